package org.partnercabinet.http.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercabinet.http.web.Browser.document;
import static org.partnercabinet.http.web.Browser.header;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnercabinet.http.MoneyCabinet;

final class RedirectResourceTest {
    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final String DIRECT =
            "{\"title\":\"Blog\",\"target_url\":\"https://shop.example/a?x=1&x=&utm_source=own#top\","
                    + "\"utm_source\":\"blog\"}";

    private final MoneyCabinet cabinet = new MoneyCabinet();
    private final String anna = cabinet.partner("anna");

    @AfterEach
    void stop() {
        cabinet.close();
    }

    @Test
    void a_visit_leads_to_the_target_with_the_links_marks_and_a_click() {
        var link = link(DIRECT);
        var response = visit(link, "?utm_source=evil&x=%zz", "User-Agent", FIREFOX);
        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(header(response, "Location"))
                .matches("https://shop\\.example/a\\?x=1&x=&utm_source=blog&pc_click=[0-9a-f-]{36}#top");
        assertThat(header(response, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(response, "Referrer-Policy")).isEqualTo("strict-origin");
        assertThat(clicks(link)).isEqualTo("1/1");
        visit(link, "", "User-Agent", FIREFOX);
        assertThat(clicks(link)).isEqualTo("2/1");
    }

    @Test
    void of_where_a_visitor_came_from_only_the_host_is_kept() {
        var link = link(DIRECT);
        visit(link, "", "User-Agent", "F".repeat(500), "Referer", "https://News.example/inbox?token=secret");
        visit(link, "", "User-Agent", FIREFOX, "Referer", "not an address at all");
        assertThat(cabinet.visits.get(0).referrer()).isEqualTo("news.example");
        assertThat(cabinet.visits.get(0).agent()).hasSize(300);
        assertThat(cabinet.visits.get(1).referrer()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Purpose: prefetch", "Sec-Purpose: prefetch;prerender", "X-Moz: prefetch"})
    void a_page_that_is_fetched_ahead_is_no_click(String line) {
        var link = link(DIRECT);
        var parts = line.split(": ");
        assertThat(visit(link, "", "User-Agent", FIREFOX, parts[0], parts[1]).statusCode())
                .isEqualTo(302);
        assertThat(cabinet.visits.get(0).bot()).isTrue();
        assertThat(clicks(link)).isEqualTo("0/0");
    }

    @Test
    void asking_for_the_head_only_is_no_click() {
        var link = link(DIRECT);
        var response = cabinet.browser.send(
                "HEAD", "/r/" + link.get("code").asText(), BodyPublishers.noBody(), "User-Agent", FIREFOX);
        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(header(response, "Location")).startsWith("https://shop.example/");
        assertThat(clicks(link)).isEqualTo("0/0");
    }

    @Test
    void a_link_that_leads_nowhere_answers_with_a_page_and_keeps_no_click() {
        var link = link(DIRECT.replace("{\"title\"", "{\"active\":false,\"title\""));
        for (var path : new String[] {"/r/" + link.get("code").asText(), "/r/unknown", "/r/23456789AB"}) {
            var response = cabinet.browser.get(path, "User-Agent", FIREFOX, "Accept-Language", "ru");
            assertThat(response.statusCode()).isEqualTo(404);
            assertThat(header(response, "Content-Type")).startsWith("text/html");
            assertThat(response.body()).contains("Не найдено").contains("lang=\"ru\"");
        }
        assertThat(clicks(link)).isEqualTo("0/0");
    }

    @Test
    void links_without_a_target_lead_to_the_form() {
        var link = link("{\"title\":\"Frame\",\"type\":\"iframe\"}");
        assertThat(header(visit(link, "", "User-Agent", FIREFOX), "Location"))
                .matches("/f/" + link.get("code").asText() + "\\?pc_click=[0-9a-f-]{36}");
    }

    @Test
    void who_comes_when_too_many_wait_is_asked_to_come_again() {
        var link = link(DIRECT);
        cabinet.full = true;
        var response = visit(link, "", "User-Agent", FIREFOX);
        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(header(response, "Retry-After")).isEqualTo("1");
    }

    private JsonNode link(String body) {
        return document(cabinet.post("/api/links", anna, body));
    }

    private java.net.http.HttpResponse<String> visit(JsonNode link, String query, String... headers) {
        return cabinet.browser.get("/r/" + link.get("code").asText() + query.replace("%zz", "%25zz"), headers);
    }

    private String clicks(JsonNode link) {
        var now = document(cabinet.get("/api/links/" + link.get("id").asText(), anna));
        return now.get("clicks").asLong() + "/" + now.get("unique_clicks").asLong();
    }
}
