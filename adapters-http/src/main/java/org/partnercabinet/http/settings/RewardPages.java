package org.partnercabinet.http.settings;

import java.util.List;
import java.util.Map;
import org.partnercabinet.application.reward.ChangeRewardSettings;
import org.partnercabinet.application.settings.Settings;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.money.Percent;
import org.partnercabinet.domain.settings.RewardSettings;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.input.Input;
import org.partnercabinet.http.page.Deed;
import org.partnercabinet.http.page.Filled;
import org.partnercabinet.http.page.Forms;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Resource;

/** The programme's terms in a browser. */
public final class RewardPages implements Resource {
    private static final Access ADMINS = Access.roles(Role.ADMIN);
    private static final Body BODY = Body.of(
            Field.decimal("percent", 0, 100, 2).required(),
            Field.integer("hold_days", 0, 365).required(),
            Field.integer("protection_days", 1, 3650).required(),
            Field.decimal("minimum", 0, 1_000_000_000L, 4).required(),
            Field.currency("currency").required());

    private final Settings settings;
    private final ChangeRewardSettings change;
    private final Pages pages;

    public RewardPages(Settings settings, ChangeRewardSettings change, Pages pages) {
        this.settings = settings;
        this.change = change;
        this.pages = pages;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(SettingsTabs.ROOT).page(ADMINS).handle(call -> page(call, 200, filled())),
                Endpoint.post(SettingsTabs.ROOT + "/reward").page(ADMINS).handle(this::change));
    }

    private Answer change(Call call) {
        return Forms.answer(
                call,
                BODY,
                input -> {
                    change.handle(read(input), new AccountId(call.visitor().account()));
                    return Deed.done(call, SettingsTabs.ROOT, "settings.reward-done");
                },
                (status, form) -> page(call, status, form));
    }

    private static RewardSettings read(Input input) {
        return new RewardSettings(
                Percent.of(input.decimal("percent")),
                input.integer("hold_days"),
                input.integer("protection_days"),
                Money.of(input.decimal("minimum"), Money.currency(input.text("currency"))));
    }

    private Filled filled() {
        var terms = RewardSettingsView.of(settings.reward());
        return Filled.of(Map.of(
                "percent", terms.percent().stripTrailingZeros().toPlainString(),
                "hold_days", String.valueOf(terms.holdDays()),
                "protection_days", String.valueOf(terms.protectionDays()),
                "minimum", terms.minimumPayout().amount(),
                "currency", terms.minimumPayout().currency()));
    }

    private Answer page(Call call, int status, Filled form) {
        return pages.show(call, status, "settings/reward.jte", Map.of("form", form));
    }
}
