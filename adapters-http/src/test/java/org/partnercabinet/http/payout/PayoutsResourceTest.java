package org.partnercabinet.http.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercabinet.http.web.Browser.document;
import static org.partnercabinet.http.web.Browser.header;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.partnercabinet.http.MoneyCabinet;

final class PayoutsResourceTest {
    private final MoneyCabinet cabinet = new MoneyCabinet();
    private final String anna = cabinet.partner("anna");
    private final String boris = cabinet.partner("boris");
    private final UUID vera = cabinet.referral(anna, "vera");

    @AfterEach
    void stop() {
        cabinet.close();
    }

    @Test
    void what_is_requested_is_approved_and_paid() {
        cabinet.won(vera, 55, "50000.00");
        var response = cabinet.post("/api/payouts", anna, request(vera));
        assertThat(response.statusCode()).isEqualTo(201);
        var payout = document(response);
        var path = header(response, "Location");
        assertThat(path).isEqualTo("/api/payouts/" + payout.get("id").asText());
        assertThat(payout.get("status").asText()).isEqualTo("pending");
        assertThat(payout.at("/amount/amount").asText()).isEqualTo("5000.00");
        assertThat(payout.at("/lines/0/client").asText()).isEqualTo("vera");
        assertThat(payout.get("decided_at").isNull()).isTrue();
        assertThat(payout.get("approved_at").isNull()).isTrue();
        assertThat(document(cabinet.get("/api/balance", anna))
                        .at("/items/0/reserved/amount")
                        .asText())
                .isEqualTo("5000.00");
        assertThat(document(cabinet.post(path + "/approval", MoneyCabinet.admin(), ""))
                        .get("status")
                        .asText())
                .isEqualTo("approved");
        var paid = document(cabinet.post(path + "/payment", MoneyCabinet.admin(), "{\"reference\":\"PP-7\"}"));
        assertThat(paid.get("status").asText()).isEqualTo("paid");
        assertThat(paid.get("approved_at").isTextual()).isTrue();
        assertThat(paid.get("decided_at").isTextual()).isTrue();
        assertThat(paid.get("reference").asText()).isEqualTo("PP-7");
        assertThat(paid.get("rejection").isNull()).isTrue();
        assertThat(document(cabinet.get("/api/payouts?status=paid", anna))
                        .get("total")
                        .asLong())
                .isEqualTo(1);
    }

    @Test
    void the_same_money_is_not_in_two_payouts() {
        cabinet.won(vera, 55, "50000.00");
        cabinet.post("/api/payouts", anna, request(vera));
        var again = cabinet.post("/api/payouts", anna, request(vera));
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(document(again).get("code").asText()).isEqualTo("payout.not-payable");
        assertThat(document(again).at("/errors/0/field").asText()).isEqualTo("referral_ids");
    }

    @Test
    void a_rejection_says_why_and_gives_the_money_back() {
        cabinet.won(vera, 55, "50000.00");
        var path = header(cabinet.post("/api/payouts", anna, request(vera)), "Location");
        var silent = cabinet.post(path + "/rejection", MoneyCabinet.admin(), "{}");
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(document(silent).at("/errors/0/field").asText()).isEqualTo("comment");
        var rejected =
                document(cabinet.post(path + "/rejection", MoneyCabinet.admin(), "{\"comment\":\"wrong card\"}"));
        assertThat(rejected.get("rejection").asText()).isEqualTo("wrong card");
        assertThat(rejected.get("reference").isNull()).isTrue();
        assertThat(cabinet.post(path + "/approval", MoneyCabinet.admin(), "").statusCode())
                .isEqualTo(409);
        assertThat(cabinet.post("/api/payouts", anna, request(vera)).statusCode())
                .isEqualTo(201);
    }

    @Test
    void partners_take_their_own_requests_back_and_decide_nothing_else() {
        cabinet.won(vera, 55, "50000.00");
        var path = header(cabinet.post("/api/payouts", anna, request(vera)), "Location");
        assertThat(cabinet.get(path, boris).statusCode()).isEqualTo(404);
        assertThat(cabinet.post(path + "/cancellation", boris, "").statusCode()).isEqualTo(404);
        for (var decision : new String[] {"/approval", "/payment", "/rejection"}) {
            assertThat(cabinet.post(path + decision, anna, "").statusCode()).isEqualTo(403);
        }
        assertThat(document(cabinet.post(path + "/cancellation", anna, ""))
                        .get("status")
                        .asText())
                .isEqualTo("cancelled");
        assertThat(cabinet.post(path + "/cancellation", anna, "").statusCode()).isEqualTo(409);
        assertThat(cabinet.get("/api/payouts/" + UUID.randomUUID(), MoneyCabinet.admin())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void what_cannot_be_paid_is_refused() {
        var nothing = cabinet.post("/api/payouts", anna, "{\"referral_ids\":[]}");
        assertThat(nothing.statusCode()).isEqualTo(409);
        assertThat(document(nothing).get("code").asText()).isEqualTo("payout.not-payable");
        cabinet.won(vera, 55, "100.00");
        var little = cabinet.post("/api/payouts", anna, request(vera));
        assertThat(little.statusCode()).isEqualTo(422);
        assertThat(document(little).get("code").asText()).isEqualTo("payout.below-minimum");
        assertThat(document(little).get("detail").asText())
                .isEqualTo("RUB\u00a010.00 is less than the minimum of RUB\u00a01,000.00.");
        var foreign = cabinet.post("/api/payouts", boris, request(vera));
        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(document(foreign).get("code").asText()).isEqualTo("referral.not-found");
        var method = "{\"referral_ids\":[],\"payout_method_id\":\"" + vera + "\"}";
        assertThat(document(cabinet.post("/api/payouts", anna, method))
                        .get("code")
                        .asText())
                .isEqualTo("payout-method.not-found");
    }

    private static String request(UUID referral) {
        return "{\"referral_ids\":[\"" + referral + "\"],\"comment\":\"please\"}";
    }
}
