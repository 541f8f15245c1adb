package org.partnercabinet.http.web;

/** Which page was asked for: {@code page} from 1, {@code size} from 1 to 100. */
public record Paging(int page, int size) {
    static final int MOST_PAGES = 1_000_000;
    static final int LARGEST = 100;
    static final int DEFAULT_SIZE = 25;

    /** How many rows come before this page. */
    public int offset() {
        return (page - 1) * size;
    }
}
