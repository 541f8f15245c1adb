package org.partnercabinet.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** Reports as files: asked for, waited for, taken and read. */
record ReportFiles(RunningApp running) {

    /** An order of the last 30 days, in English. */
    static Map<String, Object> order(String format) {
        return Map.of("format", format, "period", "30d", "language", "en");
    }

    byte[] make(Api api, Map<String, ?> order) throws IOException {
        var job = api.post("/api/reports", order);
        assertThat(job.status()).as(job.text()).isEqualTo(202);
        var done = Api.until(
                () -> api.get("/api/jobs/" + job.at("/id")),
                r -> !List.of("queued", "running").contains(r.at("/state")));
        assertThat(done.at("/state")).as(done.text()).isEqualTo("done");
        byte[] file = download(api, done.at("/result/url"));
        assertThat(String.valueOf(file.length)).isEqualTo(done.at("/result/size"));
        return file;
    }

    private byte[] download(Api api, String path) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(running.url() + path));
        api.headers().forEach(request::header);
        try {
            return HttpClient.newHttpClient()
                    .send(request.build(), BodyHandlers.ofByteArray())
                    .body();
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }

    static String pdf(byte[] file) throws IOException {
        try (var document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document).replace('\u00a0', ' ');
        }
    }

    static List<CSVRecord> csv(byte[] file) throws IOException {
        String text = new String(file, StandardCharsets.UTF_8).substring(1);
        try (var parser = CSVFormat.DEFAULT.parse(new StringReader(text))) {
            return parser.getRecords();
        }
    }

    /** The part with the totals, number by number. */
    static Map<String, String> totals(List<CSVRecord> rows) {
        var numbers = new LinkedHashMap<String, String>();
        rows.stream().filter(row -> row.size() == 2).forEach(row -> numbers.put(row.get(0), row.get(1)));
        assertThat(numbers.remove("Number")).isEqualTo("Value");
        return numbers;
    }

    /** The part with partners: what the row of one says, column by column. */
    static Map<String, String> ofPartner(List<CSVRecord> rows, String name) {
        var head = rows.stream()
                .filter(row -> row.get(0).equals("Partner"))
                .findFirst()
                .orElseThrow();
        var partner = rows.stream()
                .filter(row -> row.size() == head.size() && row.get(0).equals(name))
                .findFirst()
                .orElseThrow();
        var numbers = new LinkedHashMap<String, String>();
        for (int column = 3; column < head.size(); column++) numbers.put(head.get(column), partner.get(column));
        return numbers;
    }

    /** The first sheet, number by number. Workbooks know no scale: {@code 100.10} is {@code 100.1} there. */
    static Map<String, BigDecimal> xlsx(byte[] file) throws IOException {
        var numbers = new LinkedHashMap<String, BigDecimal>();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            for (var row : book.getFirstSheet().read()) {
                if (row.getCellCount() < 2 || row.getCell(1) == null) continue;
                var value = row.getCell(1).getRawValue();
                if (value == null || row.getCellText(1).equals("Value")) continue;
                numbers.put(row.getCellText(0), new BigDecimal(value).stripTrailingZeros());
            }
        }
        return numbers;
    }
}
