package org.partnercabinet.application.transfer;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.job.Work;
import org.partnercabinet.domain.job.Job;
import org.partnercabinet.domain.transfer.Import;
import org.partnercabinet.domain.transfer.ImportId;

/**
 * Works through an import, some rows per transaction, each row once: how far it came commits with what became of the
 * rows, so it goes on there when it is begun again. Parameters of its order: the import.
 */
public final class BringIn implements Work {
    public static final String IMPORT = "import";

    static final int CHUNK = 200;

    private final Transactions transactions;
    private final Imports imports;
    private final ImportRows rows;
    private final Clock clock;

    public BringIn(Transactions transactions, Imports imports, ImportRows rows, Clock clock) {
        this.transactions = transactions;
        this.imports = imports;
        this.rows = rows;
        this.clock = clock;
    }

    static String parameters(ImportId id) {
        return id.value().toString();
    }

    /** @return the import that an order is about */
    public static ImportId of(Job.Order order) {
        return new ImportId(UUID.fromString(order.parameters()));
    }

    @Override
    public String kind() {
        return IMPORT;
    }

    @Override
    public Optional<Made> work(Job.Order order, Working working) {
        ImportId id = of(order);
        Import file = transactions.inTransaction(() -> imports.lock(id));
        while (file.phase().isUnderWay()) {
            working.at(file.tally().done(), file.sheet().rows(), phase(file));
            file = transactions.inTransaction(() -> chunk(id));
        }
        if (file.phase() == Import.Phase.CANCELLED) throw new Stop("the import was cancelled");
        return Optional.empty();
    }

    private static String phase(Import file) {
        return file.phase() == Import.Phase.CHECKING ? "trying" : "bringing-in";
    }

    private Import chunk(ImportId id) {
        Import now = imports.lock(id);
        if (!now.phase().isUnderWay()) return now;
        List<Imports.Line> lines = imports.next(id, now.tally().line(), CHUNK);
        Import further = lines.isEmpty() ? now.finish(clock.instant()) : settle(now, lines);
        imports.put(further);
        return further;
    }

    private Import settle(Import now, List<Imports.Line> lines) {
        List<Imports.Settled> settled = rows.settle(now, lines);
        imports.settle(now.id(), settled);
        int last = lines.get(lines.size() - 1).number();
        return now.did(last, settled.stream().map(Imports.Settled::outcome).toList());
    }

    /** What it has brought in stays. */
    @Override
    public void unfinished(Job.Order order) {
        Import file = imports.lock(of(order));
        if (file.phase().isUnderWay()) imports.put(file.cancel(clock.instant()));
    }
}
