package org.partnercabinet.http.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercabinet.http.web.Browser.document;
import static org.partnercabinet.http.web.Browser.header;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnercabinet.http.MoneyCabinet;

final class LinksResourceTest {
    private static final String DIRECT = """
            {"title":"Blog","target_url":"https://shop.example/?a=1","utm_source":"blog","utm_term":"me"}""";

    private final MoneyCabinet cabinet = new MoneyCabinet();
    private final String anna = cabinet.partner("anna");
    private final String boris = cabinet.partner("boris");

    @AfterEach
    void stop() {
        cabinet.close();
    }

    @Test
    void a_new_link_says_everything_a_partner_copies() {
        var response = cabinet.post("/api/links", anna, DIRECT);
        assertThat(response.statusCode()).isEqualTo(201);
        var link = document(response);
        assertThat(header(response, "Location"))
                .isEqualTo("/api/links/" + link.get("id").asText());
        var code = link.get("code").asText();
        assertThat(code).hasSize(10);
        assertThat(link.get("url").asText()).isEqualTo("https://cabinet.example/r/" + code);
        assertThat(link.get("form_url").asText()).isEqualTo("https://cabinet.example/f/" + code);
        assertThat(link.get("type").asText()).isEqualTo("direct");
        assertThat(link.get("active").asBoolean()).isTrue();
        assertThat(link.get("utm_source").asText()).isEqualTo("blog");
        assertThat(link.get("utm_medium").isNull()).isTrue();
        assertThat(link.get("clicks").asLong()).isZero();
        assertThat(link.get("partner_id").asText()).isEqualTo(MoneyCabinet.id(anna));
        assertThat(document(cabinet.get(header(response, "Location"), anna))).isEqualTo(link);
    }

    @Test
    void a_change_keeps_what_is_absent_and_clears_what_is_null() {
        var link = document(cabinet.post("/api/links", anna, DIRECT));
        var changed = document(patch(link, anna, "{\"utm_source\":null,\"active\":false}"));
        assertThat(changed.get("utm_source").isNull()).isTrue();
        assertThat(changed.get("utm_term").asText()).isEqualTo("me");
        assertThat(changed.get("title").asText()).isEqualTo("Blog");
        assertThat(changed.get("active").asBoolean()).isFalse();
        assertThat(changed.get("code")).isEqualTo(link.get("code"));
        var refused = patch(link, anna, "{\"target_url\":null}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(document(refused).at("/errors/0/field").asText()).isEqualTo("target_url");
        assertThat(document(patch(link, anna, "{\"type\":\"iframe\",\"target_url\":null}"))
                        .get("target_url")
                        .isNull())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "javascript:alert(1),link.target-invalid",
        "'data:text/html,x',link.target-invalid",
        "ftp://shop.example,link.target-invalid",
        "//shop.example,link.target-not-an-address",
        "https://user@shop.example,link.target-not-an-address",
        "shop,link.target-not-an-address"
    })
    void a_target_is_an_http_address(String target, String code) {
        var response = cabinet.post("/api/links", anna, "{\"title\":\"x\",\"target_url\":\"" + target + "\"}");
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(document(response).get("code").asText()).isEqualTo(code);
        assertThat(document(response).at("/errors/0/field").asText()).isEqualTo("target_url");
        assertThat(document(cabinet.get("/api/links", anna)).get("total").asLong())
                .isZero();
    }

    @Test
    void somebody_elses_link_is_not_there() {
        var link = document(cabinet.post("/api/links", anna, DIRECT));
        var path = "/api/links/" + link.get("id").asText();
        assertThat(cabinet.get(path, boris).statusCode()).isEqualTo(404);
        assertThat(patch(link, boris, "{\"title\":\"mine\"}").statusCode()).isEqualTo(404);
        assertThat(delete(path, boris).statusCode()).isEqualTo(404);
        assertThat(document(cabinet.get("/api/links", boris)).get("items")).isEmpty();
        assertThat(cabinet.get("/api/links?partner_id=" + MoneyCabinet.id(anna), boris)
                        .statusCode())
                .isEqualTo(404);
        assertThat(document(cabinet.get(path, anna)).get("title").asText()).isEqualTo("Blog");
    }

    @Test
    void an_administrator_sees_all_and_says_for_whom_a_new_one_is() {
        cabinet.post("/api/links", anna, DIRECT);
        cabinet.post("/api/links", boris, DIRECT);
        assertThat(document(cabinet.get("/api/links", MoneyCabinet.admin()))
                        .get("total")
                        .asLong())
                .isEqualTo(2);
        var hers = "/api/links?partner_id=" + MoneyCabinet.id(anna);
        assertThat(document(cabinet.get(hers, MoneyCabinet.admin()))
                        .get("total")
                        .asLong())
                .isEqualTo(1);
        var forNobody = cabinet.post("/api/links", MoneyCabinet.admin(), DIRECT);
        assertThat(forNobody.statusCode()).isEqualTo(422);
        assertThat(document(forNobody).at("/errors/0/field").asText()).isEqualTo("partner_id");
        var named = DIRECT.replace("{", "{\"partner_id\":\"" + MoneyCabinet.id(anna) + "\",");
        assertThat(cabinet.post("/api/links", MoneyCabinet.admin(), named).statusCode())
                .isEqualTo(201);
        assertThat(document(cabinet.get(hers, MoneyCabinet.admin()))
                        .get("total")
                        .asLong())
                .isEqualTo(2);
    }

    @Test
    void a_deleted_link_is_gone() {
        var path = header(cabinet.post("/api/links", anna, DIRECT), "Location");
        assertThat(delete(path, anna).statusCode()).isEqualTo(204);
        assertThat(cabinet.get(path, anna).statusCode()).isEqualTo(404);
        assertThat(delete(path, anna).statusCode()).isEqualTo(404);
    }

    @Test
    void the_same_request_sent_twice_makes_one_link() {
        var first = cabinet.browser.json("POST", "/api/links", DIRECT, "Authorization", anna, "Idempotency-Key", "k1");
        var again = cabinet.browser.json("POST", "/api/links", DIRECT, "Authorization", anna, "Idempotency-Key", "k1");
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(header(again, "Idempotency-Replayed")).isEqualTo("true");
        assertThat(header(again, "Location")).isEqualTo(header(first, "Location"));
        assertThat(document(cabinet.get("/api/links", anna)).get("total").asLong())
                .isEqualTo(1);
    }

    private HttpResponse<String> patch(JsonNode link, String token, String body) {
        return cabinet.browser.json("PATCH", "/api/links/" + link.get("id").asText(), body, "Authorization", token);
    }

    private HttpResponse<String> delete(String path, String token) {
        return cabinet.browser.send("DELETE", path, BodyPublishers.noBody(), "Authorization", token);
    }
}
