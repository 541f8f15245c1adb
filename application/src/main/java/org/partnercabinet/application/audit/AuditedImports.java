package org.partnercabinet.application.audit;

import static org.partnercabinet.application.audit.Journal.subject;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.partnercabinet.application.transfer.Imports;
import org.partnercabinet.domain.transfer.Import;
import org.partnercabinet.domain.transfer.ImportId;

/** Imports, and who uploaded, started and stopped them. What became of the rows stands in the import itself. */
public record AuditedImports(Imports inner, Journal journal) implements Imports {
    @Override
    public void add(Import added) {
        inner.add(added);
        tell("import.uploaded", added, Facts.NONE);
    }

    @Override
    public void addRows(ImportId id, List<Line> lines) {
        inner.addRows(id, lines);
    }

    @Override
    public Import lock(ImportId id) {
        return inner.lock(id);
    }

    @Override
    public void put(Import changed) {
        if (!journal.isSomebody()) {
            inner.put(changed);
            return;
        }
        var before = inner.lock(changed.id());
        inner.put(changed);
        if (before.phase() != changed.phase()) tell(action(changed.phase()), changed, facts(before));
    }

    private static String action(Import.Phase phase) {
        return switch (phase) {
            case CHECKING -> "import.check-started";
            case RUNNING -> "import.started";
            case CANCELLED -> "import.cancelled";
            default -> "import.changed";
        };
    }

    private void tell(String action, Import after, Map<String, String> before) {
        journal.write(action, subject("import", after.id(), after.partner()), before, facts(after));
    }

    private static Map<String, String> facts(Import file) {
        return Facts.of("file", file.sheet().name())
                .and("rows", file.sheet().rows())
                .and("phase", file.phase())
                .map();
    }

    @Override
    public List<Line> next(ImportId id, int afterLine, int most) {
        return inner.next(id, afterLine, most);
    }

    @Override
    public List<Named> named(ImportId id, int upToLine, Collection<String> contacts) {
        return inner.named(id, upToLine, contacts);
    }

    @Override
    public void settle(ImportId id, List<Settled> rows) {
        inner.settle(id, rows);
    }

    @Override
    public int forgetRows(Instant before) {
        return inner.forgetRows(before);
    }
}
