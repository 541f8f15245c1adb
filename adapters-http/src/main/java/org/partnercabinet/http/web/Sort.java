package org.partnercabinet.http.web;

/** {@code sort=created_at} or, descending, {@code sort=-created_at}; the name is one that the endpoint declared. */
public record Sort(String name, boolean descending) {
    static Sort of(String text) {
        return text.startsWith("-") ? new Sort(text.substring(1), true) : new Sort(text, false);
    }
}
