package org.partnercabinet.application.crm;

import java.time.Instant;
import java.util.Optional;
import org.partnercabinet.domain.referral.Entity;

/** How far the sweeps have come. */
public interface CrmCursors {
    Optional<Sweep> find(Entity entity);

    void put(Entity entity, Sweep sweep);

    /**
     * One sweep, under way or over.
     *
     * @param since from when on it looks for changes; when it is over, the next one's
     * @param beganAt from when on the next one will look
     * @param after the last id it has dealt with in this phase
     */
    record Sweep(Instant since, Instant beganAt, Phase phase, long after) {
        /** Before the first sweep there is nothing of ours. */
        public static Sweep first(Instant now) {
            return new Sweep(now, now, Phase.OVER, 0);
        }

        /** The next one; but one that has got somewhere goes on. */
        public Sweep begin(Instant now) {
            boolean fresh = phase == Phase.OVER || phase == Phase.CHANGES && after == 0;
            return fresh ? new Sweep(since, now, Phase.CHANGES, 0) : this;
        }

        public Sweep past(long id) {
            return new Sweep(since, beganAt, phase, id);
        }

        public Sweep next() {
            return phase == Phase.CHANGES
                    ? new Sweep(since, beganAt, Phase.MOVES, 0)
                    : new Sweep(beganAt, beganAt, Phase.OVER, 0);
        }
    }

    /** Changes by their date, and then moves whose date tells nothing. */
    enum Phase {
        OVER,
        CHANGES,
        MOVES
    }
}
