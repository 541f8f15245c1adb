package org.partnercabinet.domain.identity;

import org.partnercabinet.domain.Refusal;

/** A password as somebody typed it: 8 to 200 characters. Never stored, never printed. */
public record Password(String value) {
    public Password {
        if (value.codePointCount(0, value.length()) < 8) {
            throw Refusal.invalid("password", "password.too-short", "8 characters at least")
                    .with("min", 8);
        }
        if (value.length() > 200)
            throw Refusal.invalid("password", "password.too-long", "200 at most")
                    .with("max", 200);
    }

    @Override
    public String toString() {
        return "***";
    }
}
