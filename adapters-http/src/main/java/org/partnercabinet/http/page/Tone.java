package org.partnercabinet.http.page;

import java.util.Locale;
import java.util.Map;

/** What a state means to whoever reads it; a colour stands for it, never alone. */
public enum Tone {
    GOOD,
    INFO,
    WAIT,
    BAD,
    QUIET;

    private static final Map<String, Tone> STATES = Map.ofEntries(
            Map.entry("active", GOOD),
            Map.entry("approved", INFO),
            Map.entry("available", GOOD),
            Map.entry("blocked", BAD),
            Map.entry("done", GOOD),
            Map.entry("failed", BAD),
            Map.entry("held", WAIT),
            Map.entry("in_progress", INFO),
            Map.entry("lost", BAD),
            Map.entry("open", INFO),
            Map.entry("paid", GOOD),
            Map.entry("pending", WAIT),
            Map.entry("queued", WAIT),
            Map.entry("rejected", BAD),
            Map.entry("requested", WAIT),
            Map.entry("reserved", INFO),
            Map.entry("running", INFO),
            Map.entry("sent", GOOD),
            Map.entry("waiting", WAIT),
            Map.entry("won", GOOD));

    /** QUIET for a state that is not known. */
    public static Tone of(String state) {
        return STATES.getOrDefault(state.toLowerCase(Locale.ROOT), QUIET);
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
