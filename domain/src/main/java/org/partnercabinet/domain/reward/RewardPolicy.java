package org.partnercabinet.domain.reward;

import static org.partnercabinet.domain.ledger.LedgerAccount.Kind.AVAILABLE;
import static org.partnercabinet.domain.ledger.LedgerAccount.Kind.HELD;
import static org.partnercabinet.domain.ledger.LedgerAccount.Kind.PROGRAM;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.partnercabinet.domain.ledger.Entry;
import org.partnercabinet.domain.ledger.Lot;
import org.partnercabinet.domain.ledger.Movement;
import org.partnercabinet.domain.ledger.Reason;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.money.Percent;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.referral.Deal;

/**
 * What a deal earns and how the ledger is made to agree with it. The truth is a target; what is posted is always
 * {@code target − already posted}, so events may come twice, late or in any order.
 */
public final class RewardPolicy {
    private RewardPolicy() {}

    /** {@code won ? round_half_up(amount × percent) : 0}; a sum that is not positive earns nothing. */
    public static Optional<Money> target(Deal deal) {
        return deal.amount()
                .map(sum ->
                        deal.isWon() ? earned(sum, deal.percent().orElse(Percent.ZERO)) : Money.zero(sum.currency()));
    }

    /** What an open deal would earn at this percent; nothing for any other. Shown apart, never payable. */
    public static Optional<Money> forecast(Deal deal, Percent percentNow) {
        return deal.amount()
                .map(sum ->
                        deal.isOpen() ? earned(sum, deal.percent().orElse(percentNow)) : Money.zero(sum.currency()));
    }

    /** How much of a deal's reward must still wait at this moment. */
    public static Optional<Money> waiting(Deal deal, Instant now) {
        boolean waits = deal.win().filter(win -> now.isBefore(win.heldUntil())).isPresent();
        return waits ? target(deal) : Optional.empty();
    }

    /**
     * The entries that bring what is posted to the target. More goes to held while the hold lasts and to available
     * afterwards; less is taken from what is held first, the rest from available, which may become a debt.
     *
     * @param posted what this deal was granted so far
     * @param held what the referral has in held
     */
    public static List<Entry> settle(
            PartnerId partner, Lot lot, Money target, Money posted, Money held, boolean holding) {
        Money change = target.minus(posted);
        var movement = new Movement(partner);
        if (!change.isNegative())
            return movement.move(lot, change, PROGRAM, holding ? HELD : AVAILABLE)
                    .entries();
        Money fromHeld = change.negated().min(held.orZero());
        Money rest = change.negated().minus(fromHeld);
        return movement.move(lot, fromHeld, HELD, PROGRAM)
                .move(lot, rest, AVAILABLE, PROGRAM)
                .entries();
    }

    /** The sentence for a change of reward. */
    public static Reason.Kind sentence(Money target, Money posted) {
        if (posted.isZero()) return Reason.Kind.REWARD_EARNED;
        return target.isZero() ? Reason.Kind.REWARD_REVERSED : Reason.Kind.REWARD_ADJUSTED;
    }

    private static Money earned(Money sum, Percent percent) {
        return sum.orZero().times(percent);
    }
}
