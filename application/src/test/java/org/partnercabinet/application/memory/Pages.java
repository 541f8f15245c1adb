package org.partnercabinet.application.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.partnercabinet.application.Page;
import org.partnercabinet.application.PageRequest;

/** Cuts pages out of rows, newest first. */
final class Pages {
    private Pages() {}

    static <T> Page<T> newestFirst(Stream<T> rows, Function<T, Instant> at, Function<T, UUID> id, PageRequest page) {
        List<T> sorted = rows.sorted(Comparator.comparing(at)
                        .thenComparing(row -> id.apply(row).toString())
                        .reversed())
                .toList();
        List<T> items = sorted.stream().skip(page.skipped()).limit(page.size()).toList();
        return new Page<>(items, page.page(), page.size(), sorted.size());
    }
}
