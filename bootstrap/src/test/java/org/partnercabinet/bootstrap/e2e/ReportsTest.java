package org.partnercabinet.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercabinet.bootstrap.e2e.ReportFiles.order;
import static org.partnercabinet.bootstrap.e2e.ReportFiles.pdf;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Reports as jobs and on pages: whose they are, about whom, and that they are taken. Their numbers: {@link SameNumbersTest}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportsTest {
    private static final String NASTY = "<script>x</script> \"Анна\" =1+1 שלום 😀";

    private final RunningApp running = new RunningApp(Databases.h2());
    private final Api admin = running.admin();
    private final ReportFiles files = new ReportFiles(running);
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
    void every_format_has_the_clients_as_they_are_called() throws IOException {
        assertThat(pdf(files.make(anna.api, order("pdf"))))
                .contains("<script>x</script> \"Анна\" =1+1")
                .doesNotContain("Boris");
        assertThat(ReportFiles.csv(files.make(anna.api, order("csv"))))
                .anyMatch(row -> row.get(0).contains(NASTY));
    }

    @Test
    void an_administrators_report_is_about_all_or_those_who_were_chosen() throws IOException {
        String all = pdf(files.make(admin, order("pdf")));
        assertThat(all).contains("All partners: 2", "Anna", "Boris");
        var chosen = new HashMap<String, Object>(order("pdf"));
        chosen.put("partner_ids", List.of(boris.ids.get("partners")));
        assertThat(pdf(files.make(admin, chosen))).contains("Partner: Boris").doesNotContain("Anna");
        chosen.put("metrics", List.of("clicks", "won"));
        assertThat(pdf(files.make(admin, chosen))).contains("Won deals").doesNotContain("Payout requests");
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
}
