package org.partnercabinet.bootstrap.wiring;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.partnercabinet.application.job.CancelJob;
import org.partnercabinet.application.job.EndingJobs;
import org.partnercabinet.application.job.RunJob;
import org.partnercabinet.application.job.StartJob;
import org.partnercabinet.application.job.Work;
import org.partnercabinet.application.report.CountReport;
import org.partnercabinet.application.report.MakeReport;
import org.partnercabinet.application.transfer.ExportReferrals;
import org.partnercabinet.application.transfer.ReferralFile;
import org.partnercabinet.bootstrap.work.JobThreads;
import org.partnercabinet.domain.job.Job;
import org.partnercabinet.http.report.paper.Papers;
import org.partnercabinet.http.transfer.ReferralExport;
import org.partnercabinet.persistence.Database;

/** Long work that people ask for. */
public final class LongWork {
    public final StartJob startJob;
    public final CancelJob cancelJob;
    public final RunJob runJob;
    public final CountReport countReport;
    public final ReferralFile referralFile;

    /** @param others what is done beside reports and exports. @param ended is told of each end */
    LongWork(Stores s, Outside out, StartJob startJob, List<Work> others, Consumer<Job> ended) {
        var r = s.reporting;
        this.startJob = startJob;
        countReport = new CountReport(r.reportQueries, out.clock());
        var reports = new MakeReport(countReport, r.reportQueries, new Papers(s.settings::card));
        referralFile = new ReferralExport(s.transfer.transferQueries);
        var works = new ArrayList<Work>(List.of(reports, new ExportReferrals(referralFile)));
        works.addAll(others);
        var jobs = new EndingJobs(r.jobs, EndingJobs.unfinished(works).andThen(ended));
        cancelJob = new CancelJob(s.transactions, jobs, out.clock());
        runJob = new RunJob(s.transactions, jobs, r.jobFiles, works, out.clock());
    }

    /** Those who do it, in this process; to be started and closed. */
    public JobThreads threads(Database database) {
        return new JobThreads(database, runJob);
    }
}
