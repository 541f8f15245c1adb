package org.partnercabinet.application.payout;

import java.time.Clock;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.outbox.Outbox;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.payout.PayoutId;

/** An administrator agrees to pay. The money stays reserved until it is paid. */
public final class ApprovePayout {
    private final Transactions transactions;
    private final Payouts payouts;
    private final Outbox outbox;
    private final Clock clock;

    public ApprovePayout(Transactions transactions, Payouts payouts, Outbox outbox, Clock clock) {
        this.transactions = transactions;
        this.payouts = payouts;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @throws org.partnercabinet.domain.Refusal CONFLICT {@code payout.already-decided} */
    public void handle(PayoutId id, AccountId by) {
        transactions.run(() -> {
            payouts.change(id, payout -> payout.approve(by, clock.instant()));
            outbox.add(Decisions.MADE, id.value() + "/approved");
        });
    }
}
