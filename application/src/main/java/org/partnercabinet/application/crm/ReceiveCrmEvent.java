package org.partnercabinet.application.crm;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.partnercabinet.application.Ids;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.distribution.Topics;
import org.partnercabinet.application.outbox.Outbox;
import org.partnercabinet.domain.referral.DealKey;

/**
 * The portal says that something happened, maybe ten thousand times at once: many events, one transaction. Stored,
 * answered, and read again later; equal events become one reading. The portal tells us of each lead that we make for an
 * appeal too: those are read after everything that somebody earns by.
 */
public final class ReceiveCrmEvent {
    private final Transactions transactions;
    private final CrmInbox inbox;
    private final CrmQueries queries;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    public ReceiveCrmEvent(
            Transactions transactions, CrmInbox inbox, CrmQueries queries, Outbox outbox, Ids ids, Clock clock) {
        this.transactions = transactions;
        this.inbox = inbox;
        this.queries = queries;
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
            follow(hints.stream().flatMap(hint -> hint.about().stream()).collect(Collectors.toSet()));
        });
        return hints;
    }

    private void follow(Set<DealKey> about) {
        Set<DealKey> mayWait = queries.mayWait(about);
        outbox.addAll(FollowDeal.FOLLOW, subjects(about, key -> !mayWait.contains(key)));
        outbox.addAll(Topics.FOLLOW, subjects(about, mayWait::contains));
    }

    private static List<String> subjects(Set<DealKey> about, Predicate<DealKey> which) {
        return about.stream().filter(which).map(DealKey::toString).toList();
    }

    private CrmInbox.Event event(CrmEvents.Hint hint, Instant now) {
        return new CrmInbox.Event(ids.next(), hint.name().toUpperCase(Locale.ROOT), hint.about(), now);
    }
}
