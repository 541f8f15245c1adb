package org.partnercabinet.domain.identity;

/** A password's one-way hash in the encoding of whoever made it. */
public record PasswordHash(String value) {
    @Override
    public String toString() {
        return "***";
    }
}
