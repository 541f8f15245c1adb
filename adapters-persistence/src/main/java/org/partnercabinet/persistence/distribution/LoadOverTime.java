package org.partnercabinet.persistence.distribution;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.partnercabinet.application.distribution.DistributionQueries.Busy;
import org.partnercabinet.application.distribution.DistributionQueries.Period;
import org.partnercabinet.domain.distribution.Operator;
import org.partnercabinet.persistence.Row;

/** How many appeals operators had at each moment of some days, over all sources; the database walks through the moments. */
final class LoadOverTime {
    /** @param area appeals × microseconds. @param full microseconds */
    private record Walked(long operator, long area, int most, long full) {}

    private static final RowMapper<Walked> WALKED = Row.mapper(
            row -> new Walked(row.big("operator"), row.big("area"), row.number("most"), row.big("full_time")));

    private static final Busy NEVER = new Busy(0, 0, 0);

    private final Map<Long, Busy> busy = new HashMap<>();

    private LoadOverTime() {}

    /** In one statement; each of those days' stays is a step up and a step down. */
    static LoadOverTime of(Handle handle, List<Operator> operators, Period days) {
        var loads = new LoadOverTime();
        Instant start = days.start();
        Instant last = days.now().isBefore(days.end()) ? days.now() : days.end();
        if (operators.isEmpty() || !start.isBefore(last)) return loads;
        double whole = Duration.between(start, last).toNanos() / 1e3;
        handle.createQuery("""
                        with stay as (
                            select operator, began_at, ended_at from appeal_stay
                            where operator = any(:operators) and ended_at > :start and began_at < :last
                            union all
                            select operator, began_at, ended_at from appeal_stay
                            where operator = any(:operators) and ended_at is null and began_at < :last),
                        step as (
                            select operator, greatest(began_at, cast(:start as timestamp with time zone)) as at, 1 as up
                            from stay
                            union all
                            select operator, least(coalesce(ended_at, cast(:last as timestamp with time zone)),
                                cast(:last as timestamp with time zone)) as at, -1 as up
                            from stay
                            union all
                            select id, cast(:start as timestamp with time zone), 0 from operator
                            where id = any(:operators)
                            union all
                            select id, cast(:last as timestamp with time zone), 0 from operator
                            where id = any(:operators)),
                        moment as (select operator, at, sum(up) as up from step group by operator, at),
                        walk as (
                            select operator, sum(up) over (partition by operator order by at) as load,
                                extract(epoch from (lead(at) over (partition by operator order by at) - at)) as seconds
                            from moment)
                        select w.operator, cast(coalesce(sum(w.load * w.seconds), 0) * 1000000 as bigint) as area,
                            cast(max(w.load) as int) as most,
                            cast(coalesce(sum(case when w.load >= o.max_load then w.seconds end), 0) * 1000000
                                as bigint) as full_time
                        from walk w join operator o on o.id = w.operator
                        group by w.operator""")
                .bindArray(
                        "operators",
                        Long.class,
                        operators.stream()
                                .map(operator -> operator.id().value())
                                .toList())
                .bind("start", start)
                .bind("last", last)
                .map(WALKED)
                .forEach(w -> loads.busy.put(w.operator(), new Busy(w.area() / whole, w.most(), w.full() / whole)));
        return loads;
    }

    Busy busy(Operator operator) {
        return busy.getOrDefault(operator.id().value(), NEVER);
    }
}
