package org.partnercabinet.domain.settings;

import java.util.Optional;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.Texts;
import org.partnercabinet.domain.money.Money;

/**
 * What a buyer buys, and where their deal stands in the portal.
 *
 * @param product its number in the portal's catalogue
 * @param category the funnel; empty means the portal's default one
 * @param paidStage empty means the funnel's stage of success
 * @param unpaidStage where a deal goes back to; empty means the funnel's first
 */
public record SaleSettings(
        long product,
        Money price,
        Optional<Integer> category,
        Optional<String> paidStage,
        Optional<String> unpaidStage) {

    public SaleSettings {
        if (price.isNegative()) throw Refusal.invalid("price", "money.negative", "must not be negative");
        paidStage.ifPresent(stage -> Texts.required("paid_stage", stage, 50));
        unpaidStage.ifPresent(stage -> Texts.required("unpaid_stage", stage, 50));
    }

    /** Product 1777 for no price yet, in US dollars, in the default funnel. */
    public static SaleSettings usual() {
        return new SaleSettings(1777, Money.of("0", "USD"), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Stages of any funnel but the default one carry its number. */
    public String stage(boolean paid) {
        Optional<String> chosen = paid ? paidStage : unpaidStage;
        String prefix = category.filter(id -> id > 0).map(id -> "C" + id + ":").orElse("");
        return chosen.orElse(prefix + (paid ? "WON" : "NEW"));
    }
}
