package org.partnercabinet.bitrix24.crm;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.crm.DealSnapshot;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.ReferralId;

/** Reads a lead or deal of the portal in our words. */
final class Snapshots {
    private static final List<String> BOTH = List.of(
            "id",
            "stageId",
            "stageSemanticId",
            "opportunity",
            "currencyId",
            "originatorId",
            "originId",
            "movedTime",
            "createdTime",
            "updatedTime");

    private final StageDirectory stages;

    Snapshots(StageDirectory stages) {
        this.stages = stages;
    }

    /** What a list has to bring for {@link #of}. */
    static List<String> fields(Entity entity) {
        if (entity == Entity.LEAD) return BOTH;
        var fields = new ArrayList<>(BOTH);
        fields.add("leadId");
        return List.copyOf(fields);
    }

    DealSnapshot of(Entity entity, Item item) {
        long id = item.link("id").orElseThrow(() -> Items.unusable("a " + entity + " without an id"));
        Instant changed = item.time("updatedTime")
                .or(() -> item.time("createdTime"))
                .orElseThrow(() -> Items.unusable("a " + entity + " without the time of its last change"));
        return new DealSnapshot(
                new DealKey(entity, id),
                stages.stage(entity, item.text("stageId"), item.text("stageSemanticId")),
                amount(item),
                entity == Entity.DEAL ? item.link("leadId") : Optional.empty(),
                Origin.of(item).map(ReferralId::of),
                item.time("movedTime").orElse(changed),
                changed);
    }

    /** Bitrix24 counts in fractions of its own; what it shows to people is rounded to the currency's smallest unit. */
    private static Optional<Money> amount(Item item) {
        Optional<BigDecimal> sum = item.number("opportunity");
        if (sum.isEmpty()) return Optional.empty();
        try {
            Currency currency = Money.currency(item.text("currencyId"));
            int digits = currency.getDefaultFractionDigits();
            return Optional.of(Money.of(sum.get().setScale(digits, RoundingMode.HALF_UP), currency));
        } catch (Refusal unknownCurrencyOrTooLarge) {
            return Optional.empty();
        }
    }
}
