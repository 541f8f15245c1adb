package org.partnercabinet.domain.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.partnercabinet.domain.identity.AccountId;

/**
 * Long work that somebody asked for. It is begun by one process at a time, and again when that one is gone.
 *
 * @param ending empty while there is something left to do
 */
public record Job(
        JobId id, Order order, Instant queuedAt, State state, Progress progress, Run run, Optional<Ending> ending) {

    /** So many times a job may be begun: whoever brings a process down with it each time is stopped. */
    public static final int MOST_STARTS = 4;

    /** A fault of ours may pass: so often it is tried again. */
    private static final int SECOND_TRIES = 1;

    /** Earlier than this, how long it takes is a guess. */
    private static final long ETA_AFTER_PERCENT = 5;

    public enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED;

        public boolean isOver() {
            return this != QUEUED && this != RUNNING;
        }
    }

    /**
     * What was asked for: the same parameters ask for the same work.
     *
     * @param kind a word, such as {@code report}
     * @param parameters as its kind writes them
     */
    public record Order(AccountId owner, String kind, String parameters) {}

    /**
     * How far it is.
     *
     * @param total 0 while nobody knows
     * @param phase a word for what is done now
     */
    public record Progress(long done, long total, String phase) {
        public static final Progress NONE = new Progress(0, 0, "queued");
    }

    /** @param isUnwanted somebody has cancelled it while it ran */
    public record Run(int starts, int faults, Optional<Instant> startedAt, boolean isUnwanted) {
        public static final Run NONE = new Run(0, 0, Optional.empty(), false);
    }

    /** @param result the file, where what is done made one. @param failure code of why it failed */
    public record Ending(Instant at, Optional<Result> result, Optional<String> failure) {}

    /** A file. @param size in bytes */
    public record Result(String name, String mediaType, long size) {}

    public static Job queued(JobId id, Order order, Instant now) {
        return new Job(id, order, now, State.QUEUED, Progress.NONE, Run.NONE, Optional.empty());
    }

    /** Somebody takes it up, the first time or after whoever had it is gone. */
    public Job start(Instant now) {
        var begun = new Run(run.starts + 1, run.faults, Optional.of(now), run.isUnwanted);
        return new Job(id, order, queuedAt, State.RUNNING, new Progress(0, 0, "started"), begun, Optional.empty());
    }

    /** Whether who asks for the same may be given this one. */
    public boolean isWanted() {
        return !run.isUnwanted && (!state.isOver() || state == State.DONE);
    }

    public Job at(Progress further) {
        return new Job(id, order, queuedAt, state, further, run, ending);
    }

    public boolean mayStart() {
        return !state.isOver() && run.starts < MOST_STARTS;
    }

    /** Whether it is still this attempt's to work on. */
    public boolean isOfStart(int start) {
        return state == State.RUNNING && run.starts == start;
    }

    /** @param result empty where the work itself is all that was wanted */
    public Job done(Optional<Result> result, Instant now) {
        long whole = Math.max(1, Math.max(progress.done, progress.total));
        return at(new Progress(whole, whole, "done")).over(State.DONE, new Ending(now, result, Optional.empty()));
    }

    public Job failed(String code, Instant now) {
        return over(State.FAILED, new Ending(now, Optional.empty(), Optional.of(code)));
    }

    /** A fault that may pass: queued once more, then failed with that code. */
    public Job faulted(String code, Instant now) {
        if (run.faults >= SECOND_TRIES) return failed(code, now);
        var again = new Run(run.starts, run.faults + 1, run.startedAt, run.isUnwanted);
        return new Job(id, order, queuedAt, State.QUEUED, Progress.NONE, again, Optional.empty());
    }

    /** Nobody wants it any more: it ends at once, or at its next step. What is over stays as it is. */
    public Job unwanted(Instant now) {
        if (state == State.QUEUED) return cancelled(now);
        if (state.isOver()) return this;
        var left = new Run(run.starts, run.faults, run.startedAt, true);
        return new Job(id, order, queuedAt, state, progress, left, ending);
    }

    public Job cancelled(Instant now) {
        return over(State.CANCELLED, new Ending(now, Optional.empty(), Optional.empty()));
    }

    private Job over(State then, Ending how) {
        return new Job(id, order, queuedAt, then, progress, run, Optional.of(how));
    }

    /** When it will be done if it goes on as it did; empty before a twentieth of it is. */
    public Optional<Instant> eta(Instant now) {
        if (state != State.RUNNING || progress.total <= 0 || progress.done * 100 < progress.total * ETA_AFTER_PERCENT)
            return Optional.empty();
        return run.startedAt.map(began -> {
            long millis = Duration.between(began, now).toMillis();
            return began.plusMillis(millis * progress.total / Math.max(1, progress.done));
        });
    }
}
