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
     * @param looked the last id of what we know that was looked for; goes round from sweep to sweep
     */
    record Sweep(Instant since, Instant beganAt, Phase phase, long after, long looked) {
        /** Before the first sweep there is nothing of ours. */
        public static Sweep first(Instant now) {
            return new Sweep(now, now, Phase.OVER, 0, 0);
        }

        /** The next one; but one that has got somewhere goes on. */
        public Sweep begin(Instant now) {
            boolean fresh = phase == Phase.OVER || phase == Phase.CHANGES && after == 0;
            return fresh ? new Sweep(since, now, Phase.CHANGES, 0, looked) : this;
        }

        public Sweep past(long id) {
            return new Sweep(since, beganAt, phase, id, looked);
        }

        public Sweep next() {
            return switch (phase) {
                case CHANGES -> new Sweep(since, beganAt, Phase.MOVES, 0, looked);
                case MOVES -> new Sweep(since, beganAt, Phase.KNOWN, 0, looked);
                case KNOWN, OVER -> new Sweep(beganAt, beganAt, Phase.OVER, 0, looked);
            };
        }

        /** It has looked for what we know up to this id; 0 begins again from the first. */
        public Sweep lookedUpTo(long id) {
            return new Sweep(since, beganAt, phase, after, id);
        }
    }

    /** Changes by their date, then moves whose date tells nothing, then whether some of what we know are still there. */
    enum Phase {
        OVER,
        CHANGES,
        MOVES,
        KNOWN
    }
}
