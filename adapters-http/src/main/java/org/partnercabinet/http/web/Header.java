package org.partnercabinet.http.web;

import java.util.regex.Pattern;

/** A header of an answer. A line break in it would let a value write headers of its own, so it cannot have any. */
public record Header(String name, String value) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]+");

    public Header {
        if (!NAME.matcher(name).matches() || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("not a header: " + name);
        }
    }
}
