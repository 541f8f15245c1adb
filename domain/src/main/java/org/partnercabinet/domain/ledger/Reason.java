package org.partnercabinet.domain.ledger;

import java.util.Optional;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.money.Percent;

/**
 * Why money moved, so that a person can read it.
 *
 * @param kind the sentence
 * @param subject what caused it: {@code deal:55}, {@code payout:<id>}, {@code referral:<id>}, {@code correction:<id>}
 * @param earning the sum behind a reward: base, percent; empty for other transfers
 * @param comment a person's words, may be empty
 */
public record Reason(Kind kind, String subject, Optional<Earning> earning, String comment) {

    public enum Kind {
        /** A deal was won. */
        REWARD_EARNED,
        /** A won deal's sum, currency or count changed. */
        REWARD_ADJUSTED,
        /** A won deal is won no more. */
        REWARD_REVERSED,
        /** The holding period is over. */
        HOLD_RELEASED,
        PAYOUT_REQUESTED,
        PAYOUT_REJECTED,
        PAYOUT_CANCELLED,
        PAYOUT_PAID,
        CORRECTION
    }

    /** {@code target = base × percent}. */
    public record Earning(Money base, Percent percent, Money target) {}

    public static Reason of(Kind kind, String subject) {
        return new Reason(kind, subject, Optional.empty(), "");
    }

    public Reason saying(String words) {
        return new Reason(kind, subject, earning, words);
    }
}
