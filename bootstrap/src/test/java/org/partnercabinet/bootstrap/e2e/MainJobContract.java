package org.partnercabinet.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.partnercabinet.bitrix24.practice.PracticePortal;

/** Link → request → Bitrix24 → reward → payout, over HTTP from end to end. */
abstract class MainJobContract {
    static final String PASSWORD = "partner password";

    abstract Map<String, String> database();

    @Test
    void a_link_becomes_a_lead_a_deal_a_reward_and_a_payout() {
        try (var running = new RunningApp(database())) {
            Api admin = running.admin();
            Api partner = approvedPartner(running.api, admin, "anna@partner.example");

            var link = partner.post(
                    "/api/links",
                    Map.of(
                            "title",
                            "Site",
                            "type",
                            "direct",
                            "target_url",
                            "https://example.com/?a=1",
                            "utm_source",
                            "anna"));
            assertThat(link.status()).as(link.text()).isEqualTo(201);
            String code = link.at("/code");
            var redirect = running.api.with("User-Agent", "Mozilla/5.0").get("/r/" + code);
            assertThat(redirect.status()).isEqualTo(302);
            assertThat(redirect.headers().get("Location"))
                    .startsWith("https://example.com/?a=1&utm_source=anna&pc_click=");
            assertThat(partner.get("/api/links/" + link.at("/id"))
                            .json()
                            .at("/clicks")
                            .asLong())
                    .isEqualTo(1);

            var request = running.api.post(
                    "/f/" + code, Map.of("name", "Ivan Petrov", "phone", "8 912 345-67-89", "comment", "Call me"));
            assertThat(request.status()).as(request.text()).isEqualTo(201);
            JsonNode referral = Api.until(
                    () -> partner.get("/api/referrals").json().at("/items/0"),
                    r -> r.at("/crm/state").asText().equals("sent"));
            assertThat(referral.at("/crm/entity").asText()).isEqualTo("lead");
            long lead = referral.at("/crm/id").asLong();

            long deal = convert(running.portal, lead, "50000.55");
            String id = referral.at("/id").asText();
            Api.until(
                    () -> partner.get("/api/referrals/" + id),
                    r -> r.at("/forecast/amount").equals("5000.06"));
            win(running.portal, deal);
            Api.until(
                    () -> partner.get("/api/referrals/" + id),
                    r -> r.at("/payable/amount").equals("5000.06"));

            var payout = partner.with("Idempotency-Key", "once")
                    .post("/api/payouts", Map.of("referral_ids", List.of(id), "comment", "please"));
            assertThat(payout.status()).as(payout.text()).isEqualTo(201);
            assertThat(payout.at("/amount/amount")).isEqualTo("5000.06");
            var again = partner.with("Idempotency-Key", "once")
                    .post("/api/payouts", Map.of("referral_ids", List.of(id), "comment", "please"));
            assertThat(again.headers()).containsEntry("Idempotency-Replayed", "true");
            assertThat(again.at("/id")).isEqualTo(payout.at("/id"));
            String path = "/api/payouts/" + payout.at("/id");
            assertThat(admin.post(path + "/approval").status()).isEqualTo(200);
            assertThat(admin.post(path + "/payment", Map.of("reference", "PP-77"))
                            .status())
                    .isEqualTo(200);
            assertThat(partner.get(path).at("/status")).isEqualTo("paid");
            assertThat(partner.get("/api/balance")
                            .json()
                            .at("/items/0/paid/amount")
                            .asText())
                    .isEqualTo("5000.06");
            assertThat(partner.get("/api/statement").json().at("/items")).hasSize(3);
            Api.until(
                    () -> partner.get("/api/notifications").json().at("/total").asLong(), total -> total == 4);
            assertThat(running.app.stores().money.ledgerQueries.totals().values())
                    .allMatch(sum -> sum == 0);
        }
    }

    static Api approvedPartner(Api api, Api admin, String email) {
        var registered = api.post("/api/auth/register", Map.of("name", "Anna", "email", email, "password", PASSWORD));
        assertThat(registered.status()).as(registered.text()).isEqualTo(201);
        var early = api.post("/api/auth/login", Map.of("email", email, "password", PASSWORD));
        assertThat(early.status()).isEqualTo(403);
        assertThat(early.at("/code")).isEqualTo("partner.pending");
        String id = registered.at("/partner_id");
        assertThat(admin.post("/api/partners/" + id + "/approval").status()).isEqualTo(200);
        return api.signedIn(email, PASSWORD);
    }

    static long convert(PracticePortal portal, long lead, String amount) {
        var done = new Api(base(portal))
                .post(
                        "/__fake/ui",
                        Map.of("do", "convertLead", "id", lead, "amount", new BigDecimal(amount), "currency", "RUB"));
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        return done.json().at("/deals/0").asLong();
    }

    static void win(PracticePortal portal, long deal) {
        var done = new Api(base(portal))
                .post("/__fake/ui", Map.of("do", "moveStage", "entity", "deal", "id", deal, "stage", "WON"));
        assertThat(done.status()).as(done.text()).isEqualTo(200);
    }

    private static String base(PracticePortal portal) {
        return portal.controlUrl().replaceAll("/$", "");
    }
}
