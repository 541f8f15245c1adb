package org.partnercabinet.http.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercabinet.http.web.Browser.document;
import static org.partnercabinet.http.web.Browser.header;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.partnercabinet.domain.link.Link;
import org.partnercabinet.domain.link.Utm;
import org.partnercabinet.http.LandingCabinet;

final class EmbeddingResourceTest {
    private static final String ANNAS = "https://annas.example";
    private final LandingCabinet cabinet = new LandingCabinet();
    private final String anna = cabinet.partner("anna");
    private final Link link = cabinet.link(
            anna, new Link.Content("Форма", Link.Type.IFRAME, Optional.empty(), new Utm("site", "", "", "", ""), true));
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

    @Test
    void whoever_sees_the_form_on_a_site_is_one_click_and_so_is_their_request() {
        var page = cabinet.browser.get(form + "?lang=en", "Referer", ANNAS + "/shop?secret=1");
        assertThat(cabinet.visits).hasSize(1);
        assertThat(cabinet.visits.get(0).referrer()).isEqualTo("annas.example");
        var click = hidden(page, "pc_click");
        cabinet.passes(Duration.ofSeconds(3));
        var again = post("name=&pc_click=" + click + "&stamp=" + hidden(page, "stamp"));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(hidden(again, "pc_click")).isEqualTo(click);
        var vera = "name=Vera&phone=%2B79123456789&pc_click=" + click;
        assertThat(post(vera + "&stamp=" + hidden(again, "stamp")).statusCode()).isEqualTo(303);
        assertThat(cabinet.visits).as("sending is no other visit").hasSize(1);
        assertThat(cabinet.newestOf(anna).origin().afterClick().orElseThrow().value())
                .hasToString(click);
        assertThat(cabinet.newestOf(anna).utm().source()).isEqualTo("site");
    }

    @Test
    void a_click_serves_its_own_link_for_half_an_hour_and_a_look_at_ones_own_form_is_none() {
        var click = hidden(cabinet.browser.get(form), "pc_click");
        assertThat(hidden(cabinet.browser.get(form + "?pc_click=" + click), "pc_click"))
                .isEqualTo(click);
        assertThat(cabinet.visits).hasSize(1);
        var other = cabinet.link(anna, new Link.Content("Other", Link.Type.IFRAME, Optional.empty(), Utm.NONE, true));
        var theirs = cabinet.browser.get("/f/" + other.code().value() + "?pc_click=" + click);
        assertThat(hidden(theirs, "pc_click")).isNotEqualTo(click);
        cabinet.passes(Duration.ofMinutes(31));
        assertThat(hidden(cabinet.browser.get(form + "?pc_click=" + click), "pc_click"))
                .isNotEqualTo(click);
        assertThat(cabinet.visits).hasSize(3);
        var preview = cabinet.browser.get(form + "?preview=1");
        assertThat(hidden(preview, "pc_click")).isEmpty();
        assertThat(header(preview, "Content-Security-Policy")).endsWith("frame-ancestors 'self'");
        assertThat(cabinet.visits).hasSize(3);
    }

    @Test
    void a_page_that_is_sent_sooner_than_a_person_can_is_asked_to_be_sent_again_and_loses_nothing() {
        var vera = "name=Vera&phone=%2B79123456789&stamp=" + hidden(cabinet.browser.get(form), "stamp");
        var asked = post(vera);
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("role=\"alert\"", "value=\"Vera\"");
        assertThat(vera).endsWith(hidden(asked, "stamp"));
        assertThat(post("name=Vera&phone=%2B79123456789&stamp=forged").statusCode())
                .isEqualTo(422);
        assertThat(cabinet.requests()).isEmpty();
        cabinet.passes(Duration.ofSeconds(2));
        assertThat(post(vera).statusCode()).isEqualTo(303);
        assertThat(post("name=Oleg&phone=%2B79123456780").statusCode())
                .as("a form of somebody's own has no such field")
                .isEqualTo(303);
        assertThat(cabinet.requests()).hasSize(2);
    }

    private HttpResponse<String> post(String fields) {
        return cabinet.browser.send(
                "POST",
                form + "?lang=en",
                BodyPublishers.ofString(fields),
                "Content-Type",
                "application/x-www-form-urlencoded");
    }

    private static String hidden(HttpResponse<String> page, String name) {
        var found = Pattern.compile("<input type=\"hidden\" name=\"" + name + "\" value=\"([^\"]*)\">")
                .matcher(page.body());
        assertThat(found.find()).as(page.body()).isTrue();
        return found.group(1);
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
