package org.partnercabinet.persistence;

import org.partnercabinet.application.ReportPorts;
import org.partnercabinet.application.job.JobFiles;
import org.partnercabinet.application.job.JobQueries;
import org.partnercabinet.application.job.Jobs;
import org.partnercabinet.application.report.ReportQueries;
import org.partnercabinet.persistence.job.JdbiJobQueries;
import org.partnercabinet.persistence.job.JdbiJobs;
import org.partnercabinet.persistence.report.JdbiReportQueries;

/** The ports of jobs and reports on one database. */
record JdbiReportPorts(Database database) implements ReportPorts {
    @Override
    public Jobs jobs() {
        return new JdbiJobs(database);
    }

    @Override
    public JobFiles jobFiles() {
        return new JdbiJobs(database);
    }

    @Override
    public JobQueries jobQueries() {
        return new JdbiJobQueries(database);
    }

    @Override
    public ReportQueries reportQueries() {
        return new JdbiReportQueries(database);
    }
}
