package org.partnercabinet.domain.payout;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.Texts;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.ledger.Entry;
import org.partnercabinet.domain.ledger.LedgerAccount;
import org.partnercabinet.domain.ledger.Lot;
import org.partnercabinet.domain.ledger.Movement;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.partner.PayoutMethod;

/**
 * A partner's request for money. Each state carries what only it knows, so a rejected payout cannot lack its reason.
 * The amount is what was reserved at the request and never changes.
 */
public record Payout(
        PayoutId id,
        PartnerId partner,
        Money amount,
        List<Line> lines,
        Optional<PayoutMethod> method,
        String comment,
        Instant requestedAt,
        State state) {

    /** A lot's part of the amount; negative for a debt that is deducted. */
    public record Line(Lot lot, Money amount) {}

    public sealed interface State {}

    public record Pending() implements State {}

    public record Approved(AccountId by, Instant at) implements State {}

    /** @param reference the payment's number at the bank, may be empty */
    public record Paid(Approved approved, String reference, AccountId by, Instant at) implements State {}

    public record Rejected(String comment, AccountId by, Instant at) implements State {}

    public record Cancelled(Instant at) implements State {}

    public Payout {
        lines = List.copyOf(lines);
        comment = Texts.optional("comment", comment, 1000);
        Money sum = lines.stream().map(Line::amount).reduce(Money.zero(amount.currency()), Money::plus);
        if (!sum.equals(amount) || !amount.isPositive()) throw new IllegalArgumentException("lines sum to " + sum);
    }

    public Payout approve(AccountId by, Instant now) {
        expect(state instanceof Pending);
        return in(new Approved(by, now));
    }

    /** @param why needed: the partner must learn it */
    public Payout reject(String why, AccountId by, Instant now) {
        expect(state instanceof Pending);
        return in(new Rejected(Texts.required("comment", why, 1000), by, now));
    }

    public Payout cancel(Instant now) {
        expect(state instanceof Pending);
        return in(new Cancelled(now));
    }

    public Payout pay(String reference, AccountId by, Instant now) {
        if (!(state instanceof Approved approved)) throw decided();
        return in(new Paid(approved, Texts.optional("reference", reference, 200), by, now));
    }

    /** The ledger entries that carry every line from one account to another. */
    public List<Entry> entries(LedgerAccount.Kind from, LedgerAccount.Kind to) {
        var movement = new Movement(partner);
        lines.forEach(line -> movement.move(line.lot(), line.amount(), from, to));
        return movement.entries();
    }

    private static void expect(boolean allowed) {
        if (!allowed) throw decided();
    }

    private static Refusal decided() {
        return Refusal.conflict("payout.already-decided", "the payout's state does not allow it");
    }

    private Payout in(State next) {
        return new Payout(id, partner, amount, lines, method, comment, requestedAt, next);
    }
}
