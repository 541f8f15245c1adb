package org.partnercabinet.persistence.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.partnercabinet.domain.job.JobId;
import org.partnercabinet.persistence.Database;

/**
 * Those who do jobs: db-scheduler gives each to one process and says every few seconds that it lives; when it does not,
 * another process takes its jobs up.
 */
public final class JobWorkers implements AutoCloseable {
    static final String TASK = "job";
    private static final String TABLE = "job_turn";
    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final Scheduler scheduler;

    /**
     * How often things happen.
     *
     * @param look for jobs whose turn it is
     * @param beat of who has one; after four that did not come, it is given up
     */
    public record Pace(Duration look, Duration beat) {
        public static final Pace USUAL = new Pace(Duration.ofMillis(500), Duration.ofSeconds(5));
    }

    /** @param run does a job and says whether it is to be begun again. @param atOnce in this process */
    public JobWorkers(Database database, Predicate<JobId> run, int atOnce, Pace pace) {
        CustomTask<Void> task = Tasks.custom(TASK, Void.class)
                .onFailure(JobWorkers::again)
                .onDeadExecutionRevive()
                .execute((turn, context) -> run.test(new JobId(UUID.fromString(turn.getId())))
                        ? JobWorkers::again
                        : new CompletionHandler.OnCompleteRemove<>());
        scheduler = Scheduler.create(database.connections(), List.of(task))
                .tableName(TABLE)
                .schedulerName(new SchedulerName.Fixed(UUID.randomUUID().toString()))
                .pollingInterval(pace.look())
                .heartbeatInterval(pace.beat())
                .missedHeartbeatsLimit(4)
                .alwaysPersistTimestampInUTC()
                .threads(atOnce)
                .executorService(new Pool("job", atOnce))
                .dueExecutor(new Pool("job-turns", 1))
                .housekeeperExecutor(new Beats())
                .shutdownMaxWait(Duration.ofSeconds(5))
                .build();
    }

    private static void again(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        operations.reschedule(complete, complete.getTimeDone().plus(AGAIN));
    }

    /** Gives up what others have: for a database that nobody else can be using. */
    public static void releaseAll(Database database) {
        database.with(handle -> handle.createUpdate("""
                        update job_turn set picked = false, picked_by = null, last_heartbeat = null where picked""").execute());
    }

    public void start() {
        scheduler.start();
    }

    /** Lets what runs come to its end for some seconds. */
    @Override
    public void close() {
        scheduler.stop();
    }

    private static Thread thread(Runnable work, String name, AtomicInteger count) {
        return new Thread(work, name + "-" + count.incrementAndGet());
    }

    /** Its threads are never interrupted: H2 closes its file when a thread is interrupted in it. */
    private static final class Pool extends ThreadPoolExecutor {
        Pool(String name, int threads) {
            super(threads, threads, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), named(name));
        }

        private static java.util.concurrent.ThreadFactory named(String name) {
            var count = new AtomicInteger();
            return work -> thread(work, name, count);
        }

        @Override
        public List<Runnable> shutdownNow() {
            shutdown();
            return List.of();
        }
    }

    /** As above. */
    private static final class Beats extends ScheduledThreadPoolExecutor {
        Beats() {
            super(3, Pool.named("job-beats"));
        }

        @Override
        public List<Runnable> shutdownNow() {
            shutdown();
            return List.of();
        }
    }
}
