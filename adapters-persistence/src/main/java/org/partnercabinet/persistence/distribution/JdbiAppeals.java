package org.partnercabinet.persistence.distribution;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.partnercabinet.application.distribution.Appeals;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.client.ClientId;
import org.partnercabinet.domain.distribution.Appeal;
import org.partnercabinet.domain.distribution.AppealId;
import org.partnercabinet.domain.distribution.OperatorId;
import org.partnercabinet.domain.distribution.SourceId;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.Row;

/** Appeals in the database. */
public final class JdbiAppeals implements Appeals {
    private record Before(ClientId client, long source, OperatorId operator, Instant at) {}

    private static final RowMapper<Before> BEFORE = Row.mapper(row -> new Before(
            new ClientId(row.id("client")),
            row.big("source"),
            new OperatorId(row.big("operator")),
            row.at("began_at")));

    /** At no source in particular. */
    private static final long ANY = 0;

    private final Database database;

    public JdbiAppeals(Database database) {
        this.database = database;
    }

    @Override
    public Appeal get(AppealId id) {
        return Optional.ofNullable(find(List.of(id)).get(id)).orElseThrow(() -> Refusal.notFound("appeal"));
    }

    @Override
    public Map<AppealId, Appeal> find(Collection<AppealId> ids) {
        if (ids.isEmpty()) return Map.of();
        return database.with(handle -> Declined.complete(
                        handle,
                        handle.createQuery("select * from appeal where id = any(:ids)")
                                .bindArray("ids", Long.class, Numbered.values(ids, AppealId::value)))
                .stream()
                .collect(Collectors.toMap(Appeal::id, Function.identity())));
    }

    @Override
    public List<Appeal> heldBy(OperatorId operator) {
        return database.with(
                handle -> Declined.complete(handle, handle.createQuery("""
                                select * from appeal
                                where operator = :operator and closed = false and state = 'assigned'
                                order by queued_at, id""").bind("operator", operator.value())));
    }

    @Override
    public Optional<AppealId> causedBy(String cause) {
        return database.with(handle -> handle.createQuery("select id from appeal where cause = :cause")
                .bind("cause", cause)
                .mapTo(Long.class)
                .findOne()
                .map(AppealId::new));
    }

    /** Each lead's newest stay is found by an index, so it does not matter how many they had. */
    @Override
    public Map<Again, OperatorId> lastOperators(Collection<Again> leads) {
        if (leads.isEmpty()) return Map.of();
        return database.with(handle -> {
            Map<String, Before> newest = new LinkedHashMap<>();
            last(handle, List.copyOf(leads))
                    .forEach(before -> newest.put(key(before.client(), before.source()), before));
            Map<Again, OperatorId> last = new LinkedHashMap<>();
            for (Again lead : leads) {
                Before before = newest.get(
                        key(lead.client(), lead.source().map(SourceId::value).orElse(ANY)));
                if (before != null && !before.at().isBefore(lead.since())) last.put(lead, before.operator());
            }
            return last;
        });
    }

    private static List<Before> last(Handle handle, List<Again> leads) {
        return handle.createQuery("""
                        select w.client, w.source, s.operator, s.began_at
                        from (select l.client, l.source,
                                  (select t.number from appeal_stay t
                                   where t.client = l.client and (l.source = 0 or t.source = l.source)
                                       and (t.end_how is null or t.end_how in ('closed', 'reassigned'))
                                   order by t.client desc, t.began_at desc, t.number desc limit 1) as newest
                              from unnest(cast(:clients as uuid array), cast(:sources as bigint array))
                                  as l (client, source)) w
                        join appeal_stay s on s.number = w.newest""")
                .bindArray(
                        "clients",
                        UUID.class,
                        leads.stream().map(lead -> lead.client().value()).toList())
                .bindArray(
                        "sources",
                        Long.class,
                        leads.stream()
                                .map(lead -> lead.source().map(SourceId::value).orElse(ANY))
                                .toList())
                .map(BEFORE)
                .list();
    }

    private static String key(ClientId client, long source) {
        return client.value() + "/" + source;
    }

    @Override
    public void save(Work work) {
        database.within(handle -> {
            Gate.expect(handle);
            new AppealWriter(handle, work).write();
            return true;
        });
    }
}
