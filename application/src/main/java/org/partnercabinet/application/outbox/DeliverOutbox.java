package org.partnercabinet.application.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.partnercabinet.application.Ids;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.domain.Refusal;

/** Workers take the next rows of the outbox and deliver them: lease, deliver outside any transaction, settle. */
public final class DeliverOutbox {
    public static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final int CRASHES_BEFORE_BURIAL = 10;

    private final Transactions transactions;
    private final OutboxQueue queue;
    private final Map<String, Delivery> deliveries;
    private final Ids ids;
    private final Clock clock;
    private final Set<Lease> running = ConcurrentHashMap.newKeySet();

    public DeliverOutbox(
            Transactions transactions, OutboxQueue queue, Collection<Delivery> deliveries, Ids ids, Clock clock) {
        this.transactions = transactions;
        this.queue = queue;
        this.deliveries =
                deliveries.stream().collect(Collectors.toMap(d -> d.topic().name(), Function.identity()));
        this.ids = ids;
        this.clock = clock;
    }

    /** @return what was delivered and how, or empty when nothing is due */
    public Optional<Delivered> handle() {
        return Arrays.stream(Lane.values())
                .flatMap(lane -> lease(lane, 1).stream())
                .findFirst()
                .map(this::deliver);
    }

    /** Each must be given to {@link #deliver} soon: a lease lasts {@link #LEASE}. */
    public List<Lease> lease(Lane lane, int most) {
        Instant now = clock.instant();
        UUID token = ids.next();
        return transactions.inTransaction(() -> queue.lease(lane, most, now, now.plus(LEASE), token));
    }

    /** Whether something is being delivered now. */
    public boolean isDelivering() {
        return !running.isEmpty();
    }

    /** Names of everything that can be delivered. */
    public Set<String> topics() {
        return Set.copyOf(deliveries.keySet());
    }

    /** Keeps the leases of running deliveries; called more often than a lease lasts. */
    public void renewRunning() {
        Set<UUID> tokens = running.stream().map(Lease::token).collect(Collectors.toSet());
        if (!tokens.isEmpty())
            transactions.run(() -> queue.renew(tokens, clock.instant().plus(LEASE)));
    }

    public Delivered deliver(Lease lease) {
        running.add(lease);
        try {
            Delivered delivered = attempt(lease);
            transactions.run(() -> settle(delivered));
            return delivered;
        } finally {
            running.remove(lease);
        }
    }

    private Delivered attempt(Lease lease) {
        Delivery delivery = deliveries.get(lease.topic());
        if (delivery == null) return delivered(lease, new Outcome.Rejected("nobody delivers " + lease.topic()));
        try {
            return delivered(lease, delivery.deliver(lease.subject()));
        } catch (Refusal busy) {
            if (busy.kind() != Refusal.Kind.UNAVAILABLE) return crashed(lease, busy);
            return delivered(lease, new Outcome.NotNow(Duration.ofSeconds(1), busy.code()));
        } catch (RuntimeException | Error fault) {
            return crashed(lease, fault);
        }
    }

    private static Delivered crashed(Lease lease, Throwable fault) {
        Outcome outcome = lease.crashes() < CRASHES_BEFORE_BURIAL
                ? new Outcome.NotNow(Duration.ofSeconds(1), fault.toString())
                : new Outcome.Rejected(fault.toString());
        return new Delivered(lease, outcome, Optional.of(fault));
    }

    private static Delivered delivered(Lease lease, Outcome outcome) {
        return new Delivered(lease, outcome, Optional.empty());
    }

    private void settle(Delivered delivered) {
        Lease lease = delivered.lease();
        if (delivered.outcome() instanceof Outcome.Done) {
            queue.settle(lease, Optional.empty(), "");
        } else if (delivered.outcome() instanceof Outcome.NotNow later) {
            Instant againAt = clock.instant().plus(wait(lease, later.atLeast()));
            if (delivered.fault().isPresent()) queue.crashed(lease, againAt, later.why());
            else queue.settle(lease, Optional.of(againAt), later.why());
        } else if (delivered.outcome() instanceof Outcome.Rejected rejected) {
            reject(lease, rejected.why());
        }
    }

    /** What recurs by itself would be dead once it is buried. */
    private void reject(Lease lease, String why) {
        Optional<Delivery> delivery = Optional.ofNullable(deliveries.get(lease.topic()));
        if (delivery.filter(d -> d.topic().recurs()).isPresent()) {
            queue.settle(lease, Optional.of(clock.instant().plus(LONGEST_WAIT)), why);
        } else if (queue.bury(lease, why)) {
            delivery.ifPresent(d -> d.buried(lease.subject(), why));
        }
    }

    private static Duration wait(Lease lease, Duration atLeast) {
        Duration grown = Duration.ofSeconds(1L << Math.min(lease.attempts(), 8));
        Duration capped = grown.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : grown;
        return capped.compareTo(atLeast) > 0 ? capped : atLeast;
    }

    /** For the worker's log. @param fault our own mistake, if the delivery threw */
    public record Delivered(Lease lease, Outcome outcome, Optional<Throwable> fault) {}
}
