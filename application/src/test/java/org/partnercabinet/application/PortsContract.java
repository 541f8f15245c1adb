package org.partnercabinet.application;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.partnercabinet.domain.Refusal;

/** What all contracts start from. A subclass per adapter says how to make its ports; their database may be shared. */
public abstract class PortsContract {
    protected final TestClock clock = TestClock.at("2026-03-01T09:00:00Z");
    protected Ports ports;
    protected Given given;

    /** @param clock what the adapters take for the present moment */
    protected abstract Ports ports(Clock clock);

    @BeforeEach
    final void open() {
        ports = ports(clock);
        given = new Given(ports, clock);
    }

    protected final <T> T tx(Supplier<T> work) {
        return ports.transactions().inTransaction(work);
    }

    protected final void run(Runnable work) {
        ports.transactions().run(work);
    }

    /** Does the work in a transaction that fails afterwards. */
    protected final void undone(Runnable work) {
        assertThatThrownBy(() -> run(() -> {
                    work.run();
                    throw new IllegalArgumentException("on purpose");
                }))
                .hasMessage("on purpose");
    }

    protected static void refuses(Refusal.Kind kind, String code, ThrowingCallable work) {
        Refusals.refuses(kind, code, work);
    }

    protected static void needsTransaction(ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(IllegalStateException.class);
    }
}
