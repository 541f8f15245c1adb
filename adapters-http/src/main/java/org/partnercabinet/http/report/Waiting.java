package org.partnercabinet.http.report;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.application.Page;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.distribution.DistributionQueries;
import org.partnercabinet.application.distribution.DistributionQueries.SourceRow;
import org.partnercabinet.application.identity.IdentityQueries;
import org.partnercabinet.application.messaging.ConversationQueries;
import org.partnercabinet.application.outbox.OutboxQueries;
import org.partnercabinet.application.partner.PartnerQueries;
import org.partnercabinet.application.payout.PayoutQueries;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.http.page.Badges;
import org.partnercabinet.http.web.Visitor;

/** How much waits for administrators, and for operators how much waits in the queue. */
public final class Waiting implements Badges {
    private static final PageRequest OLDEST = new PageRequest(1, 1, PageRequest.Order.OLDEST_FIRST);

    private final PartnerQueries partners;
    private final PayoutQueries payouts;
    private final OutboxQueries outbox;
    private final DistributionQueries distribution;
    private final IdentityQueries identities;
    private final ConversationQueries conversations;

    public Waiting(
            PartnerQueries partners,
            PayoutQueries payouts,
            OutboxQueries outbox,
            DistributionQueries distribution,
            IdentityQueries identities,
            ConversationQueries conversations) {
        this.partners = partners;
        this.payouts = payouts;
        this.outbox = outbox;
        this.distribution = distribution;
        this.identities = identities;
        this.conversations = conversations;
    }

    /** @param since when the oldest came; empty when there is none */
    public record Heap(long count, Optional<Instant> since) {
        private static <T> Heap of(Page<T> oldest, java.util.function.Function<T, Instant> since) {
            return new Heap(oldest.total(), oldest.items().stream().findFirst().map(since));
        }
    }

    Heap registrations() {
        return Heap.of(
                partners.list(Optional.of("pending"), Optional.empty(), OLDEST),
                PartnerQueries.PartnerRow::registeredAt);
    }

    /** @param state {@code pending}: to be decided. {@code approved}: to be paid */
    Heap payouts(String state) {
        return Heap.of(
                payouts.list(Scope.everybody(), Optional.of(state), OLDEST), PayoutQueries.PayoutRow::requestedAt);
    }

    /** People who forgot their password and have no link yet. */
    Heap passwords() {
        return Heap.of(identities.resets(OLDEST), IdentityQueries.ResetRow::askedAt);
    }

    /** Conversations in which partners said what the reader has not seen. */
    Heap chats(Visitor reader) {
        return new Heap(conversations.waiting(new AccountId(reader.account())), Optional.empty());
    }

    Heap deliveries() {
        return Heap.of(outbox.buried(OLDEST), OutboxQueries.Buried::addedAt);
    }

    Heap appeals(List<SourceRow> sources) {
        var oldest = sources.stream().flatMap(row -> row.oldest().stream()).min(Instant::compareTo);
        return new Heap(sources.stream().mapToLong(SourceRow::waiting).sum(), oldest);
    }

    List<SourceRow> sources() {
        return distribution.sources();
    }

    @Override
    public Map<String, Integer> of(Visitor visitor) {
        var counts = new HashMap<String, Integer>();
        if (visitor.is(Role.ADMIN)) {
            counts.put("registrations", small(registrations()));
            counts.put("payouts", small(payouts("pending")));
            counts.put("deliveries", small(deliveries()));
            counts.put("users", small(passwords()));
        }
        if (visitor.is(Role.ADMIN) || visitor.is(Role.OPERATOR)) {
            counts.put("queue", small(appeals(sources())));
        }
        return counts;
    }

    private static int small(Heap heap) {
        return (int) Math.min(Integer.MAX_VALUE, heap.count());
    }
}
