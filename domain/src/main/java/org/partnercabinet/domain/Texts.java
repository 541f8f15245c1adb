package org.partnercabinet.domain;

/** What every text a person gives has in common: trimmed, not longer than its place, no control characters. */
public final class Texts {
    private Texts() {}

    /** @throws Refusal {@code text.blank}, {@code text.too-long}, {@code text.control-character} at {@code field} */
    public static String required(String field, String text, int max) {
        String trimmed = optional(field, text, max);
        if (trimmed.isEmpty()) throw Refusal.invalid(field, "text.blank", "must not be blank");
        return trimmed;
    }

    public static String optional(String field, String text, int max) {
        String trimmed = text.strip();
        if (trimmed.codePointCount(0, trimmed.length()) > max) {
            throw Refusal.invalid(field, "text.too-long", "at most " + max).with("max", max);
        }
        if (trimmed.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' || c == 0x7f)) {
            throw Refusal.invalid(field, "text.control-character", "control characters");
        }
        return trimmed;
    }
}
