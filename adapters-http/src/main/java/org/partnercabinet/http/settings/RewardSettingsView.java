package org.partnercabinet.http.settings;

import java.math.BigDecimal;
import org.partnercabinet.domain.money.Percent;
import org.partnercabinet.domain.settings.RewardSettings;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.input.Input;
import org.partnercabinet.http.input.MoneyView;

/** The programme's terms. */
public record RewardSettingsView(BigDecimal percent, int holdDays, int protectionDays, MoneyView minimumPayout) {
    static final Body BODY = Body.of(
            Field.decimal("percent", 0, 100, 2)
                    .required()
                    .about("of a won deal's amount, for partners without a percent of their own")
                    .example(10),
            Field.integer("hold_days", 0, 365)
                    .required()
                    .about("between a win and the moment its reward can be requested"),
            Field.integer("protection_days", 1, 3650)
                    .required()
                    .about("how long a client belongs to the partner who brought them first")
                    .example(180),
            Field.money("minimum_payout")
                    .required()
                    .about("in its currency; payouts in others only have to be more than nothing"));

    static RewardSettings read(Input input) {
        return new RewardSettings(
                Percent.of(input.decimal("percent")),
                input.integer("hold_days"),
                input.integer("protection_days"),
                input.money("minimum_payout").money());
    }

    static RewardSettingsView of(RewardSettings terms) {
        return new RewardSettingsView(
                terms.percent().value(), terms.holdDays(), terms.protectionDays(), MoneyView.of(terms.minimumPayout()));
    }
}
