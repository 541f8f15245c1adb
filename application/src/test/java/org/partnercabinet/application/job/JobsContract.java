package org.partnercabinet.application.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.PortsContract;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.job.Job;
import org.partnercabinet.domain.job.JobId;

/** What everybody may expect of {@link Jobs}, {@link JobFiles} and {@link JobQueries}. */
public abstract class JobsContract extends PortsContract {
    private static final PageRequest PAGE = new PageRequest(1, 10);

    private Jobs jobs() {
        return ports.reporting().jobs();
    }

    private JobFiles files() {
        return ports.reporting().jobFiles();
    }

    private Job queued(AccountId owner, String parameters) {
        var order = new Job.Order(owner, "report", parameters);
        var job = Job.queued(new JobId(UUID.randomUUID()), order, clock.instant());
        run(() -> jobs().add(job));
        return job;
    }

    private Job is(Job job) {
        run(() -> jobs().put(job));
        return job;
    }

    private AccountId somebody() {
        return given.partner().account();
    }

    private Optional<Job> one(JobId id) {
        return ports.reporting().jobQueries().one(Optional.empty(), id);
    }

    @Test
    void aJobComesBackAsItWasInEveryStateOfItsLife() {
        Job job = queued(somebody(), "all=1\nwords=ж😀");
        assertThat(one(job.id())).contains(job);
        Job running = is(job.start(clock.instant()).at(new Job.Progress(3, 12, "counting")));
        assertThat(one(job.id())).contains(running);
        assertThat(tx(() -> jobs().lock(job.id()))).isEqualTo(running);
        Job unwanted = is(running.unwanted(clock.instant()));
        assertThat(one(job.id())).contains(unwanted);
        Job failed = is(running.failed("job.failed", clock.instant()));
        assertThat(one(job.id())).contains(failed);
        Job done = is(running.done(new Job.Result("отчёт.pdf", "application/pdf", 5_000_000_000L), clock.instant()));
        assertThat(one(job.id())).contains(done);
        Job cancelled = is(running.cancelled(clock.instant()));
        assertThat(one(job.id())).contains(cancelled);
    }

    @Test
    void aJobThatWasUndoneIsNotThere() {
        var order = new Job.Order(somebody(), "report", "x");
        var job = Job.queued(new JobId(UUID.randomUUID()), order, clock.instant());
        undone(() -> jobs().add(job));
        assertThat(one(job.id())).isEmpty();
        needsTransaction(() -> jobs().add(job));
        needsTransaction(() -> jobs().lock(job.id()));
        refuses(Refusal.Kind.NOT_FOUND, "job.not-found", () -> run(() -> jobs().lock(job.id())));
    }

    @Test
    void theSameOrderIsAnsweredByWhatIsNotOverOrWasDoneJustNow() {
        AccountId owner = somebody();
        Instant before = clock.instant().minus(Duration.ofMinutes(10));
        Job job = queued(owner, "a");
        assertThat(jobs().same(job.order(), before)).contains(job);
        assertThat(jobs().same(new Job.Order(owner, "report", "b"), before)).isEmpty();
        assertThat(jobs().same(new Job.Order(somebody(), "report", "a"), before))
                .isEmpty();
        Job running = is(job.start(clock.instant()));
        assertThat(jobs().same(job.order(), before)).contains(running);
        is(running.unwanted(clock.instant()));
        assertThat(jobs().same(job.order(), before)).isEmpty();
        Job done = is(running.done(new Job.Result("a", "b", 1), clock.instant()));
        assertThat(jobs().same(job.order(), before)).contains(done);
        assertThat(jobs().same(job.order(), clock.instant())).isEmpty();
        is(running.failed("job.failed", clock.instant()));
        assertThat(jobs().same(job.order(), before)).isEmpty();
    }

    @Test
    void jobsAreListedNewestFirstToTheirOwnerOnly() {
        AccountId owner = somebody();
        Job first = queued(owner, "a");
        clock.passes(Duration.ofMinutes(1));
        Job second = queued(owner, "b");
        Job other = queued(somebody(), "c");
        var queries = ports.reporting().jobQueries();
        assertThat(queries.list(Optional.of(owner), PAGE).items()).containsExactly(second, first);
        assertThat(queries.list(Optional.of(owner), PAGE).total()).isEqualTo(2);
        assertThat(queries.one(Optional.of(owner), other.id())).isEmpty();
        assertThat(queries.list(Optional.empty(), PAGE).items()).contains(other);
    }

    @Test
    void aFileIsReadInPiecesAndForgottenWithItsJob() {
        Job old = queued(somebody(), "a");
        Job open = queued(somebody(), "b");
        run(() -> {
            files().put(old.id(), 0, new byte[] {1, 2});
            files().put(old.id(), 0, new byte[] {3});
            files().put(old.id(), 1, new byte[] {4});
            files().put(open.id(), 0, new byte[] {5});
        });
        assertThat(files().piece(old.id(), 0)).contains(new byte[] {3});
        assertThat(files().piece(old.id(), 2)).isEmpty();
        run(() -> files().drop(old.id()));
        assertThat(files().piece(old.id(), 0)).isEmpty();
        is(old.start(clock.instant()).done(new Job.Result("a", "b", 1), clock.instant()));
        run(() -> files().put(old.id(), 0, new byte[] {6}));
        clock.passes(Duration.ofDays(8));
        run(() -> jobs().forget(clock.instant().minus(Duration.ofDays(7))));
        assertThat(one(old.id())).isEmpty();
        assertThat(files().piece(old.id(), 0)).isEmpty();
        assertThat(one(open.id())).isPresent();
        assertThat(files().piece(open.id(), 0)).isPresent();
    }
}
