package org.partnercabinet.http.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/**
 * What the next page says first, such as that something was saved.
 *
 * @param undo the local path to post to for taking it back
 */
public record Flash(Level level, String text, Optional<String> undo) {
    private static final String SEPARATOR = "\n";
    private static final Duration LIFE = Duration.ofMinutes(1);

    /** How it is shown. */
    public enum Level {
        DONE,
        INFO,
        WRONG
    }

    public static Flash done(String text) {
        return new Flash(Level.DONE, text, Optional.empty());
    }

    public static Flash wrong(String text) {
        return new Flash(Level.WRONG, text, Optional.empty());
    }

    public Flash undoneBy(String path) {
        return new Flash(level, text, Optional.of(path));
    }

    public Header cookie() {
        var plain = level + SEPARATOR + undo.orElse("") + SEPARATOR + text;
        var value = Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
        return Cookies.set(Cookies.FLASH, value, LIFE, false);
    }

    /** Takes it away once it was shown. */
    public static Header shown() {
        return Cookies.forget(Cookies.FLASH);
    }

    /** Empty for nonsense. */
    static Optional<Flash> read(String cookie) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cookie), StandardCharsets.UTF_8).split(SEPARATOR, 3);
            return parts.length < 3
                    ? Optional.empty()
                    : Optional.of(new Flash(Level.valueOf(parts[0]), parts[2], LocalPath.of(parts[1])));
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }
}
