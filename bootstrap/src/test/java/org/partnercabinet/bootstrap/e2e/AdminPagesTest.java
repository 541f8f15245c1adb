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

        assertThat(admin.post(page.path() + "/block").words()).contains("Blocked");
        assertThat(admin.post(page.path() + "/unblock").words()).contains("Active");
    }

    @Test
    void a_percent_is_given_and_taken_back_and_the_history_says_who_did() {
        var path = "/admin/partners/" + partner("By Percent") + "/percent";
        assertThat(admin.get(path).words()).contains("The programme’s: the partner has none of their own.");
        assertThat(admin.post(path, "percent", "12,5").text()).contains("value=\"12.5\"");
        assertThat(admin.post(path, "percent", "101").status()).isEqualTo(422);
        var cleared = admin.post(path);
        assertThat(cleared.words())
                .contains("The programme’s percent counts again.")
                .containsSubsequence(
                        "The partner’s own", "12.5%", "common", RunningApp.ADMIN, "common", "12.5%", RunningApp.ADMIN);
    }

    @Test
    void the_company_moves_to_another_time_zone() {
        var path = "/admin/settings/organisation";
        assertThat(admin.get(path).find("value=\"([^\"]+)\" selected")).isEqualTo("Europe/Moscow");
        assertThat(admin.post(path, "time_zone", "Mars/Olympus").status()).isEqualTo(422);
        assertThat(admin.post(path, "time_zone", "Asia/Omsk").words())
                .contains("The organisation’s settings are changed.");
        assertThat(api.get("/api/settings/company").at("/time_zone")).isEqualTo("Asia/Omsk");
        admin.post(path, "time_zone", "Europe/Moscow");
    }

    @Test
    void the_company_has_a_colour_of_its_own() {
        var path = "/admin/settings/organisation";
        assertThat(admin.get(path).text()).doesNotContain("/brand/");
        assertThat(admin.post(path, "color", "red", "time_zone", "Europe/Moscow")
                        .words())
                .contains("A colour looks like #0b6e4f.");
        var set = admin.post(path, "color", "#FFDD00", "time_zone", "Europe/Moscow");
        assertThat(set.text()).contains("<link rel=\"stylesheet\" href=\"/brand/ffdd00.css\">");
        var css = running.api.get("/brand/ffdd00.css");
        assertThat(css.text())
                .contains("[data-bs-theme=dark]{--tblr-primary:#ffdd00;")
                .contains("--link:#");
        assertThat(running.api.get("/brand/ffdd00.cssx").status()).isEqualTo(404);
        assertThat(api.get("/api/settings/company").at("/color")).isEqualTo("#ffdd00");
        var wrong = api.send("PUT", "/api/settings/company", Map.of("time_zone", "Europe/Moscow", "color", "#12"));
        assertThat(wrong.at("/code") + wrong.at("/errors/0/field")).endsWith("color");
        api.send("PUT", "/api/settings/company", Map.of("time_zone", "Europe/Moscow", "color", ""));
        assertThat(admin.get(path).text()).doesNotContain("/brand/");
    }

    @Test
    void the_company_has_a_name_on_every_page_and_says_where_partners_get_help() {
        var path = "/admin/settings/organisation";
        admin.get(path);
        var set = admin.post(path, "name", "Romashka <b>", "support", "help@example.com", "time_zone", "Europe/Moscow");
        assertThat(set.text()).contains("· Romashka &lt;b&gt;</title>").doesNotContain("mailto:");
        var company = api.get("/api/settings/company");
        assertThat(company.at("/name")).isEqualTo("Romashka <b>");
        assertThat(company.at("/support")).isEqualTo("help@example.com");
        assertThat(running.api.with("Accept", "text/html").get("/login").text())
                .contains("Romashka &lt;b&gt;")
                .contains("href=\"mailto:help@example.com\"");
        var kept = api.send("PUT", "/api/settings/company", Map.of("time_zone", "Europe/Moscow", "name", ""));
        assertThat(kept.at("/name")).isEmpty();
        assertThat(kept.at("/support")).as("not given").isEqualTo("help@example.com");
        assertThat(admin.get(path).text()).contains("· Partner Cabinet</title>");
        var log = admin.get("/admin/audit").words();
        assertThat(log).contains("Company settings changed").contains("Romashka");
        api.send("PUT", "/api/settings/company", Map.of("time_zone", "Europe/Moscow", "support", ""));
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
    void before_several_payouts_are_decided_each_is_looked_at_and_what_cannot_be_is_named() {
        var partner = partner("Looked At");
        correct(partner, "300");
        var decided = payout(partner);
        api.post("/api/payouts/" + decided + "/approval", Map.of());
        correct(partner, "200");
        var waiting = payout(partner);
        admin.get("/admin/payouts");
        var review = "/admin/payouts/several/review";
        assertThat(admin.post(review, "deed", "reject").text()).contains("Choose at least one payout.");
        var page = admin.post(review, "deed", "reject", "ids", decided, "ids", waiting);
        assertThat(page.words())
                .contains("The payout is in another state already.", "will be rejected", "Reject 1 payout", "200.00");
        assertThat(page.text()).contains("value=\"" + waiting).doesNotContain("value=\"" + decided);
        var silent = admin.post("/admin/payouts/several", "deed", "reject", "ids", waiting, "comment", " ");
        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.words()).contains("Reject 1 payout");
        var done = admin.post("/admin/payouts/several", "deed", "reject", "ids", waiting, "comment", "Not ours");
        assertThat(done.words()).contains("Done: 1 of 1");
        assertThat(api.get("/api/payouts/" + waiting).at("/rejection")).isEqualTo("Not ours");

        correct(partner, "50");
        payout(partner);
        var all = admin.post(review, "deed", "approve", "everything", "true", "partner_id", partner);
        assertThat(all.words()).contains("Approve 1 payout");
        assertThat(admin.get("/admin/payouts?state=approved&partner=Looked%20At")
                        .words())
                .contains("300.00")
                .doesNotContain("200.00");
        assertThat(admin.get("/admin/payouts?partner=nobody-at-all").words()).contains("Nothing found");
    }

    @Test
    void partners_who_did_not_ask_are_paid_together_unless_their_sum_changed_meanwhile() {
        minimum("0");
        var anna = partner("Unasked Anna");
        var boris = partner("Unasked Boris");
        correct(anna, "700");
        correct(boris, "900");
        var root = "/admin/payouts/unrequested";
        assertThat(admin.get(root).words()).containsSubsequence("Unasked Boris", "Unasked Anna");
        assertThat(admin.post(root + "/review", "currency", "RUB").text()).contains("Choose at least one partner.");
        var review = admin.post(root + "/review", "currency", "RUB", "ids", anna, "ids", boris);
        assertThat(review.words()).contains("1,600.00", "Mark 2 partners as paid");
        correct(boris, "1");
        var results = admin.post(
                root,
                "currency",
                "RUB",
                "parts",
                review.find("value=\"(" + anna + "=[0-9]+)\""),
                "parts",
                review.find("value=\"(" + boris + "=[0-9]+)\""),
                "parts",
                "nonsense",
                "reference",
                "PP-3");
        assertThat(results.words()).contains("Done: 1 of 2", "The sum has changed: it is RUB 901");
        assertThat(api.get("/api/payouts?partner_id=" + anna).at("/items/0/status"))
                .isEqualTo("paid");
        assertThat(api.get("/api/payouts?partner_id=" + boris).at("/total")).isEqualTo("0");
        assertThat(admin.get(root).words()).doesNotContain("Unasked Anna");
        var little = partner("Unasked Little");
        correct(little, "5");
        minimum("150");
        var alone = admin.post(root + "/review", "currency", "RUB", "ids", little);
        assertThat(alone.words()).contains("RUB 5.00 is less than the minimum of RUB 150.00.", "with none of them");
        minimum("0");
        assertThat(admin.post(root + "/review", "currency", "RUB", "ids", little)
                        .words())
                .contains("Mark 1 partner as paid");
    }

    private static void minimum(String amount) {
        var terms = Map.of(
                "percent", 10,
                "hold_days", 0,
                "protection_days", 180,
                "minimum_payout", Map.of("amount", amount, "currency", "RUB"));
        assertThat(api.send("PUT", "/api/settings/reward", terms).status()).isEqualTo(200);
    }

    @Test
    void one_partner_is_paid_for_what_was_chosen_with_what_every_payout_takes_in() {
        var partner = partner("Alone");
        correct(partner, "45");
        minimum("0");
        var path = "/admin/payouts/unrequested/" + partner;
        assertThat(admin.get(path).words()).contains("Payout without a request: Alone", "45.00");
        var check = admin.post(path + "/review", "currency", "RUB");
        assertThat(check.words()).contains("Mark RUB 45.00 as paid");
        var expected = check.find("name=\"expected\" value=\"([0-9]+)\"");
        assertThat(admin.post(path, "currency", "RUB", "expected", expected, "reference", "PP-4")
                        .words())
                .contains("Done: 1 of 1");
        assertThat(admin.get(path).words()).contains("There is nothing to pay to this partner now.");
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
        minimum("0");
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
    void ready_answers_are_written_and_then_are_at_hand_in_a_conversation() {
        var root = "/admin/settings/answers";
        var seen = "name=\"seen\" value=\"([^\"]+)\"";
        var page = admin.get(root + "/new");
        var nothing = admin.post(root, "title", "Empty", "seen", page.find(seen));
        assertThat(nothing.status()).isEqualTo(422);
        admin.post(root, "title", "When", "en", "On <Fridays>.", "seen", page.find(seen));
        page = admin.get(root);
        admin.get(root + "/new");
        admin.post(root, "title", "Hello", "ru", "Здравствуйте!", "en", "Hello!", "seen", page.find(seen));
        page = admin.get(root);
        assertThat(admin.post(root + "/2/up", "seen", page.find(seen)).words()).containsSubsequence("Hello", "When");
        var talk = "/admin/chat/" + partner("Asking");
        var offered = admin.get(talk);
        assertThat(offered.text()).contains("data-answer=\"On &lt;Fridays>.\"");
        var chosen = admin.get(talk + "?answer=2&in=en");
        assertThat(chosen.text()).contains(">On &lt;Fridays&gt;.</textarea>");
        assertThat(admin.get(talk + "?answer=50&in=ru").status()).isEqualTo(200);
        page = admin.get(root);
        admin.post(root + "/2/delete", "seen", page.find(seen));
        assertThat(admin.get(talk).text()).doesNotContain("Fridays");
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
        var log = admin.get("/admin/audit").words();
        assertThat(log).contains("Logged").contains(RunningApp.ADMIN).contains("State : waiting → approved");
        assertThat(log).doesNotContain("reward_percent");
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
