package org.partnercabinet.application.event;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.partnercabinet.application.transfer.Imports;
import org.partnercabinet.domain.transfer.Import;
import org.partnercabinet.domain.transfer.ImportId;

/** Imports that signal how far they came to whoever handed the file over. */
public final class WatchedImports implements Imports {
    private final Imports imports;
    private final Events events;

    public WatchedImports(Imports imports, Events events) {
        this.imports = imports;
        this.events = events;
    }

    @Override
    public void add(Import added) {
        imports.add(added);
    }

    @Override
    public void addRows(ImportId id, List<Line> lines) {
        imports.addRows(id, lines);
    }

    @Override
    public Import lock(ImportId id) {
        return imports.lock(id);
    }

    @Override
    public void put(Import changed) {
        imports.put(changed);
        var facts = Map.of(
                "job",
                "import",
                "id",
                changed.id().value().toString(),
                "phase",
                changed.phase().name().toLowerCase(Locale.ROOT));
        events.add(List.of(new Signal(changed.began().by(), Signal.Kind.JOB, facts)));
    }

    @Override
    public List<Line> next(ImportId id, int afterLine, int most) {
        return imports.next(id, afterLine, most);
    }

    @Override
    public List<Named> named(ImportId id, int upToLine, Collection<String> contacts) {
        return imports.named(id, upToLine, contacts);
    }

    @Override
    public void settle(ImportId id, List<Settled> rows) {
        imports.settle(id, rows);
    }

    @Override
    public int forgetRows(Instant before) {
        return imports.forgetRows(before);
    }
}
