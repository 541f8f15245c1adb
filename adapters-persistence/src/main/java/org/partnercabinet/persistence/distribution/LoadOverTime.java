package org.partnercabinet.persistence.distribution;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.partnercabinet.application.distribution.DistributionQueries.Busy;
import org.partnercabinet.application.distribution.DistributionQueries.Period;
import org.partnercabinet.domain.distribution.Operator;
import org.partnercabinet.persistence.Row;

/** How many appeals operators had at each moment of some days, over all sources. */
final class LoadOverTime {
    private record Had(long operator, Instant from, Instant to) {}

    private final Instant start;
    private final Instant last;
    private final Map<Long, TreeMap<Instant, Integer>> steps = new HashMap<>();

    private LoadOverTime(Period days) {
        start = days.start();
        last = days.now().isBefore(days.end()) ? days.now() : days.end();
    }

    static LoadOverTime of(Handle handle, List<Operator> operators, Period days) {
        var loads = new LoadOverTime(days);
        if (operators.isEmpty() || !loads.start.isBefore(loads.last)) return loads;
        RowMapper<Had> had = Row.mapper(row -> new Had(
                row.big("operator"), row.at("began_at"), row.maybeAt("ended_at").orElse(loads.last)));
        handle.createQuery("""
                        select operator, began_at, ended_at from appeal_stay
                        where operator = any(:operators) and ended_at > :start and began_at < :last
                        union all
                        select operator, began_at, ended_at from appeal_stay
                        where operator = any(:operators) and ended_at is null and began_at < :last""")
                .bindArray(
                        "operators",
                        Long.class,
                        operators.stream()
                                .map(operator -> operator.id().value())
                                .toList())
                .bind("start", loads.start)
                .bind("last", loads.last)
                .map(had)
                .forEach(loads::add);
        return loads;
    }

    private void add(Had had) {
        var theirs = steps.computeIfAbsent(had.operator(), id -> new TreeMap<>());
        theirs.merge(had.from().isBefore(start) ? start : had.from(), 1, Integer::sum);
        theirs.merge(had.to().isBefore(last) ? had.to() : last, -1, Integer::sum);
    }

    Busy busy(Operator operator) {
        double whole = seconds(start, last);
        if (whole <= 0) return new Busy(0, 0, 0);
        var theirs = new TreeMap<>(steps.getOrDefault(operator.id().value(), new TreeMap<>()));
        theirs.merge(last, 0, Integer::sum);
        double area = 0;
        double full = 0;
        int most = 0;
        int load = 0;
        Instant before = start;
        for (var step : theirs.entrySet()) {
            double since = seconds(before, step.getKey());
            area += load * since;
            full += load >= operator.limit() ? since : 0;
            load += step.getValue();
            most = Math.max(most, load);
            before = step.getKey();
        }
        return new Busy(area / whole, most, full / whole);
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toNanos() / 1e9;
    }
}
