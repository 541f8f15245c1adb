package org.partnercabinet.http.landing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercabinet.http.web.Browser.document;
import static org.partnercabinet.http.web.Browser.header;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.partnercabinet.http.LandingCabinet;

final class LandingsResourceTest {
    private final LandingCabinet cabinet = new LandingCabinet();
    private final String anna = cabinet.partner("anna");
    private final String boris = cabinet.partner("boris");

    @AfterEach
    void stop() {
        cabinet.close();
    }

    @Test
    void six_starters_in_two_languages_can_be_begun_with() {
        var starters = document(get("/api/landing-starters", anna));
        assertThat(starters).hasSize(12);
        assertThat(starters.findValuesAsText("name")).doesNotHaveDuplicates();
        var page = document(create("webinar"));
        assertThat(page.at("/landing/state").asText()).isEqualTo("draft");
        assertThat(page.at("/ready").asBoolean()).isFalse();
        assertThat(page.at("/checks").findValuesAsText("place")).contains("slug", "blocks[1].until");
    }

    @Test
    void a_stale_change_is_refused_and_says_the_present_version() {
        var path = header(create("product"), "Location");
        assertThat(patch(path, anna, "{\"version\":1,\"name\":\"Один\"}").statusCode())
                .isEqualTo(200);
        var stale = patch(path, anna, "{\"version\":1,\"name\":\"Два\"}");
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(document(stale).at("/code").asText()).isEqualTo("landing.stale");
        assertThat(document(stale).at("/detail").asText()).contains("2");
        assertThat(document(get(path, anna)).at("/landing/name").asText()).isEqualTo("Один");
    }

    @Test
    void what_is_drafted_is_given_back_as_it_was_and_what_is_wrong_is_named() {
        var path = header(create("product"), "Location");
        var blocks = "[{\"type\":\"features\",\"items\":[{\"icon\":\"star\",\"title\":\"A\"}]},"
                + "{\"type\":\"countdown\",\"until\":\"2030-01-01T00:00:00Z\"}]";
        var page = document(patch(path, anna, "{\"version\":1,\"blocks\":" + blocks + "}"));
        assertThat(page.at("/blocks/0/items/0/icon").asText()).isEqualTo("star");
        assertThat(page.at("/blocks/1/until").asText()).isEqualTo("2030-01-01T00:00:00Z");
        var wrong = patch(path, anna, "{\"version\":2,\"blocks\":[{\"type\":\"divider\",\"title\":\"x\"}]}");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(document(wrong).at("/errors/0/field").asText()).isEqualTo("blocks[0]");
        var long_ = patch(
                path, anna, "{\"version\":2,\"blocks\":[{\"type\":\"hero\",\"text\":\"" + "x".repeat(601) + "\"}]}");
        assertThat(document(long_).at("/errors/0/field").asText()).isEqualTo("blocks[0].text");
    }

    @Test
    void pages_are_their_partners_and_the_administrators() {
        var path = header(create("product"), "Location");
        assertThat(get(path, boris).statusCode()).isEqualTo(404);
        assertThat(patch(path, boris, "{\"version\":1,\"name\":\"Мой\"}").statusCode())
                .isEqualTo(404);
        assertThat(document(get("/api/landings", boris)).at("/total").asInt()).isZero();
        assertThat(document(get("/api/landings?q=товар", "Bearer admin"))
                        .at("/total")
                        .asInt())
                .isEqualTo(1);
        assertThat(document(get("/api/landings?state=published", anna))
                        .at("/total")
                        .asInt())
                .isZero();
    }

    @Test
    void an_image_is_served_to_everybody_and_can_do_nothing() {
        var path = header(create("product"), "Location") + "/images";
        var added = document(cabinet.browser.send(
                "POST",
                path,
                BodyPublishers.ofByteArray(new byte[] {1, 2, 3}),
                "Content-Type",
                "application/octet-stream",
                "Authorization",
                anna));
        var address = added.at("/variants/0/url").asText().replace(LandingCabinet.SITE, "");
        var image = cabinet.browser.get(address);
        assertThat(image.statusCode()).isEqualTo(200);
        assertThat(header(image, "Content-Type")).isEqualTo("image/jpeg");
        assertThat(header(image, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(image, "Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        assertThat(header(image, "Cache-Control")).contains("immutable");
        assertThat(image.body()).hasSize(3);
        assertThat(cabinet.browser.get("/media/" + "0".repeat(40)).statusCode()).isEqualTo(404);
        assertThat(document(get(path, anna))).hasSize(1);
        var one = path + "/" + added.at("/id").asText();
        assertThat(cabinet.browser
                        .json("DELETE", one, "", "Authorization", boris)
                        .statusCode())
                .isEqualTo(404);
        assertThat(cabinet.browser
                        .json("DELETE", one, "", "Authorization", anna)
                        .statusCode())
                .isEqualTo(204);
        assertThat(cabinet.browser.get(address).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> create(String starter) {
        return cabinet.browser.json(
                "POST", "/api/landings", "{\"starter\":\"" + starter + "\"}", "Authorization", anna);
    }

    private HttpResponse<String> patch(String path, String token, String body) {
        return cabinet.browser.json("PATCH", path, body, "Authorization", token);
    }

    private HttpResponse<String> get(String path, String token) {
        return cabinet.browser.get(path, "Authorization", token);
    }
}
