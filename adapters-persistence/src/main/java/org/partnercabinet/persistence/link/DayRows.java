package org.partnercabinet.persistence.link;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.partnercabinet.domain.link.ClickCounts;
import org.partnercabinet.domain.link.Tally;
import org.partnercabinet.persistence.Row;

/**
 * Rows of {@code click_day} that are changed while others change them too. All in one order: rows are made in it, then
 * locked in it, so nobody waits in a circle.
 */
final class DayRows {
    static final String LINK = "l";
    static final String PARTNER = "p";

    private static final int MOST_KNOWN = 50_000;
    private static final RowMapper<Map.Entry<Key, Tally>> DAY = Row.mapper(DayRows::day);

    /** Rows that were there: asking for each at each click would be one statement more. */
    private final Set<Key> known = ConcurrentHashMap.newKeySet();

    /** @param scope the link or partner */
    record Key(UUID scope, LocalDate day, String kind) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byScope = scope.compareTo(other.scope);
            return byScope != 0 ? byScope : day.compareTo(other.day);
        }
    }

    /** Adds what was counted to what is there. */
    void add(Handle handle, SortedMap<Key, Tally> counted) {
        change(handle, counted, Tally::add);
    }

    void subtract(Handle handle, SortedMap<Key, Tally> counted) {
        change(handle, counted, Tally::subtract);
    }

    private void change(Handle handle, SortedMap<Key, Tally> counted, BiConsumer<Tally, Tally> how) {
        if (counted.isEmpty()) return;
        make(
                handle,
                counted.keySet().stream().filter(key -> !known.contains(key)).toList());
        Map<Key, Tally> rows = lock(handle, counted.keySet());
        List<Key> gone =
                counted.keySet().stream().filter(key -> !rows.containsKey(key)).toList();
        if (!gone.isEmpty()) {
            // Taken away by a recount.
            make(handle, gone);
            rows.putAll(lock(handle, gone));
        }
        counted.forEach((key, tally) -> how.accept(rows.get(key), tally));
        rows.keySet().retainAll(counted.keySet());
        write(handle, rows);
    }

    private void make(Handle handle, List<Key> keys) {
        if (keys.isEmpty()) return;
        var batch = handle.prepareBatch("""
                insert into click_day (scope, on_day, kind, clicks, unique_clicks, bots, slices)
                values (:scope, :day, :kind, 0, 0, 0, '') on conflict do nothing""");
        for (Key key : keys) {
            batch.bind("scope", key.scope)
                    .bind("day", key.day)
                    .bind("kind", key.kind)
                    .add();
        }
        int[] made = batch.execute();
        if (known.size() > MOST_KNOWN) known.clear();
        // What was made here may still be undone: it is known once it is found.
        for (int i = 0; i < made.length; i++) {
            if (made[i] == 0) known.add(keys.get(i));
        }
    }

    private static Map<Key, Tally> lock(Handle handle, Collection<Key> keys) {
        List<UUID> scopes = keys.stream().map(Key::scope).distinct().toList();
        var found = new HashMap<Key, Tally>();
        handle.createQuery("""
                        select * from click_day
                        where scope = any(:scopes) and on_day >= :first and on_day <= :last
                        order by scope, on_day <lock>""")
                .bindArray("scopes", UUID.class, scopes)
                .bind(
                        "first",
                        keys.stream().map(Key::day).min(LocalDate::compareTo).orElseThrow())
                .bind(
                        "last",
                        keys.stream().map(Key::day).max(LocalDate::compareTo).orElseThrow())
                .map(DAY)
                .forEach(row -> found.put(row.getKey(), row.getValue()));
        return found;
    }

    private static void write(Handle handle, Map<Key, Tally> rows) {
        var batch = handle.prepareBatch("""
                update click_day set clicks = :clicks, unique_clicks = :unique, bots = :bots, slices = :slices
                where scope = :scope and on_day = :day""");
        new TreeMap<>(rows)
                .forEach((key, tally) -> batch.bind("scope", key.scope)
                        .bind("day", key.day)
                        .bind("clicks", tally.total().clicks())
                        .bind("unique", tally.total().unique())
                        .bind("bots", tally.total().bots())
                        .bind("slices", DayText.of(tally))
                        .add());
        batch.execute();
    }

    /** What a link has, by day. */
    static SortedMap<LocalDate, Tally> of(Handle handle, UUID scope) {
        var found = new TreeMap<LocalDate, Tally>();
        handle.createQuery("select * from click_day where scope = :scope")
                .bind("scope", scope)
                .map(DAY)
                .forEach(row -> found.put(row.getKey().day, row.getValue()));
        return found;
    }

    private static Map.Entry<Key, Tally> day(Row row) throws SQLException {
        var tally = new Tally();
        tally.add(new ClickCounts(row.big("clicks"), row.big("unique_clicks"), row.big("bots")));
        DayText.read(row.text("slices"), tally);
        var key = new Key(row.id("scope"), row.maybeDate("on_day").orElseThrow(), row.text("kind"));
        return Map.entry(key, tally);
    }
}
