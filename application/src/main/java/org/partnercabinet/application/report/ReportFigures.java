package org.partnercabinet.application.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.partnercabinet.application.report.ReportQueries.Named;

/**
 * A report, counted once: whatever shows it shows these.
 *
 * @param total of all partners in it
 * @param points the same in time, without gaps; what has no day is nothing in it
 */
public record ReportFigures(
        ReportOrder order,
        Instant countedAt,
        List<OfPartner> partners,
        ReportLine total,
        Steps.Unit unit,
        List<Point> points) {

    public record OfPartner(Named partner, ReportLine line) {}

    /** @param first day of the step */
    public record Point(LocalDate first, ReportLine line) {}

    public ReportFigures {
        partners = List.copyOf(partners);
        points = List.copyOf(points);
    }

    /** Chosen ones that have a day. */
    public List<Metric> inTime() {
        return order.metrics().stream().filter(Metric::isInTime).toList();
    }

    public List<Metric> metrics() {
        return List.copyOf(order.metrics());
    }
}
