package org.partnercabinet.http.report.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.partnercabinet.application.report.Metric;
import org.partnercabinet.application.report.ReportFigures;
import org.partnercabinet.application.report.ReportLine;
import org.partnercabinet.application.report.ReportPaper.Clients;
import org.partnercabinet.domain.settings.CompanyCard;

/** A report to be printed: what it is about, totals, charts, and tables by time, by partner and of clients. */
final class PdfPaper {
    /** So many numbers stand beside a name; those beyond come in another table. */
    private static final int NUMBERS_ABREAST = 7;

    private final ReportFigures figures;
    private final Wording words;
    private final PdfPages pages;

    private PdfPaper(ReportFigures figures, PdfPages pages) {
        this.figures = figures;
        this.words = Wording.of(figures);
        this.pages = pages;
    }

    static void print(ReportFigures figures, Clients clients, CompanyCard company, OutputStream out)
            throws IOException {
        var words = Wording.of(figures);
        try (var pages = new PdfPages(words.t("report.title"), words.language().tag())) {
            var paper = new PdfPaper(figures, pages);
            paper.total(company.nameOr(words.t("report.product")));
            new PdfCharts(figures, words, pages).draw();
            paper.points();
            if (!figures.order().isOfOne()) paper.partners();
            if (figures.order().listsClients()) paper.clients(clients);
            pages.finish(words, words.about(figures).get(0), out);
        }
    }

    private void heading(String key) throws IOException {
        pages.need(70);
        pages.take(12);
        pages.paragraph(pages.bold, 11, words.t(key));
        pages.take(2);
    }

    private void total(String company) throws IOException {
        pages.paragraph(pages.regular, 8, company);
        pages.paragraph(pages.bold, 16, words.t("report.title"));
        for (String line : words.about(figures)) pages.paragraph(pages.regular, 9, line);
        pages.take(8);
        var table = new PdfTable(pages, List.of(3f, 1f), 1, List.of(words.t("report.metric"), words.t("report.value")));
        for (Metric metric : figures.metrics())
            table.row(List.of(words.metric(metric), words.value(metric.of(figures.total()))));
    }

    private void points() throws IOException {
        if (figures.inTime().isEmpty() || figures.points().size() < 2) return;
        heading("report.sheet-time");
        for (List<Metric> some : abreast(figures.inTime())) {
            var table = PdfTable.of(pages, 1, heads(List.of(words.t("report.from")), some));
            for (var point : figures.points())
                table.row(cells(List.of(words.step(figures.unit(), point.first())), some, point.line()));
            table.strong(cells(List.of(words.t("report.total")), some, figures.total()));
            pages.take(10);
        }
    }

    private void partners() throws IOException {
        heading("report.sheet-partners");
        for (List<Metric> some : abreast(figures.metrics())) {
            var table = PdfTable.of(pages, 1, heads(List.of(words.t("report.partner")), some));
            for (var one : figures.partners())
                table.row(cells(
                        List.of(one.partner().name() + "\n" + one.partner().code()), some, one.line()));
            table.strong(cells(List.of(words.t("report.total")), some, figures.total()));
            pages.take(10);
        }
    }

    private static List<List<Metric>> abreast(List<Metric> metrics) {
        int tables = (metrics.size() + NUMBERS_ABREAST - 1) / NUMBERS_ABREAST;
        var parts = new ArrayList<List<Metric>>();
        for (int table = 0; table < tables; table++)
            parts.add(metrics.subList(metrics.size() * table / tables, metrics.size() * (table + 1) / tables));
        return parts;
    }

    private List<String> heads(List<String> first, List<Metric> metrics) {
        var heads = new ArrayList<>(first);
        metrics.forEach(metric -> heads.add(words.metric(metric)));
        return heads;
    }

    private List<String> cells(List<String> first, List<Metric> metrics, ReportLine line) {
        var cells = new ArrayList<>(first);
        metrics.forEach(metric -> cells.add(words.value(metric.of(line))));
        return cells;
    }

    private void clients(Clients clients) throws IOException {
        heading("report.sheet-clients");
        var table = new PdfTable(
                pages,
                List.of(2.4f, 1f, 1.1f, 1.2f, 1.2f, 1.2f),
                3,
                List.of(
                        words.t("report.client"),
                        words.t("report.brought-at"),
                        words.t("report.state"),
                        words.t("report.client-amount"),
                        words.t("report.client-reward"),
                        words.t("report.client-paid")));
        var zone = figures.order().period().zone();
        clients.each(client -> table.row(List.of(
                client.client(),
                words.date(client.place().createdAt().atZone(zone).toLocalDate()),
                words.state(client.state()),
                words.money(client.amount()),
                words.money(client.reward()),
                words.money(client.paid()))));
    }
}
