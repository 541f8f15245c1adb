package org.partnercabinet.application.report;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.partnercabinet.application.report.AnalyticsQueries.Ask;
import org.partnercabinet.application.report.ReportFigures.OfPartner;
import org.partnercabinet.application.report.ReportFigures.Point;
import org.partnercabinet.application.report.ReportQueries.Named;
import org.partnercabinet.application.report.ReportQueries.Owing;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.partner.PartnerId;

/** Counts a report: a constant number of statements, and one line for each partner in memory. */
public final class CountReport {
    private final ReportQueries queries;
    private final Clock clock;

    public CountReport(ReportQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    /** @throws Refusal NOT_FOUND {@code partner} when there is none of those it is about */
    public ReportFigures handle(ReportOrder order) {
        var ask = new Ask(order.scope(), Optional.empty(), order.period());
        List<Named> partners = queries.partners(ask.scope()).stream()
                .filter(partner -> order.covers(partner.id()))
                .toList();
        if (partners.isEmpty() && !order.partners().isEmpty()) throw Refusal.notFound("partner");
        var steps = Steps.of(order.period());
        var counted = queries.figures(ask, steps);
        List<OfPartner> lines = lines(ask, partners, counted);
        ReportLine total = lines.stream().map(OfPartner::line).reduce(ReportLine.NONE, ReportLine::plus);
        return new ReportFigures(order, clock.instant(), lines, total, steps.unit(), points(partners, steps, counted));
    }

    private List<OfPartner> lines(Ask ask, List<Named> partners, Map<PartnerId, Map<Integer, Figures>> counted) {
        var standing = queries.standing(ask);
        var payouts = queries.payouts(ask);
        Owing owing = queries.owing(ask);
        var lines = new ArrayList<OfPartner>();
        for (Named partner : partners) {
            PartnerId id = partner.id();
            var figures = Figures.sum(counted.getOrDefault(id, Map.of()).values().stream());
            lines.add(new OfPartner(
                    partner,
                    new ReportLine(
                            figures,
                            standing.getOrDefault(id, ReportLine.NONE.standing()),
                            payouts.getOrDefault(id, Map.of()),
                            owing.paidOut().getOrDefault(id, List.of()),
                            owing.owed().getOrDefault(id, List.of()))));
        }
        return lines;
    }

    private static List<Point> points(
            List<Named> partners, Steps steps, Map<PartnerId, Map<Integer, Figures>> counted) {
        return IntStream.range(0, steps.starts().size())
                .mapToObj(step -> {
                    Figures sum = Figures.sum(partners.stream()
                            .map(partner ->
                                    counted.getOrDefault(partner.id(), Map.of()).getOrDefault(step, Figures.NONE)));
                    var line = new ReportLine(sum, ReportLine.NONE.standing(), Map.of(), List.of(), List.of());
                    return new Point(steps.starts().get(step), line);
                })
                .toList();
    }
}
