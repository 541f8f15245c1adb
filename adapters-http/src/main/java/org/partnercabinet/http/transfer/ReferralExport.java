package org.partnercabinet.http.transfer;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.partnercabinet.application.transfer.ExportOrder;
import org.partnercabinet.application.transfer.ReferralFile;
import org.partnercabinet.application.transfer.TransferQueries;
import org.partnercabinet.application.transfer.TransferQueries.Exported;
import org.partnercabinet.application.transfer.TransferQueries.Place;
import org.partnercabinet.http.web.Formulas;

/** Referrals as a file that can be handed over again as it is. Read and written some rows at a time. */
public final class ReferralExport implements ReferralFile {
    private static final int AT_ONCE = 500;
    private static final List<String> HEADERS = List.of(
            "name",
            "phone",
            "email",
            "company",
            "comment",
            "utm_source",
            "utm_medium",
            "utm_campaign",
            "utm_content",
            "utm_term",
            "referral_id",
            "partner_code",
            "origin",
            "created_at",
            "crm_state",
            "status");

    private final TransferQueries referrals;

    public ReferralExport(TransferQueries referrals) {
        this.referrals = referrals;
    }

    @Override
    public void write(ExportOrder order, OutputStream out, LongConsumer written) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        if (order.mark()) writer.write('\uFEFF');
        var format = CSVFormat.DEFAULT.builder().setDelimiter(order.separator()).get();
        var printer = new CSVPrinter(writer, format);
        printer.printRecord(HEADERS);
        Optional<Place> place = Optional.empty();
        long done = 0;
        while (true) {
            List<Exported> rows = referrals.export(order.scope(), place, AT_ONCE);
            for (Exported row : rows) printer.printRecord(cells(row));
            printer.flush();
            done += rows.size();
            written.accept(done);
            if (rows.size() < AT_ONCE) return;
            place = Optional.of(rows.get(rows.size() - 1).place());
        }
    }

    private static List<String> cells(Exported row) {
        var cells = new ArrayList<String>();
        cells.add(row.name());
        cells.add(row.phone().orElse(""));
        cells.add(row.email().orElse(""));
        cells.add(row.company());
        cells.add(row.comment());
        cells.addAll(row.marks());
        cells.add(row.place().id().toString());
        cells.add(row.partnerCode());
        cells.add(row.origin());
        cells.add(row.place().createdAt().toString());
        cells.add(row.crmState());
        cells.add(row.status());
        cells.replaceAll(Formulas::neutral);
        return cells;
    }
}
