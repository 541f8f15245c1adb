package org.partnercabinet.application;

/**
 * Which page is wanted.
 *
 * @param page from 1
 * @param size 1 to 100
 */
public record PageRequest(int page, int size) {
    public PageRequest {
        if (page < 1 || size < 1 || size > 100) throw new IllegalArgumentException("page " + page + " of " + size);
    }

    public long skipped() {
        return (page - 1L) * size;
    }
}
