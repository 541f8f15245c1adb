package org.partnercabinet.domain.crm;

import java.time.Instant;
import java.util.Optional;

/**
 * One comparison of everything in Bitrix24 that is attributable to partners with what we know of it.
 *
 * @param problem what a person has to look at, such as why it cannot go on
 * @param finishedAt empty while it is under way
 */
public record Proof(ProofId id, Instant startedAt, Optional<Instant> finishedAt, Optional<Problem> problem) {
    /** In no language: whoever shows it has the words. */
    public sealed interface Problem {}

    /** Bitrix24 gave no answer that helps. @param said in its words or those of the network, without secrets */
    public record NoAnswer(String said) implements Problem {}

    /** A mistake of our own. @param said what the log calls it */
    public record OurMistake(String said) implements Problem {}

    /** So much is missing at once that nothing counts as deleted. */
    public record TooManyGone(long missing, long known) implements Problem {}

    /** Of so much the amount or the stage is hidden, and ours stay as they were. */
    public record TooManyUnreadable(long hidden, long known) implements Problem {}

    public static Proof start(ProofId id, Instant now) {
        return new Proof(id, now, Optional.empty(), Optional.empty());
    }

    public boolean isFinished() {
        return finishedAt.isPresent();
    }

    /** It could not go on, and will try again. A finished one stays as it is. */
    public Proof stuck(Problem why) {
        return isFinished() ? this : new Proof(id, startedAt, finishedAt, Optional.of(why));
    }

    public Proof finish(Instant now, Optional<Problem> what) {
        return isFinished() ? this : new Proof(id, startedAt, Optional.of(now), what);
    }
}
