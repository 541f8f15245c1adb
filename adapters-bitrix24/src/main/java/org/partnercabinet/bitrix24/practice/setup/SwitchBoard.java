package org.partnercabinet.bitrix24.practice.setup;

import java.util.LinkedHashMap;
import java.util.Map;
import org.partnercabinet.bitrix24.practice.wire.PhpJson;

/** The switches as they stand now. */
public final class SwitchBoard {
    private volatile Switches now = Switches.standard();

    public Switches now() {
        return now;
    }

    /** Changes the named switches and leaves the others.
     *
     * @throws IllegalArgumentException for an unknown name or a value that does not fit */
    public synchronized Switches set(Map<String, ?> changes) {
        @SuppressWarnings("unchecked")
        Map<String, Object> all = new LinkedHashMap<>(PhpJson.to(Map.class, now));
        all.putAll(changes);
        now = PhpJson.to(Switches.class, all);
        return now;
    }

    public synchronized void reset() {
        now = Switches.standard();
    }
}
