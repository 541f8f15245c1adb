package org.partnercabinet.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.partnercabinet.http.audit.AuditResource;

/** The main job over HTTP, and what was written down of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditTest {
    private static final String HIDDEN = "2200 7777 8888 9999";

    private final RunningApp running = new RunningApp(Databases.h2());
    private final Api admin = running.admin();
    private Api anna;
    private Api boris;
    private String annaId;
    private String payout;
    private String amount;
    private String operator;

    @BeforeAll
    void the_main_job_is_done() {
        administration();
        annaId = applied("anna@partner.example");
        ok(admin.post("/api/partners/" + annaId + "/approval"));
        var late = applied("late@partner.example");
        ok(admin.post("/api/partners/" + late + "/rejection", Map.of("reason", "no site")));
        anna = running.api.signedIn("anna@partner.example", MainJobContract.PASSWORD);
        boris = MainJobContract.approvedPartner(running.api, admin, "boris@partner.example");
        ok(admin.send("PUT", "/api/partners/" + annaId + "/reward-percent", Map.of("percent", 12.5)));
        var link = created(anna.post("/api/links", Map.of("title", "Site", "target_url", "https://example.com/")));
        ok(anna.send("PATCH", "/api/links/" + link, Map.of("title", "Shop")));
        ok(running.api
                .with("User-Agent", "Mozilla/5.0")
                .get("/r/" + anna.get("/api/links/" + link).at("/code")));
        var method = created(anna.post("/api/payout-methods", Map.of("label", "Card", "value", HIDDEN)));
        moneyMoves(method);
        ok(anna.send("DELETE", "/api/payout-methods/" + method, null));
        ok(anna.send("DELETE", "/api/links/" + link, null));
        calls();
        ok(admin.post("/api/partners/" + annaId + "/block"));
        ok(admin.post("/api/partners/" + annaId + "/unblock"));
        anna = running.api.signedIn("anna@partner.example", MainJobContract.PASSWORD);
        var wrong = Map.of("email", "anna@partner.example", "password", "a wrong password");
        assertThat(running.api.post("/api/auth/login", wrong).status()).isEqualTo(401);
        running.settled();
    }

    private void administration() {
        ok(admin.send(
                "PUT",
                "/api/settings/reward",
                Map.of(
                        "percent",
                        11,
                        "hold_days",
                        0,
                        "protection_days",
                        180,
                        "minimum_payout",
                        Map.of("amount", "0.00", "currency", "RUB"))));
        var employee = admin.post(
                "/api/employees/invitations", Map.of("email", "olga@company.example", "roles", List.of("operator")));
        assertThat(employee.status()).as(employee.text()).isEqualTo(201);
        ok(admin.send("PUT", "/api/employees/" + employee.at("/id") + "/roles", Map.of("roles", List.of("manager"))));
        ok(admin.post("/api/employees/" + employee.at("/id") + "/disable"));
    }

    private void moneyMoves(String method) {
        var client = Map.of("name", "Ivan", "phone", "+79120001122");
        var referral = created(anna.post("/api/referrals", client));
        var sent = Api.until(
                () -> anna.get("/api/referrals/" + referral),
                r -> r.at("/crm/state").equals("sent"));
        long lead = sent.json().at("/crm/id").asLong();
        long deal = MainJobContract.convert(running.portal, lead, "1000.00");
        Api.until(() -> anna.get("/api/referrals/" + referral), AuditTest::isForecast);
        MainJobContract.win(running.portal, deal);
        Api.until(
                () -> anna.get("/api/referrals/" + referral),
                r -> !r.at("/payable/amount").equals("0.00"));
        var correction = Map.of("partner_id", annaId, "amount", "5.00", "currency", "RUB", "comment", "a gift");
        created(admin.post("/api/corrections", correction));
        var requested =
                anna.post("/api/payouts", Map.of("referral_ids", List.of(referral), "payout_method_id", method));
        payout = created(requested);
        amount = requested.at("/amount/amount") + " RUB";
        ok(admin.post("/api/payouts/" + payout + "/approval"));
        var key = admin.post(
                "/api/api-keys", Map.of("name", "Bank program", "scopes", List.of("payouts:write", "payouts:read")));
        var program = running.api.withKey(key.at("/key"));
        ok(program.post("/api/payouts/" + payout + "/payment", Map.of("reference", "PP-1")));
        ok(admin.send("DELETE", "/api/api-keys/" + key.at("/id"), null));
    }

    private static boolean isForecast(Api.Reply referral) {
        return !referral.at("/forecast/amount").isEmpty()
                && !referral.at("/forecast/amount").equals("0.00");
    }

    private void calls() {
        operator = created(admin.post("/api/operators/", Map.of("name", "Petya")));
        var second = created(admin.post("/api/operators/", Map.of("name", "Vasya")));
        var source = created(admin.post("/api/sources/", Map.of("name", "Phone")));
        var weights = List.of(
                Map.of("operator_id", Long.valueOf(operator), "weight", 10),
                Map.of("operator_id", Long.valueOf(second), "weight", 0));
        ok(admin.post("/api/sources/" + source + "/weights", weights));
        var appeal = admin.post("/api/appeals/", Map.of("lead_external_id", "tg_1", "source_id", Long.valueOf(source)));
        assertThat(appeal.status()).as(appeal.text()).isEqualTo(201);
        var path = "/api/appeals/" + appeal.at("/appeal_id");
        ok(admin.post(path + "/reassign", Map.of("operator_id", Long.valueOf(second), "reason", "on leave")));
        ok(admin.send("PATCH", path + "/close", null));
    }

    @AfterAll
    void close() {
        running.close();
    }

    @Test
    void each_change_is_written_down_with_what_was_before_and_is_after() {
        changed("partner.approved", annaId, "status", "pending", "approved");
        changed("partner.rejected", null, "reason", null, "no site");
        changed("partner.reward-percent.changed", annaId, "reward_percent", null, "12.5");
        changed("partner.blocked", annaId, "status", "approved", "blocked");
        changed("partner.unblocked", annaId, "status", "blocked", "approved");
        changed("link.changed", null, "title", "Site", "Shop");
        changed("link.deleted", null, "title", "Shop", null);
        changed("payout.requested", payout, "amount", null, amount);
        changed("payout.approved", payout, "status", "pending", "approved");
        changed("payout.paid", payout, "reference", null, "PP-1");
        changed("payout-method.added", null, "value", null, "•••• 9999");
        changed("balance.corrected", null, "comment", null, "a gift");
        changed("settings.reward.changed", "reward", "percent", "10", "11");
        changed("employee.roles.changed", null, "roles", "operator", "manager");
        changed("employee.disabled", null, "closed", "account.invited", "account.disabled");
        changed("api-key.created", null, "name", null, "Bank program");
        changed("api-key.revoked", null, "status", "active", "revoked");
        changed("referral.created", null, "origin", null, "manual");
        changed("referral.deal.changed", null, "state", "open", "won");
        changed("appeal.reassigned", null, "operator", operator, null);
        changed("appeal.closed", null, "status", "assigned", "closed");
        changed("source.weights.changed", null, "operator_" + operator, null, "10");
        changed("sign-in.failed", null, "email", null, "anna@partner.example");
        assertThat(actions(all(admin, "")))
                .contains("partner.registered", "link.created", "account.signed-in", "employee.invited");
    }

    @Test
    void who_did_it_and_from_where_stands_beside_it() {
        var approved = of("payout.approved");
        assertThat(approved.at("/actor/kind").asText()).isEqualTo("person");
        assertThat(approved.at("/actor/name").asText()).isEqualTo(RunningApp.ADMIN);
        assertThat(approved.at("/actor/address").asText()).isEqualTo("127.0.0.1");
        assertThat(approved.at("/actor/request_id").asText()).isNotEmpty();
        assertThat(approved.at("/text").asText()).isEqualTo("Payout approved");
        var paid = of("payout.paid");
        assertThat(paid.at("/actor/kind").asText()).isEqualTo("key");
        assertThat(paid.at("/actor/key_name").asText()).isEqualTo("Bank program");
        assertThat(of("referral.deal.changed").at("/actor/kind").asText()).isEqualTo("crm");
        assertThat(of("sign-in.failed").at("/actor/kind").asText()).isEqualTo("visitor");
    }

    @Test
    void a_partner_sees_what_concerns_them_and_of_us_only_the_team() {
        var seen = all(anna, "");
        assertThat(actions(seen))
                .contains("partner.approved", "payout.paid", "link.created", "balance.corrected")
                .doesNotContain("settings.reward.changed", "employee.invited", "operator.added");
        assertThat(seen).allMatch(entry -> entry.at("/partner_id").asText().equals(annaId));
        assertThat(seen.toString())
                .doesNotContain(RunningApp.ADMIN)
                .doesNotContain("Bank program")
                .contains("anna@partner.example");
        var kinds = new TreeSet<String>();
        seen.forEach(entry -> kinds.add(entry.at("/actor/kind").asText()));
        assertThat(kinds).contains("team", "person", "crm");
        assertThat(all(boris, "").toString()).doesNotContain(annaId);
    }

    @Test
    void the_list_is_narrowed_by_the_day_the_actor_and_the_subject() {
        var me = admin.get("/api/auth/me").at("/id");
        assertThat(all(admin, "&actor=" + me))
                .allMatch(e -> e.at("/actor/account_id").asText().equals(me));
        assertThat(actions(all(admin, "&subject_kind=payout&subject=" + payout)))
                .containsExactly("payout.paid", "payout.approved", "payout.requested");
        assertThat(all(admin, "&to=2020-01-01")).isEmpty();
        assertThat(all(admin, "&from=2020-01-01")).hasSameSizeAs(all(admin, ""));
        assertThat(all(admin, "&partner_id=" + annaId)).hasSize(all(anna, "").size());
        Refused.with(admin.get("/api/audit?from=2024-01-02&to=2024-01-01"), 422, "period.reversed", "audit");
    }

    @Test
    void secrets_are_not_written_down() {
        var everything = all(admin, "").toString();
        assertThat(everything)
                .doesNotContain(HIDDEN)
                .doesNotContain(RunningApp.PASSWORD)
                .doesNotContain("argon2")
                .doesNotContain("pck_".concat("x"));
        assertThat(running.rows().toString()).doesNotContain("a wrong password");
    }

    @Test
    void everything_that_happened_has_a_text_in_both_languages() {
        assertThat(AuditResource.actions()).containsAll(new TreeSet<>(actions(all(admin, ""))));
    }

    private void changed(String action, String subject, String field, String before, String after) {
        var found = all(admin, "&action=" + action).stream()
                .filter(e -> subject == null || e.at("/subject/id").asText().equals(subject))
                .flatMap(e -> StreamSupport.stream(e.at("/changes").spliterator(), false))
                .filter(change -> change.at("/field").asText().equals(field))
                .map(change -> text(change, "before") + " -> " + text(change, "after"))
                .toList();
        assertThat(found)
                .as(action)
                .anyMatch(change -> after == null && before != null
                        ? change.startsWith(before + " -> ")
                        : change.equals(before + " -> " + after));
    }

    private static String text(JsonNode change, String name) {
        return change.hasNonNull(name) ? change.get(name).asText() : "null";
    }

    private JsonNode of(String action) {
        return all(admin, "&action=" + action).get(0);
    }

    private static List<String> actions(List<JsonNode> entries) {
        return entries.stream().map(entry -> entry.at("/action").asText()).toList();
    }

    /** Page by page. */
    private static List<JsonNode> all(Api api, String filter) {
        var all = new ArrayList<JsonNode>();
        String cursor = "";
        do {
            var page = api.with("Accept-Language", "en").get("/api/audit?size=20" + filter + cursor);
            assertThat(page.status()).as(page.text()).isEqualTo(200);
            page.json().at("/items").forEach(all::add);
            cursor = page.json().hasNonNull("next_cursor") ? "&cursor=" + page.at("/next_cursor") : "";
        } while (!cursor.isEmpty());
        return all;
    }

    private String applied(String email) {
        var body = Map.of("name", "Anna", "email", email, "password", MainJobContract.PASSWORD);
        var applied = running.api.post("/api/auth/register", body);
        assertThat(applied.status()).as(applied.text()).isEqualTo(201);
        return applied.at("/partner_id");
    }

    private static String created(Api.Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply.at("/id");
    }

    private static void ok(Api.Reply reply) {
        assertThat(reply.status()).as(reply.text()).isIn(200, 204, 302);
    }
}
