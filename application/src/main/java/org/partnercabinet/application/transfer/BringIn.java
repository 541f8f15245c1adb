package org.partnercabinet.application.transfer;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.outbox.Delivery;
import org.partnercabinet.application.outbox.Outbox;
import org.partnercabinet.application.outbox.Outcome;
import org.partnercabinet.application.outbox.Topic;
import org.partnercabinet.domain.transfer.Import;
import org.partnercabinet.domain.transfer.ImportId;

/**
 * Works through an import, some rows per transaction, each row once: how far it came commits with what became of the
 * rows, so it goes on there after a restart. Subject: the import.
 */
public final class BringIn implements Delivery {
    /** Nothing of it leaves us, so it never waits for the portal to take the leads that it made. */
    public static final Topic BRING_IN = new Topic("import.bring-in", 0);

    static final int CHUNK = 200;

    /** One delivery stops there and takes its turn again, so that no worker is lost to a long file. */
    private static final int CHUNKS = 10;

    private final Transactions transactions;
    private final Imports imports;
    private final ImportRows rows;
    private final Outbox outbox;
    private final Clock clock;

    public BringIn(Transactions transactions, Imports imports, ImportRows rows, Outbox outbox, Clock clock) {
        this.transactions = transactions;
        this.imports = imports;
        this.rows = rows;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Topic topic() {
        return BRING_IN;
    }

    @Override
    public Outcome deliver(String subject) {
        var id = new ImportId(UUID.fromString(subject));
        for (int i = 0; i < CHUNKS; i++) {
            if (!transactions.inTransaction(() -> chunk(id))) return Outcome.DONE;
        }
        transactions.run(() -> outbox.add(BRING_IN, subject));
        return Outcome.DONE;
    }

    /** @return whether there is more */
    private boolean chunk(ImportId id) {
        Import now = imports.lock(id);
        if (!now.phase().isUnderWay()) return false;
        List<Imports.Line> lines = imports.next(id, now.tally().line(), CHUNK);
        if (lines.isEmpty()) {
            imports.put(now.finish(clock.instant()));
            return false;
        }
        List<Imports.Settled> settled = rows.settle(now, lines);
        imports.settle(id, settled);
        int last = lines.get(lines.size() - 1).number();
        imports.put(now.did(last, settled.stream().map(Imports.Settled::outcome).toList()));
        return true;
    }
}
