package org.partnercabinet.application.job;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
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

    /**
     * Adds it as the answer to a question, unless a job that is not over and still wanted, or was done after that moment,
     * is the answer already: of those who ask at the same instant one adds, the others get that one.
     *
     * @return the job that is the answer
     * @throws IllegalStateException outside a transaction
     */
    Job ask(Job job, UUID question, Instant doneAfter);

    /** The job that answers a question, or answered it last; needs no transaction. */
    Optional<Job> asked(UUID question);

    /** Jobs that were over before then, with their files. @return how many */
    int forget(Instant before);
}
