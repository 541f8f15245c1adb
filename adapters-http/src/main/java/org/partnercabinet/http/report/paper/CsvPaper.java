package org.partnercabinet.http.report.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.partnercabinet.application.report.Metric;
import org.partnercabinet.application.report.ReportFigures;
import org.partnercabinet.application.report.ReportPaper.Clients;
import org.partnercabinet.http.web.Formulas;
import org.partnercabinet.http.web.Language;

/**
 * A report for spreadsheets that read text: parts with an empty line between them, as the sheets of {@link XlsxPaper}. In
 * Russian with semicolons and decimal commas, as spreadsheets there expect.
 */
final class CsvPaper {
    private final ReportFigures figures;
    private final Wording words;
    private final CSVPrinter printer;

    private CsvPaper(ReportFigures figures, OutputStream out) throws IOException {
        this.figures = figures;
        this.words = Wording.of(figures);
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        char separator = words.language() == Language.RU ? ';' : ',';
        printer = new CSVPrinter(
                writer, CSVFormat.DEFAULT.builder().setDelimiter(separator).get());
    }

    static void print(ReportFigures figures, Clients clients, OutputStream out) throws IOException {
        var paper = new CsvPaper(figures, out);
        paper.total();
        paper.points();
        if (!figures.order().isOfOne()) paper.partners();
        if (figures.order().listsClients()) paper.clients(clients);
        paper.printer.flush();
    }

    private void total() throws IOException {
        row(List.of(words.t("report.title")));
        for (String line : words.about(figures)) row(List.of(line));
        printer.println();
        row(List.of(words.t("report.metric"), words.t("report.value")));
        for (Column column : Column.of(figures.metrics(), figures.total()))
            row(List.of(column.head(words), number(column.of(figures.total()))));
    }

    private void points() throws IOException {
        List<Metric> metrics = figures.inTime();
        if (metrics.isEmpty()) return;
        List<Column> columns = Column.of(metrics, figures.total());
        printer.println();
        head(List.of(words.t("report.from")), columns);
        for (var point : figures.points()) {
            var cells = new ArrayList<String>(List.of(point.first().toString()));
            columns.forEach(column -> cells.add(number(column.of(point.line()))));
            row(cells);
        }
    }

    private void partners() throws IOException {
        List<Column> columns = Column.of(figures.metrics(), figures.total());
        printer.println();
        head(List.of(words.t("report.partner"), words.t("report.code"), words.t("report.email")), columns);
        for (var one : figures.partners()) {
            var partner = one.partner();
            var cells = new ArrayList<String>(List.of(partner.name(), partner.code(), partner.email()));
            columns.forEach(column -> cells.add(number(column.of(one.line()))));
            row(cells);
        }
    }

    private void clients(Clients clients) throws IOException {
        printer.println();
        row(List.of(
                words.t("report.client"),
                words.t("report.brought-at"),
                words.t("report.state"),
                words.t("report.client-amount"),
                words.t("report.client-reward"),
                words.t("report.client-paid"),
                words.t("report.currency")));
        var zone = figures.order().period().zone();
        clients.each(client -> {
            for (String currency : ClientMoney.currencies(client)) {
                row(List.of(
                        client.client(),
                        client.place().createdAt().atZone(zone).toLocalDate().toString(),
                        words.state(client.state()),
                        number(Column.amount(client.amount(), currency)),
                        number(Column.amount(client.reward(), currency)),
                        number(Column.amount(client.paid(), currency)),
                        currency));
            }
        });
    }

    private void head(List<String> first, List<Column> columns) throws IOException {
        var cells = new ArrayList<>(first);
        columns.forEach(column -> cells.add(column.head(words)));
        row(cells);
    }

    private String number(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString)
                .map(plain -> words.language() == Language.RU ? plain.replace('.', ',') : plain)
                .orElse("");
    }

    private void row(List<String> cells) throws IOException {
        printer.printRecord(cells.stream()
                .map(cell -> isNumber(cell) ? cell : Formulas.neutral(Cleaned.text(cell)))
                .toList());
    }

    /** Debts begin with a minus, and are no formulas. */
    private static boolean isNumber(String cell) {
        return cell.matches("-?[0-9]+([.,][0-9]+)?");
    }
}
