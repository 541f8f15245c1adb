package org.partnercabinet.http.crm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.crm.CrmInbox;
import org.partnercabinet.application.crm.CrmTopics;
import org.partnercabinet.application.crm.CrmVitals;
import org.partnercabinet.application.crm.FollowDeal;
import org.partnercabinet.application.distribution.Topics;
import org.partnercabinet.application.outbox.OutboxQueries;
import org.partnercabinet.application.outbox.OutboxQueue;
import org.partnercabinet.application.outbox.OutboxQueue.Depth;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.http.crm.CrmHealthView.CallsView;
import org.partnercabinet.http.crm.CrmHealthView.QueueView;
import org.partnercabinet.http.outbox.BuriedView;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Resource;

/** Whether everything gets to the portal and back. Calls nobody. */
public final class CrmHealthResource implements Resource {
    /** What goes there or comes from there. */
    private static final List<String> TOPICS = CrmTopics.names();

    /** What an event makes be read. */
    private static final List<String> READING = List.of(FollowDeal.FOLLOW.name(), Topics.FOLLOW.name());

    private static final PageRequest FIRST = new PageRequest(1, 25);

    private final CrmVitals vitals;
    private final CrmInbox inbox;
    private final OutboxQueue queue;
    private final OutboxQueries outbox;
    private final Clock clock;

    public CrmHealthResource(CrmVitals vitals, CrmInbox inbox, OutboxQueue queue, OutboxQueries outbox, Clock clock) {
        this.vitals = vitals;
        this.inbox = inbox;
        this.queue = queue;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.get("/api/crm/health")
                .tag("crm")
                .summary("Whether everything gets to the portal and back")
                .access(Access.roles(Role.ADMIN))
                .scope("outbox:read")
                .answers(200, CrmHealthView.class)
                .handle(call -> Answer.ok(health())));
    }

    CrmHealthView health() {
        var now = vitals.now();
        Map<String, Instant> oldest = outbox.waitingSince(TOPICS);
        var failed = outbox.buried(TOPICS, FIRST);
        return new CrmHealthView(
                now.portal().isPresent(),
                now.portal(),
                now.trouble(),
                CallsView.of(now),
                inbox.lastAt(),
                lag(READING.stream().map(oldest::get).filter(Objects::nonNull).min(Comparator.naturalOrder())),
                queues(oldest),
                failed.items().stream().map(BuriedView::of).toList(),
                failed.total());
    }

    private long lag(Optional<Instant> oldest) {
        return oldest.map(
                        at -> Math.max(0, Duration.between(at, clock.instant()).toSeconds()))
                .orElse(0L);
    }

    private List<QueueView> queues(Map<String, Instant> oldest) {
        Map<String, Depth> depths = queue.depths();
        return TOPICS.stream()
                .map(topic -> {
                    Depth depth = depths.getOrDefault(topic, new Depth(0, 0, Optional.empty()));
                    return new QueueView(
                            topic, depth.waiting(), depth.buried(), Optional.ofNullable(oldest.get(topic)));
                })
                .toList();
    }
}
