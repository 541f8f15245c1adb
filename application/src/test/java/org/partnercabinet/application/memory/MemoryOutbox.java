package org.partnercabinet.application.memory;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnercabinet.application.Page;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.outbox.Lane;
import org.partnercabinet.application.outbox.Lease;
import org.partnercabinet.application.outbox.Outbox;
import org.partnercabinet.application.outbox.OutboxQueries;
import org.partnercabinet.application.outbox.OutboxQueue;
import org.partnercabinet.application.outbox.Topic;

/** Both ends of the outbox. */
record MemoryOutbox(MemoryDatabase db, Clock clock) implements Outbox, OutboxQueue, OutboxQueries {
    record Key(String topic, String subject) {}

    /** @param again what was asked for while it was being delivered */
    record Row(
            Key key,
            int rank,
            Instant dueAt,
            Tries tries,
            Optional<Held> held,
            Optional<Instant> again,
            boolean buried) {
        Row due(Instant at, Tries tried) {
            return new Row(key, rank, at, tried, Optional.empty(), Optional.empty(), false);
        }

        Row asked(Instant at) {
            if (buried) return due(at, tries.afresh());
            if (held.isEmpty()) return due(earlier(dueAt, at), tries);
            Instant asked = again.map(a -> earlier(a, at)).orElse(at);
            return new Row(key, rank, dueAt, tries, held, Optional.of(asked), false);
        }

        Row hurried() {
            var first = new Tries(0, tries.crashes(), tries.why(), tries.addedAt());
            return held.isPresent() || !dueAt.isAfter(tries.addedAt())
                    ? asked(tries.addedAt())
                    : due(tries.addedAt(), first);
        }

        boolean isDue(Instant now) {
            return !buried && held.map(h -> !now.isBefore(h.until())).orElse(!dueAt.isAfter(now));
        }

        /** A lease that ran out was a try without success; what was asked for by now is read by the next one. */
        Row leased(Instant now, Held by) {
            Optional<Instant> later = again.filter(now::isBefore);
            Tries tried = held.isPresent() ? tries.again(tries.crashes(), tries.why()) : tries;
            return new Row(key, rank, dueAt, tried, Optional.of(by), later, false);
        }

        Row heldBy(Held by) {
            return new Row(key, rank, dueAt, tries, Optional.of(by), again, buried);
        }

        Row buried(String why) {
            var last = tries.again(tries.crashes(), why);
            return new Row(key, rank, dueAt, last, Optional.empty(), Optional.empty(), true);
        }
    }

    record Tries(int attempts, int crashes, String why, Instant addedAt) {
        Tries again(int crashed, String because) {
            return new Tries(attempts + 1, crashed, because, addedAt);
        }

        Tries afresh() {
            return new Tries(0, 0, "", addedAt);
        }
    }

    @Override
    public void addAll(Topic topic, Collection<String> subjects) {
        db.expectTransaction();
        subjects.forEach(subject -> add(topic, subject));
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
                .orElse(new Row(
                        key,
                        topic.rank(),
                        dueAt,
                        new Tries(0, 0, "", clock.instant()),
                        Optional.empty(),
                        Optional.empty(),
                        false));
        db.outbox.put(key, row);
    }

    @Override
    public List<Lease> lease(Lane lane, int most, Instant now, Instant until, UUID token) {
        db.expectTransaction();
        List<Row> due = db.outbox
                .all()
                .filter(row -> lane.has(row.rank()) && row.isDue(now))
                .sorted(Comparator.comparing(Row::rank).thenComparing(Row::dueAt))
                .limit(most)
                .map(row -> row.leased(now, new Held(token, until)))
                .toList();
        due.forEach(row -> db.outbox.put(row.key(), row));
        return due.stream().map(row -> lease(row, token)).toList();
    }

    private static Lease lease(Row row, UUID token) {
        return new Lease(
                row.key().topic(),
                row.key().subject(),
                token,
                row.tries().attempts(),
                row.tries().crashes());
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
        again(
                lease,
                againAt,
                row -> againAt.isPresent()
                        ? row.tries().again(row.tries().crashes(), why)
                        : row.tries().afresh());
    }

    @Override
    public void crashed(Lease lease, Instant againAt, String why) {
        again(lease, Optional.of(againAt), row -> row.tries().again(row.tries().crashes() + 1, why));
    }

    private void again(Lease lease, Optional<Instant> againAt, Function<Row, Tries> tries) {
        db.expectTransaction();
        find(lease).ifPresent(row -> {
            Optional<Instant> next =
                    Stream.concat(againAt.stream(), row.again().stream()).min(Comparator.naturalOrder());
            next.ifPresentOrElse(
                    at -> db.outbox.put(row.key(), row.due(at, tries.apply(row))), () -> db.outbox.remove(row.key()));
        });
    }

    @Override
    public boolean bury(Lease lease, String why) {
        db.expectTransaction();
        Optional<Row> after = find(lease)
                .map(row ->
                        row.again().map(at -> row.due(at, row.tries().afresh())).orElseGet(() -> row.buried(why)));
        after.ifPresent(row -> db.outbox.put(row.key(), row));
        return after.filter(Row::buried).isPresent();
    }

    @Override
    public boolean revive(String topic, String subject, Instant now) {
        db.expectTransaction();
        Optional<Row> buried = db.outbox.find(new Key(topic, subject)).filter(Row::buried);
        buried.ifPresent(row -> db.outbox.put(row.key(), row.asked(now)));
        return buried.isPresent();
    }

    @Override
    public Page<Buried> buried(PageRequest page) {
        return buried(row -> true, page);
    }

    @Override
    public Page<Buried> buried(Collection<String> topics, PageRequest page) {
        return buried(row -> topics.contains(row.key().topic()), page);
    }

    @Override
    public Map<String, Instant> waitingSince(Collection<String> topics) {
        return db.read(() -> db.outbox
                .all()
                .filter(row -> !row.buried() && topics.contains(row.key().topic()))
                .collect(Collectors.toMap(
                        row -> row.key().topic(), row -> row.tries().addedAt(), MemoryOutbox::earlier)));
    }

    @Override
    public Optional<Instant> dueAt(String topic, String subject) {
        return db.read(() -> db.outbox
                .find(new Key(topic, subject))
                .filter(row -> !row.buried() && row.held().isEmpty())
                .map(Row::dueAt));
    }

    private Page<Buried> buried(Predicate<Row> wanted, PageRequest page) {
        return db.read(() -> {
            var all = db.outbox
                    .all()
                    .filter(Row::buried)
                    .filter(wanted)
                    .sorted(Comparator.comparing((Row row) -> row.tries().addedAt())
                            .thenComparing(row -> row.key().topic())
                            .thenComparing(row -> row.key().subject()))
                    .map(row -> new Buried(
                            row.key().topic(),
                            row.key().subject(),
                            row.tries().why(),
                            row.tries().attempts(),
                            row.tries().addedAt()))
                    .toList();
            var items = all.stream().skip(page.skipped()).limit(page.size()).toList();
            return new Page<>(items, page.page(), page.size(), all.size());
        });
    }

    @Override
    public void hurry(Set<String> topics) {
        db.expectTransaction();
        db.outbox
                .all()
                .filter(row -> !row.buried() && topics.contains(row.key().topic()))
                .forEach(row -> db.outbox.put(row.key(), row.hurried()));
    }

    @Override
    public void releaseAll(Instant now) {
        db.expectTransaction();
        held().forEach(row -> db.outbox.put(
                row.key(), row.due(row.dueAt(), row.tries().again(row.tries().crashes(), ""))));
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
