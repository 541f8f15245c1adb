package org.partnercabinet.http.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercabinet.http.web.Browser.document;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnercabinet.http.MoneyCabinet;

final class CorrectionsResourceTest {
    private final MoneyCabinet cabinet = new MoneyCabinet();
    private final String anna = cabinet.partner("anna");

    @AfterEach
    void stop() {
        cabinet.close();
    }

    @Test
    void a_correction_of_either_sign_is_on_the_balance_at_once() {
        var given = correct(MoneyCabinet.admin(), MoneyCabinet.id(anna), "\"1000.50\"", "RUB");
        assertThat(given.statusCode()).isEqualTo(201);
        assertThat(document(given).at("/amount/amount").asText()).isEqualTo("1000.50");
        correct(MoneyCabinet.admin(), MoneyCabinet.id(anna), "\"-1200.00\"", "RUB");
        var balance = document(cabinet.get("/api/balance", anna)).at("/items/0");
        assertThat(balance.at("/debt/amount").asText()).isEqualTo("199.50");
        assertThat(balance.at("/payable/amount").asText()).isEqualTo("0.00");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"0\"', RUB, money.zero",
        "'\"0.001\"', RUB, money.too-precise",
        "'\"1\"', XAU, field.format",
        "'\"much\"', RUB, field.type"
    })
    void an_amount_that_cannot_be_is_refused(String amount, String currency, String code) {
        var response = correct(MoneyCabinet.admin(), MoneyCabinet.id(anna), amount, currency);
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(document(response).at("/errors/0/code").asText()).isEqualTo(code);
        assertThat(document(cabinet.get("/api/balance", anna)).get("items")).isEmpty();
    }

    @Test
    void only_administrators_correct_and_only_partners_there_are() {
        assertThat(correct(anna, MoneyCabinet.id(anna), "\"1\"", "RUB").statusCode())
                .isEqualTo(403);
        assertThat(correct(MoneyCabinet.admin(), UUID.randomUUID().toString(), "\"1\"", "RUB")
                        .statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<String> correct(String token, String partner, String amount, String currency) {
        var body = "{\"partner_id\":\"" + partner + "\",\"amount\":" + amount + ",\"currency\":\"" + currency
                + "\",\"comment\":\"by hand\"}";
        return cabinet.post("/api/corrections", token, body);
    }
}
