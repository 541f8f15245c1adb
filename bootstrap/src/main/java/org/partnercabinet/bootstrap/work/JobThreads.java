package org.partnercabinet.bootstrap.work;

import org.partnercabinet.application.job.RunJob;
import org.partnercabinet.domain.job.JobId;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.job.JobWorkers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Those who do long work in this process. What they do not end before it stops is begun again elsewhere, or at the next start. */
public final class JobThreads implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JobThreads.class);
    private static final int AT_ONCE = 3;

    private final RunJob runJob;
    private final JobWorkers workers;

    public JobThreads(Database database, RunJob runJob) {
        this.runJob = runJob;
        this.workers = new JobWorkers(database, this::run, AT_ONCE, JobWorkers.Pace.USUAL);
    }

    public void start() {
        workers.start();
    }

    private boolean run(JobId id) {
        RunJob.Ran ran = runJob.handle(id);
        ran.fault().ifPresent(fault -> LOG.error("job {} failed by our fault", id.value(), fault));
        return ran.isAgain();
    }

    @Override
    public void close() {
        runJob.close();
        workers.close();
    }
}
