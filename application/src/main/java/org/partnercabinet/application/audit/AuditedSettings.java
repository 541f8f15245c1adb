package org.partnercabinet.application.audit;

import static org.partnercabinet.application.audit.Journal.internal;

import java.time.ZoneId;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.partnercabinet.application.settings.Settings;
import org.partnercabinet.domain.Color;
import org.partnercabinet.domain.settings.CompanyCard;
import org.partnercabinet.domain.settings.RewardSettings;

/** The programme's terms, and who changed them. */
public record AuditedSettings(Settings inner, Journal journal) implements Settings {
    @Override
    public RewardSettings reward() {
        return inner.reward();
    }

    @Override
    public RewardSettings changeReward(UnaryOperator<RewardSettings> change) {
        var seen = new Seen<>(change);
        return seen.told(
                inner.changeReward(seen),
                (before, after) -> journal.write(
                        "settings.reward.changed", internal("settings", "reward"), facts(before), facts(after)));
    }

    @Override
    public boolean addReward(RewardSettings initial) {
        return inner.addReward(initial);
    }

    @Override
    public CompanyCard card() {
        return inner.card();
    }

    @Override
    public void changeCard(CompanyCard card) {
        var before = facts(inner.card());
        inner.changeCard(card);
        var after = facts(card);
        if (!before.equals(after))
            journal.write("settings.company.changed", internal("settings", "company"), before, after);
    }

    @Override
    public ZoneId timeZone() {
        return inner.timeZone();
    }

    @Override
    public void changeTimeZone(ZoneId zone) {
        var before = Facts.of("time_zone", inner.timeZone()).map();
        inner.changeTimeZone(zone);
        var after = Facts.of("time_zone", zone).map();
        if (!before.equals(after))
            journal.write("settings.company.changed", internal("settings", "company"), before, after);
    }

    @Override
    public boolean addTimeZone(ZoneId initial) {
        return inner.addTimeZone(initial);
    }

    private static Map<String, String> facts(CompanyCard card) {
        return Facts.of("name", card.name())
                .and("support", card.support())
                .and("color", card.color().map(Color::value))
                .map();
    }

    private static Map<String, String> facts(RewardSettings terms) {
        return Facts.of("percent", terms.percent())
                .and("hold_days", terms.holdDays())
                .and("protection_days", terms.protectionDays())
                .and("minimum_payout", terms.minimumPayout())
                .map();
    }
}
