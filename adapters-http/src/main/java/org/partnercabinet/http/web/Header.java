package org.partnercabinet.http.web;

/** A header of an answer. A line break in it would let a value write headers of its own, so it cannot have any. */
public record Header(String name, String value) {
    public Header {
        if (!name.matches("[A-Za-z0-9-]+") || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("not a header: " + name);
        }
    }
}
