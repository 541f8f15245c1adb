package org.partnercabinet.http.report.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.partnercabinet.application.report.ReportFigures;
import org.partnercabinet.application.report.ReportPaper.Clients;

/** A report as a workbook: totals, by time, by partner, clients. Rows go out as they come. */
final class XlsxPaper {
    private static final int FLUSH_EVERY = 500;

    private final ReportFigures figures;
    private final Wording words;
    private final Workbook book;

    private XlsxPaper(ReportFigures figures, OutputStream out) {
        this.figures = figures;
        this.words = Wording.of(figures);
        this.book = new Workbook(out, "Partner Cabinet", "1.0");
    }

    static void print(ReportFigures figures, Clients clients, OutputStream out) throws IOException {
        var paper = new XlsxPaper(figures, out);
        paper.total();
        if (!figures.inTime().isEmpty()) paper.points();
        if (!figures.order().isOfOne()) paper.partners();
        if (figures.order().listsClients()) paper.clients(clients);
        paper.book.finish();
    }

    private void total() throws IOException {
        var sheet = new Sheet(words.t("report.sheet-total"));
        sheet.sheet.width(0, 45);
        sheet.sheet.width(1, 20);
        sheet.row().bold(words.t("report.title"));
        for (String line : words.about(figures)) sheet.row().text(line);
        sheet.row();
        sheet.row().bold(words.t("report.metric")).bold(words.t("report.value"));
        for (Column column : Column.of(figures.metrics(), figures.total()))
            sheet.row().text(column.head(words)).number(column.of(figures.total()));
        sheet.finish();
    }

    private void points() throws IOException {
        List<Column> columns = Column.of(figures.inTime(), figures.total());
        var sheet = new Sheet(words.t("report.sheet-time"));
        sheet.head(List.of(words.t("report.from")), columns);
        for (var point : figures.points()) {
            sheet.row().text(point.first().toString());
            columns.forEach(column -> sheet.number(column.of(point.line())));
        }
        sheet.finish();
    }

    private void partners() throws IOException {
        List<Column> columns = Column.of(figures.metrics(), figures.total());
        var sheet = new Sheet(words.t("report.sheet-partners"));
        sheet.head(List.of(words.t("report.partner"), words.t("report.code"), words.t("report.email")), columns);
        for (var one : figures.partners()) {
            var partner = one.partner();
            sheet.row().text(partner.name()).text(partner.code()).text(partner.email());
            columns.forEach(column -> sheet.number(column.of(one.line())));
        }
        sheet.finish();
    }

    private void clients(Clients clients) throws IOException {
        var sheet = new Sheet(words.t("report.sheet-clients"));
        sheet.row();
        for (String head :
                List.of("client", "brought-at", "state", "client-amount", "client-reward", "client-paid", "currency"))
            sheet.bold(words.t("report." + head));
        var zone = figures.order().period().zone();
        clients.each(client -> {
            for (String currency : ClientMoney.currencies(client)) {
                sheet.row()
                        .text(client.client())
                        .text(client.place()
                                .createdAt()
                                .atZone(zone)
                                .toLocalDate()
                                .toString())
                        .text(words.state(client.state()))
                        .number(Column.amount(client.amount(), currency))
                        .number(Column.amount(client.reward(), currency))
                        .number(Column.amount(client.paid(), currency))
                        .text(currency);
            }
        });
        sheet.finish();
    }

    /** A sheet that is filled from left to right and from top to bottom. */
    private final class Sheet {
        private final Worksheet sheet;
        private int line = -1;
        private int cell;

        Sheet(String name) {
            sheet = book.newWorksheet(name);
        }

        void head(List<String> first, List<Column> columns) throws IOException {
            row();
            first.forEach(this::bold);
            columns.forEach(column -> bold(column.head(words)));
            sheet.freezePane(1, 1);
        }

        Sheet row() throws IOException {
            line++;
            cell = 0;
            if (line % FLUSH_EVERY == FLUSH_EVERY - 1) sheet.flush();
            return this;
        }

        Sheet bold(String text) {
            sheet.style(line, cell).bold().set();
            return text(text);
        }

        Sheet text(String text) {
            sheet.inlineString(line, cell, Cleaned.text(text));
            cell++;
            return this;
        }

        Sheet number(Optional<BigDecimal> number) {
            number.ifPresent(value -> sheet.value(line, cell, value));
            cell++;
            return this;
        }

        void finish() throws IOException {
            sheet.finish();
        }
    }
}
