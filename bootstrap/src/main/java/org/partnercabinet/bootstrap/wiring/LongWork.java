package org.partnercabinet.bootstrap.wiring;

import java.util.List;
import org.partnercabinet.application.job.CancelJob;
import org.partnercabinet.application.job.RunJob;
import org.partnercabinet.application.job.StartJob;
import org.partnercabinet.application.report.CountReport;
import org.partnercabinet.application.report.MakeReport;
import org.partnercabinet.bootstrap.work.JobThreads;
import org.partnercabinet.http.report.paper.Papers;
import org.partnercabinet.persistence.Database;

/** Long work that people ask for, and reports, which are made by it. */
public final class LongWork {
    public final StartJob startJob;
    public final CancelJob cancelJob;
    public final RunJob runJob;
    public final CountReport countReport;

    LongWork(Stores s, Outside out) {
        var r = s.reporting;
        startJob = new StartJob(s.transactions, r.jobs, out.ids(), out.clock());
        cancelJob = new CancelJob(s.transactions, r.jobs, out.clock());
        countReport = new CountReport(r.reportQueries, out.clock());
        var reports = new MakeReport(countReport, r.reportQueries, new Papers(s.settings::card));
        runJob = new RunJob(s.transactions, r.jobs, r.jobFiles, List.of(reports), out.clock());
    }

    /** Those who do it, in this process; to be started and closed. */
    public JobThreads threads(Database database) {
        return new JobThreads(database, runJob);
    }
}
