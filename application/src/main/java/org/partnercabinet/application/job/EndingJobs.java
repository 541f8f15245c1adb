package org.partnercabinet.application.job;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.partnercabinet.domain.job.Job;
import org.partnercabinet.domain.job.JobId;

/** Jobs of whose end somebody is told, in the transaction in which they end. */
public record EndingJobs(Jobs inner, Consumer<Job> ended) implements Jobs {
    /** The work is told that it was not finished. */
    public static Consumer<Job> unfinished(List<Work> works) {
        return job -> {
            if (job.state() == Job.State.DONE) return;
            works.stream()
                    .filter(work -> work.kind().equals(job.order().kind()))
                    .forEach(work -> work.unfinished(job.order()));
        };
    }

    @Override
    public void add(Job job) {
        inner.add(job);
    }

    @Override
    public Job lock(JobId id) {
        return inner.lock(id);
    }

    @Override
    public void put(Job changed) {
        inner.put(changed);
        if (changed.state().isOver()) ended.accept(changed);
    }

    @Override
    public Job ask(Job job, UUID question, Instant doneAfter) {
        return inner.ask(job, question, doneAfter);
    }

    @Override
    public Optional<Job> asked(UUID question) {
        return inner.asked(question);
    }

    @Override
    public int forget(Instant before) {
        return inner.forget(before);
    }
}
