package org.partnercabinet.application.job;

import java.time.Instant;
import java.util.Optional;
import org.partnercabinet.domain.job.Job;
import org.partnercabinet.domain.job.JobId;

/** All jobs, and who is to do them. */
public interface Jobs {
    /**
     * Part of the open transaction: some process takes it up after the commit, once, and another one if that one dies.
     *
     * @throws IllegalStateException outside a transaction
     */
    void add(Job job);

    /**
     * The job, its row locked until the transaction ends.
     *
     * @throws org.partnercabinet.domain.Refusal NOT_FOUND {@code job}
     * @throws IllegalStateException outside a transaction
     */
    Job lock(JobId id);

    /** Replaces what was known of a job that is locked. */
    void put(Job changed);

    /** The newest job by the same order that is not over, or was done after that moment. */
    Optional<Job> same(Job.Order order, Instant doneAfter);

    /** Jobs that were over before then, with their files. @return how many */
    int forget(Instant before);
}
