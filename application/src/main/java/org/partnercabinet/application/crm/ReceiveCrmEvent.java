package org.partnercabinet.application.crm;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.partnercabinet.application.Ids;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.outbox.Outbox;
import org.partnercabinet.domain.referral.DealKey;

/** The portal says that something happened. Stored, answered, and read again later; equal events become one reading. */
public final class ReceiveCrmEvent {
    private final Transactions transactions;
    private final CrmInbox inbox;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    public ReceiveCrmEvent(Transactions transactions, CrmInbox inbox, Outbox outbox, Ids ids, Clock clock) {
        this.transactions = transactions;
        this.inbox = inbox;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param about empty for events about other things than leads and deals: kept, and nothing follows */
    public void handle(String name, Optional<DealKey> about) {
        transactions.run(() -> {
            inbox.add(new CrmInbox.Event(ids.next(), name.toUpperCase(Locale.ROOT), about, clock.instant()));
            about.ifPresent(key -> outbox.add(FollowDeal.FOLLOW, key.toString()));
        });
    }
}
