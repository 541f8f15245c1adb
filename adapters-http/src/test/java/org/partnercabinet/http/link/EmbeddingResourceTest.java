package org.partnercabinet.http.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercabinet.http.web.Browser.document;
import static org.partnercabinet.http.web.Browser.header;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.partnercabinet.domain.link.Link;
import org.partnercabinet.domain.link.Utm;
import org.partnercabinet.http.LandingCabinet;

final class EmbeddingResourceTest {
    private static final String ANNAS = "https://annas.example";
    private final LandingCabinet cabinet = new LandingCabinet();
    private final String anna = cabinet.partner("anna");
    private final Link link =
            cabinet.link(anna, new Link.Content("Форма", Link.Type.IFRAME, Optional.empty(), Utm.NONE, true));
    private final String embedding = "/api/links/" + link.id().value() + "/embedding";
    private final String form = "/f/" + link.code().value();

    @AfterEach
    void stop() {
        cabinet.close();
    }

    @Test
    void the_code_to_copy_names_the_form() {
        var view = document(cabinet.browser.get(embedding, "Authorization", anna));
        assertThat(view.at("/iframe").asText()).startsWith("<iframe src=\"https://cabinet.example" + form + "\"");
        assertThat(view.at("/script").asText())
                .isEqualTo("<script async src=\"https://cabinet.example/assets/embed.js\" data-form=\""
                        + link.code().value() + "\"></script>");
        assertThat(cabinet.browser.get("/assets/embed.js").statusCode()).isEqualTo(200);
        var boris = cabinet.partner("boris");
        assertThat(cabinet.browser.get(embedding, "Authorization", boris).statusCode())
                .isEqualTo(404);
        assertThat(allow(boris, ANNAS).statusCode()).isEqualTo(404);
    }

    @Test
    void a_form_stands_only_on_the_sites_that_were_named() {
        assertThat(policy()).contains("frame-ancestors *");
        assertThat(allow(anna, "HTTPS://Annas.example/").statusCode()).isEqualTo(200);
        assertThat(policy()).endsWith("frame-ancestors " + ANNAS);
        assertThat(document(allow(anna, "https://*.example")).at("/code").asText())
                .isEqualTo("link.origin-invalid");
    }

    @Test
    void a_script_posts_json_from_those_sites_and_from_no_other() {
        allow(anna, ANNAS);
        assertThat(allowed(options(ANNAS))).contains(ANNAS);
        assertThat(header(options(ANNAS), "Access-Control-Allow-Headers")).contains("Content-Type");
        assertThat(allowed(options("https://other.example"))).isEmpty();
        assertThat(allowed(options("null"))).isEmpty();
        var vera = "{\"name\":\"Вера\",\"phone\":\"+79123456789\"}";
        var left = cabinet.browser.json("POST", form, vera, "Origin", ANNAS);
        assertThat(left.statusCode()).isEqualTo(201);
        assertThat(allowed(left)).contains(ANNAS);
        var wrong = cabinet.browser.json("POST", form, "{}", "Origin", ANNAS);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(allowed(wrong)).as("so that the site can say what is wrong").contains(ANNAS);
        assertThat(allowed(cabinet.browser.json("POST", form, vera, "Origin", "https://other.example")))
                .isEmpty();
    }

    @Test
    void a_script_reads_the_answer_also_when_it_is_given_again() {
        allow(anna, ANNAS);
        var vera = "{\"name\":\"Вера\",\"phone\":\"+79123456789\"}";
        cabinet.browser.json("POST", form, vera, "Origin", ANNAS, "Idempotency-Key", "one");
        var again = cabinet.browser.json("POST", form, vera, "Origin", ANNAS, "Idempotency-Key", "one");
        assertThat(header(again, "Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(allowed(again)).contains(ANNAS);
        var other = cabinet.browser.json("POST", form, "{}", "Origin", ANNAS, "Idempotency-Key", "one");
        assertThat(other.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(allowed(other)).contains(ANNAS);
    }

    private String policy() {
        return header(cabinet.browser.get(form), "Content-Security-Policy");
    }

    private HttpResponse<String> allow(String token, String origin) {
        return cabinet.browser.json("PUT", embedding, "{\"origins\":[\"" + origin + "\"]}", "Authorization", token);
    }

    private HttpResponse<String> options(String origin) {
        return cabinet.browser.send(
                "OPTIONS", form, BodyPublishers.noBody(), "Origin", origin, "Access-Control-Request-Method", "POST");
    }

    private static Optional<String> allowed(HttpResponse<String> response) {
        return response.headers().firstValue("Access-Control-Allow-Origin");
    }
}
