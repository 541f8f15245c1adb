package org.partnercabinet.http.web;

import java.util.List;
import java.util.Optional;

/**
 * A stretch of an endless list.
 *
 * @param nextCursor where the next one begins; empty at the end
 */
public record Slice<T>(List<T> items, Optional<String> nextCursor) {
    public Slice {
        items = List.copyOf(items);
    }
}
