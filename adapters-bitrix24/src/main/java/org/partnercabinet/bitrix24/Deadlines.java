package org.partnercabinet.bitrix24;

import java.time.Duration;

/**
 * How long to wait, from the first byte sent to the last byte read. A write waits longer than the 60 s after which
 * Bitrix24 itself cuts a call: giving up earlier would only make more outcomes unknown.
 */
public record Deadlines(Duration connect, Duration read, Duration write) {
    public static final Deadlines USUAL =
            new Deadlines(Duration.ofSeconds(5), Duration.ofSeconds(25), Duration.ofSeconds(65));

    Duration of(Call call) {
        return call.writes() || call.method().equals(Batch.METHOD) ? write : read;
    }
}
