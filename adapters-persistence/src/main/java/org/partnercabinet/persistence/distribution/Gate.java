package org.partnercabinet.persistence.distribution;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.config.JdbiConfig;

/** Whether a transaction holds the gate, so that writing without it is found in the first test that does it. */
public final class Gate implements JdbiConfig<Gate> {
    private boolean held;
    private Instant last = Instant.EPOCH;

    /** Public for JDBI, which keeps one with each handle. */
    public Gate() {}

    /** Waits for whoever holds it. Whoever holds it already goes on. */
    static void lock(Handle handle) {
        Gate gate = handle.getConfig(Gate.class);
        if (gate.held) return;
        gate.last = handle.createQuery("select last_at from distribution_gate where id = 1 <lock>")
                .mapTo(Instant.class)
                .one();
        gate.held = true;
        handle.afterCommit(gate::leave);
        handle.afterRollback(gate::leave);
    }

    /** @throws IllegalStateException when the transaction does not hold it */
    static void expect(Handle handle) {
        if (!handle.getConfig(Gate.class).held) throw new IllegalStateException("lock the gate first");
    }

    /** The moment of the clock, or the last one anybody had here if that is later; kept for who comes next. */
    static Instant moment(Handle handle, Instant clock) {
        expect(handle);
        Gate gate = handle.getConfig(Gate.class);
        Instant now = clock.truncatedTo(ChronoUnit.MICROS);
        if (!now.isAfter(gate.last)) return gate.last;
        gate.last = now;
        handle.createUpdate("update distribution_gate set last_at = :now where id = 1")
                .bind("now", now)
                .execute();
        return now;
    }

    private void leave() {
        held = false;
    }

    @Override
    public Gate createCopy() {
        return new Gate();
    }
}
