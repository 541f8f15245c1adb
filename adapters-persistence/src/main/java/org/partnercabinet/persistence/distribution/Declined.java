package org.partnercabinet.persistence.distribution;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.partnercabinet.domain.distribution.Appeal;
import org.partnercabinet.domain.distribution.AppealId;
import org.partnercabinet.domain.distribution.OperatorId;
import org.partnercabinet.persistence.Row;

/** Who gave appeals back or let them lie, and when they last did. */
final class Declined {
    private record One(AppealId appeal, OperatorId operator, Instant at) {}

    private static final RowMapper<One> ONE = Row.mapper(
            row -> new One(new AppealId(row.big("appeal")), new OperatorId(row.big("operator")), row.at("last_at")));

    private Declined() {}

    /** The appeals that a query finds, complete: at most one statement more. */
    static List<Appeal> complete(Handle handle, Query query) {
        List<AppealColumns.Bare> rows = query.map(AppealColumns.BARE).list();
        List<Long> declined = AppealColumns.declined(rows);
        Map<AppealId, Map<OperatorId, Instant>> by = declined.isEmpty() ? Map.of() : of(handle, declined);
        return rows.stream().map(row -> AppealColumns.with(row, by)).toList();
    }

    private static Map<AppealId, Map<OperatorId, Instant>> of(Handle handle, List<Long> appeals) {
        return handle.createQuery("""
                        select appeal, operator, max(ended_at) as last_at from appeal_stay
                        where appeal = any(:appeals) and end_how in ('returned', 'timeout')
                        group by appeal, operator""").bindArray("appeals", Long.class, appeals).map(ONE).stream()
                .collect(groupingBy(One::appeal, toMap(One::operator, One::at)));
    }
}
