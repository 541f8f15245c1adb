package org.partnercabinet.persistence.report;

import static java.util.stream.Collectors.joining;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.mapper.RowMapper;

/**
 * By what events are counted apart.
 *
 * @param columns expressions by the names that {@code key} reads; {@code {row}} stands for what happened, which has a
 *     {@code partner} and a {@code link}, {@code r} for its referral, {@code b.n} for the number of the stretch
 * @param stretches of time, when it is one of the columns
 */
record Grouping<K>(Map<String, String> columns, Optional<Stretches> stretches, RowMapper<K> key) {
    Grouping {
        columns = new TreeMap<>(columns);
    }

    /** By one thing, which is called {@code bucket}. */
    static <K> Grouping<K> by(String bucket, RowMapper<K> key) {
        return new Grouping<>(Map.of("bucket", bucket), Optional.empty(), key);
    }

    static <K> Grouping<K> by(Stretches stretches, Map<String, String> columns, RowMapper<K> key) {
        return new Grouping<>(columns, Optional.of(stretches), key);
    }

    boolean asksReferral() {
        return columns.values().stream().anyMatch(column -> column.contains("r."));
    }

    String names() {
        return String.join(", ", columns.keySet());
    }

    String select(String row) {
        return columns.entrySet().stream()
                .map(column -> column.getValue().replace("{row}", row) + " as " + column.getKey())
                .collect(joining(", "));
    }
}
