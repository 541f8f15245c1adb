package org.partnercabinet.persistence.distribution;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.mapper.RowMapper;
import org.partnercabinet.application.distribution.Queue;
import org.partnercabinet.domain.distribution.Appeal;
import org.partnercabinet.domain.distribution.OperatorId;
import org.partnercabinet.domain.distribution.SourceId;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.Row;

/** What waits, in the database. */
public final class JdbiQueue implements Queue {
    static final RowMapper<Map.Entry<SourceId, Long>> COUNT =
            Row.mapper(row -> Map.entry(new SourceId(row.big("id")), row.big("waiting")));

    private final Database database;

    public JdbiQueue(Database database) {
        this.database = database;
    }

    @Override
    public List<SourceId> sources() {
        return database.with(handle -> handle.createQuery("select id from source where waiting > 0")
                .mapTo(Long.class)
                .map(SourceId::new)
                .list());
    }

    @Override
    public List<SourceId> sources(Collection<OperatorId> anyOf) {
        if (anyOf.isEmpty()) return List.of();
        return database.with(handle -> handle.createQuery("""
                        select distinct s.id from seat x join source s on s.id = x.source
                        where x.operator = any(:operators) and s.waiting > 0""")
                .bindArray("operators", Long.class, Numbered.values(anyOf, OperatorId::value))
                .mapTo(Long.class)
                .map(SourceId::new)
                .list());
    }

    @Override
    public Map<SourceId, Long> around(Collection<SourceId> sources) {
        return database.with(handle -> new Around(handle, sources).waiting());
    }

    @Override
    public List<Appeal> takeable(Collection<Open> at, Instant now, Optional<Place> after, int limit) {
        if (at.isEmpty()) return List.of();
        return database.with(handle -> new Takeable(List.copyOf(at), now, after, limit).read(handle));
    }

    @Override
    public Map<SourceId, Long> counts(Collection<SourceId> sources) {
        if (sources.isEmpty()) return Map.of();
        return database.with(handle -> handle
                .createQuery("select id, waiting from source where id = any(:ids) and waiting > 0")
                .bindArray("ids", Long.class, Numbered.values(sources, SourceId::value))
                .map(COUNT)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Override
    public Map<SourceId, Long> urgent(Collection<SourceId> sources) {
        if (sources.isEmpty()) return Map.of();
        return database.with(handle ->
                handle
                        .createQuery("""
                        select source as id, count(*) as waiting from appeal
                        where source = any(:ids) and state = 'waiting' and rank = 0
                        group by source""")
                        .bindArray("ids", Long.class, Numbered.values(sources, SourceId::value))
                        .map(COUNT)
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Override
    public List<Appeal> unopened(SourceId source, Instant assignedBy, int limit) {
        return database.with(handle -> Declined.complete(
                handle,
                handle.createQuery("""
                                select * from appeal where source = :source and unopened_since <= :by
                                order by source, unopened_since, id limit :limit""")
                        .bind("source", source.value())
                        .bind("by", assignedBy)
                        .bind("limit", limit)));
    }

    @Override
    public Moments moments(SourceId source, Instant now) {
        return new Moments(
                moment(source, now, """
                        select unopened_since from appeal where source = :source and unopened_since is not null
                        order by source, unopened_since limit 1"""),
                moment(source, now, """
                        select wish_until from appeal
                        where source = :source and wish_until > :now and state = 'waiting'
                        order by source, wish_until limit 1"""),
                moment(source, now.minus(Appeal.DECLINED_FOR), """
                        select last_at from (
                            select s.appeal, s.operator, max(s.ended_at) as last_at
                            from appeal_stay s join appeal a on a.id = s.appeal
                            where s.source = :source and s.end_how in ('returned', 'timeout') and s.ended_at > :now
                                and a.state = 'waiting'
                            group by s.appeal, s.operator) refusals
                        order by last_at limit 1"""));
    }

    @Override
    public Optional<Instant> oldest(SourceId source) {
        return database.with(handle -> handle.createQuery(
                        "select " + JdbiDistributionQueries.OLDEST + " from source s where s.id = :source")
                .bind("source", source.value())
                .mapTo(Instant.class)
                .findOne());
    }

    private Optional<Instant> moment(SourceId source, Instant after, String sql) {
        return database.with(handle -> handle.createQuery(sql)
                .bind("source", source.value())
                .bind("now", after)
                .mapTo(Instant.class)
                .findOne());
    }
}
