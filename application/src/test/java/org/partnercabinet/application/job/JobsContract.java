package org.partnercabinet.application.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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
        Job done = is(running.done(
                Optional.of(new Job.Result("отчёт.pdf", "application/pdf", 5_000_000_000L)), clock.instant()));
        assertThat(one(job.id())).contains(done);
        Job without = is(running.done(Optional.empty(), clock.instant()));
        assertThat(one(job.id())).contains(without);
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

    private Job asks(Job job, UUID question, Instant doneAfter) {
        return tx(() -> jobs().ask(job, question, doneAfter));
    }

    private static Job like(Job job) {
        return Job.queued(new JobId(UUID.randomUUID()), job.order(), job.queuedAt());
    }

    @Test
    void aQuestionIsAnsweredByWhatIsNotOverOrWasDoneJustNow() {
        UUID question = UUID.randomUUID();
        Instant before = clock.instant().minus(Duration.ofMinutes(10));
        assertThat(jobs().asked(question)).isEmpty();
        Job job = Job.queued(new JobId(UUID.randomUUID()), new Job.Order(somebody(), "report", "a"), clock.instant());
        assertThat(asks(job, question, before)).isEqualTo(job);
        assertThat(asks(like(job), question, before)).isEqualTo(job);
        Job other = like(job);
        assertThat(asks(other, UUID.randomUUID(), before)).isEqualTo(other);
        Job running = is(job.start(clock.instant()));
        assertThat(asks(like(job), question, before)).isEqualTo(running);
        Job done = is(running.done(Optional.of(new Job.Result("a", "b", 1)), clock.instant()));
        assertThat(asks(like(job), question, before)).isEqualTo(done);
        assertThat(jobs().asked(question)).contains(done);
        Job later = like(job);
        assertThat(asks(later, question, clock.instant())).isEqualTo(later);
        assertThat(jobs().asked(question)).contains(later);
        is(later.start(clock.instant()).unwanted(clock.instant()));
        Job again = like(job);
        assertThat(asks(again, question, before)).isEqualTo(again);
        is(again.start(clock.instant()).failed("job.failed", clock.instant()));
        assertThat(jobs().asked(question)).isEmpty();
        needsTransaction(() -> jobs().ask(like(job), question, before));
    }

    @Test
    void ofThoseWhoAskAtTheSameInstantOneAddsAJobAndTheOthersGetIt() throws Exception {
        UUID question = UUID.randomUUID();
        AccountId owner = somebody();
        Instant now = clock.instant();
        var go = new CountDownLatch(1);
        var answers = new ArrayList<CompletableFuture<JobId>>();
        for (int i = 0; i < 8; i++) {
            var job = Job.queued(new JobId(UUID.randomUUID()), new Job.Order(owner, "report", "same"), now);
            answers.add(CompletableFuture.supplyAsync(() -> {
                awaited(go);
                return asks(job, question, now).id();
            }));
        }
        go.countDown();
        var ids = new HashSet<JobId>();
        for (var answer : answers) ids.add(answer.get(60, TimeUnit.SECONDS));
        assertThat(ids).hasSize(1);
        assertThat(ports.reporting().jobQueries().list(Optional.of(owner), PAGE).items())
                .extracting(Job::id)
                .containsExactlyElementsOf(ids);
    }

    private static void awaited(CountDownLatch go) {
        try {
            go.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
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
    void whatWaitsOrRunsIsCounted() {
        AccountId owner = somebody();
        queued(owner, "waits");
        is(queued(owner, "runs").start(clock.instant()));
        is(queued(owner, "a").start(clock.instant()).failed("job.failed", clock.instant()));
        is(queued(owner, "b").unwanted(clock.instant()));
        assertThat(ports.reporting().jobQueries().open(owner)).isEqualTo(2);
        assertThat(ports.reporting().jobQueries().open(somebody())).isZero();
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
        is(old.start(clock.instant()).done(Optional.of(new Job.Result("a", "b", 1)), clock.instant()));
        run(() -> files().put(old.id(), 0, new byte[] {6}));
        clock.passes(Duration.ofDays(8));
        run(() -> jobs().forget(clock.instant().minus(Duration.ofDays(7))));
        assertThat(one(old.id())).isEmpty();
        assertThat(files().piece(old.id(), 0)).isEmpty();
        assertThat(one(open.id())).isPresent();
        assertThat(files().piece(open.id(), 0)).isPresent();
    }
}
