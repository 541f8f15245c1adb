package org.partnercabinet.domain.distribution;

import java.time.Instant;
import java.util.Optional;

/**
 * Whom a waiting appeal is for, because they handled the lead before.
 *
 * @param until until then it is kept for them alone; empty: anybody may have it, they first
 */
public record Wish(OperatorId operator, Optional<Instant> until) {
    public boolean isExclusive(Instant now) {
        return until.filter(now::isBefore).isPresent();
    }

    /** When the waiting for them was in vain, anybody may have it and they are nobody special. */
    boolean isOver(Instant now) {
        return until.isPresent() && !isExclusive(now);
    }
}
