package org.partnercabinet.application;

/**
 * Which page is wanted.
 *
 * @param page from 1
 * @param size 1 to 100
 * @param order by the moment a row came to be
 * @param most how far all rows are counted: where there are more, {@link Page#total} is one more than that
 */
public record PageRequest(int page, int size, Order order, long most) {
    public enum Order {
        NEWEST_FIRST,
        OLDEST_FIRST
    }

    public PageRequest {
        if (page < 1 || size < 1 || size > 100 || most < 1)
            throw new IllegalArgumentException("page " + page + " of " + size);
    }

    public PageRequest(int page, int size, Order order) {
        this(page, size, order, Long.MAX_VALUE);
    }

    public PageRequest(int page, int size) {
        this(page, size, Order.NEWEST_FIRST);
    }

    /** For whoever only wants to know that there are more than so many; at least 1. */
    public PageRequest countingTo(long enough) {
        return new PageRequest(page, size, order, enough);
    }

    public boolean countsAll() {
        return most == Long.MAX_VALUE;
    }

    public boolean oldestFirst() {
        return order == Order.OLDEST_FIRST;
    }

    public long skipped() {
        return (page - 1L) * size;
    }
}
