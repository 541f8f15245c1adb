package org.partnercabinet.application;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.partnercabinet.application.job.CancelJob;
import org.partnercabinet.application.job.EndingJobs;
import org.partnercabinet.application.job.JobQueries;
import org.partnercabinet.application.job.RunJob;
import org.partnercabinet.application.job.Work;
import org.partnercabinet.domain.job.Job;

/** Long work, done when a test wants it. */
public final class JobCases {
    public final RunJob run;
    public final CancelJob cancel;
    private final JobQueries queries;
    private final List<String> kinds;

    JobCases(World.Base w, List<Work> works) {
        var p = w.ports().reporting();
        var jobs = new EndingJobs(p.jobs(), EndingJobs.unfinished(works));
        run = new RunJob(w.ports().transactions(), jobs, p.jobFiles(), works, w.clock());
        cancel = new CancelJob(w.ports().transactions(), jobs, w.clock());
        queries = p.jobQueries();
        kinds = works.stream().map(Work::kind).toList();
    }

    /** The newest, if it is not over. */
    public Optional<Job> open() {
        return queries.list(Optional.empty(), new PageRequest(1, 100)).items().stream()
                .filter(job -> !job.state().isOver())
                .filter(job -> kinds.contains(job.order().kind()))
                .findFirst();
    }

    /** Does one that waits. @return whether there was one */
    public boolean doOne() {
        Optional<Job> waiting = queries.list(Optional.empty(), new PageRequest(1, 100)).items().stream()
                .filter(job -> job.state() == Job.State.QUEUED)
                .filter(job -> kinds.contains(job.order().kind()))
                .min(Comparator.comparing(Job::queuedAt));
        waiting.ifPresent(job -> run.handle(job.id()).fault().ifPresent(fault -> {
            throw new AssertionError(job.toString(), fault);
        }));
        return waiting.isPresent();
    }
}
