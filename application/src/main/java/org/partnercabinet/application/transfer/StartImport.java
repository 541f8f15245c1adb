package org.partnercabinet.application.transfer;

import java.util.Map;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.job.Once;
import org.partnercabinet.application.job.StartJob;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.job.Job;
import org.partnercabinet.domain.transfer.ColumnMapping;
import org.partnercabinet.domain.transfer.Import;
import org.partnercabinet.domain.transfer.ImportId;
import org.partnercabinet.domain.transfer.LeadColumn;

/** An import is tried out or brought in; the work itself is a job. */
public final class StartImport {
    private final Transactions transactions;
    private final Imports imports;
    private final StartJob job;

    public StartImport(Transactions transactions, Imports imports, StartJob job) {
        this.transactions = transactions;
        this.imports = imports;
        this.job = job;
    }

    /**
     * @param by whose job it is
     * @param columns header or number by what a column holds; empty: as guessed or as it was tried out last
     * @throws Refusal NOT_FOUND {@code import}, CONFLICT {@code import.already-started}, RULE
     *     {@code import.mapping-incomplete}, INVALID {@code import.column-unknown}
     */
    public void handle(Scope scope, ImportId id, AccountId by, boolean dry, Map<LeadColumn, String> columns) {
        transactions.run(() -> {
            Import found = imports.lock(id);
            if (!scope.covers(found.partner())) throw Refusal.notFound("import");
            ColumnMapping mapping = columns.isEmpty()
                    ? found.mapping()
                    : ColumnMapping.of(columns, found.sheet().headers());
            imports.put(found.start(dry, mapping));
            job.handle(new Job.Order(by, BringIn.IMPORT, BringIn.parameters(id)), Once.EACH);
        });
    }
}
