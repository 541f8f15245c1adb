package org.partnercabinet.application.job;

import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.domain.job.Job;

/**
 * One beginning of a job. Whatever it writes, it writes only while the job is still its own: a process that was given up
 * and comes to itself again spoils nothing.
 */
final class Attempt implements Work.Working {
    private static final int PIECE = 256 * 1024;
    private static final Duration SELDOM = Duration.ofMillis(500);

    private final Transactions transactions;
    private final Jobs jobs;
    private final JobFiles files;
    private final Now now;
    private final Job job;
    private final byte[] buffer = new byte[PIECE];
    private int filled;
    private int pieces;
    private Job.Progress said = new Job.Progress(0, 0, "started");
    private Instant saidAt = Instant.EPOCH;

    /** Somebody else has the job now. */
    static final class NotOurs extends Work.Stop {
        private static final long serialVersionUID = 1L;

        NotOurs() {
            super("taken up by another");
        }
    }

    /** This process stops. */
    static final class Stopped extends Work.Stop {
        private static final long serialVersionUID = 1L;

        Stopped() {
            super("stopping");
        }
    }

    /** @param isStopping whether this process is about to stop */
    record Now(Clock clock, BooleanSupplier isStopping) {}

    Attempt(Transactions transactions, Jobs jobs, JobFiles files, Now now, Job begun) {
        this.transactions = transactions;
        this.jobs = jobs;
        this.files = files;
        this.now = now;
        this.job = begun;
    }

    @Override
    public void at(long done, long total, String phase) {
        if (now.isStopping.getAsBoolean()) throw new Stopped();
        Instant at = now.clock.instant();
        boolean fresh = !phase.equals(said.phase());
        if (!fresh && at.isBefore(saidAt.plus(SELDOM))) return;
        said = new Job.Progress(done, total, phase);
        saidAt = at;
        transactions.run(() -> jobs.put(own().at(said)));
    }

    private Job own() {
        Job stored = jobs.lock(job.id());
        if (!stored.isOfStart(job.run().starts())) throw new NotOurs();
        if (stored.run().isUnwanted()) throw new Work.Stop("cancelled");
        return stored;
    }

    @Override
    public OutputStream file() {
        return new OutputStream() {
            @Override
            public void write(int b) {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                take(bytes, from, length);
            }
        };
    }

    private void take(byte[] bytes, int from, int length) {
        int taken = 0;
        while (taken < length) {
            int now = Math.min(length - taken, PIECE - filled);
            System.arraycopy(bytes, from + taken, buffer, filled, now);
            filled += now;
            taken += now;
            if (filled == PIECE) store();
        }
    }

    private void store() {
        byte[] piece = Arrays.copyOf(buffer, filled);
        transactions.run(() -> {
            own();
            files.put(job.id(), pieces, piece);
        });
        pieces++;
        filled = 0;
    }

    /** Stores what is left of the file. */
    Job.Result finish(Work.Made made) {
        long size = (long) pieces * PIECE + filled;
        if (filled > 0) store();
        return new Job.Result(made.name(), made.mediaType(), size);
    }
}
