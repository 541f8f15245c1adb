package org.partnercabinet.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.IntSupplier;

/** Waiting for other threads, with an end: a number that is never reached fails the test instead of holding it for ever. */
final class Until {
    private static final Duration AT_MOST = Duration.ofSeconds(30);

    private Until() {}

    static void is(int expected, IntSupplier number) {
        long begun = System.nanoTime();
        while (number.getAsInt() != expected && System.nanoTime() - begun < AT_MOST.toNanos()) Thread.onSpinWait();
        assertThat(number.getAsInt()).isEqualTo(expected);
    }
}
