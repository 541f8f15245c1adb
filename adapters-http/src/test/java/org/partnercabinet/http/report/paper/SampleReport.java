package org.partnercabinet.http.report.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.application.report.AnalyticsQueries.Standing;
import org.partnercabinet.application.report.Figures;
import org.partnercabinet.application.report.Metric;
import org.partnercabinet.application.report.Period;
import org.partnercabinet.application.report.ReportFigures;
import org.partnercabinet.application.report.ReportFigures.OfPartner;
import org.partnercabinet.application.report.ReportFigures.Point;
import org.partnercabinet.application.report.ReportLine;
import org.partnercabinet.application.report.ReportLine.Payment;
import org.partnercabinet.application.report.ReportLine.Payouts;
import org.partnercabinet.application.report.ReportOrder;
import org.partnercabinet.application.report.ReportPaper.Clients;
import org.partnercabinet.application.report.ReportQueries.Brought;
import org.partnercabinet.application.report.ReportQueries.Named;
import org.partnercabinet.application.report.ReportQueries.Place;
import org.partnercabinet.application.report.Steps;
import org.partnercabinet.domain.link.ClickCounts;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.referral.Semantics;

/** A report about partners of these names; the numbers of each follow from its place. */
record SampleReport(List<String> names, ReportOrder.Format format, String language) {
    static final List<String> NASTY = List.of(
            "<script>alert('1')</script>",
            "\"Кавычки\" & 'апострофы'; запятые, точки",
            "=1+1",
            "@SUM(A1)",
            "שלום (עולם) abc",
            "مرحبا بالعالم",
            "😀👍🏽 эмодзи",
            "漢字 и 한국어",
            "ctl\u0000\u0007\u001f\ttab\r\nновая строка",
            "half \ud83d letter \udc00",
            "nonchar \uffff\ufffe end",
            "Я".repeat(10_000),
            "длинное слово ".repeat(800),
            "",
            "‮обратно‬ и \u200bневидимое");

    private ReportOrder order() {
        var period = new Period(LocalDate.of(2026, 1, 15), LocalDate.of(2026, 12, 14), ZoneId.of("Europe/Moscow"));
        var partners = names.size() == 1 ? List.of(id(0)) : List.<PartnerId>of();
        return new ReportOrder(partners, period, EnumSet.allOf(Metric.class), true, format, language);
    }

    private static PartnerId id(int place) {
        return new PartnerId(new UUID(0, place));
    }

    ReportFigures figures() {
        var lines = new ArrayList<OfPartner>();
        for (int place = 0; place < names.size(); place++) {
            var named =
                    new Named(id(place), String.format("P%07d", place), names.get(place), "p" + place + "@example.org");
            lines.add(new OfPartner(named, line(place)));
        }
        var total = lines.stream().map(OfPartner::line).reduce(ReportLine.NONE, ReportLine::plus);
        var steps = Steps.of(order().period());
        var points = new ArrayList<Point>();
        for (int step = 0; step < steps.starts().size(); step++)
            points.add(new Point(steps.starts().get(step), line(step)));
        return new ReportFigures(order(), Instant.parse("2026-12-14T20:15:00Z"), lines, total, steps.unit(), points);
    }

    private static ReportLine line(int place) {
        var earned = List.of(
                new Figures.Earned(Money.of((1000 + place) + ".05", "RUB"), Money.of((100 + place) + ".01", "RUB")),
                new Figures.Earned(Money.of("77", "JPY"), Money.of("7", "JPY")));
        var figures = new Figures(new ClickCounts(1234 + place, 200, 30), 40, 20, 10, earned);
        return new ReportLine(
                figures,
                new Standing(1, 2, 3, 4, 5, 6),
                Map.of(Payment.PAID, new Payouts(2, List.of(Money.of("50.50", "RUB")))),
                List.of(Money.of("50.50", "RUB")),
                List.of(Money.of("-3.10", "RUB")));
    }

    /** One of each state, by the names of the partners. */
    Clients clients() {
        return row -> {
            for (int i = 0; i < NASTY.size(); i++) {
                row.take(new Brought(
                        new Place(Instant.parse("2026-03-01T21:30:00Z"), new UUID(1, i)),
                        NASTY.get(i),
                        i % 4 == 3 ? Optional.empty() : Optional.of(Semantics.values()[i % 3]),
                        List.of(Money.of(i + ".10", "RUB")),
                        i % 2 == 0 ? List.of() : List.of(Money.of("1.01", "RUB"), Money.of("2.02", "USD")),
                        List.of()));
            }
        };
    }
}
