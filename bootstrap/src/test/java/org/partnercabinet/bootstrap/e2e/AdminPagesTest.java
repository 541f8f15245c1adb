package org.partnercabinet.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Administrators at work on their pages, without scripts: partners, money, settings. */
class AdminPagesTest {
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

    private static String applicant(String name) {
        var email = name.toLowerCase(java.util.Locale.ROOT) + "@applicant.example";
        var reply = running.api
                .fromElsewhere()
                .post("/api/auth/register", Map.of("name", name, "email", email, "password", "long enough"));
        return reply.at("/partner_id");
    }

    private static String partner(String name) {
        var email = UUID.randomUUID() + "@partner.example";
        return api.post("/api/partners", Map.of("name", name, "email", email, "password", "long enough"))
                .at("/id");
    }

    private static void correct(String partner, String amount) {
        api.post(
                "/api/corrections",
                Map.of("partner_id", partner, "amount", amount, "currency", "RUB", "comment", "for the test"));
    }

    private static String payout(String partner) {
        return api.post("/api/payouts", Map.of("partner_id", partner, "referral_ids", List.of()))
                .at("/id");
    }

    @Test
    void an_application_is_counted_on_the_overview_and_approved_from_the_list() {
        var id = applicant("Waiting");
        assertThat(admin.get("/admin").words()).contains("wait").contains("To do");
        assertThat(admin.get("/admin/registrations").words()).contains("Waiting");
        var after = admin.post("/admin/partners/" + id + "/approve", "next", "/admin/registrations");
        assertThat(after.path()).isEqualTo("/admin/registrations");
        assertThat(after.text()).contains("Approved: the partner can sign in");
        var again = admin.post("/admin/partners/" + id + "/approve");
        assertThat(again.text()).contains("The application was decided already.");
    }

    @Test
    void a_rejection_needs_a_reason_and_the_dialog_comes_back_without_one() {
        var id = applicant("Rejected");
        admin.get("/admin/registrations");
        var again = admin.post("/admin/partners/" + id + "/reject", "reason", " ");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.find("<dialog[^>]*id=\"reject-" + id + "\"([^>]*)>")).contains("open");
        var done = admin.post("/admin/partners/" + id + "/reject", "reason", "No such company");
        assertThat(done.words()).contains("Rejected").contains("No such company");
        assertThat(admin.get("/admin/registrations?state=rejected").words()).contains("No such company");
    }

    @Test
    void partners_are_found_added_blocked_and_given_a_percent() {
        admin.get("/admin/partners/new");
        var wrong = admin.post("/admin/partners", "name", "", "email", "nobody", "password", "short");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("value=\"nobody\"");
        var page = admin.post(
                "/admin/partners", "name", "Zoya Found", "email", "zoya@found.example", "password", "long enough");
        assertThat(page.words()).contains("Zoya Found").contains("zoya@found.example");
        assertThat(admin.get("/admin/partners?q=zoya").words()).contains("Zoya Found");
        assertThat(admin.get("/admin/partners?q=nobody-at-all").words()).contains("Nothing found");

        assertThat(admin.post(page.path() + "/percent", "percent", "12,5").text())
                .contains("value=\"12.5\"");
        assertThat(admin.post(page.path() + "/percent", "percent", "101").status())
                .isEqualTo(422);
        assertThat(admin.post(page.path() + "/block").words()).contains("Blocked");
        assertThat(admin.post(page.path() + "/unblock").words()).contains("Active");
    }

    @Test
    void a_correction_is_on_the_statement_with_its_reason() {
        var id = partner("Corrected");
        var money = "/admin/partners/" + id + "/money";
        assertThat(admin.get(money).words()).contains("No money moved yet");
        var path = "/admin/partners/" + id + "/corrections";
        assertThat(admin.get(path + "/new").status()).isEqualTo(200);
        assertThat(admin.post(path, "direction", "add", "amount", "x", "currency", "RUB", "comment", "y")
                        .status())
                .isEqualTo(422);
        var after =
                admin.post(path, "direction", "take", "amount", "1 250,50", "currency", "RUB", "comment", "Paid twice");
        assertThat(after.path()).isEqualTo(money);
        assertThat(after.words()).contains("1,250.50").contains("Paid twice");
    }

    @Test
    void a_payout_is_looked_at_approved_and_paid_with_a_reference() {
        var partner = partner("Paid");
        correct(partner, "500");
        var path = "/admin/payouts/" + payout(partner);
        assertThat(admin.get("/admin/payouts").words()).contains("Paid");
        assertThat(admin.get(path).words()).contains("500.00").contains("Corrections by hand");
        assertThat(admin.post(path + "/reject", "comment", "").status()).isEqualTo(422);
        assertThat(admin.post(path + "/approve").words()).contains("Approved");
        assertThat(admin.post(path + "/pay", "reference", "PP-77").words()).contains("PP-77");
        assertThat(admin.get("/admin/payouts?state=paid").words()).contains("Paid");
    }

    @Test
    void several_payouts_are_decided_at_once_and_each_says_what_became_of_it() {
        var partner = partner("Several");
        correct(partner, "300");
        var decided = payout(partner);
        api.post("/api/payouts/" + decided + "/approval", Map.of());
        correct(partner, "200");
        var waiting = payout(partner);
        admin.get("/admin/payouts");
        var results = admin.post("/admin/payouts/several", "deed", "approve", "ids", decided, "ids", waiting);
        assertThat(results.words()).contains("Done: 1 of 2").contains("The payout is in another state already.");
        assertThat(api.get("/api/payouts/" + waiting).at("/status")).isEqualTo("approved");
        assertThat(admin.post("/admin/payouts/several", "deed", "approve").text())
                .contains("Choose at least one payout.");
    }

    @Test
    void settings_are_changed_and_wrong_ones_shown_again() {
        admin.get("/admin/settings");
        var wrong = admin.post("/admin/settings/reward", "percent", "500", "hold_days", "0", "protection_days", "180");
        assertThat(wrong.status()).isEqualTo(422);
        var right = admin.post(
                "/admin/settings/reward",
                "percent",
                "11",
                "hold_days",
                "0",
                "protection_days",
                "180",
                "minimum",
                "150,00",
                "currency",
                "RUB");
        assertThat(right.text()).contains("value=\"11\"").contains("value=\"150.00\"");
        assertThat(api.get("/api/settings/reward").at("/minimum_payout/amount")).isEqualTo("150.00");
    }

    @Test
    void default_links_are_added_changed_moved_and_deleted_unless_the_list_changed_meanwhile() {
        var root = "/admin/settings/default-links";
        var seen = "name=\"seen\" value=\"([^\"]+)\"";
        var page = admin.get(root + "/new");
        var link = new String[] {"title", "First", "target_url", "https://example.com/1", "on", "true"};
        var withSeen = List.of("title", "First", "target_url", "https://example.com/1", "seen", page.find(seen));
        assertThat(admin.post(root, withSeen.toArray(String[]::new)).words())
                .contains("First")
                .contains("Off");
        assertThat(admin.post(root, link).text()).contains("Somebody changed the list meanwhile.");
        page = admin.get(root + "/new");
        admin.post(
                root, "title", "Second", "target_url", "https://example.com/2", "on", "true", "seen", page.find(seen));
        page = admin.get(root);
        assertThat(admin.post(root + "/2/up", "seen", page.find(seen)).words()).containsSubsequence("Second", "First");
        page = admin.get(root);
        assertThat(admin.post(root + "/2/delete", "seen", page.find(seen)).words())
                .doesNotContain("First");
        assertThat(admin.get(root + "/7").status()).isEqualTo(404);
    }

    @Test
    void a_key_is_shown_once_and_works_until_it_is_revoked() {
        admin.get("/admin/api-keys/new");
        assertThat(admin.post("/admin/api-keys", "name", "Robot").status()).isEqualTo(422);
        var made = admin.post("/admin/api-keys", "name", "Robot", "scopes", "links:read");
        var key = made.find("<code>(pck_[^<]+)</code>");
        assertThat(running.api.withKey(key).get("/api/links").status()).isEqualTo(200);
        var list = admin.get("/admin/api-keys");
        assertThat(list.text()).contains("Robot").doesNotContain(key);
        admin.post(list.find("action=\"(/admin/api-keys/[^\"]+/revoke)\""));
        assertThat(running.api.withKey(key).get("/api/links").status()).isEqualTo(401);
    }

    @Test
    void sales_are_set() {
        admin.get("/admin/settings/sales");
        var page = admin.post("/admin/settings/sales", "product", "1800", "price", "990", "currency", "RUB");
        assertThat(page.text()).contains("value=\"1800\"").contains("value=\"990.00\"");
    }

    @Test
    void what_was_done_is_on_the_log_and_on_the_history_of_the_partner() {
        var id = partner("Logged");
        assertThat(admin.get("/admin/audit").words()).contains("Logged").contains(RunningApp.ADMIN);
        assertThat(admin.get("/admin/partners/" + id + "/audit").words()).contains(RunningApp.ADMIN);
    }

    @Test
    void payouts_are_taken_away_as_a_register() {
        var partner = partner("Registered");
        correct(partner, "400");
        payout(partner);
        assertThat(admin.get("/admin/payouts/register?state=pending").text())
                .contains("Registered")
                .contains("400");
    }
}
