package org.partnercabinet.application.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.partnercabinet.application.distribution.DistributionQueries;
import org.partnercabinet.application.distribution.DistributionQueries.Busy;
import org.partnercabinet.application.distribution.DistributionQueries.FairRow;
import org.partnercabinet.application.distribution.DistributionQueries.Fairness;
import org.partnercabinet.application.distribution.DistributionQueries.Got;
import org.partnercabinet.application.distribution.DistributionQueries.Waits;
import org.partnercabinet.application.distribution.Teams;
import org.partnercabinet.application.memory.DistributionTables.Stay;
import org.partnercabinet.domain.distribution.Appeal;
import org.partnercabinet.domain.distribution.Assignment;
import org.partnercabinet.domain.distribution.How;
import org.partnercabinet.domain.distribution.Operator;
import org.partnercabinet.domain.distribution.OperatorId;
import org.partnercabinet.domain.distribution.Seat;
import org.partnercabinet.domain.distribution.Share;
import org.partnercabinet.domain.distribution.SourceId;

/** Fairness of one source, counted the long way. */
record MemoryFairness(MemoryDatabase db, SourceId source, DistributionQueries.Period days) {

    Fairness of() {
        List<Appeal> came =
                appeals().filter(a -> days.covers(a.times().createdAt())).toList();
        List<Duration> waits = came.stream()
                .flatMap(a -> a.times().firstAssignedAt().stream()
                        .map(at -> Duration.between(a.times().createdAt(), at)))
                .sorted()
                .toList();
        long queued = came.stream()
                .filter(a -> !a.times()
                        .firstAssignedAt()
                        .equals(Optional.of(a.times().createdAt())))
                .count();
        List<Instant> waiting = appeals()
                .filter(Appeal::isWaiting)
                .map(a -> a.times().queuedAt())
                .sorted()
                .toList();
        return new Fairness(
                came.size(),
                queued,
                new Waits(
                        MemoryDistributionQueries.percentile(waits, 50),
                        MemoryDistributionQueries.percentile(waits, 95),
                        MemoryDistributionQueries.percentile(waits, 100)),
                waiting.size(),
                waiting.stream().findFirst(),
                rows());
    }

    private List<FairRow> rows() {
        return db.distribution
                .operators
                .all()
                .filter(o -> seat(o.id()).isPresent()
                        || db.distribution.shares.all().anyMatch(share -> isOf(share, o.id()))
                        || got(o.id()).byRules() > 0
                        || stays(o.id()).findAny().isPresent())
                .sorted(Comparator.comparing(o -> o.id().value()))
                .map(this::row)
                .toList();
    }

    private boolean isOf(Share share, OperatorId id) {
        return share.source().equals(source) && share.operator().equals(id) && days.covers(share.day());
    }

    private FairRow row(Operator operator) {
        OperatorId id = operator.id();
        long expected = 0;
        long variance = 0;
        for (var share : db.distribution.shares.all().toList()) {
            boolean counts = isOf(share, id);
            expected += counts ? share.expected() : 0;
            variance += counts ? share.variance() : 0;
        }
        Optional<Teams.Course> course = db.distribution.courses.find(source).filter(c -> days.covers(c.day()));
        Optional<Seat> open = course.flatMap(c -> seat(id).map(seat -> seat.settled(c.pace())));
        return new FairRow(
                id,
                operator.profile().name(),
                seat(id).map(Seat::weight).orElse(0),
                got(id),
                expected + open.map(Seat::expected).orElse(0L),
                variance + open.map(Seat::variance).orElse(0L),
                busy(operator),
                handling(id));
    }

    private Got got(OperatorId id) {
        return new Got(
                count(id, how -> how == How.AUTO || how == How.QUEUE),
                count(id, How.STICKY::equals),
                count(id, How.MANUAL::equals),
                count(id, How.TAKEN::equals),
                ended(id, Assignment.End.RETURNED).count(),
                ended(id, Assignment.End.TIMEOUT).count());
    }

    private long count(OperatorId id, Predicate<How> how) {
        return stays(id).filter(stay -> how.test(stay.assignment().how())).count();
    }

    /** What they got in those days. */
    private Stream<Stay> stays(OperatorId id) {
        return theirs(id)
                .filter(s ->
                        s.source().equals(source) && days.covers(s.assignment().at()));
    }

    private Stream<Stay> ended(OperatorId id, Assignment.End how) {
        return theirs(id)
                .filter(s -> s.source().equals(source))
                .filter(s -> s.end()
                        .filter(e -> e.how() == how && days.covers(e.at()))
                        .isPresent());
    }

    private Optional<Duration> handling(OperatorId id) {
        List<Duration> took = ended(id, Assignment.End.CLOSED)
                .map(s -> Duration.between(s.assignment().at(), s.until(days.now())))
                .sorted()
                .toList();
        return MemoryDistributionQueries.percentile(took, 50);
    }

    private Busy busy(Operator operator) {
        Instant start = days.start();
        Instant last = days.now().isBefore(days.end()) ? days.now() : days.end();
        long whole = Duration.between(start, last).toMillis();
        if (whole <= 0) return new Busy(0, 0, 0);
        var steps = new TreeMap<Instant, Integer>();
        for (Stay stay : new ArrayList<>(theirs(operator.id()).toList())) {
            Instant began = stay.assignment().at().isBefore(start)
                    ? start
                    : stay.assignment().at();
            Instant ended = stay.until(last).isBefore(last) ? stay.until(last) : last;
            if (!began.isBefore(ended)) continue;
            steps.merge(began, 1, Integer::sum);
            steps.merge(ended, -1, Integer::sum);
        }
        steps.merge(last, 0, Integer::sum);
        double area = 0;
        double full = 0;
        int most = 0;
        int load = 0;
        Instant before = start;
        for (var step : steps.entrySet()) {
            long millis = Duration.between(before, step.getKey()).toMillis();
            area += (double) load * millis;
            full += load >= operator.limit() ? millis : 0;
            load += step.getValue();
            most = Math.max(most, load);
            before = step.getKey();
        }
        return new Busy(area / whole, most, full / whole);
    }

    private Stream<Stay> theirs(OperatorId id) {
        return db.distribution
                .stays
                .all()
                .filter(stay -> stay.assignment().operator().equals(id));
    }

    private Stream<Appeal> appeals() {
        return db.distribution.appeals.all().filter(a -> a.source().equals(source));
    }

    private Optional<Seat> seat(OperatorId id) {
        return db.distribution.seats.find(new Teams.Chair(source, id));
    }
}
