package org.partnercabinet.bitrix24.practice.wire;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * One HTTP request, read to its end.
 *
 * @param target path and query as they came, still encoded
 * @param headers by lower-case name; of repeated ones the last
 * @param peer the address of whoever connected
 */
public record Request(String method, String target, Map<String, String> headers, byte[] body, String peer) {
    public String path() {
        int mark = target.indexOf('?');
        return mark < 0 ? target : target.substring(0, mark);
    }

    /** What follows the question mark, still encoded; empty without one. */
    public String query() {
        int mark = target.indexOf('?');
        return mark < 0 ? "" : target.substring(mark + 1);
    }

    /** The header's value, or an empty text. */
    public String header(String lowerCaseName) {
        return headers.getOrDefault(lowerCaseName, "");
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
