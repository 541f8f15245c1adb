package org.partnercabinet.http.web;

import java.util.Arrays;
import java.util.Locale;

/** How bright pages are. AUTO: as the machine of the reader is set. */
public enum Theme {
    AUTO,
    LIGHT,
    DARK;

    /** AUTO for what is none. */
    public static Theme of(String word) {
        return Arrays.stream(values())
                .filter(theme -> theme.word().equals(word))
                .findFirst()
                .orElse(AUTO);
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
