package org.partnercabinet.application.memory;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnercabinet.application.distribution.Queue;
import org.partnercabinet.application.distribution.Teams;
import org.partnercabinet.domain.distribution.Appeal;
import org.partnercabinet.domain.distribution.OperatorId;
import org.partnercabinet.domain.distribution.SourceId;
import org.partnercabinet.domain.distribution.Wish;

record MemoryQueue(MemoryDatabase db) implements Queue {
    static final Comparator<Place> PLACE = Comparator.comparing((Place place) -> !place.urgent())
            .thenComparing(Place::queuedAt)
            .thenComparing(place -> place.id().value());
    static final Comparator<Appeal> ORDER = Comparator.comparing(Place::of, PLACE);

    @Override
    public List<SourceId> sources() {
        return db.read(
                () -> db.distribution.waiting().map(Appeal::source).distinct().toList());
    }

    @Override
    public List<SourceId> sources(Collection<OperatorId> anyOf) {
        return db.read(() -> sources().stream()
                .filter(source -> anyOf.stream()
                        .anyMatch(operator -> db.distribution
                                .seats
                                .find(new Teams.Chair(source, operator))
                                .isPresent()))
                .toList());
    }

    @Override
    public Map<SourceId, Long> around(Collection<SourceId> sources) {
        return db.read(() -> {
            Set<SourceId> reached = new HashSet<>(sources);
            while (reached.addAll(beside(reached))) continue;
            return counts(reached);
        });
    }

    private Set<SourceId> beside(Set<SourceId> sources) {
        return sources.stream()
                .flatMap(db.distribution::seatsOf)
                .map(Map.Entry::getKey)
                .filter(id -> db.distribution
                        .operators
                        .find(id)
                        .filter(o -> o.active() && !o.isFull())
                        .isPresent())
                .flatMap(id -> sources(List.of(id)).stream())
                .collect(Collectors.toSet());
    }

    @Override
    public List<Appeal> takeable(Collection<Open> at, Instant now, Optional<Place> after, int limit) {
        return db.read(() -> db.distribution
                .waiting()
                .filter(a -> at.stream()
                        .anyMatch(open ->
                                open.source().equals(a.source()) && open.room().suits(a.call(now))))
                .filter(a -> after.map(place -> PLACE.compare(Place.of(a), place) > 0)
                        .orElse(true))
                .sorted(ORDER)
                .limit(limit)
                .toList());
    }

    @Override
    public Map<SourceId, Long> urgent(Collection<SourceId> sources) {
        return db.read(() -> db.distribution
                .waiting()
                .filter(a -> sources.contains(a.source()) && a.content().urgent())
                .collect(Collectors.groupingBy(Appeal::source, Collectors.counting())));
    }

    @Override
    public Map<SourceId, Long> counts(Collection<SourceId> sources) {
        return db.read(() -> db.distribution
                .waiting()
                .filter(a -> sources.contains(a.source()))
                .collect(Collectors.groupingBy(Appeal::source, Collectors.counting())));
    }

    @Override
    public List<Appeal> unopened(SourceId source, Instant assignedBy, int limit) {
        return db.read(() -> unopened(source)
                .filter(a -> !assignedAt(a).isAfter(assignedBy))
                .sorted(Comparator.comparing(MemoryQueue::assignedAt).thenComparing(a -> a.id().value()))
                .limit(limit)
                .toList());
    }

    @Override
    public Moments moments(SourceId source, Instant now) {
        return db.read(() -> {
            List<Appeal> waiting = db.distribution
                    .waiting()
                    .filter(a -> a.source().equals(source))
                    .toList();
            Optional<Instant> wish = waiting.stream()
                    .flatMap(a -> a.wish().flatMap(Wish::until).stream())
                    .filter(now::isBefore)
                    .min(Comparator.naturalOrder());
            Optional<Instant> declined = waiting.stream()
                    .flatMap(a -> a.declined().values().stream())
                    .filter(at -> now.isBefore(at.plus(Appeal.DECLINED_FOR)))
                    .min(Comparator.naturalOrder());
            return new Moments(
                    unopened(source).map(MemoryQueue::assignedAt).min(Comparator.naturalOrder()), wish, declined);
        });
    }

    @Override
    public Optional<Instant> oldest(SourceId source) {
        return db.read(() -> db.distribution
                .waiting()
                .filter(a -> a.source().equals(source))
                .map(a -> a.times().queuedAt())
                .min(Comparator.naturalOrder()));
    }

    private Stream<Appeal> unopened(SourceId source) {
        return db.distribution
                .appeals
                .all()
                .filter(a -> a.source().equals(source))
                .filter(a ->
                        a.assignment().filter(to -> to.openedAt().isEmpty()).isPresent());
    }

    private static Instant assignedAt(Appeal appeal) {
        return appeal.assignment().orElseThrow().at();
    }
}
