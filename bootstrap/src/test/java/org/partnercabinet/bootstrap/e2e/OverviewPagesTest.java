package org.partnercabinet.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What people see at a glance: what waits, what is owed, and where a reward is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OverviewPagesTest {
    private final RunningApp running = new RunningApp(RunningApp.inMemory());
    private final Api api = running.admin();
    private final Somebody anna = new Somebody(running, api, "Anna", "8811").withEverything();
    private final PlainBrowser admin = browser("en", RunningApp.ADMIN, RunningApp.PASSWORD);

    @AfterAll
    void close() {
        running.close();
    }

    @Test
    void a_conversation_waits_until_the_administrator_has_seen_it() {
        var conversation = "/api/conversations/" + anna.ids.get("partners");
        var said = anna.api.post(conversation + "/messages", Map.of("text", "Hello?"));
        assertThat(api.get("/api/overview").at("/unread_chats")).isEqualTo("1");
        var page = admin.get("/admin");
        assertThat(page.words()).contains("1 conversation has unread messages");
        assertThat(page.text()).contains("href=\"/admin/chat?unread=true\"");
        assertThat(admin.get("/admin/chat?unread=true").words()).contains("Anna");
        var russian = browser("ru", RunningApp.ADMIN, RunningApp.PASSWORD);
        assertThat(russian.get("/admin").words()).contains("1 диалог с непрочитанными сообщениями");
        var seen = api.post(
                conversation + "/seen",
                Map.of("number", said.json().at("/number").asLong()));
        assertThat(seen.status()).as(seen.text()).isBetween(200, 204);
        assertThat(api.get("/api/overview").at("/unread_chats")).isEqualTo("0");
        assertThat(admin.get("/admin").words()).doesNotContain("unread messages");
    }

    @Test
    void what_partners_are_owed_and_were_paid_stands_on_the_overview() {
        var partner = api.post(
                        "/api/partners",
                        Map.of("name", "Owed", "email", "owed@partner.example", "password", "long enough"))
                .at("/id");
        var correction = Map.of("partner_id", partner, "amount", "700", "currency", "EUR", "comment", "for the test");
        api.post("/api/corrections", correction);
        var page = admin.get("/admin");
        assertThat(page.words()).contains("Partners’ money").containsSubsequence("To be paid", "700", "Paid in all");
        assertThat(page.text())
                .contains("href=\"/admin/payouts/unrequested?currency=EUR\"")
                .contains("href=\"/admin/payouts?state=paid\"");
    }

    @Test
    void a_partner_whom_one_may_write_to_has_the_conversation_among_the_tabs() {
        var id = anna.ids.get("partners");
        assertThat(admin.get("/admin/partners/" + id).text()).contains("href=\"/admin/chat/" + id + "\"");
        running.api
                .fromElsewhere()
                .post(
                        "/api/auth/register",
                        Map.of("name", "New", "email", "new@partner.example", "password", "long enough"));
        var applied = api.get("/api/partners?status=pending").at("/items/0/id");
        assertThat(applied).isNotEmpty();
        assertThat(admin.get("/admin/partners/" + applied).text()).doesNotContain("/admin/chat/" + applied);
    }

    @Test
    void where_a_reward_is_stands_in_both_lists_and_on_the_clients_page() {
        var partner = browser("en", anna.email, Somebody.PASSWORD);
        var id = anna.ids.get("referrals");
        stands(partner, "<span class=\"state state-good\">Available</span>");
        var asked = anna.api.post("/api/payouts", Map.of("referral_ids", List.of(id)));
        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        assertThat(anna.api.get("/api/referrals/" + id).at("/reserved/amount")).isEqualTo("100.00");
        stands(partner, "<span class=\"state state-info\">Requested</span>");
        assertThat(partner.get("/partner/referrals/" + id).words())
                .containsSubsequence("Held", "Available", "Requested", "100", "Paid");
    }

    private void stands(PlainBrowser partner, String state) {
        var theirs = partner.get("/partner/referrals");
        var ours = admin.get("/admin/partners/" + anna.ids.get("partners") + "/referrals");
        for (var list : List.of(theirs, ours)) {
            assertThat(list.words()).contains("State of the reward");
            assertThat(list.text()).contains(state);
        }
    }

    private PlainBrowser browser(String language, String email, String password) {
        return PlainBrowser.signedIn(running.url(), language, email, password);
    }
}
