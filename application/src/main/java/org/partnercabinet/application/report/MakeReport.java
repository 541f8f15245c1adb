package org.partnercabinet.application.report;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.partnercabinet.application.job.Work;
import org.partnercabinet.application.report.ReportQueries.Brought;
import org.partnercabinet.application.report.ReportQueries.Place;
import org.partnercabinet.domain.job.Job;

/** Makes a report: counts it, then writes it down. */
public final class MakeReport implements Work {
    private static final int CLIENTS_AT_ONCE = 500;

    private final CountReport count;
    private final ReportQueries queries;
    private final ReportPaper paper;

    public MakeReport(CountReport count, ReportQueries queries, ReportPaper paper) {
        this.count = count;
        this.queries = queries;
        this.paper = paper;
    }

    @Override
    public String kind() {
        return ReportOrder.KIND;
    }

    @Override
    public Optional<Made> work(Job.Order asked, Working working) throws IOException {
        var order = ReportOrder.of(asked.parameters());
        working.at(0, 0, "counting");
        ReportFigures figures = count.handle(order);
        long clients =
                figures.order().listsClients() ? figures.total().figures().referrals() : 0;
        working.at(0, Math.max(1, clients), "writing");
        paper.print(figures, row -> clients(order, working, clients, row), working.file());
        var period = order.period();
        return Optional.of(new Made(
                "report-" + period.from() + "-" + period.to() + "."
                        + order.format().word(),
                paper.mediaType(order.format())));
    }

    private void clients(ReportOrder order, Working working, long total, ReportPaper.Clients.Row row)
            throws IOException {
        Optional<Place> place = Optional.empty();
        long done = 0;
        while (true) {
            List<Brought> some = queries.referrals(order.partners().get(0), order.period(), place, CLIENTS_AT_ONCE);
            for (Brought client : some) row.take(client);
            done += some.size();
            working.at(done, Math.max(done, total), "writing");
            if (some.size() < CLIENTS_AT_ONCE) return;
            place = Optional.of(some.get(some.size() - 1).place());
        }
    }
}
