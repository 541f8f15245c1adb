package org.partnercabinet.application.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.partnercabinet.application.distribution.DistributionQueries;
import org.partnercabinet.domain.distribution.Appeal;
import org.partnercabinet.domain.distribution.Assignment;
import org.partnercabinet.domain.distribution.Operator;
import org.partnercabinet.domain.distribution.OperatorId;
import org.partnercabinet.domain.distribution.Source;
import org.partnercabinet.domain.distribution.SourceId;
import org.partnercabinet.domain.link.LinkId;

record MemoryDistributionQueries(MemoryDatabase db) implements DistributionQueries {
    private static final Comparator<Operator> BY_ID =
            Comparator.comparing(operator -> operator.id().value());

    @Override
    public List<Operator> operators() {
        return db.read(() -> everybody().toList());
    }

    @Override
    public List<SourceRow> sources() {
        return db.read(() -> all().map(this::row).toList());
    }

    @Override
    public Optional<SourceRow> source(SourceId id) {
        return db.read(() -> db.distribution.sources.find(id).map(this::row));
    }

    @Override
    public List<WeightRow> weights(SourceId source) {
        return db.read(() -> db.distribution
                .seatsOf(source)
                .map(seat -> new WeightRow(
                        seat.getKey(), name(seat.getKey()), seat.getValue().weight()))
                .sorted(Comparator.comparing(row -> row.operator().value()))
                .toList());
    }

    @Override
    public List<SpreadRow> spread() {
        return db.read(() -> all().map(source -> {
                    List<Appeal> appeals = at(source.id()).toList();
                    List<CountRow> counts = everybody()
                            .map(o -> new CountRow(o.id(), o.profile().name(), had(appeals, o.id())))
                            .filter(row -> row.appeals() > 0)
                            .toList();
                    return new SpreadRow(source.id(), source.name(), appeals.size(), counts);
                })
                .toList());
    }

    @Override
    public List<LinkRow> links() {
        return db.read(() -> {
            Stream<Optional<LinkId>> links =
                    Stream.concat(Stream.of(Optional.empty()), db.links.all().map(link -> Optional.of(link.id())));
            return links.flatMap(link -> db.distribution.leads.find(MemorySources.key(link)).stream()
                            .map(source -> new LinkRow(
                                    link,
                                    source,
                                    db.distribution
                                            .sources
                                            .find(source)
                                            .orElseThrow()
                                            .name())))
                    .sorted(Comparator.comparing(row ->
                            row.link().map(LinkId::value).map(UUID::toString).orElse("")))
                    .toList();
        });
    }

    @Override
    public Fairness fairness(SourceId source, Period days) {
        return db.read(() -> new MemoryFairness(db, source, days).of());
    }

    private Stream<Operator> everybody() {
        return db.distribution.operators.all().sorted(BY_ID);
    }

    private Stream<Source> all() {
        return db.distribution
                .sources
                .all()
                .sorted(Comparator.comparing(source -> source.id().value()));
    }

    private Stream<Appeal> at(SourceId source) {
        return db.distribution.appeals.all().filter(a -> a.source().equals(source));
    }

    private static long had(List<Appeal> appeals, OperatorId operator) {
        return appeals.stream()
                .map(a -> a.state() instanceof Appeal.Closed closed
                        ? closed.operator()
                        : a.assignment().map(Assignment::operator))
                .filter(owner -> owner.filter(operator::equals).isPresent())
                .count();
    }

    private String name(OperatorId id) {
        return db.distribution.operators.find(id).orElseThrow().profile().name();
    }

    private SourceRow row(Source source) {
        List<Instant> since = at(source.id())
                .filter(Appeal::isWaiting)
                .map(a -> a.times().queuedAt())
                .sorted()
                .toList();
        return new SourceRow(source, since.size(), since.stream().findFirst(), db.distribution.isRoutable(source.id()));
    }

    /** The least of the values below which lie so many of a hundred. */
    static Optional<Duration> percentile(List<Duration> sorted, int percent) {
        if (sorted.isEmpty()) return Optional.empty();
        int rank = (int) Math.ceil(sorted.size() * percent / 100.0);
        return Optional.of(sorted.get(Math.max(1, rank) - 1));
    }
}
