package org.partnercabinet.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Administrators look after the connection to Bitrix24 on their pages, without scripts. */
class AdminBitrix24PagesTest {
    private static final String ROOT = "/admin/bitrix24";
    private static RunningApp running;
    private static Api api;
    private static PlainBrowser admin;

    @BeforeAll
    static void begin() {
        running = new RunningApp(RunningApp.inMemory());
        api = running.admin();
        admin = PlainBrowser.signedIn(running.url(), "en", RunningApp.ADMIN, RunningApp.PASSWORD);
    }

    @AfterAll
    static void end() {
        running.close();
    }

    @Test
    void the_connection_is_shown_without_secrets_checked_and_refused_when_it_does_not_answer() {
        var page = admin.get(ROOT + "/connection");
        assertThat(page.words()).contains("Connected").contains("in the environment");
        assertThat(page.text()).doesNotContain(RunningApp.TOKEN).doesNotContain(running.portal.webhookUrl());
        var wrong = admin.post(ROOT + "/connection", "webhook_url", "not an address");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).doesNotContain("value=\"not an address\"");
        var right = admin.post(ROOT + "/connection", "webhook_url", running.portal.webhookUrl());
        assertThat(right.words()).contains("here");
        assertThat(admin.post(ROOT + "/connection/forget").words()).contains("in the environment");
    }

    @Test
    void the_connection_is_tried_out_step_by_step() {
        admin.get(ROOT + "/test");
        var tried = admin.post(ROOT + "/test");
        assertThat(tried.words()).contains("profile").contains("Works").doesNotContain("Does not work");
    }

    @Test
    void settings_are_chosen_from_what_the_portal_has() {
        var page = admin.get(ROOT + "/settings");
        var form = new String[] {
            "entity",
            "deal",
            "funnel",
            "0",
            "stage",
            "nonsense",
            "template",
            "{partner_code}",
            "sweep_on",
            "true",
            "minutes",
            "7"
        };
        assertThat(page.words()).contains("Funnel");
        var refused = admin.post(ROOT + "/settings", form);
        assertThat(refused.status()).isEqualTo(422);
        form[5] = "";
        var done = admin.post(ROOT + "/settings", form);
        assertThat(done.text()).contains("value=\"7\"");
        assertThat(api.get("/api/settings/crm").at("/entity")).isEqualTo("deal");
        form[1] = "lead";
        admin.post(ROOT + "/settings", form);
    }

    @Test
    void a_field_is_mapped_once_and_taken_away() {
        var page = admin.get(ROOT + "/mappings");
        var field = page.find("<option value=\"(UF_CRM_[^\"]+)\"");
        var form = new String[] {"entity", "lead", "ours", "partner_name", "field", field};
        assertThat(admin.post(ROOT + "/mappings", form).words()).contains("Partner's name".replace("'", "’"));
        var twice = admin.post(ROOT + "/mappings", form);
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.text()).contains("f-field-error");
        var gone = admin.post(ROOT + "/mappings/delete", "entity", "lead", "field", field);
        assertThat(gone.words()).contains("No fields yet");
    }

    @Test
    void what_failed_is_sent_again() {
        var partner = api.post(
                        "/api/partners",
                        Map.of("name", "Sender", "email", "sender@partner.example", "password", "long enough"))
                .at("/id");
        assertThat(admin.get(ROOT + "/deliveries").words()).contains("Nothing failed");
        assertThat(admin.get(ROOT).words()).contains("Clients to Bitrix24");
        admin.post(ROOT + "/sync");
        assertThat(Api.until(() -> admin.get(ROOT).words(), text -> text.contains("Done")))
                .contains("Looked at");
        assertThat(admin.get("/admin/partners/" + partner + "/bitrix24").status())
                .isEqualTo(200);
        assertThat(admin.post("/admin/partners/" + partner + "/bitrix24", "contact_id", "x")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void a_comparison_is_begun_and_read() {
        admin.get(ROOT + "/proofs");
        var begun = admin.post(ROOT + "/proofs");
        var path = begun.path();
        assertThat(Api.until(() -> admin.get(path).words(), text -> text.contains("Agrees")))
                .contains("No differences");
        assertThat(admin.get(ROOT + "/proofs").words()).contains("Agrees");
    }

    @Test
    void a_file_is_uploaded_tried_out_and_brought_in() {
        api.post("/api/partners", Map.of("name", "Filer", "email", "filer@partner.example", "password", "long enough"));
        var file = "Имя;Телефон\nИван;+7 912 555-01-01\nПётр;не телефон\n";
        admin.get(ROOT + "/imports");
        assertThat(admin.upload(ROOT + "/imports", "a.csv", file, "partner", "nobody")
                        .status())
                .isEqualTo(422);
        var page = admin.upload(ROOT + "/imports", "leads.csv", file, "partner", "filer@partner.example");
        assertThat(page.words()).contains("leads.csv").contains("Not started");
        var path = page.path();
        var columns = List.of("name", "Имя", "phone", "Телефон", "deed", "try").toArray(String[]::new);
        admin.post(path + "/start", columns);
        assertThat(Api.until(() -> admin.get(path).words(), text -> text.contains("Tried out")))
                .contains("Would be brought in 1");
        columns[5] = "bring";
        admin.post(path + "/start", columns);
        assertThat(Api.until(() -> admin.get(path).words(), text -> text.contains("Done")))
                .contains("Line 3");
        assertThat(admin.get(path + "?outcome=created").words()).contains("Line 2");
    }
}
