package org.partnercabinet.application;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param page from 1
 * @param total how many there are on all pages; see {@link PageRequest#most}
 */
public record Page<T>(List<T> items, int page, int size, long total) {
    public <R> Page<R> map(Function<T, R> change) {
        return new Page<>(items.stream().map(change).toList(), page, size, total);
    }
}
