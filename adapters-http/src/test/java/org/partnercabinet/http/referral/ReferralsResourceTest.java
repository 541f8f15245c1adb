package org.partnercabinet.http.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercabinet.http.web.Browser.document;
import static org.partnercabinet.http.web.Browser.header;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnercabinet.domain.referral.Semantics;
import org.partnercabinet.http.MoneyCabinet;

final class ReferralsResourceTest {
    private static final String VERA = """
            {"name":"Vera","phone":"+7 912 345-67-89","email":"Vera@Client.example","company":"Vera Ltd",
             "comment":"two\\nlines"}""";

    private final MoneyCabinet cabinet = new MoneyCabinet();
    private final String anna = cabinet.partner("anna");
    private final String boris = cabinet.partner("boris");

    @AfterEach
    void stop() {
        cabinet.close();
    }

    @Test
    void a_client_who_was_brought_waits_for_the_portal() {
        var response = cabinet.post("/api/referrals", anna, VERA);
        assertThat(response.statusCode()).isEqualTo(201);
        var referral = document(response);
        assertThat(header(response, "Location"))
                .isEqualTo("/api/referrals/" + referral.get("id").asText());
        assertThat(referral.at("/client/phone").asText()).isEqualTo("+79123456789");
        assertThat(referral.at("/client/email").asText()).isEqualTo("vera@client.example");
        assertThat(referral.get("link").isNull()).isTrue();
        assertThat(referral.get("origin").asText()).isEqualTo("manual");
        assertThat(referral.get("comment").asText()).isEqualTo("two\nlines");
        assertThat(referral.at("/crm/state").asText()).isEqualTo("queued");
        assertThat(referral.at("/crm/semantics").isNull()).isTrue();
        assertThat(referral.get("payable").isNull()).isTrue();
        assertThat(document(cabinet.get(header(response, "Location"), anna))).isEqualTo(referral);
    }

    @Test
    void a_client_who_came_by_a_link_keeps_the_marks_it_had_then() {
        var link = document(cabinet.post(
                "/api/links",
                anna,
                "{\"title\":\"x\",\"target_url\":\"https://example.com/\",\"utm_source\":\"then\"}"));
        var body = VERA.replace("{\"name\"", "{\"link_id\":\"" + link.get("id").asText() + "\",\"name\"");
        var referral = document(cabinet.post("/api/referrals", anna, body));
        cabinet.browser.json(
                "PATCH", "/api/links/" + link.get("id").asText(), "{\"utm_source\":\"now\"}", "Authorization", anna);
        assertThat(cabinet.marks(referral.get("id").asText()).source()).isEqualTo("then");
    }

    @Test
    void the_same_client_again_is_the_same_referral_and_nobody_elses() {
        var first = document(cabinet.post("/api/referrals", anna, VERA));
        var again = cabinet.post("/api/referrals", anna, "{\"name\":\"V\",\"email\":\"vera@client.example\"}");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(document(again).get("id")).isEqualTo(first.get("id"));
        var taken = cabinet.post("/api/referrals", boris, VERA);
        assertThat(taken.statusCode()).isEqualTo(409);
        assertThat(document(taken).get("code").asText()).isEqualTo("client.already-registered");
        assertThat(taken.body()).doesNotContain("anna", MoneyCabinet.id(anna));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"name\":\"V\"}; phone; client.no-contact",
                "{\"name\":\"V\",\"phone\":\"12\"}; phone; phone.invalid",
                "{\"name\":\"V\",\"email\":\"nobody\"}; email; email.invalid",
                "{\"phone\":\"+79123456789\"}; name; field.required",
                "{\"name\":\"V\",\"email\":\"v@c.example\",\"click_id\":\"01890a5d-ac96-774b-bcce-b302099a8057\"};"
                        + " click_id; referral.click-unknown"
            })
    void a_mistake_names_its_field_and_nothing_is_kept(String body, String field, String code) {
        var response = cabinet.post("/api/referrals", anna, body);
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(document(response).at("/errors/0/field").asText()).isEqualTo(field);
        assertThat(document(response).at("/errors/0/code").asText()).isEqualTo(code);
        assertThat(document(cabinet.get("/api/referrals", anna)).get("total").asLong())
                .isZero();
    }

    @Test
    void partners_do_not_bring_themselves() {
        var response = cabinet.post("/api/referrals", anna, "{\"name\":\"A\",\"email\":\"ANNA@example.com\"}");
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(document(response).get("code").asText()).isEqualTo("referral.self");
    }

    @Test
    void a_click_names_the_link_and_only_the_partners_own_counts() {
        var link = document(
                cabinet.post("/api/links", anna, "{\"title\":\"Blog\",\"target_url\":\"https://shop.example\"}"));
        var target =
                header(cabinet.browser.get("/r/" + link.get("code").asText(), "User-Agent", "Firefox"), "Location");
        var click = target.substring(target.indexOf("pc_click=") + 9);
        var body = VERA.replace("{\"name\"", "{\"click_id\":\"" + click + "\",\"name\"");
        var foreign = cabinet.post("/api/referrals", boris, body);
        assertThat(foreign.statusCode()).isEqualTo(422);
        assertThat(document(foreign).get("code").asText()).isEqualTo("referral.click-unknown");
        var referral = document(cabinet.post("/api/referrals", anna, body));
        assertThat(referral.get("origin").asText()).isEqualTo("link");
        assertThat(referral.at("/link/code")).isEqualTo(link.get("code"));
        var byLink = "{\"name\":\"X\",\"email\":\"x@c.example\",\"link_id\":" + link.get("id") + "}";
        var notHis = cabinet.post("/api/referrals", boris, byLink);
        assertThat(notHis.statusCode()).isEqualTo(404);
        assertThat(document(notHis).at("/errors/0/field").asText()).isEqualTo("link_id");
        cabinet.referral(anna, "zoe");
        var through =
                document(cabinet.get("/api/referrals?link_id=" + link.get("id").asText(), anna));
        assertThat(through.get("total").asLong()).isEqualTo(1);
    }

    @Test
    void somebody_elses_referral_is_not_there() {
        var id = cabinet.referral(anna, "vera");
        assertThat(cabinet.get("/api/referrals/" + id, boris).statusCode()).isEqualTo(404);
        assertThat(document(cabinet.get("/api/referrals", boris)).get("items")).isEmpty();
        assertThat(document(cabinet.get("/api/referrals", MoneyCabinet.admin())).get("items"))
                .hasSize(1);
        assertThat(document(cabinet.get("/api/referrals?crm_state=failed", MoneyCabinet.admin()))
                        .get("items"))
                .isEmpty();
        assertThat(cabinet.get("/api/referrals?crm_state=gone", anna).statusCode())
                .isEqualTo(422);
    }

    @Test
    void sending_again_is_for_administrators() {
        var path = "/api/referrals/" + cabinet.referral(anna, "vera") + "/resend";
        assertThat(cabinet.post(path, anna, "").statusCode()).isEqualTo(403);
        var response = cabinet.post(path, MoneyCabinet.admin(), "");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(document(response).at("/crm/state").asText()).isEqualTo("queued");
    }

    @Test
    void the_money_follows_the_deal() {
        var id = cabinet.referral(anna, "vera");
        cabinet.deal(id, 55, Semantics.OPEN, "50000.00", "RUB");
        var open = referral(id);
        assertThat(open.at("/crm/entity").asText()).isEqualTo("deal");
        assertThat(open.at("/crm/id").asLong()).isEqualTo(55);
        assertThat(open.at("/crm/semantics").asText()).isEqualTo("open");
        assertThat(amounts(open)).isEqualTo("50000.00 forecast 5000.00 reward 0.00 payable 0.00 debt 0.00");
        cabinet.won(id, 55, "50000.00");
        assertThat(amounts(referral(id))).isEqualTo("50000.00 forecast 0.00 reward 5000.00 payable 5000.00 debt 0.00");
        assertThat(referral(id).at("/deals/0/percent").decimalValue()).isEqualByComparingTo("10");
        cabinet.deal(id, 55, Semantics.LOST, "50000.00", "RUB");
        assertThat(amounts(referral(id))).isEqualTo("50000.00 forecast 0.00 reward 0.00 payable 0.00 debt 0.00");
    }

    @Test
    void the_newest_deal_leads_and_every_currency_is_shown() {
        var id = cabinet.referral(anna, "vera");
        cabinet.won(id, 55, "50000.00");
        cabinet.deal(id, 56, Semantics.OPEN, "200.00", "USD");
        var referral = referral(id);
        assertThat(referral.at("/crm/id").asLong()).isEqualTo(56);
        assertThat(referral.at("/forecast/currency").asText()).isEqualTo("USD");
        assertThat(referral.at("/forecast/amount").asText()).isEqualTo("20.00");
        assertThat(referral.get("money")).hasSize(2);
        assertThat(referral.at("/money/0/payable/amount").asText()).isEqualTo("5000.00");
        assertThat(referral.get("deals")).hasSize(2);
    }

    private JsonNode referral(UUID id) {
        return document(cabinet.get("/api/referrals/" + id, anna));
    }

    private static String amounts(JsonNode referral) {
        var text = new StringBuilder(referral.at("/deal_amount/amount").asText());
        for (var name : new String[] {"forecast", "reward", "payable", "debt"}) {
            text.append(' ')
                    .append(name)
                    .append(' ')
                    .append(referral.at("/" + name + "/amount").asText());
        }
        return text.toString();
    }
}
