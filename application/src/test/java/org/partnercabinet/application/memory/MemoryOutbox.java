package org.partnercabinet.application.memory;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.partnercabinet.application.outbox.Lease;
import org.partnercabinet.application.outbox.Outbox;
import org.partnercabinet.application.outbox.OutboxQueue;
import org.partnercabinet.application.outbox.Topic;

/** Both ends of the outbox. */
record MemoryOutbox(MemoryDatabase db, Clock clock) implements Outbox, OutboxQueue {
    record Key(String topic, String subject) {}

    /** @param again what was asked for while it was being delivered */
    record Row(
            Key key,
            int rank,
            Instant dueAt,
            int attempts,
            Optional<Held> held,
            Optional<Instant> again,
            boolean buried) {
        Row due(Instant at, int tries) {
            return new Row(key, rank, at, tries, Optional.empty(), Optional.empty(), false);
        }

        Row asked(Instant at) {
            if (buried) return due(at, 0);
            if (held.isEmpty()) return due(earlier(dueAt, at), attempts);
            Instant asked = again.map(a -> earlier(a, at)).orElse(at);
            return new Row(key, rank, dueAt, attempts, held, Optional.of(asked), false);
        }

        boolean isDue(Instant now) {
            return !buried && held.map(h -> !now.isBefore(h.until())).orElse(!dueAt.isAfter(now));
        }

        /** A lease that ran out was a try without success; what was asked for by now is read by the next one. */
        Row leased(Instant now, Held by) {
            Optional<Instant> later = again.filter(now::isBefore);
            return new Row(key, rank, dueAt, held.isPresent() ? attempts + 1 : attempts, Optional.of(by), later, false);
        }

        Row heldBy(Held by) {
            return new Row(key, rank, dueAt, attempts, Optional.of(by), again, buried);
        }
    }

    record Held(UUID token, Instant until) {}

    @Override
    public void add(Topic topic, String subject) {
        add(topic, subject, clock.instant());
    }

    @Override
    public void add(Topic topic, String subject, Instant dueAt) {
        db.expectTransaction();
        var key = new Key(topic.name(), subject);
        Row row = db.outbox
                .find(key)
                .map(there -> there.asked(dueAt))
                .orElse(new Row(key, topic.rank(), dueAt, 0, Optional.empty(), Optional.empty(), false));
        db.outbox.put(key, row);
    }

    @Override
    public Optional<Lease> lease(Instant now, Instant until, UUID token) {
        db.expectTransaction();
        return db.outbox
                .all()
                .filter(row -> row.isDue(now))
                .min(Comparator.comparing(Row::rank).thenComparing(Row::dueAt))
                .map(row -> row.leased(now, new Held(token, until)))
                .map(row -> {
                    db.outbox.put(row.key(), row);
                    return new Lease(row.key().topic(), row.key().subject(), token, row.attempts());
                });
    }

    @Override
    public void renew(Set<UUID> tokens, Instant until) {
        db.expectTransaction();
        held().filter(row -> tokens.contains(row.held().orElseThrow().token()))
                .forEach(row -> db.outbox.put(
                        row.key(), row.heldBy(new Held(row.held().orElseThrow().token(), until))));
    }

    @Override
    public void settle(Lease lease, Optional<Instant> againAt, String why) {
        db.expectTransaction();
        find(lease).ifPresent(row -> {
            Optional<Instant> next =
                    Stream.concat(againAt.stream(), row.again().stream()).min(Comparator.naturalOrder());
            int tries = againAt.isPresent() ? row.attempts() + 1 : 0;
            next.ifPresentOrElse(at -> db.outbox.put(row.key(), row.due(at, tries)), () -> db.outbox.remove(row.key()));
        });
    }

    @Override
    public void bury(Lease lease, String why) {
        db.expectTransaction();
        find(lease)
                .map(row -> row.again()
                        .map(at -> row.due(at, 0))
                        .orElse(new Row(
                                row.key(),
                                row.rank(),
                                row.dueAt(),
                                row.attempts(),
                                Optional.empty(),
                                Optional.empty(),
                                true)))
                .ifPresent(row -> db.outbox.put(row.key(), row));
    }

    @Override
    public void releaseAll(Instant now) {
        db.expectTransaction();
        held().forEach(row -> db.outbox.put(row.key(), row.due(row.dueAt(), row.attempts() + 1)));
    }

    @Override
    public Map<String, Depth> depths() {
        return db.read(() -> {
            var depths = new HashMap<String, Depth>();
            db.outbox.all().forEach(row -> depths.merge(row.key().topic(), depth(row), MemoryOutbox::together));
            return depths;
        });
    }

    private Stream<Row> held() {
        return db.outbox.all().filter(row -> row.held().isPresent());
    }

    private Optional<Row> find(Lease lease) {
        return db.outbox
                .find(new Key(lease.topic(), lease.subject()))
                .filter(row ->
                        row.held().filter(h -> h.token().equals(lease.token())).isPresent());
    }

    private static Depth depth(Row row) {
        return row.buried() ? new Depth(0, 1, Optional.empty()) : new Depth(1, 0, Optional.of(row.dueAt()));
    }

    private static Depth together(Depth one, Depth other) {
        Optional<Instant> oldest = Stream.concat(one.oldestDueAt().stream(), other.oldestDueAt().stream())
                .min(Comparator.naturalOrder());
        return new Depth(one.waiting() + other.waiting(), one.buried() + other.buried(), oldest);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
