package org.partnercabinet.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** One programme, and its numbers by the API, on the page, in PDF, XLSX and CSV, beside a recount of what the lists say. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportsTest {
    private static final String NASTY = "<script>x</script> \"Анна\" =1+1 שלום 😀";

    private final RunningApp running = new RunningApp(Databases.h2());
    private final Api admin = running.admin();
    private Somebody anna;
    private Somebody boris;

    @BeforeAll
    void twoPartners() {
        anna = new Somebody(running, admin, "Anna", "1111").withEverything();
        boris = new Somebody(running, admin, "Boris", "2222").withEverything();
        var client = Map.of("name", NASTY, "phone", "+79031234567");
        assertThat(anna.api.post("/api/referrals", client).status()).isEqualTo(201);
        running.settled();
    }

    @AfterAll
    void close() {
        running.close();
    }

    @Test
    void every_format_the_page_and_the_api_say_what_a_recount_says() throws IOException {
        Map<String, String> counted = recount(anna);
        assertThat(summary(anna))
                .containsAllEntriesOf(
                        without(counted, "Paid out in the period, RUB", "Payout requests", "Owed now, RUB"));
        assertThat(csv(file(anna.api, order("csv")))).containsAllEntriesOf(counted);
        assertThat(xlsx(file(anna.api, order("xlsx")))).containsAllEntriesOf(counted);
        String pdf = pdf(file(anna.api, order("pdf")));
        var page = PlainBrowser.signedIn(running.url(), "en", anna.email, Somebody.PASSWORD)
                .post("/partner/reports", "deed", "show", "period", "30d", "format", "pdf");
        assertThat(page.status()).isEqualTo(200);
        counted.forEach((name, number) -> {
            String shown = shown(name, number);
            assertThat(pdf).as("PDF").containsIgnoringWhitespaces(shown);
            assertThat(page.words().replace('\u00a0', ' ')).as("page").containsIgnoringWhitespaces(shown);
        });
        assertThat(pdf).contains("<script>x</script> \"Анна\" =1+1").doesNotContain("Boris");
    }

    private static Map<String, String> without(Map<String, String> all, String... names) {
        var some = new HashMap<>(all);
        for (String name : names) some.remove(name);
        return some;
    }

    /** As people read it: {@code Reward RUB 100.00}. */
    private static String shown(String name, String number) {
        boolean money = name.endsWith(", RUB");
        if (!money) return name + " " + number;
        return name.replace(", RUB", "") + " RUB " + String.format(Locale.US, "%,.2f", new BigDecimal(number));
    }

    private static Map<String, Object> order(String format) {
        return Map.of("format", format, "period", "30d", "language", "en");
    }

    /** From the lists of referrals and payouts and the balance, one by one. */
    private Map<String, String> recount(Somebody who) {
        JsonNode referrals = ok(who.api.get("/api/referrals?size=100")).at("/items");
        BigDecimal amount = BigDecimal.ZERO;
        BigDecimal reward = BigDecimal.ZERO;
        int deals = 0;
        int won = 0;
        for (JsonNode referral : referrals) {
            for (JsonNode deal : referral.at("/deals")) {
                if (!deal.at("/entity").asText().equals("deal")) continue;
                deals++;
                if (!deal.at("/semantics").asText().equals("won")) continue;
                won++;
                BigDecimal sum = new BigDecimal(deal.at("/amount/amount").asText());
                amount = amount.add(sum);
                reward = reward.add(sum.movePointLeft(1));
            }
        }
        var counted = new LinkedHashMap<String, String>();
        counted.put(
                "Clicks",
                ok(who.api.get("/api/links/" + who.ids.get("links")))
                        .at("/clicks")
                        .asText());
        counted.put("Clients", String.valueOf(referrals.size()));
        counted.put("Deals", String.valueOf(deals));
        counted.put("Won deals", String.valueOf(won));
        counted.put("Amount of won deals, RUB", amount.setScale(2).toPlainString());
        counted.put("Reward, RUB", reward.setScale(2).toPlainString());
        counted.put(
                "Payout requests", ok(who.api.get("/api/payouts")).at("/total").asText());
        counted.put("Owed now, RUB", owed(who));
        assertThat(won).isPositive();
        return counted;
    }

    private static String owed(Somebody who) {
        JsonNode balance = ok(who.api.get("/api/balance")).at("/items/0");
        BigDecimal owed = BigDecimal.ZERO;
        for (String kind : List.of("held", "available", "reserved"))
            owed = owed.add(new BigDecimal(balance.at("/" + kind + "/amount").asText()));
        return owed.subtract(new BigDecimal(balance.at("/debt/amount").asText()))
                .toPlainString();
    }

    private static Map<String, String> summary(Somebody who) {
        JsonNode figures = ok(who.api.get("/api/analytics/summary?period=30d")).at("/figures");
        return Map.of(
                "Clicks", figures.at("/clicks").asText(),
                "Clients", figures.at("/referrals").asText(),
                "Deals", figures.at("/deals").asText(),
                "Won deals", figures.at("/won").asText(),
                "Amount of won deals, RUB", figures.at("/money/0/amount/amount").asText(),
                "Reward, RUB", figures.at("/money/0/reward/amount").asText());
    }

    private byte[] file(Api api, Map<String, ?> order) throws IOException {
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

    private static Map<String, String> csv(byte[] file) throws IOException {
        var numbers = new HashMap<String, String>();
        String text = new String(file, StandardCharsets.UTF_8).substring(1);
        for (var row : CSVFormat.DEFAULT.parse(new StringReader(text))) {
            if (row.size() == 2) numbers.put(row.get(0), row.get(1));
        }
        return numbers;
    }

    private static Map<String, String> xlsx(byte[] file) throws IOException {
        var numbers = new HashMap<String, String>();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            for (var row : book.getFirstSheet().read()) {
                if (row.getCellCount() < 2 || row.getCell(1) == null) continue;
                String name = row.getCellText(0);
                var value = row.getCell(1);
                if (value.getRawValue() == null || !value.getRawValue().matches("-?[0-9.E]+")) continue;
                var number = new BigDecimal(value.getRawValue());
                numbers.put(name, name.endsWith(", RUB") ? number.setScale(2).toPlainString() : number.toPlainString());
            }
        }
        return numbers;
    }

    private static String pdf(byte[] file) throws IOException {
        try (var document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document).replace('\u00a0', ' ');
        }
    }

    @Test
    void an_administrators_report_is_about_all_or_those_who_were_chosen() throws IOException {
        String all = pdf(file(admin, order("pdf")));
        assertThat(all).contains("All partners: 2", "Anna", "Boris");
        var chosen = new HashMap<String, Object>(order("pdf"));
        chosen.put("partner_ids", List.of(boris.ids.get("partners")));
        assertThat(pdf(file(admin, chosen))).contains("Partner: Boris").doesNotContain("Anna");
        chosen.put("metrics", List.of("clicks", "won"));
        assertThat(pdf(file(admin, chosen))).contains("Won deals").doesNotContain("Payout requests");
    }

    @Test
    void a_job_is_its_owners_and_the_same_order_gets_the_same_one() {
        var order = Map.of("format", "csv", "period", "today");
        var first = anna.api.post("/api/reports", order);
        assertThat(anna.api.post("/api/reports", order).at("/id")).isEqualTo(first.at("/id"));
        assertThat(boris.api.post("/api/reports", order).at("/id")).isNotEqualTo(first.at("/id"));
        for (String path : List.of("", "/result"))
            Refused.with(boris.api.get("/api/jobs/" + first.at("/id") + path), 404, "job.not-found", path);
        Refused.with(boris.api.post("/api/jobs/" + first.at("/id") + "/cancellation"), 404, "job.not-found", "");
        Refused.with(
                boris.api.post(
                        "/api/reports", Map.of("format", "csv", "partner_ids", List.of(anna.ids.get("partners")))),
                404,
                "partner.not-found",
                "");
        assertThat(admin.get("/api/jobs/" + first.at("/id")).status()).isEqualTo(200);
        Refused.with(
                anna.api.post("/api/reports", Map.of("format", "csv", "from", "2026-02-02", "to", "2026-01-01")),
                422,
                "period.reversed",
                "");
    }

    @Test
    void without_scripts_a_report_is_asked_for_watched_and_taken() {
        var browser = PlainBrowser.signedIn(running.url(), "ru", RunningApp.ADMIN, RunningApp.PASSWORD);
        assertThat(browser.get("/admin/reports").words()).contains("Новый отчёт");
        var asked = browser.post(
                "/admin/reports",
                "deed",
                "make",
                "period",
                "custom",
                "from",
                "2026-01-01",
                "to",
                "2026-01-31",
                "partners",
                "Anna, boris@partner.example",
                "format",
                "csv",
                "metrics",
                "won");
        assertThat(asked.words()).contains("Отчёт делается");
        var page = Api.until(
                () -> browser.get("/admin/reports"),
                now -> now.words().contains("CSV, 01.01.2026 – 31.01.2026, выбрано партнёров: 2 готов"));
        var file = browser.get(page.find("href=\"(/admin/reports/[^\"]+/file)\""));
        assertThat(file.text()).contains("Выигранные сделки", "Anna", "Boris");
        var wrong = browser.post("/admin/reports", "deed", "make", "period", "30d", "partners", "nobody");
        assertThat(wrong.status()).isEqualTo(422);
        var reversed = browser.post(
                "/admin/reports", "deed", "show", "period", "custom", "from", "2026-02-01", "to", "2026-01-01");
        assertThat(reversed.status()).isEqualTo(422);
    }

    private static JsonNode ok(Api.Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json();
    }
}
