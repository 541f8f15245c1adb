package org.partnercabinet.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.partnercabinet.application.Given;
import org.partnercabinet.application.TestClock;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.job.Job;
import org.partnercabinet.domain.job.JobId;
import org.partnercabinet.persistence.job.JobWorkers;

/** Whose turn it is: several processes on one database, some of which die. */
class JobWorkersTest {
    private static final JobWorkers.Pace QUICK = new JobWorkers.Pace(Duration.ofMillis(50), Duration.ofMillis(100));

    private static JobWorkers process(Database database, Predicate<JobId> run) {
        var workers = new JobWorkers(database, run, 2, QUICK);
        workers.start();
        return workers;
    }

    private static AccountId owner(JdbiPorts ports) {
        return new Given(ports, TestClock.at("2026-03-01T09:00:00Z")).partner().account();
    }

    private static Job job(AccountId owner) {
        var order = new Job.Order(owner, "report", UUID.randomUUID().toString());
        return Job.queued(new JobId(UUID.randomUUID()), order, Instant.parse("2026-03-01T09:00:00Z"));
    }

    private static JdbiPorts ports(Database database) {
        return new JdbiPorts(database, TestClock.at("2026-03-01T09:00:00Z"));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void eachJobIsDoneOnceByOneOfSeveralProcessesAndNeverBeforeItsCommit(Kind kind) throws InterruptedException {
        try (Database database = kind.fresh()) {
            var ports = ports(database);
            AccountId owner = owner(ports);
            List<Job> jobs = IntStream.range(0, 20).mapToObj(i -> job(owner)).toList();
            Queue<JobId> done = new ConcurrentLinkedQueue<>();
            var all = new CountDownLatch(jobs.size());
            Predicate<JobId> run = id -> {
                done.add(id);
                all.countDown();
                return false;
            };
            try (var one = process(database, run);
                    var other = process(database, run)) {
                var undone = job(owner);
                try {
                    ports.transactions().run(() -> {
                        ports.reporting().jobs().add(undone);
                        throw new IllegalArgumentException("on purpose");
                    });
                } catch (IllegalArgumentException onPurpose) {
                    assertThat(onPurpose).hasMessage("on purpose");
                }
                jobs.forEach(job ->
                        ports.transactions().run(() -> ports.reporting().jobs().add(job)));
                assertThat(all.await(30, TimeUnit.SECONDS)).isTrue();
                assertThat(one).isNotSameAs(other);
            }
            assertThat(done)
                    .containsExactlyInAnyOrderElementsOf(
                            jobs.stream().map(Job::id).toList());
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aJobOfAProcessThatDiedIsTakenUpByAnother(Kind kind) throws InterruptedException {
        try (Database database = kind.fresh()) {
            var ports = ports(database);
            Job job = job(owner(ports));
            ports.transactions().run(() -> ports.reporting().jobs().add(job));
            database.with(handle -> handle.execute(
                    "update job_turn set picked = true, picked_by = 'dead', last_heartbeat = ?, version = 2",
                    Instant.now().minusSeconds(60)));
            var taken = new CountDownLatch(1);
            try (var heir = process(database, id -> {
                taken.countDown();
                return false;
            })) {
                assertThat(taken.await(30, TimeUnit.SECONDS)).isTrue();
                assertThat(heir).isNotNull();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatAProcessHadIsFreeAtOnceWhenNobodyElseCanBeThere(Kind kind) throws InterruptedException {
        try (Database database = kind.fresh()) {
            var ports = ports(database);
            Job job = job(owner(ports));
            ports.transactions().run(() -> ports.reporting().jobs().add(job));
            database.with(handle -> handle.execute(
                    "update job_turn set picked = true, picked_by = 'before', last_heartbeat = ?, version = 2",
                    Instant.now().plusSeconds(3600)));
            JobWorkers.releaseAll(database);
            var taken = new CountDownLatch(1);
            try (var next = process(database, id -> {
                taken.countDown();
                return false;
            })) {
                assertThat(taken.await(30, TimeUnit.SECONDS)).isTrue();
                assertThat(next).isNotNull();
            }
        }
    }
}
