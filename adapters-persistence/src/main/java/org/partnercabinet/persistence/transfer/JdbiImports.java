package org.partnercabinet.persistence.transfer;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.jdbi.v3.core.mapper.RowMapper;
import org.partnercabinet.application.transfer.Imports;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.referral.ReferralId;
import org.partnercabinet.domain.transfer.Import;
import org.partnercabinet.domain.transfer.ImportId;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.Row;

/** Imports in the database; rows go in and are settled in batches. */
public final class JdbiImports implements Imports {
    private static final RowMapper<Line> LINE =
            Row.mapper(row -> new Line(row.number("line"), ImportColumns.cells(row.text("cells"))));
    private static final RowMapper<Named> NAMED =
            Row.mapper(row -> new Named(row.number("line"), row.maybeText("phone"), row.maybeText("email")));

    private final Database database;

    public JdbiImports(Database database) {
        this.database = database;
    }

    @Override
    public void add(Import added) {
        database.within(
                handle -> ImportColumns.bind(handle.createUpdate("""
                                insert into lead_import
                                    (id, partner, file_name, charset, cell_separator, headers, mapping, row_count, phase,
                                     line, created, existing, duplicate, refused, created_by, created_at, finished_at)
                                values
                                    (:id, :partner, :fileName, :charset, :separator, :headers, :mapping, :rows, :phase,
                                     :line, :created, :existing, :duplicate, :refused, :createdBy, :createdAt,
                                     :finishedAt)"""), added).execute());
    }

    @Override
    public void addRows(ImportId id, List<Line> lines) {
        if (lines.isEmpty()) return;
        database.within(handle -> {
            var batch = handle.prepareBatch(
                    "insert into lead_import_row (import, line, cells) values (:import, :line, :cells)");
            lines.forEach(line -> batch.bind("import", id)
                    .bind("line", line.number())
                    .bind("cells", ImportColumns.joined(line.cells()))
                    .add());
            return batch.execute();
        });
    }

    @Override
    public Import lock(ImportId id) {
        return database.within(handle -> handle.createQuery("select * from lead_import where id = :id <lock>")
                .bind("id", id)
                .map(ImportColumns.IMPORT)
                .findOne()
                .orElseThrow(() -> Refusal.notFound("import")));
    }

    @Override
    public void put(Import changed) {
        database.within(
                handle -> ImportColumns.bind(handle.createUpdate("""
                        update lead_import
                        set mapping = :mapping, row_count = :rows, phase = :phase, line = :line, created = :created,
                            existing = :existing, duplicate = :duplicate, refused = :refused, finished_at = :finishedAt
                        where id = :id"""), changed).execute());
    }

    @Override
    public List<Line> next(ImportId id, int afterLine, int most) {
        return database.with(handle -> handle.createQuery("""
                        select line, cells from lead_import_row where import = :import and line > :after
                        order by import, line limit :most""")
                .bind("import", id)
                .bind("after", afterLine)
                .bind("most", most)
                .map(LINE)
                .list());
    }

    @Override
    public List<Named> named(ImportId id, int upToLine, Collection<String> contacts) {
        var found = new TreeMap<Integer, Named>();
        var emails = contacts.stream().filter(contact -> contact.contains("@")).toList();
        var phones = contacts.stream().filter(contact -> !contact.contains("@")).toList();
        named(id, upToLine, "phone", phones).forEach(row -> found.put(row.line(), row));
        named(id, upToLine, "email", emails).forEach(row -> found.put(row.line(), row));
        return List.copyOf(found.values());
    }

    /** By a list of values, each looked up in the index: H2 would compare an array with row after row. */
    private List<Named> named(ImportId id, int upToLine, String column, List<String> contacts) {
        if (contacts.isEmpty()) return List.of();
        return database.with(handle -> handle.createQuery("select line, phone, email from lead_import_row"
                        + " where import = :import and " + column
                        + " in (<contacts>) and line <= :upTo and outcome <> 'refused'")
                .bind("import", id)
                .bind("upTo", upToLine)
                .bindList("contacts", contacts)
                .map(NAMED)
                .list());
    }

    @Override
    public int forgetRows(Instant before) {
        return database.within(
                handle -> handle.createUpdate("""
                        delete from lead_import_row
                        where import in (select id from lead_import where finished_at < :before)""").bind("before", before).execute());
    }

    @Override
    public void settle(ImportId id, List<Settled> rows) {
        if (rows.isEmpty()) return;
        database.within(handle -> {
            var batch = handle.prepareBatch("""
                    update lead_import_row
                    set phone = :phone, email = :email, outcome = :outcome, code = :code, field = :field, twin = :twin,
                        referral = :referral
                    where import = :import and line = :line""");
            rows.forEach(row -> batch.bind("import", id)
                    .bind("line", row.line())
                    .bind("phone", row.phone())
                    .bind("email", row.email())
                    .bind("outcome", row.outcome())
                    .bind("code", row.problem().map(Problem::code))
                    .bind("field", row.problem().map(Problem::field))
                    .bind("twin", row.twin())
                    .bind("referral", row.referral().map(ReferralId::value))
                    .add());
            return batch.execute();
        });
    }
}
