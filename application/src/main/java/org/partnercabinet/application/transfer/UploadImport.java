package org.partnercabinet.application.transfer;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.partnercabinet.application.Ids;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.transfer.ColumnMapping;
import org.partnercabinet.domain.transfer.Import;
import org.partnercabinet.domain.transfer.ImportId;

/** Somebody hands over a file of leads. It is kept row by row, as a draft whose columns were guessed. */
public final class UploadImport {
    public static final int MOST_ROWS = 100_000;
    private static final int BATCH = 500;

    private final Transactions transactions;
    private final Imports imports;
    private final Ids ids;
    private final Clock clock;

    public UploadImport(Transactions transactions, Imports imports, Ids ids, Clock clock) {
        this.transactions = transactions;
        this.imports = imports;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws Refusal INVALID {@code import.empty}, {@code import.too-many-rows}, {@code import.unreadable} */
    public ImportId handle(PartnerId partner, LeadSheet sheet, AccountId by) {
        var id = new ImportId(ids.next());
        var draft = new Import(
                id,
                partner,
                sheet.about(),
                mapping(sheet.first()),
                Import.Phase.DRAFT,
                Import.Tally.NONE,
                new Import.Began(by, clock.instant()),
                Optional.empty());
        return transactions.inTransaction(() -> {
            imports.add(draft);
            int rows = keep(id, sheet.rows());
            if (rows == 0) throw Refusal.invalid("file", "import.empty", "no rows");
            imports.put(imports.lock(id).counted(rows));
            return id;
        });
    }

    private static ColumnMapping mapping(List<String> first) {
        return ColumnMapping.isHeading(first) ? ColumnMapping.guess(first) : ColumnMapping.byContent(first);
    }

    private int keep(ImportId id, Iterator<Imports.Line> rows) {
        int count = 0;
        var batch = new ArrayList<Imports.Line>(BATCH);
        while (rows.hasNext()) {
            batch.add(rows.next());
            if (++count > MOST_ROWS) {
                throw Refusal.invalid("file", "import.too-many-rows", "too many rows")
                        .with("max", MOST_ROWS);
            }
            if (batch.size() == BATCH) {
                imports.addRows(id, List.copyOf(batch));
                batch.clear();
            }
        }
        if (!batch.isEmpty()) imports.addRows(id, List.copyOf(batch));
        return count;
    }
}
