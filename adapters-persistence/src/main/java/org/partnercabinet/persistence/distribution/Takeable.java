package org.partnercabinet.persistence.distribution;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.partnercabinet.application.distribution.Queue;
import org.partnercabinet.domain.distribution.Appeal;
import org.partnercabinet.domain.distribution.OperatorId;
import org.partnercabinet.domain.distribution.Room;

/**
 * The first of each queue that somebody can take, and the first of those: no more of any queue is read than is wanted.
 * Says the same as {@link Room#suits}.
 */
record Takeable(List<Queue.Open> open, Instant now, Optional<Queue.Place> after, int limit) {
    /** One who gave the appeal back, or let it lie, a short while ago. */
    private static final String DECLINED = """
            exists (select 1 from appeal_stay t
                    where t.appeal = a.id and t.operator = %s and t.end_how in ('returned', 'timeout')
                        and t.ended_at > :since)""";

    private static final String THEIRS = """
            (a.wish_operator = any(:free%d) and (a.wish_until is null or a.wish_until > :now)
                and (a.declined = false or not {declined}))
            """.replace("{declined}", DECLINED.formatted("a.wish_operator"));

    private static final String ANYBODYS = """
            or ((a.wish_until is null or a.wish_until <= :now or not (a.wish_operator = any(:staff%d)))
                and (a.declined = false or exists (
                    select 1 from unnest(cast(:drawn%d as bigint array)) as d (operator) where not {declined})))
            """.replace("{declined}", DECLINED.formatted("d.operator"));

    List<Appeal> read(Handle handle) {
        Query query = handle.createQuery(sql())
                .bind("limit", limit)
                .bind("now", now)
                .bind("since", now.minus(Appeal.DECLINED_FOR));
        for (int i = 0; i < open.size(); i++) bind(query, i);
        after.ifPresent(place -> query.bind("rank", AppealColumns.rank(place.urgent()))
                .bind("queuedAt", place.queuedAt())
                .bind("id", place.id().value()));
        return Declined.complete(handle, query);
    }

    private void bind(Query query, int i) {
        Room room = open.get(i).room();
        query.bind("source" + i, open.get(i).source().value());
        query.bindArray(
                "free" + i,
                Long.class,
                ids(Stream.concat(room.drawn().stream(), room.known().stream()).toList()));
        query.bindArray("staff" + i, Long.class, ids(room.staff()));
        query.bindArray("drawn" + i, Long.class, ids(room.drawn()));
    }

    private static List<Long> ids(Collection<OperatorId> operators) {
        return Numbered.values(operators, OperatorId::value);
    }

    private String sql() {
        var sql = new StringBuilder("select * from (");
        for (int i = 0; i < open.size(); i++) {
            sql.append(i == 0 ? "(" : " union all (")
                    .append("select a.* from appeal a where a.source = :source")
                    .append(i)
                    .append(" and a.state = 'waiting'")
                    .append(after.isPresent() ? " and (a.rank, a.queued_at, a.id) > (:rank, :queuedAt, :id)" : "")
                    .append(" and (")
                    .append(THEIRS.formatted(i))
                    .append(open.get(i).room().drawn().isEmpty() ? "" : ANYBODYS.formatted(i, i))
                    .append(") order by a.source, a.state, a.rank, a.queued_at, a.id limit :limit)");
        }
        return sql.append(") waiting order by rank, queued_at, id limit :limit").toString();
    }
}
