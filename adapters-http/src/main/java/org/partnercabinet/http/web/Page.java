package org.partnercabinet.http.web;

import java.util.List;

/**
 * One page of a list.
 *
 * @param page counted from 1
 * @param size how many a page may have, not how many this one has
 * @param total of all pages
 */
public record Page<T>(List<T> items, int page, int size, long total) {
    public Page {
        items = List.copyOf(items);
    }

    public static <T> Page<T> of(List<T> items, Paging paging, long total) {
        return new Page<>(items, paging.page(), paging.size(), total);
    }
}
