package org.partnercabinet.persistence.transfer;

import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.partnercabinet.application.Page;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.transfer.ImportQueries;
import org.partnercabinet.domain.transfer.Import;
import org.partnercabinet.domain.transfer.ImportId;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.Listing;
import org.partnercabinet.persistence.Row;

/** Imports for screens, from the database. */
public final class JdbiImportQueries implements ImportQueries {
    private static final RowMapper<RowDone> DONE = Row.mapper(row -> new RowDone(
            row.number("line"),
            row.constant(Import.Outcome.class, "outcome"),
            row.maybeText("code"),
            row.maybeText("field"),
            Optional.of(row.number("twin")).filter(line -> line > 0),
            row.maybeId("referral")));

    private final Database database;

    public JdbiImportQueries(Database database) {
        this.database = database;
    }

    @Override
    public Page<Import> list(Scope scope, PageRequest page) {
        return database.with(handle -> imports(scope).page(handle, page));
    }

    @Override
    public Optional<Import> one(Scope scope, ImportId id) {
        return database.with(handle ->
                imports(scope).where("i.id = :id", "id", Optional.of(id)).one(handle));
    }

    /** Rows behind the place the import has come to may still say what a dry run made of them. */
    @Override
    public Page<RowDone> rows(Scope scope, ImportId id, Import.Outcome outcome, PageRequest page) {
        int upTo = one(scope, id).map(found -> found.tally().line()).orElse(0);
        return database.with(handle -> new Listing<>(
                        "r.line, r.outcome, r.code, r.field, r.twin, r.referral",
                        "lead_import_row r",
                        "",
                        "r.import desc, r.outcome desc, r.line desc",
                        DONE)
                .where("r.import = :import", "import", Optional.of(id))
                .where("r.outcome = :outcome", "outcome", Optional.of(outcome))
                .where("r.line <= :upTo", "upTo", Optional.of(upTo))
                .page(handle, page));
    }

    private static Listing<Import> imports(Scope scope) {
        return new Listing<>("i.*", "lead_import i", "", "i.created_at desc, i.id desc", ImportColumns.IMPORT)
                .of("i.partner", "partner", scope.partner());
    }
}
