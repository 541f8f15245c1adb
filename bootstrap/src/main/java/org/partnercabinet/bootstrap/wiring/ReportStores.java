package org.partnercabinet.bootstrap.wiring;

import org.partnercabinet.application.event.Events;
import org.partnercabinet.application.event.WatchedJobs;
import org.partnercabinet.application.job.JobFiles;
import org.partnercabinet.application.job.JobQueries;
import org.partnercabinet.application.job.Jobs;
import org.partnercabinet.application.report.ReportQueries;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.job.JdbiJobQueries;
import org.partnercabinet.persistence.job.JdbiJobs;
import org.partnercabinet.persistence.report.JdbiReportQueries;

/** Stores and queries of long work and reports. */
public final class ReportStores {
    public final Jobs jobs;
    public final JobFiles jobFiles;
    public final JobQueries jobQueries;
    public final ReportQueries reportQueries;

    /** @param announced events that are told after their commit */
    ReportStores(Database database, Events announced) {
        var rows = new JdbiJobs(database);
        jobs = new WatchedJobs(rows, announced);
        jobFiles = rows;
        jobQueries = new JdbiJobQueries(database);
        reportQueries = new JdbiReportQueries(database);
    }
}
