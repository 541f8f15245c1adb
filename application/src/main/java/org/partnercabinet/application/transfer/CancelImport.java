package org.partnercabinet.application.transfer;

import java.time.Clock;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.transfer.Import;
import org.partnercabinet.domain.transfer.ImportId;

/** An import goes no further, and its job ends at its next step. What it brought in stays. */
public final class CancelImport {
    private final Transactions transactions;
    private final Imports imports;
    private final Clock clock;

    public CancelImport(Transactions transactions, Imports imports, Clock clock) {
        this.transactions = transactions;
        this.imports = imports;
        this.clock = clock;
    }

    /** @throws Refusal NOT_FOUND {@code import} */
    public void handle(Scope scope, ImportId id) {
        transactions.run(() -> {
            Import found = imports.lock(id);
            if (!scope.covers(found.partner())) throw Refusal.notFound("import");
            imports.put(found.cancel(clock.instant()));
        });
    }
}
