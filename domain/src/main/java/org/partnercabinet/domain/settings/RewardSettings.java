package org.partnercabinet.domain.settings;

import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.money.Percent;

/**
 * The programme's terms.
 *
 * @param percent what a partner earns who has no percent of their own
 * @param holdDays 0 to 365: days between a win and the moment its reward can be requested
 * @param protectionDays 1 to 3650: how long a client belongs to the partner who brought them first
 * @param minimumPayout the smallest payout in its currency; payouts in others must only be positive
 */
public record RewardSettings(Percent percent, int holdDays, int protectionDays, Money minimumPayout) {
    public RewardSettings {
        within("hold_days", holdDays, 0, 365);
        within("protection_days", protectionDays, 1, 3650);
        if (minimumPayout.isNegative()) {
            throw Refusal.invalid("minimum_payout", "money.negative", "must not be negative");
        }
    }

    private static void within(String field, int days, int min, int max) {
        if (days < min || days > max) {
            throw Refusal.invalid(field, "number.out-of-range", "out of range")
                    .with("min", min)
                    .with("max", max);
        }
    }
}
