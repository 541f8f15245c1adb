package org.partnercabinet.application;

import org.partnercabinet.application.job.JobFiles;
import org.partnercabinet.application.job.JobQueries;
import org.partnercabinet.application.job.Jobs;
import org.partnercabinet.application.report.ReportQueries;

/** The stores and queries of jobs and reports, on the database of the {@link Ports} they belong to. */
public interface ReportPorts {
    Jobs jobs();

    JobFiles jobFiles();

    JobQueries jobQueries();

    ReportQueries reportQueries();
}
