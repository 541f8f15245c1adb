package org.partnercabinet.persistence.distribution;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jdbi.v3.core.mapper.RowMapper;
import org.partnercabinet.application.distribution.DistributionQueries.Got;
import org.partnercabinet.domain.distribution.Pace;
import org.partnercabinet.domain.distribution.Seat;
import org.partnercabinet.persistence.Row;

/** What each operator of a source got in some days, and was due; by operator. */
final class Shares {
    private record Counted(long operator, String what, long count) {}

    private record Due(long operator, long expected, long variance) {}

    private record Seated(long operator, Seat seat) {}

    private record Took(long operator, Optional<Duration> median) {}

    private static final RowMapper<Counted> COUNTED =
            Row.mapper(row -> new Counted(row.big("operator"), row.text("what"), row.big("counted")));
    private static final RowMapper<Due> DUE =
            Row.mapper(row -> new Due(row.big("operator"), row.big("expected"), row.big("variance")));
    private static final RowMapper<Seated> SEATED =
            Row.mapper(row -> new Seated(row.big("operator"), SeatRows.seat(row)));
    private static final RowMapper<Took> TOOK =
            Row.mapper(row -> new Took(row.big("operator"), FairnessRows.duration(row, "median")));

    private final SortedSet<Long> operators = new TreeSet<>();
    private final Map<Long, Map<String, Long>> counts = new HashMap<>();
    private final Map<Long, Due> due = new HashMap<>();
    private final Map<Long, Seat> seats = new HashMap<>();
    private final Map<Long, Duration> handling = new HashMap<>();

    private Shares() {}

    /** @param pace of the source now, if what its seats have not been relieved of yet belongs to these days */
    static Shares read(FairnessRows rows, Optional<Pace> pace) {
        var shares = new Shares();
        shares.count(rows);
        rows.over("""
                select operator, cast(sum(expected) as bigint) as expected, cast(sum(variance) as bigint) as variance
                from due_share where source = :source and on_day between :from and :to group by operator""").map(DUE).forEach(taken -> {
            shares.operators.add(taken.operator());
            shares.add(taken);
        });
        rows.over("select * from seat where source = :source").map(SEATED).forEach(taken -> {
            shares.operators.add(taken.operator());
            shares.seats.put(taken.operator(), taken.seat());
            pace.map(taken.seat()::settled)
                    .ifPresent(open -> shares.add(new Due(taken.operator(), open.expected(), open.variance())));
        });
        rows.over("""
                select operator, percentile_disc(0.5) within group (order by took) as median
                from appeal_stay
                where source = :source and end_how = 'closed' and ended_at >= :start and ended_at < :end
                group by operator""")
                .map(TOOK)
                .forEach(took -> took.median().ifPresent(median -> shares.handling.put(took.operator(), median)));
        return shares;
    }

    private void count(FairnessRows rows) {
        Consumer<Counted> add = counted -> counts.computeIfAbsent(counted.operator(), id -> new HashMap<>())
                .put(counted.what(), counted.count());
        rows.over("""
                select operator, how as what, count(*) as counted from appeal_stay
                where source = :source and began_at >= :start and began_at < :end
                group by operator, how""").map(COUNTED).forEach(add);
        operators.addAll(counts.keySet());
        rows.over("""
                select operator, end_how as what, count(*) as counted from appeal_stay
                where source = :source and end_how in ('returned', 'timeout') and ended_at >= :start and ended_at < :end
                group by operator, end_how""").map(COUNTED).forEach(add);
    }

    private void add(Due more) {
        due.merge(
                more.operator(),
                more,
                (a, b) -> new Due(a.operator(), a.expected() + b.expected(), a.variance() + b.variance()));
    }

    /** Who has a weight now, or got something or was due something in these days. */
    SortedSet<Long> operators() {
        return operators;
    }

    Optional<Seat> seat(long operator) {
        return Optional.ofNullable(seats.get(operator));
    }

    Got got(long operator) {
        Map<String, Long> theirs = counts.getOrDefault(operator, Map.of());
        return new Got(
                theirs.getOrDefault("auto", 0L) + theirs.getOrDefault("queue", 0L),
                theirs.getOrDefault("sticky", 0L),
                theirs.getOrDefault("manual", 0L),
                theirs.getOrDefault("taken", 0L),
                theirs.getOrDefault("returned", 0L),
                theirs.getOrDefault("timeout", 0L));
    }

    long expected(long operator) {
        return Optional.ofNullable(due.get(operator)).map(Due::expected).orElse(0L);
    }

    long variance(long operator) {
        return Optional.ofNullable(due.get(operator)).map(Due::variance).orElse(0L);
    }

    Optional<Duration> handling(long operator) {
        return Optional.ofNullable(handling.get(operator));
    }
}
