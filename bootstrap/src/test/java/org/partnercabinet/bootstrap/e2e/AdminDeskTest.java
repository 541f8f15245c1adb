package org.partnercabinet.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What administrators do beside single decisions: approving with Bitrix24, many payouts at once, what waits. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdminDeskTest {
    private final RunningApp running = new RunningApp(Databases.h2());
    private final Api admin = running.admin();

    @AfterAll
    void close() {
        running.close();
    }

    @Test
    void a_partner_is_approved_as_a_contact_that_is_made_in_bitrix24_once_and_found_afterwards() {
        var anna = applied("anna@crm.example", "+79035550001");
        assertThat(overview("registrations")).isPositive();
        var nobody = admin.get("/api/partners/" + anna + "/crm-candidates");
        assertThat(nobody.status()).as(nobody.text()).isEqualTo(200);
        assertThat(nobody.json().at("/items")).isEmpty();
        var approved = admin.post("/api/partners/" + anna + "/approval", Map.of("crm", Map.of("mode", "create")));
        assertThat(approved.status()).as(approved.text()).isEqualTo(200);
        var identity = Api.until(
                () -> admin.get("/api/partners/" + anna + "/crm-identity"),
                r -> r.json().hasNonNull("contact_id"));
        var found =
                admin.get("/api/partners/" + anna + "/crm-candidates").json().at("/items");
        assertThat(found).hasSize(1);
        assertThat(found.at("/0/entity").asText()).isEqualTo("contact");
        assertThat(found.at("/0/id").asText()).isEqualTo(identity.at("/contact_id"));
        assertThat(found.at("/0/email").asText()).isEqualTo("anna@crm.example");

        var boris = applied("boris@crm.example", "+79035550002");
        var link = Map.of("mode", "link", "entity", "contact", "id", Long.valueOf(identity.at("/contact_id")));
        Refused.with(
                admin.post("/api/partners/" + boris + "/approval", Map.of("crm", link)),
                409,
                "crm-identity.taken",
                "another partner's contact");
        assertThat(admin.get("/api/partners/" + boris).at("/status")).isEqualTo("pending");
        var company = Map.of("mode", "link", "entity", "company", "id", 4711);
        assertThat(admin.post("/api/partners/" + boris + "/approval", Map.of("crm", company))
                        .status())
                .isEqualTo(200);
        assertThat(admin.get("/api/partners/" + boris + "/crm-identity").at("/company_id"))
                .isEqualTo("4711");
        var vera = applied("vera@crm.example", "+79035550003");
        Refused.naming(
                admin.post("/api/partners/" + vera + "/approval", Map.of("crm", Map.of("mode", "link"))),
                "crm.id",
                "link whom");
    }

    @Test
    void an_applicant_is_approved_on_the_page_as_somebody_found_in_bitrix24_or_as_a_company_made_there() {
        var browser = PlainBrowser.signedIn(running.url(), "en", RunningApp.ADMIN, RunningApp.PASSWORD);
        var known = applied("known@pages.example", "+79035550101");
        approve(browser, known, "new-company");
        var identity = Api.until(
                () -> admin.get("/api/partners/" + known + "/crm-identity"),
                r -> r.json().hasNonNull("company_id"));
        assertThat(identity.json().hasNonNull("contact_id")).isFalse();

        var path = "/admin/partners/" + applied("other@pages.example", "+79035550102") + "/approval";
        assertThat(browser.get(path).words()).contains("Nobody in Bitrix24 has this phone or e-mail.");
        assertThat(browser.get(path + "?q=nobody%20like%20this").words())
                .contains("Nobody like this was found in Bitrix24.");
        var company = "company:" + identity.at("/company_id");
        for (var q : List.of("somebody", "known@pages.example", "8%20903%20555-01-01")) {
            assertThat(browser.get(path + "?q=" + q).text()).as(q).contains("value=\"" + company + "\"");
        }
        assertThat(browser.post(path, "who", "company:0").status()).isEqualTo(422);
        var taken = browser.post(path, "who", company, "q", "somebody");
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.text()).contains("value=\"" + company + "\" checked");
        assertThat(browser.post(path, "who", "contact:4242").words()).contains("Approved");
        assertThat(browser.get(path).words()).contains("The application was decided already");
    }

    @Test
    void a_partner_is_linked_with_somebody_found_in_bitrix24_and_the_other_number_stays() {
        var browser = PlainBrowser.signedIn(running.url(), "en", RunningApp.ADMIN, RunningApp.PASSWORD);
        var made = applied("made@tab.example", "+79035550111");
        approve(browser, made, "new-company");
        var identity = Api.until(
                () -> admin.get("/api/partners/" + made + "/crm-identity"),
                r -> r.json().hasNonNull("company_id"));
        var company = "company:" + identity.at("/company_id");
        var taken = applied("other@tab.example", "+79035550112");
        approve(browser, taken, "contact:4343");
        var path = "/admin/partners/" + taken + "/bitrix24";
        assertThat(browser.get(path).text()).contains("value=\"4343\"").doesNotContain("name=\"who\"");
        assertThat(browser.get(path + "?find=true&q=").words())
                .contains("Nobody in Bitrix24 has this phone or e-mail.");
        assertThat(browser.get(path + "?q=made@tab.example").text()).contains("value=\"" + company + "\"");
        assertThat(browser.post(path + "/found", "who", "company:0").status()).isEqualTo(422);
        assertThat(browser.post(path + "/found", "who", company, "q", "made@tab.example")
                        .status())
                .as("the company is another partner's")
                .isEqualTo(409);
        browser.post(path + "/found", "who", "company:4344");
        var linked = admin.get("/api/partners/" + taken + "/crm-identity");
        assertThat(linked.at("/contact_id")).isEqualTo("4343");
        assertThat(linked.at("/company_id")).isEqualTo("4344");
    }

    private static void approve(PlainBrowser browser, String partner, String who) {
        var path = "/admin/partners/" + partner + "/approval";
        browser.get(path);
        assertThat(browser.post(path, "who", who).words()).contains("Approved");
    }

    @Test
    void applicants_are_looked_for_in_bitrix24_by_programs_too_and_made_a_company() {
        var vera = applied("vera@programs.example", "+79035550103");
        var wish = Map.of("mode", "create", "entity", "company");
        assertThat(admin.post("/api/partners/" + vera + "/approval", Map.of("crm", wish))
                        .status())
                .isEqualTo(200);
        Api.until(
                () -> admin.get("/api/partners/" + vera + "/crm-identity"),
                r -> r.json().hasNonNull("company_id"));
        var found = admin.get("/api/partners/" + vera + "/crm-candidates?q=vera@programs.example");
        assertThat(found.at("/items/0/entity")).isEqualTo("company");
    }

    @Test
    void many_payouts_are_decided_each_by_itself_counted_and_written_to_a_register() {
        var gleb = partner("gleb@pay.example", "=1+1");
        var first = requested(gleb);
        var second = requested(gleb);
        var unknown = UUID.randomUUID().toString();
        var before = counts();
        var approved = bulk(Map.of("payout_ids", List.of(first, unknown, second), "action", "approve"));
        assertThat(approved.at("/done")).isEqualTo("2");
        assertThat(approved.at("/items/1/code")).isEqualTo("payout.not-found");
        assertThat(approved.at("/items/1/detail")).isNotEmpty();
        assertThat(counts().at("/approved").asInt())
                .isEqualTo(before.at("/approved").asInt() + 2);
        assertThat(overview("payouts_approved")).isGreaterThanOrEqualTo(2);
        Refused.naming(
                admin.post("/api/payouts/bulk", Map.of("payout_ids", List.of(first), "action", "reject")),
                "comment",
                "a rejection without a word");
        var paid = bulk(Map.of("payout_ids", List.of(first), "action", "pay", "reference", "PP-5"));
        assertThat(paid.at("/items/0/ok")).isEqualTo("true");
        assertThat(bulk(Map.of("payout_ids", List.of(first), "action", "pay")).at("/items/0/code"))
                .isEqualTo("payout.already-decided");

        var register = admin.get("/api/payouts/export?status=paid");
        assertThat(register.text())
                .startsWith("\uFEFFpayout_id,")
                .contains(first)
                .doesNotContain(second);
        assertThat(register.text()).contains("'=1+1").contains("PP-5");
        assertThat(admin.get("/api/payouts/export?separator=semicolon").text()).contains(first, second, ";");
    }

    @Test
    void rewards_are_paid_without_a_request_of_the_partners() {
        var dina = new Somebody(running, admin, "Dina", "7777").withEverything();
        var referral = dina.ids.get("referrals");
        var wanted = Map.of("referral_ids", List.of(referral), "reference", "PP-8", "comment", "in cash");
        var paid = admin.post("/api/payouts/payments", wanted);
        assertThat(paid.status()).as(paid.text()).isEqualTo(200);
        assertThat(paid.at("/items/0/partner_id")).isEqualTo(dina.ids.get("partners"));
        var payout = dina.api.get("/api/payouts/" + paid.at("/items/0/payout_id"));
        assertThat(payout.at("/status")).isEqualTo("paid");
        assertThat(payout.at("/amount/amount")).isEqualTo("100.00");
        assertThat(admin.post("/api/payouts/payments", wanted).at("/items/0/code"))
                .isEqualTo("payout.not-payable");
    }

    @Test
    void who_changed_a_percent_and_when_is_seen() {
        var id = applied("zoya@percent.example", "+79035550009");
        var path = "/api/partners/" + id + "/reward-percent";
        admin.send("PUT", path, Map.of("percent", 12.5));
        var body = new java.util.HashMap<String, Object>();
        body.put("percent", null);
        admin.send("PUT", path, body);
        var history = admin.get(path + "/history").json();
        assertThat(history.at("/items/0/own").asBoolean()).isTrue();
        assertThat(history.at("/items/0").has("percent")
                        && !history.at("/items/0/percent").isNull())
                .isFalse();
        assertThat(history.at("/items/1/percent").asText()).isEqualTo("12.5");
        assertThat(history.at("/items/1/by").asText()).isEqualTo(RunningApp.ADMIN);
        assertThat(history.at("/items/2/own").asBoolean()).isFalse();
    }

    private Api.Reply bulk(Map<String, Object> wanted) {
        var reply = admin.post("/api/payouts/bulk", wanted);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply;
    }

    private com.fasterxml.jackson.databind.JsonNode counts() {
        return admin.get("/api/payouts/counts").json();
    }

    private long overview(String name) {
        return admin.get("/api/overview").json().at("/" + name).asLong();
    }

    private String applied(String email, String phone) {
        var body = Map.of("name", "Somebody", "email", email, "phone", phone, "password", MainJobContract.PASSWORD);
        var applied = running.api.fromElsewhere().post("/api/auth/register", body);
        assertThat(applied.status()).as(applied.text()).isEqualTo(201);
        return applied.at("/partner_id");
    }

    /** Somebody whose name a spreadsheet would take for a formula. */
    private String partner(String email, String name) {
        var body = Map.of("name", name, "email", email, "password", MainJobContract.PASSWORD);
        var added = admin.post("/api/partners", body);
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        return added.at("/id");
    }

    private String requested(String partner) {
        var correction = Map.of("partner_id", partner, "amount", "30.00", "currency", "RUB", "comment", "a gift");
        assertThat(admin.post("/api/corrections", correction).status()).isEqualTo(201);
        var payout = admin.post("/api/payouts", Map.of("partner_id", partner, "referral_ids", List.of()));
        assertThat(payout.status()).as(payout.text()).isEqualTo(201);
        return payout.at("/id");
    }
}
