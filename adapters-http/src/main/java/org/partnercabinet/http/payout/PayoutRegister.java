package org.partnercabinet.http.payout;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.payout.PayoutQueries;
import org.partnercabinet.application.payout.PayoutQueries.Method;
import org.partnercabinet.application.payout.PayoutQueries.PayoutRow;
import org.partnercabinet.application.payout.PayoutQueries.Place;
import org.partnercabinet.http.web.Formulas;

/** Payouts as a file for a spreadsheet. Read and written some rows at a time. Requisites are masked here too. */
final class PayoutRegister {
    private static final int AT_ONCE = 100;
    private static final List<String> HEADERS = List.of(
            "payout_id",
            "partner_id",
            "partner_name",
            "amount",
            "currency",
            "status",
            "method",
            "requisites",
            "comment",
            "decision",
            "requested_at",
            "approved_at",
            "decided_at");

    private final PayoutQueries payouts;

    PayoutRegister(PayoutQueries payouts) {
        this.payouts = payouts;
    }

    /** Begins with the mark by which spreadsheets know UTF-8. */
    void write(Scope scope, Optional<String> status, char separator, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        var printer = new CSVPrinter(
                writer, CSVFormat.DEFAULT.builder().setDelimiter(separator).get());
        printer.printRecord(HEADERS);
        Optional<Place> place = Optional.empty();
        while (true) {
            List<PayoutRow> rows = payouts.following(scope, status, place, AT_ONCE);
            for (PayoutRow row : rows) printer.printRecord(cells(row));
            printer.flush();
            if (rows.size() < AT_ONCE) return;
            place = Optional.of(Place.of(rows.get(rows.size() - 1)));
        }
    }

    private static List<String> cells(PayoutRow row) {
        return Stream.of(
                        row.id().toString(),
                        row.partnerId().toString(),
                        row.partnerName(),
                        row.amount().amount().toPlainString(),
                        row.amount().currency().getCurrencyCode(),
                        row.status(),
                        row.method().map(Method::label).orElse(""),
                        row.method().map(Method::masked).orElse(""),
                        row.comment(),
                        row.decision(),
                        row.requestedAt().toString(),
                        row.approvedAt().map(Instant::toString).orElse(""),
                        row.decidedAt().map(Instant::toString).orElse(""))
                .map(Formulas::neutral)
                .toList();
    }
}
