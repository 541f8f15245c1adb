package org.partnercabinet.http.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercabinet.http.web.Browser.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.partnercabinet.domain.referral.Semantics;
import org.partnercabinet.http.MoneyCabinet;

final class BalanceResourceTest {
    private final MoneyCabinet cabinet = new MoneyCabinet();
    private final String anna = cabinet.partner("anna");

    @AfterEach
    void stop() {
        cabinet.close();
    }

    @Test
    void a_balance_has_one_item_a_currency() {
        assertThat(document(cabinet.get("/api/balance", anna)).get("items")).isEmpty();
        cabinet.won(cabinet.referral(anna, "vera"), 55, "50000.00");
        cabinet.deal(cabinet.referral(anna, "zoe"), 56, Semantics.WON, "3333", "JPY");
        var items = document(cabinet.get("/api/balance", anna)).get("items");
        assertThat(items).hasSize(2);
        assertThat(items.get(0).get("currency").asText()).isEqualTo("JPY");
        assertThat(items.get(0).at("/available/amount").asText()).isEqualTo("333");
        assertThat(items.get(1).at("/payable/amount").asText()).isEqualTo("5000.00");
    }

    @Test
    void a_statement_says_in_the_readers_language_where_each_kopeck_comes_from() {
        var vera = cabinet.referral(anna, "vera");
        cabinet.won(vera, 55, "50000.00");
        cabinet.won(vera, 55, "40000.00");
        var payout = document(cabinet.post("/api/payouts", anna, "{\"referral_ids\":[\"" + vera + "\"]}"));
        var decide = "/api/payouts/" + payout.get("id").asText();
        cabinet.post(decide + "/approval", MoneyCabinet.admin(), "");
        cabinet.post(decide + "/payment", MoneyCabinet.admin(), "{\"reference\":\"PP-7\"}");
        cabinet.deal(vera, 55, Semantics.LOST, "40000.00", "RUB");
        correct("-0.50");
        assertThat(texts("ru"))
                .containsExactly(
                        "Корректировка вручную: -0,50 ₽",
                        "Сделка 55 больше не выиграна или её валюта сменилась: -4 000,00 ₽",
                        "Выплачено: 4 000,00 ₽",
                        "Запрошена выплата: 4 000,00 ₽",
                        "Сделка 55 изменилась: 40 000,00 ₽ × 10 % = 4 000,00 ₽, разница -1 000,00 ₽",
                        "Сделка 55 выиграна: 50 000,00 ₽ × 10 % = 5 000,00 ₽");
        assertThat(texts("en"))
                .contains("Deal 55 was won: RUB 50,000.00 × 10% = RUB 5,000.00", "Paid out: RUB 4,000.00");
        var lines = statement("").get("items");
        assertThat(lines.get(2).get("comment").asText()).isEqualTo("PP-7");
        assertThat(lines.get(2).get("kind").asText()).isEqualTo("payout_paid");
        assertThat(lines.get(5).get("client").asText()).isEqualTo("vera");
        assertThat(lines.get(5).get("referral_id").asText()).isEqualTo(vera.toString());
        assertThat(lines.get(5).at("/changes/available/amount").asText()).isEqualTo("5000.00");
        assertThat(lines.get(5).at("/changes/paid").isNull()).isTrue();
    }

    @Test
    void cursors_lead_through_all_lines_once() {
        for (int i = 1; i <= 5; i++) {
            correct(i + ".00");
        }
        var seen = new ArrayList<String>();
        var query = "?size=2";
        while (!query.isEmpty()) {
            var slice = statement(query);
            slice.get("items")
                    .forEach(line ->
                            seen.add(line.at("/changes/available/amount").asText()));
            var next = slice.get("next_cursor");
            query = next.isNull() ? "" : "?size=2&cursor=" + next.asText();
        }
        assertThat(seen).containsExactly("5.00", "4.00", "3.00", "2.00", "1.00");
        assertThat(cabinet.get("/api/statement?cursor=x", anna).statusCode()).isEqualTo(422);
    }

    @Test
    void an_administrator_names_the_partner_and_a_partner_nobody_else() {
        var unnamed = cabinet.get("/api/balance", MoneyCabinet.admin());
        assertThat(unnamed.statusCode()).isEqualTo(422);
        assertThat(document(unnamed).at("/errors/0/field").asText()).isEqualTo("partner_id");
        assertThat(cabinet.get("/api/statement", MoneyCabinet.admin()).statusCode())
                .isEqualTo(422);
        correct("7.00");
        var hers = "/api/statement?partner_id=" + MoneyCabinet.id(anna);
        assertThat(document(cabinet.get(hers, MoneyCabinet.admin())).get("items"))
                .hasSize(1);
        assertThat(cabinet.get(hers, cabinet.partner("boris")).statusCode()).isEqualTo(404);
    }

    private void correct(String amount) {
        var body = "{\"partner_id\":\"" + MoneyCabinet.id(anna) + "\",\"amount\":\"" + amount
                + "\",\"currency\":\"RUB\",\"comment\":\"rounding\"}";
        assertThat(cabinet.post("/api/corrections", MoneyCabinet.admin(), body).statusCode())
                .isEqualTo(201);
    }

    private JsonNode statement(String query) {
        return document(cabinet.get("/api/statement" + query, anna));
    }

    private List<String> texts(String language) {
        var texts = new ArrayList<String>();
        document(cabinet.browser.get("/api/statement", "Authorization", anna, "Accept-Language", language))
                .get("items")
                .forEach(line -> texts.add(line.get("text").asText().replace('\u00a0', ' ')));
        return texts;
    }
}
