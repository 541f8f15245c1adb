package org.partnercabinet.http.report;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.application.report.Metric;
import org.partnercabinet.application.report.ReportFigures;
import org.partnercabinet.http.job.JobView;
import org.partnercabinet.http.page.Choices;
import org.partnercabinet.http.page.Filled;
import org.partnercabinet.http.page.Screen;
import org.partnercabinet.http.report.paper.Wording;

/**
 * Where reports are asked for.
 *
 * @param root of its addresses
 * @param figures what was asked to be shown here
 * @param jobs own reports, newest first
 */
public record ReportScreen(String root, Filled form, Optional<ReportFigures> figures, List<Making> jobs) {

    /** @param about what it is about, in words */
    public record Making(JobView job, String about) {
        public boolean isUnderWay() {
            return job.state().equals("queued") || job.state().equals("running");
        }

        public boolean isDone() {
            return job.state().equals("done");
        }
    }

    public boolean isForAll() {
        return root.startsWith("/admin");
    }

    public boolean isAnythingUnderWay() {
        return jobs.stream().anyMatch(Making::isUnderWay);
    }

    public Map<String, String> periods(Screen screen) {
        return Choices.of(screen, "report.period-", ReportAsking.PERIODS);
    }

    public Map<String, String> formats(Screen screen) {
        return Choices.of(screen, "report.format-", "pdf", "xlsx", "csv");
    }

    public List<Metric> metrics() {
        return Arrays.asList(Metric.values());
    }

    public Wording words(Screen screen) {
        return new Wording(screen.language());
    }
}
