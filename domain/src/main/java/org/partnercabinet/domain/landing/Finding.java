package org.partnercabinet.domain.landing;

import java.util.Locale;

/**
 * What a check has to say of a draft.
 *
 * @param code {@code landing.check.} before it is the key of the text people see
 * @param place such as {@code blocks[2].title}; empty for the page as a whole
 */
public record Finding(Severity severity, String code, String place) {
    /** An ERROR stands in the way of publishing; a WARNING advises. */
    public enum Severity {
        ERROR,
        WARNING;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Finding error(String code, String place) {
        return new Finding(Severity.ERROR, code, place);
    }

    static Finding warning(String code, String place) {
        return new Finding(Severity.WARNING, code, place);
    }

    public boolean blocks() {
        return severity == Severity.ERROR;
    }
}
