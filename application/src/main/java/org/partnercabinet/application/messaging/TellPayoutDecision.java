package org.partnercabinet.application.messaging;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.application.Ids;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.outbox.Delivery;
import org.partnercabinet.application.outbox.Outcome;
import org.partnercabinet.application.outbox.Topic;
import org.partnercabinet.application.payout.Decisions;
import org.partnercabinet.application.payout.Payouts;
import org.partnercabinet.domain.messaging.Notification;
import org.partnercabinet.domain.messaging.NotificationId;
import org.partnercabinet.domain.payout.Payout;
import org.partnercabinet.domain.payout.PayoutId;

/** A decision about a payout is told to the partner, once. Subject: {@code <payout id>/<decision>}. */
public final class TellPayoutDecision implements Delivery {
    private final Transactions transactions;
    private final Payouts payouts;
    private final Notify notify;
    private final Ids ids;
    private final Clock clock;

    public TellPayoutDecision(Transactions transactions, Payouts payouts, Notify notify, Ids ids, Clock clock) {
        this.transactions = transactions;
        this.payouts = payouts;
        this.notify = notify;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Topic topic() {
        return Decisions.MADE;
    }

    @Override
    public Outcome deliver(String subject) {
        int slash = subject.indexOf('/');
        var id = new PayoutId(UUID.fromString(subject.substring(0, slash)));
        String decision = subject.substring(slash + 1);
        transactions.run(() -> {
            Payout payout = payouts.get(id);
            notify.tell(new Notification(
                    new NotificationId(ids.next()),
                    payout.partner(),
                    "payout." + decision,
                    "payout:" + id.value(),
                    words(decision, payout.state()),
                    clock.instant(),
                    Optional.empty()));
        });
        return Outcome.DONE;
    }

    /** Of this decision: by the time an approval is told, the payout may be paid. */
    private static String words(String decision, Payout.State state) {
        if (decision.equals("rejected") && state instanceof Payout.Rejected rejected) return rejected.comment();
        return decision.equals("paid") && state instanceof Payout.Paid paid ? paid.reference() : "";
    }
}
