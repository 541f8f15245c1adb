package org.partnercabinet.application.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.partnercabinet.application.Page;
import org.partnercabinet.application.PageRequest;

/** Cuts pages out of rows, newest first unless asked otherwise. */
final class Pages {
    private Pages() {}

    static <T> Page<T> inOrder(Stream<T> rows, Function<T, Instant> at, Function<T, UUID> id, PageRequest page) {
        Comparator<T> oldest =
                Comparator.comparing(at).thenComparing(row -> id.apply(row).toString());
        List<T> sorted =
                rows.sorted(page.oldestFirst() ? oldest : oldest.reversed()).toList();
        List<T> items = sorted.stream().skip(page.skipped()).limit(page.size()).toList();
        return new Page<>(
                items,
                page.page(),
                page.size(),
                Math.min(sorted.size(), page.countsAll() ? sorted.size() : page.most() + 1));
    }
}
