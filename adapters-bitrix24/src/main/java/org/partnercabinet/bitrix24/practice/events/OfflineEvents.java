package org.partnercabinet.bitrix24.practice.events;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.partnercabinet.bitrix24.practice.crm.Change;
import org.partnercabinet.bitrix24.practice.setup.PortalClock;

/** The queue an application empties by itself: one record per object and event, the last state, no history. */
public final class OfflineEvents {
    private final PortalClock clock;
    private final Set<String> bound = new TreeSet<>();
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private long lastId = 500;
    private int lastProcess;

    /** A change that waits to be fetched; {@code process} names who has reserved it. */
    public record Row(
            long id,
            Instant at,
            String event,
            long entityId,
            @Nullable String process) {
        Row reserved(String by) {
            return new Row(id, at, event, entityId, by);
        }
    }

    public OfflineEvents(PortalClock clock) {
        this.clock = clock;
    }

    public synchronized void bind(String event) {
        bound.add(event);
    }

    public synchronized boolean unbind(String event) {
        return bound.remove(event);
    }

    public synchronized Set<String> bound() {
        return Set.copyOf(bound);
    }

    public synchronized void onChange(Change change) {
        if (bound.contains(change.event())) {
            String key = change.event() + " " + change.id();
            rows.remove(key);
            rows.put(key, new Row(++lastId, clock.now(), change.event(), change.id(), null));
        }
    }

    /** Takes the oldest free records: gone at once, or reserved for a process until it clears them. */
    public synchronized List<Row> take(int limit, @Nullable String process) {
        var taken = new ArrayList<Row>();
        for (var it : List.copyOf(rows.entrySet())) {
            Row row = it.getValue();
            if (taken.size() < limit && row.process() == null) {
                taken.add(row);
                if (process == null) {
                    rows.remove(it.getKey());
                } else {
                    rows.put(it.getKey(), row.reserved(process));
                }
            }
        }
        return taken;
    }

    public synchronized String newProcess() {
        return String.format("%032x", 0xc0ffee00L + ++lastProcess);
    }

    /** Forgets what a process has reserved; only these ids when some are named. */
    public synchronized void clear(String process, Set<Long> ids) {
        rows.values().removeIf(row -> process.equals(row.process()) && (ids.isEmpty() || ids.contains(row.id())));
    }

    public synchronized void reset() {
        bound.clear();
        rows.clear();
    }
}
