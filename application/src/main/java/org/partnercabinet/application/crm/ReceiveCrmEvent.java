package org.partnercabinet.application.crm;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.partnercabinet.application.Ids;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.outbox.Outbox;
import org.partnercabinet.domain.referral.DealKey;

/**
 * The portal says that something happened, maybe ten thousand times at once: many events, one transaction. Stored,
 * answered, and read again later; equal events become one reading.
 */
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
        handle(List.of(new CrmEvents.Hint(name, about)));
    }

    /** @return the same, once all of them are kept */
    public List<CrmEvents.Hint> handle(List<CrmEvents.Hint> hints) {
        Instant now = clock.instant();
        transactions.run(() -> {
            inbox.addAll(hints.stream().map(hint -> event(hint, now)).toList());
            outbox.addAll(
                    FollowDeal.FOLLOW,
                    hints.stream()
                            .flatMap(hint -> hint.about().stream())
                            .map(DealKey::toString)
                            .toList());
        });
        return hints;
    }

    private CrmInbox.Event event(CrmEvents.Hint hint, Instant now) {
        return new CrmInbox.Event(ids.next(), hint.name().toUpperCase(Locale.ROOT), hint.about(), now);
    }
}
