package org.partnercabinet.application.event;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.application.job.Jobs;
import org.partnercabinet.domain.job.Job;
import org.partnercabinet.domain.job.JobId;

/** Jobs that signal how far they are to whoever asked for them. */
public final class WatchedJobs implements Jobs {
    private final Jobs jobs;
    private final Events events;

    public WatchedJobs(Jobs jobs, Events events) {
        this.jobs = jobs;
        this.events = events;
    }

    @Override
    public void add(Job job) {
        jobs.add(job);
        signal(job);
    }

    @Override
    public Job lock(JobId id) {
        return jobs.lock(id);
    }

    @Override
    public void put(Job changed) {
        jobs.put(changed);
        signal(changed);
    }

    private void signal(Job job) {
        String state = job.state().name().toLowerCase(Locale.ROOT);
        var facts = new HashMap<>(
                Map.of("job", job.order().kind(), "id", job.id().value().toString(), "phase", state));
        if (job.state().isOver()) facts.put("ended", state);
        events.add(List.of(new Signal(job.order().owner(), Signal.Kind.JOB, facts)));
    }

    @Override
    public Job ask(Job job, UUID question, Instant doneAfter) {
        Job answer = jobs.ask(job, question, doneAfter);
        if (answer.equals(job)) signal(job);
        return answer;
    }

    @Override
    public Optional<Job> asked(UUID question) {
        return jobs.asked(question);
    }

    @Override
    public int forget(Instant before) {
        return jobs.forget(before);
    }
}
