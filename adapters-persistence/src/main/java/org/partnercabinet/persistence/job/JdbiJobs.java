package org.partnercabinet.persistence.job;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.partnercabinet.application.job.JobFiles;
import org.partnercabinet.application.job.Jobs;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.job.Job;
import org.partnercabinet.domain.job.JobId;
import org.partnercabinet.persistence.Database;

/** Jobs in the database, each with its turn; their files in pieces that fit any column and little memory. */
public final class JdbiJobs implements Jobs, JobFiles {
    private static final int TRIES = 5;

    private final Database database;

    public JdbiJobs(Database database) {
        this.database = database;
    }

    @Override
    public void add(Job job) {
        database.within(handle -> insert(handle, job, Optional.empty()));
    }

    private static boolean insert(Handle handle, Job job, Optional<UUID> question) {
        int added = JobColumns.bind(handle.createUpdate("""
                        insert into job
                            (id, owner, kind, parameters, asked, queued_at, state, done, total, phase, starts, faults,
                             started_at, unwanted, ended_at, result_name, result_type, result_size, failure)
                        values
                            (:id, :owner, :kind, :parameters, :asked, :queuedAt, :state, :done, :total, :phase, :starts,
                             :faults, :startedAt, :unwanted, :endedAt, :resultName, :resultType, :resultSize, :failure)
                        on conflict do nothing"""), job)
                .bind("asked", question)
                .execute();
        if (added == 0) return false;
        handle.createUpdate("""
                        insert into job_turn (task_name, task_instance, execution_time, picked, version)
                        values (:task, :job, :at, false, 1)""")
                .bind("task", JobWorkers.TASK)
                .bind("job", job.id().value().toString())
                .bind("at", job.queuedAt())
                .execute();
        return true;
    }

    @Override
    public Job ask(Job job, UUID question, Instant doneAfter) {
        return database.within(handle -> {
            for (int i = 0; i < TRIES; i++) {
                handle.createUpdate("update job set asked = null where asked = :asked and ended_at <= :after")
                        .bind("asked", question)
                        .bind("after", doneAfter)
                        .execute();
                if (insert(handle, job, Optional.of(question))) return job;
                Optional<Job> first = asked(handle, question);
                if (first.isPresent()) return first.get();
            }
            throw new IllegalStateException("the answer comes and goes: " + question);
        });
    }

    @Override
    public Optional<Job> asked(UUID question) {
        return database.with(handle -> asked(handle, question));
    }

    private static Optional<Job> asked(Handle handle, UUID question) {
        return handle.createQuery("select * from job where asked = :asked")
                .bind("asked", question)
                .map(JobColumns.JOB)
                .findOne();
    }

    @Override
    public Job lock(JobId id) {
        return database.within(handle -> handle.createQuery("select * from job where id = :id <lock>")
                .bind("id", id)
                .map(JobColumns.JOB)
                .findOne()
                .orElseThrow(() -> Refusal.notFound("job")));
    }

    @Override
    public void put(Job changed) {
        database.within(handle -> JobColumns.bind(handle.createUpdate("""
                        update job
                        set state = :state, done = :done, total = :total, phase = :phase, starts = :starts,
                            faults = :faults, started_at = :startedAt, unwanted = :unwanted, ended_at = :endedAt,
                            result_name = :resultName, result_type = :resultType, result_size = :resultSize,
                            failure = :failure, asked = case when :wanted then asked end
                        where id = :id"""), changed)
                .bind("wanted", changed.isWanted())
                .execute());
    }

    @Override
    public int forget(Instant before) {
        return database.within(handle -> handle.createUpdate("delete from job where ended_at < :before")
                .bind("before", before)
                .execute());
    }

    @Override
    public void put(JobId id, int number, byte[] piece) {
        database.within(handle -> {
            handle.createUpdate("delete from job_piece where job = :job and number = :number")
                    .bind("job", id)
                    .bind("number", number)
                    .execute();
            return handle.createUpdate("insert into job_piece (job, number, bytes) values (:job, :number, :bytes)")
                    .bind("job", id)
                    .bind("number", number)
                    .bind("bytes", piece)
                    .execute();
        });
    }

    @Override
    public Optional<byte[]> piece(JobId id, int number) {
        return database.with(
                handle -> handle.createQuery("select bytes from job_piece where job = :job and number = :number")
                        .bind("job", id)
                        .bind("number", number)
                        .map((result, context) -> result.getBytes("bytes"))
                        .findOne());
    }

    @Override
    public void drop(JobId id) {
        database.within(handle -> handle.createUpdate("delete from job_piece where job = :job")
                .bind("job", id)
                .execute());
    }
}
