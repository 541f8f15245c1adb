package org.partnercabinet.persistence.distribution;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.config.JdbiConfig;

/** Whether a transaction holds the gate, so that writing without it is found in the first test that does it. */
public final class Gate implements JdbiConfig<Gate> {
    private boolean held;

    /** Public for JDBI, which keeps one with each handle. */
    public Gate() {}

    /** Waits for whoever holds it. Whoever holds it already goes on. */
    static void lock(Handle handle) {
        Gate gate = handle.getConfig(Gate.class);
        if (gate.held) return;
        handle.createQuery("select id from distribution_gate where id = 1 <lock>")
                .mapTo(Integer.class)
                .one();
        gate.held = true;
        handle.afterCommit(gate::leave);
        handle.afterRollback(gate::leave);
    }

    /** @throws IllegalStateException when the transaction does not hold it */
    static void expect(Handle handle) {
        if (!handle.getConfig(Gate.class).held) throw new IllegalStateException("lock the gate first");
    }

    private void leave() {
        held = false;
    }

    @Override
    public Gate createCopy() {
        return new Gate();
    }
}
