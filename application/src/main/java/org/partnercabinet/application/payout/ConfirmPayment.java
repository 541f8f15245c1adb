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

/** An administrator has paid: exactly what was reserved. */
public final class ConfirmPayment {
    private final Transactions transactions;
    private final Payouts payouts;
    private final Books books;
    private final Outbox outbox;
    private final Clock clock;

    public ConfirmPayment(Transactions transactions, Payouts payouts, Books books, Outbox outbox, Clock clock) {
        this.transactions = transactions;
        this.payouts = payouts;
        this.books = books;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @throws org.partnercabinet.domain.Refusal CONFLICT {@code payout.already-decided} */
    public void handle(PayoutId id, String reference, AccountId by) {
        transactions.run(() -> {
            books.ledger().lock(payouts.get(id).partner());
            Payout decided = payouts.change(id, payout -> payout.pay(reference, by, clock.instant()));
            var reason =
                    Reason.of(Reason.Kind.PAYOUT_PAID, "payout:" + id.value()).saying(reference);
            String cause = "payout/" + id.value() + "/paid";
            books.book(decided.partner(), cause, reason, decided.entries(Kind.RESERVED, Kind.PAID), Optional.of(by));
            outbox.add(Decisions.MADE, id.value() + "/paid");
        });
    }
}
