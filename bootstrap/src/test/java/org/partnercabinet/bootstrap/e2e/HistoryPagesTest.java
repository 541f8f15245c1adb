package org.partnercabinet.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What was written down, on pages: narrowed by administrators, and their own part for partners. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HistoryPagesTest {
    private final RunningApp running = new RunningApp(RunningApp.inMemory());
    private final Api api = running.admin();
    private final Somebody anna = new Somebody(running, api, "Anna", "8821");
    private final PlainBrowser admin = browser("en", RunningApp.ADMIN, RunningApp.PASSWORD);

    @AfterAll
    void close() {
        running.close();
    }

    @Test
    void the_log_is_narrowed_by_who_did_it_and_when_and_stays_so_on_older_pages() {
        for (int i = 0; i < 30; i++) {
            anna.api.post("/api/links", Map.of("title", "Link " + i, "target_url", "https://example.com/"));
        }
        var me = api.get("/api/auth/me").at("/id");
        var mine = admin.get("/admin/audit?actor=" + me);
        assertThat(mine.find("<option value=\"" + me + "\" selected>([^<]+)")).isEqualTo(RunningApp.ADMIN);
        assertThat(mine.words()).contains("Anna").doesNotContain("Link created " + anna.email);
        assertThat(mine.text()).doesNotContain(">" + anna.email + "</a>");
        var all = admin.get("/admin/audit?from=2020-01-01");
        var theirs =
                admin.get(all.find("href=\"([^\"]+)\">" + anna.email + "</a>").replace("&amp;", "&"));
        assertThat(theirs.path()).contains("from=2020-01-01").contains("actor=");
        assertThat(theirs.text()).doesNotContain(">" + RunningApp.ADMIN + "</a>");
        assertThat(theirs.find("rel=\"next\" href=\"([^\"]+)\"")).contains("before=", "from=2020-01-01", "actor=");
        var older = admin.get(theirs.find("rel=\"next\" href=\"([^\"]+)\"").replace("&amp;", "&"));
        assertThat(older.text()).contains(">" + anna.email + "</a>").doesNotContain(">" + RunningApp.ADMIN + "</a>");
        assertThat(admin.get("/admin/audit?to=2020-01-01").words()).contains("Nothing found");
        assertThat(admin.get("/admin/audit?from=2024-01-02&to=2024-01-01").status())
                .isEqualTo(422);
    }

    @Test
    void partners_see_their_own_history_and_of_us_only_the_team() {
        var boris = new Somebody(running, api, "Boris", "8822");
        boris.api.post("/api/links", Map.of("title", "Of Boris", "target_url", "https://example.com/"));
        anna.api.post("/api/links", Map.of("title", "Of Anna", "target_url", "https://example.com/"));
        var partner = browser("en", boris.email, Somebody.PASSWORD);
        assertThat(partner.get("/partner/profile").text()).contains("href=\"/partner/audit\"");
        var page = partner.get("/partner/audit");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.words())
                .contains("Of Boris")
                .contains(boris.email)
                .contains("the programme’s team")
                .doesNotContain("Of Anna")
                .doesNotContain(RunningApp.ADMIN);
        assertThat(page.text()).doesNotContain("/admin/");
        assertThat(partner.get("/partner/audit?to=2020-01-01").words()).contains("Nothing found");
        var russian = browser("ru", boris.email, Somebody.PASSWORD);
        assertThat(russian.get("/partner/audit").words()).contains("команда программы");
    }

    private PlainBrowser browser(String language, String email, String password) {
        return PlainBrowser.signedIn(running.url(), language, email, password);
    }
}
