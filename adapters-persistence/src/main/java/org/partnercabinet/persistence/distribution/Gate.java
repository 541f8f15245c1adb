package org.partnercabinet.persistence.distribution;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.config.JdbiConfig;
import org.partnercabinet.persistence.Row;

/** Whether a transaction holds the gate, so that writing without it is found in the first test that does it. */
public final class Gate implements JdbiConfig<Gate> {
    private boolean held;
    private Instant last = Instant.EPOCH;
    private String appeals = "";
    private boolean connected;

    /** Public for JDBI, which keeps one with each handle. */
    public Gate() {}

    /** Waits for whoever holds it. Whoever holds it already goes on. */
    static void lock(Handle handle) {
        Gate gate = handle.getConfig(Gate.class);
        if (gate.held) return;
        gate.read(handle);
        gate.held = true;
        handle.afterCommit(gate::leave);
        handle.afterRollback(gate::leave);
    }

    /** What every arrival wants to know of the portal is read along, so that it costs no statement. */
    private void read(Handle handle) {
        handle.createQuery("""
                        select g.last_at,
                            (select s.appeals from crm_settings s where s.id = 1) as appeals,
                            (select count(c.webhook) from crm_connection c where c.id = 1) as connected
                        from distribution_gate g where g.id = 1 <lock>""")
                .map(Row.mapper(row -> {
                    last = row.at("last_at");
                    appeals = row.maybeText("appeals").orElse("while_connected");
                    connected = row.big("connected") > 0;
                    return this;
                }))
                .one();
    }

    /** Whether appeals that came by no partner go to the portal. @param given whether there is one if none is stored */
    static boolean toPortal(Handle handle, boolean given) {
        expect(handle);
        Gate gate = handle.getConfig(Gate.class);
        return switch (gate.appeals) {
            case "always" -> true;
            case "never" -> false;
            default -> gate.connected || given;
        };
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
