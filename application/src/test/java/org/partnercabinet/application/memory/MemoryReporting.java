package org.partnercabinet.application.memory;

import org.partnercabinet.application.ReportPorts;
import org.partnercabinet.application.job.JobFiles;
import org.partnercabinet.application.job.JobQueries;
import org.partnercabinet.application.job.Jobs;
import org.partnercabinet.application.report.ReportQueries;

record MemoryReporting(MemoryDatabase db) implements ReportPorts {
    @Override
    public Jobs jobs() {
        return new MemoryJobs(db);
    }

    @Override
    public JobFiles jobFiles() {
        return new MemoryJobs(db);
    }

    @Override
    public JobQueries jobQueries() {
        return new MemoryJobs(db);
    }

    @Override
    public ReportQueries reportQueries() {
        return new MemoryReports(db);
    }
}
