package org.partnercabinet.application;

/**
 * Which page is wanted.
 *
 * @param page from 1
 * @param size 1 to 100
 * @param order by the moment a row came to be
 */
public record PageRequest(int page, int size, Order order) {
    public enum Order {
        NEWEST_FIRST,
        OLDEST_FIRST
    }

    public PageRequest {
        if (page < 1 || size < 1 || size > 100) throw new IllegalArgumentException("page " + page + " of " + size);
    }

    public PageRequest(int page, int size) {
        this(page, size, Order.NEWEST_FIRST);
    }

    public boolean oldestFirst() {
        return order == Order.OLDEST_FIRST;
    }

    public long skipped() {
        return (page - 1L) * size;
    }
}
