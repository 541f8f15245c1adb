package org.partnercabinet.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Forms of the company's people, filled in as no page of ours would. */
class FormsOfTheCompanyTest {
    private static final String LETTERS = "/admin/notifications";
    private static RunningApp running;
    private static PlainBrowser admin;

    @BeforeAll
    static void begin() {
        running = new RunningApp(RunningApp.inMemory());
        admin = PlainBrowser.signedIn(running.url(), "en", RunningApp.ADMIN, RunningApp.PASSWORD);
    }

    @AfterAll
    static void end() {
        running.close();
    }

    @Test
    void what_only_looks_like_an_id_is_a_mistake_and_no_fault() {
        var dashes = "-".repeat(36);
        assertThat(admin.post("/admin/api-keys", "name", "Bank", "partner_id", dashes)
                        .status())
                .isEqualTo(422);
        assertThat(letter("to", "chosen", "partner_ids", dashes).status()).isEqualTo(422);
    }

    @Test
    void a_letter_for_a_time_that_nobody_will_see_is_a_mistake_and_no_fault() {
        for (String far : List.of("+999999999-12-31T23:59", "+10000-01-01T00:00", "2300-01-01T00:00", "nonsense")) {
            assertThat(letter("to", "all", "send_at", far).status()).as(far).isEqualTo(422);
        }
        assertThat(letter("to", "all", "send_at", "2099-01-01T00:00").words()).contains("News");
    }

    @Test
    void a_letter_that_is_sent_twice_is_written_once() {
        var key = admin.get(LETTERS + "/new").find("name=\"client_key\" value=\"([^\"]+)\"");
        var first = letter("to", "all", "client_key", key);
        var again = letter("to", "all", "client_key", key);
        assertThat(first.status()).isEqualTo(200);
        assertThat(again.path()).isEqualTo(first.path());
        assertThat(admin.get(LETTERS + "/new").find("name=\"client_key\" value=\"([^\"]+)\""))
                .isNotEqualTo(key);
    }

    private static PlainBrowser.Page letter(String... more) {
        var fields = new ArrayList<>(List.of("title", "News", "text", "There are"));
        fields.addAll(List.of(more));
        return admin.upload(LETTERS, "", "", fields.toArray(String[]::new));
    }
}
