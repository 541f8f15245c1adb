package org.partnercabinet.domain.distribution;

import org.partnercabinet.domain.Refusal;

/**
 * Whether a lead who comes again gets the operator who handled them last.
 *
 * @param scope whose last operator: of this source, or of the lead at any source
 * @param days 1 to 365: how long an operator is remembered
 * @param waitSeconds 1 to 86400: how long an appeal is kept for that operator, under {@link Mode#REQUIRE}
 */
public record Sticky(Mode mode, Scope scope, int days, int waitSeconds) {
    public static final Sticky OFF = new Sticky(Mode.OFF, Scope.SOURCE, 30, 300);

    /** PREFER: if they can, else anybody. REQUIRE: waits for them, for a while. */
    public enum Mode {
        OFF,
        PREFER,
        REQUIRE
    }

    public enum Scope {
        SOURCE,
        LEAD
    }

    public Sticky {
        within("sticky_days", days, 1, 365);
        within("sticky_wait_seconds", waitSeconds, 1, 86_400);
    }

    static void within(String field, int value, int min, int max) {
        if (value < min || value > max) {
            throw Refusal.invalid(field, "number.out-of-range", min + " to " + max)
                    .with("min", min)
                    .with("max", max);
        }
    }
}
