package org.partnercabinet.domain.crm;

import java.time.Instant;
import java.util.Optional;

/**
 * One comparison of everything in Bitrix24 that is attributable to partners with what we know of it.
 *
 * @param problem what a person has to look at, such as why it cannot go on; in English, without secrets
 * @param finishedAt empty while it is under way
 */
public record Proof(ProofId id, Instant startedAt, Optional<Instant> finishedAt, Optional<String> problem) {
    public static Proof start(ProofId id, Instant now) {
        return new Proof(id, now, Optional.empty(), Optional.empty());
    }

    public boolean isFinished() {
        return finishedAt.isPresent();
    }

    /** It could not go on, and will try again. A finished one stays as it is. */
    public Proof stuck(String why) {
        return isFinished() ? this : new Proof(id, startedAt, finishedAt, Optional.of(why));
    }

    public Proof finish(Instant now, Optional<String> what) {
        return isFinished() ? this : new Proof(id, startedAt, Optional.of(now), what);
    }
}
