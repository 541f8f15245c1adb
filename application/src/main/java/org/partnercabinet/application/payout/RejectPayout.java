package org.partnercabinet.application.payout;

import java.time.Clock;
import java.util.Optional;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.ledger.Books;
import org.partnercabinet.application.outbox.Outbox;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.ledger.LedgerAccount.Kind;
import org.partnercabinet.domain.ledger.Reason;
import org.partnercabinet.domain.payout.Payout;
import org.partnercabinet.domain.payout.PayoutId;

/** An administrator refuses to pay and says why. The money is available again. */
public final class RejectPayout {
    private final Transactions transactions;
    private final Payouts payouts;
    private final Books books;
    private final Outbox outbox;
    private final Clock clock;

    public RejectPayout(Transactions transactions, Payouts payouts, Books books, Outbox outbox, Clock clock) {
        this.transactions = transactions;
        this.payouts = payouts;
        this.books = books;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @throws org.partnercabinet.domain.Refusal CONFLICT {@code payout.already-decided} */
    public void handle(PayoutId id, String comment, AccountId by) {
        transactions.run(() -> {
            books.ledger().lock(payouts.get(id).partner());
            Payout decided = payouts.change(id, payout -> payout.reject(comment, by, clock.instant()));
            var reason = Reason.of(Reason.Kind.PAYOUT_REJECTED, "payout:" + id.value())
                    .saying(comment);
            String cause = "payout/" + id.value() + "/rejected";
            books.book(
                    decided.partner(), cause, reason, decided.entries(Kind.RESERVED, Kind.AVAILABLE), Optional.of(by));
            outbox.add(Decisions.MADE, id.value() + "/rejected");
        });
    }
}
