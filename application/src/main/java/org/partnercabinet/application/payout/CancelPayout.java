package org.partnercabinet.application.payout;

import java.time.Clock;
import java.util.Optional;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.ledger.Books;
import org.partnercabinet.application.outbox.Outbox;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.ledger.LedgerAccount.Kind;
import org.partnercabinet.domain.ledger.Reason;
import org.partnercabinet.domain.payout.Payout;
import org.partnercabinet.domain.payout.PayoutId;

/**
 * A partner takes a request back while nobody has decided, or an administrator does so for them and they are told. The
 * money is available again.
 */
public final class CancelPayout {
    private final Transactions transactions;
    private final Payouts payouts;
    private final Books books;
    private final Outbox outbox;
    private final Clock clock;

    public CancelPayout(Transactions transactions, Payouts payouts, Books books, Outbox outbox, Clock clock) {
        this.transactions = transactions;
        this.payouts = payouts;
        this.books = books;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @throws Refusal NOT_FOUND outside the scope; CONFLICT {@code payout.already-decided} */
    public void handle(Scope scope, PayoutId id, AccountId by) {
        transactions.run(() -> {
            Payout there = payouts.get(id);
            if (!scope.covers(there.partner())) throw Refusal.notFound("payout");
            books.ledger().lock(there.partner());
            Payout cancelled = payouts.change(id, payout -> payout.cancel(clock.instant()));
            var reason = Reason.of(Reason.Kind.PAYOUT_CANCELLED, "payout:" + id.value());
            var entries = cancelled.entries(Kind.RESERVED, Kind.AVAILABLE);
            books.book(there.partner(), "payout/" + id.value() + "/cancelled", reason, entries, Optional.of(by));
            if (scope.partner().isEmpty()) outbox.add(Decisions.MADE, id.value() + "/cancelled");
        });
    }
}
