package org.partnercabinet.application.memory;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Immutable values by key. Each change remembers how to undo itself. Only for whoever holds the database's lock. */
final class Table<K, V> {
    private final Map<K, V> rows = new LinkedHashMap<>();
    private final MemoryDatabase database;

    Table(MemoryDatabase database) {
        this.database = database;
    }

    Optional<V> find(K key) {
        database.expectLock();
        return Optional.ofNullable(rows.get(key));
    }

    void put(K key, V value) {
        database.expectLock();
        V before = rows.put(key, value);
        database.undoBy(() -> restore(key, before));
    }

    boolean remove(K key) {
        database.expectLock();
        V before = rows.remove(key);
        if (before != null) database.undoBy(() -> restore(key, before));
        return before != null;
    }

    int removeIf(Predicate<V> unwanted) {
        database.expectLock();
        List<K> keys = rows.entrySet().stream()
                .filter(row -> unwanted.test(row.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        keys.forEach(this::remove);
        return keys.size();
    }

    /** Keys of such rows, in the order in which they came. */
    List<K> keys(Predicate<V> wanted) {
        database.expectLock();
        return rows.entrySet().stream()
                .filter(row -> wanted.test(row.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    Stream<V> all() {
        database.expectLock();
        Collection<V> copy = List.copyOf(rows.values());
        return copy.stream();
    }

    int size() {
        database.expectLock();
        return rows.size();
    }

    private void restore(K key, V before) {
        if (before == null) rows.remove(key);
        else rows.put(key, before);
    }
}
