package org.partnercabinet.persistence.audit;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.partnercabinet.application.Acting;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.audit.AuditEntry.Change;
import org.partnercabinet.application.audit.AuditEntry.Subject;
import org.partnercabinet.application.audit.AuditQueries;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.persistence.Database;

/** What was written down, from the database: the entries of a page by an index, then their changes. */
public final class JdbiAuditQueries implements AuditQueries {
    private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");
    private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");
    private static final RowMapper<Row> ENTRY = org.partnercabinet.persistence.Row.mapper(JdbiAuditQueries::entry);

    private final Database database;

    public JdbiAuditQueries(Database database) {
        this.database = database;
    }

    @Override
    public List<Row> list(Scope scope, Filter filter, Optional<Long> below, int limit) {
        return database.with(handle -> {
            Optional<Cursor> cursor = below.flatMap(seq -> cursor(handle, seq));
            if (below.isPresent() && cursor.isEmpty()) return List.of();
            List<Row> entries = entries(handle, scope, filter, cursor, limit);
            if (entries.isEmpty()) return entries;
            var changes = changes(handle, entries.stream().map(Row::seq).toArray(Long[]::new));
            return entries.stream()
                    .map(row -> with(row, changes.getOrDefault(row.seq(), Map.of())))
                    .toList();
        });
    }

    private record Cursor(Instant at, long seq) {}

    private static Optional<Cursor> cursor(Handle handle, long seq) {
        return handle.createQuery("select at from audit_entry where seq = :seq")
                .bind("seq", seq)
                .mapTo(Instant.class)
                .findOne()
                .map(at -> new Cursor(at, seq));
    }

    private static List<Row> entries(Handle handle, Scope scope, Filter filter, Optional<Cursor> below, int limit) {
        var narrowing = new Narrowing()
                .by("partner", scope.partner().map(PartnerId::value))
                .by("subject_kind", filter.subject().map(About::kind))
                .by("subject", filter.subject().flatMap(About::id))
                .by("actor", filter.actor())
                .by("action", filter.action());
        Instant to = filter.to().orElse(EVER);
        Instant until = below.map(Cursor::at).filter(at -> at.isBefore(to)).orElse(to);
        boolean within = below.filter(cursor -> cursor.at().isBefore(to)).isPresent();
        return handle.createQuery("""
                        select e.*, a.email, k.name as key_name, p.name as partner_name
                        from (select * from audit_entry
                              where at >= :from and at <= :until and (at < :until or seq < :seq) <conditions>
                              order by <lead> at desc, seq desc limit :limit) e
                        left join account a on a.id = e.actor
                        left join api_key k on k.id = e.api_key
                        left join partner p on p.id = e.partner
                        order by e.at desc, e.seq desc""")
                .define("conditions", narrowing.conditions())
                .define("lead", narrowing.lead())
                .bindMap(narrowing.bindings())
                .bind("from", filter.from().orElse(FIRST))
                .bind("until", until)
                .bind("seq", within ? below.orElseThrow().seq() : 0)
                .bind("limit", limit)
                .map(ENTRY)
                .list();
    }

    private static Map<Long, Map<String, Change>> changes(Handle handle, Long[] entries) {
        var changes = new HashMap<Long, Map<String, Change>>();
        handle.createQuery("select * from audit_change where entry = any(:entries)")
                .bindArray("entries", Long.class, (Object[]) entries)
                .map(org.partnercabinet.persistence.Row.mapper(
                        row -> changes.computeIfAbsent(row.big("entry"), entry -> new TreeMap<>())
                                .put(row.text("field"), new Change(row.maybeText("was"), row.maybeText("became")))))
                .forEach(replaced -> {});
        return changes;
    }

    private static Row entry(org.partnercabinet.persistence.Row row) throws SQLException {
        var actor = new Actor(
                row.constant(Acting.Kind.class, "actor_kind"),
                row.maybeId("actor"),
                row.maybeText("email"),
                row.maybeId("api_key"),
                row.maybeText("key_name"),
                row.text("address"),
                row.text("request"));
        var partner = row.maybeId("partner").map(PartnerId::new);
        return new Row(
                row.big("seq"),
                row.at("at"),
                actor,
                row.text("action"),
                new Subject(row.text("subject_kind"), row.text("subject"), partner),
                row.maybeText("partner_name"),
                Map.of());
    }

    private static Row with(Row row, Map<String, Change> changes) {
        return new Row(row.seq(), row.at(), row.actor(), row.action(), row.subject(), row.partnerName(), changes);
    }

    /** Conditions on columns; those that are there lead the order too, so that H2 walks the index that begins with them. */
    private static final class Narrowing {
        private final Map<String, Object> bindings = new HashMap<>();
        private final List<String> columns = new ArrayList<>();

        Narrowing by(String column, Optional<?> value) {
            value.ifPresent(present -> {
                columns.add(column);
                bindings.put(column, present);
            });
            return this;
        }

        String conditions() {
            return String.join(
                    "", columns.stream().map(c -> " and " + c + " = :" + c).toList());
        }

        String lead() {
            return columns.isEmpty() ? "" : columns.get(0) + " desc,";
        }

        Map<String, Object> bindings() {
            return bindings;
        }
    }
}
