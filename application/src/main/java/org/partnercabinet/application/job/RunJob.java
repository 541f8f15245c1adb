package org.partnercabinet.application.job;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.job.Job;
import org.partnercabinet.domain.job.JobId;

/** A process does a job that is its turn. Whatever becomes of it, the job says it. */
public final class RunJob {
    private final Transactions transactions;
    private final Jobs jobs;
    private final JobFiles files;
    private final Map<String, Work> works;
    private final Clock clock;
    private volatile boolean closing;

    /** @param fault what went wrong by our fault, for the log. @param isAgain whether it is to be begun again */
    public record Ran(Optional<Throwable> fault, boolean isAgain) {
        static final Ran TO_THE_END = new Ran(Optional.empty(), false);
        static final Ran LEFT_TO_OTHERS = new Ran(Optional.empty(), true);
    }

    public RunJob(Transactions transactions, Jobs jobs, JobFiles files, List<Work> works, Clock clock) {
        this.transactions = transactions;
        this.jobs = jobs;
        this.files = files;
        this.works = works.stream().collect(Collectors.toMap(Work::kind, Function.identity()));
        this.clock = clock;
    }

    /** May be called again for the same job, also while somebody else who was given up still works on it. */
    public Ran handle(JobId id) {
        if (closing) return Ran.LEFT_TO_OTHERS;
        return transactions.inTransaction(() -> begin(id)).map(this::run).orElse(Ran.TO_THE_END);
    }

    /** This process is about to stop: what runs is left at its next step, for another process or the next start. */
    public void close() {
        closing = true;
    }

    private Optional<Job> begin(JobId id) {
        Job job = jobs.lock(id);
        Instant now = clock.instant();
        if (job.state().isOver()) return Optional.empty();
        if (job.run().isUnwanted() || !job.mayStart()) {
            jobs.put(job.run().isUnwanted() ? job.cancelled(now) : job.failed("job.interrupted", now));
            return Optional.empty();
        }
        files.drop(id);
        Job begun = job.start(now);
        jobs.put(begun);
        return Optional.of(begun);
    }

    private Ran run(Job job) {
        var attempt = new Attempt(transactions, jobs, files, new Attempt.Now(clock, () -> closing), job);
        try {
            Work work = Optional.ofNullable(works.get(job.order().kind()))
                    .orElseThrow(() -> new IllegalStateException(
                            "nobody does " + job.order().kind()));
            Optional<Job.Result> result = work.work(job.order(), attempt).map(attempt::finish);
            settle(job, now -> now.done(result, clock.instant()));
        } catch (Attempt.NotOurs overtaken) {
            return Ran.TO_THE_END;
        } catch (Attempt.Stopped stopped) {
            return Ran.LEFT_TO_OTHERS;
        } catch (Work.Stop unwanted) {
            settle(job, now -> now.cancelled(clock.instant()));
        } catch (Refusal refusal) {
            return new Ran(Optional.empty(), settle(job, now -> refused(now, refusal)));
        } catch (IOException | RuntimeException fault) {
            return new Ran(Optional.of(fault), settle(job, now -> now.faulted("job.failed", clock.instant())));
        }
        return Ran.TO_THE_END;
    }

    private Job refused(Job job, Refusal refusal) {
        Instant now = clock.instant();
        boolean mayPass = refusal.kind() == Refusal.Kind.UNAVAILABLE;
        return mayPass ? job.faulted(refusal.code(), now) : job.failed(refusal.code(), now);
    }

    /** Unless somebody else has taken it up meanwhile: then it is theirs to say. @return whether it waits again */
    private boolean settle(Job job, UnaryOperator<Job> change) {
        return transactions.inTransaction(() -> {
            Job now = jobs.lock(job.id());
            if (!now.isOfStart(job.run().starts())) return false;
            Job changed = change.apply(now);
            if (changed.state() != Job.State.DONE) files.drop(job.id());
            jobs.put(changed);
            return !changed.state().isOver();
        });
    }
}
