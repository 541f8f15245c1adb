package org.partnercabinet.application.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.CountingIds;
import org.partnercabinet.application.World;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.job.Job;
import org.partnercabinet.domain.job.JobId;

class DoingJobsTest {
    private final World world = World.inMemory();
    private final AccountId owner = world.admin;
    private final Jobs jobs = world.ports.reporting().jobs();
    private final JobFiles files = world.ports.reporting().jobFiles();
    private final StartJob start = new StartJob(world.ports.transactions(), jobs, new CountingIds(7), world.clock);
    private final CancelJob cancel = new CancelJob(world.ports.transactions(), jobs, world.clock);

    private interface Doing {
        void work(Work.Working working) throws IOException;
    }

    private RunJob doing(Doing doing) {
        Work work = new Work() {
            @Override
            public String kind() {
                return "test";
            }

            @Override
            public Optional<Made> work(Job.Order order, Working working) throws IOException {
                doing.work(working);
                return Optional.of(new Made("file.txt", "text/plain"));
            }
        };
        return new RunJob(world.ports.transactions(), jobs, files, List.of(work), world.clock);
    }

    private JobId ordered(String parameters) {
        return start.handle(new Job.Order(owner, "test", parameters), Once.WHILE_FRESH);
    }

    private Job job(JobId id) {
        return world.ports.reporting().jobQueries().one(Optional.empty(), id).orElseThrow();
    }

    @Test
    void itsFileIsWhatWasWritten() {
        JobId id = ordered("a");
        var bytes = new byte[600_000];
        new java.util.Random(5).nextBytes(bytes);
        RunJob.Ran ran = doing(working -> {
                    working.file().write(bytes);
                    working.file().write(7);
                })
                .handle(id);
        assertThat(ran.isAgain()).isFalse();
        var read = new java.io.ByteArrayOutputStream();
        for (int piece = 0; files.piece(id, piece).isPresent(); piece++)
            read.writeBytes(files.piece(id, piece).orElseThrow());
        assertThat(read.toByteArray()).startsWith(bytes).endsWith(7).hasSize(600_001);
        assertThat(job(id).state()).isEqualTo(Job.State.DONE);
        assertThat(job(id).ending().orElseThrow().result()).contains(new Job.Result("file.txt", "text/plain", 600_001));
    }

    @Test
    void theSameOrderGetsTheSameJobForTenMinutesAfterItsEnd() {
        JobId id = ordered("a");
        assertThat(ordered("a")).isEqualTo(id);
        assertThat(ordered("b")).isNotEqualTo(id);
        doing(working -> {}).handle(id);
        world.passes(Duration.ofMinutes(9));
        assertThat(ordered("a")).isEqualTo(id);
        world.passes(Duration.ofMinutes(2));
        assertThat(ordered("a")).isNotEqualTo(id);
    }

    @Test
    void progressIsSeenAndWhenItWillBeDone() {
        JobId id = ordered("a");
        doing(working -> {
                    working.at(0, 0, "counting");
                    assertThat(job(id).progress()).isEqualTo(new Job.Progress(0, 0, "counting"));
                    world.passes(Duration.ofSeconds(10));
                    working.at(25, 100, "counting");
                    assertThat(job(id).eta(world.clock.instant()))
                            .contains(world.clock.instant().plusSeconds(30));
                    working.at(26, 100, "counting");
                    assertThat(job(id).progress().done())
                            .as("not each step is written")
                            .isEqualTo(25);
                })
                .handle(id);
        assertThat(job(id).state()).isEqualTo(Job.State.DONE);
    }

    @Test
    void whoCancelsStopsItAtTheNextStepAndNothingStays() {
        JobId waiting = ordered("w");
        cancel.handle(Optional.of(owner), waiting);
        assertThat(job(waiting).state()).isEqualTo(Job.State.CANCELLED);
        doing(working -> {
                    throw new AssertionError("it was called off");
                })
                .handle(waiting);
        JobId id = ordered("a");
        RunJob.Ran ran = doing(working -> {
                    working.file().write(new byte[300_000]);
                    cancel.handle(Optional.of(owner), id);
                    assertThat(job(id).state()).isEqualTo(Job.State.RUNNING);
                    working.at(1, 2, "writing");
                    throw new AssertionError("it should have stopped");
                })
                .handle(id);
        assertThat(ran).isEqualTo(new RunJob.Ran(Optional.empty(), false));
        assertThat(job(id).state()).isEqualTo(Job.State.CANCELLED);
        assertThat(files.piece(id, 0)).isEmpty();
    }

    @Test
    void aFaultIsTriedOnceMoreAndARefusalIsNot() {
        JobId id = ordered("a");
        RunJob broken = doing(working -> {
            throw new IOException("disk");
        });
        RunJob.Ran first = broken.handle(id);
        assertThat(first.isAgain()).isTrue();
        assertThat(first.fault()).isPresent();
        assertThat(job(id).state()).isEqualTo(Job.State.QUEUED);
        assertThat(broken.handle(id).isAgain()).isFalse();
        assertThat(job(id).ending().orElseThrow().failure()).contains("job.failed");
        JobId refused = ordered("b");
        doing(working -> {
                    throw Refusal.notFound("partner");
                })
                .handle(refused);
        assertThat(job(refused).ending().orElseThrow().failure()).contains("partner.not-found");
    }

    @Test
    void whoHasLostAJobSpoilsNothingWhenTheyComeToThemselves() {
        JobId id = ordered("a");
        doing(slow -> {
                    doing(quick -> quick.file().write('q')).handle(id);
                    slow.file().write(new byte[300_000]);
                    throw new AssertionError("somebody else has it");
                })
                .handle(id);
        assertThat(job(id).state()).isEqualTo(Job.State.DONE);
        assertThat(files.piece(id, 0)).contains(new byte[] {'q'});
        assertThat(files.piece(id, 1)).isEmpty();
    }

    @Test
    void aJobThatBringsProcessesDownIsStoppedAfterSomeStarts() {
        JobId id = ordered("a");
        for (int start = 1; start <= Job.MOST_STARTS; start++)
            world.ports.transactions().run(() -> jobs.put(jobs.lock(id).start(world.clock.instant())));
        doing(working -> {
                    throw new AssertionError("enough");
                })
                .handle(id);
        assertThat(job(id).ending().orElseThrow().failure()).contains("job.interrupted");
    }

    @Test
    void aProcessThatStopsLeavesItToOthers() {
        JobId id = ordered("a");
        var stopping = new RunJob[1];
        stopping[0] = doing(working -> {
            stopping[0].close();
            working.at(1, 2, "writing");
            throw new AssertionError("it should have stopped");
        });
        assertThat(stopping[0].handle(id).isAgain()).isTrue();
        assertThat(doing(working -> {}).handle(id).isAgain()).isFalse();
        assertThat(job(id).state()).isEqualTo(Job.State.DONE);
    }
}
