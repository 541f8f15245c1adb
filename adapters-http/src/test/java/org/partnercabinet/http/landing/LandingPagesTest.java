package org.partnercabinet.http.landing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercabinet.http.web.Browser.document;
import static org.partnercabinet.http.web.Browser.header;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.partnercabinet.http.LandingCabinet;

final class LandingPagesTest {
    private final LandingCabinet cabinet = new LandingCabinet();
    private final String anna = cabinet.partner("anna");

    @AfterEach
    void stop() {
        cabinet.close();
    }

    @Test
    void publishing_makes_a_page_and_a_link_that_leads_to_it_and_counts_once() {
        var published = published("my-page", "{}");
        var code = published.at("/landing/link_url").asText().replaceFirst(".*/r/", "");
        var form = cabinet.browser.get("/r/" + code);
        assertThat(form.statusCode()).isEqualTo(302);
        var redirect = cabinet.browser.get(header(form, "Location"));
        assertThat(header(redirect, "Location")).startsWith("/l/my-page?pc_click=");
        var page = cabinet.browser.get(header(redirect, "Location"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(cabinet.visits).hasSize(1);
        assertThat(cabinet.browser.get("/l/my-page").body()).contains("name=\"pc_click\" value=\"");
        assertThat(cabinet.visits)
                .as("who comes without a link comes by the page's own")
                .hasSize(2);
    }

    @Test
    void who_was_given_an_address_with_somebody_elses_click_is_a_visitor_of_their_own() {
        var published = published("my-page", "{}");
        published("other-page", "{}");
        var code = published.at("/landing/link_url").asText().replaceFirst(".*/r/", "");
        var form = cabinet.browser.get("/r/" + code);
        var shared = header(cabinet.browser.get(header(form, "Location")), "Location");
        var click = shared.replaceFirst(".*=", "");
        assertThat(hidden(cabinet.browser.get(shared).body())).containsEntry("pc_click", click);
        assertThat(cabinet.visits).as("a page may be loaded again").hasSize(1);
        assertThat(hidden(cabinet.browser.get("/l/other-page?pc_click=" + click).body()))
                .as("a click of another page")
                .doesNotContainEntry("pc_click", click);
        assertThat(cabinet.visits).hasSize(2);
        cabinet.browser.get("/l/my-page?pc_click=" + new java.util.UUID(4, 2));
        assertThat(cabinet.visits).as("a click that never was").hasSize(3);
        cabinet.passes(Duration.ofMinutes(31));
        assertThat(hidden(cabinet.browser.get(shared).body())).doesNotContainEntry("pc_click", click);
        assertThat(cabinet.visits).hasSize(4);
    }

    @Test
    void a_page_is_light_and_says_to_others_what_it_is() {
        published("my-page", "{}");
        var page = cabinet.browser.get("/l/my-page");
        var css = asset(page.body(), "landing.css");
        var js = asset(page.body(), "landing.js");
        assertThat(bytes(page.body()) + bytes(css) + bytes(js)).isLessThan(60_000);
        assertThat(page.body())
                .contains("<html lang=\"ru\">", "<link rel=\"canonical\" href=\"https://cabinet.example/l/my-page\">")
                .contains("property=\"og:title\"", "property=\"og:description\"", "<h1>")
                .doesNotContain("style=\"", "onclick", "noindex");
        assertThat(Pattern.compile("<h1").matcher(page.body()).results()).hasSize(1);
        assertThat(Pattern.compile("rel=\"stylesheet\"").matcher(page.body()).results())
                .hasSize(1);
        assertThat(Pattern.compile("<script src=\"[^\"]+\" defer>")
                        .matcher(page.body())
                        .results())
                .as("none of them is waited for")
                .hasSize((int) Pattern.compile("<script")
                        .matcher(page.body())
                        .results()
                        .count());
        assertThat(header(page, "Content-Security-Policy"))
                .contains("frame-ancestors 'none'", "style-src 'self' 'sha256-", "script-src 'self';")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void whatever_is_written_is_shown_as_text() {
        var bad = "\\\"><script>alert(1)</script>' \\u202e \\ud83d\\udc4d ${x} &amp;";
        var blocks = "{\"blocks\":[" + form("")
                + ",{\"type\":\"hero\",\"title\":\"" + bad + "\"},{\"type\":\"text\",\"text\":\"" + bad
                + " [a](javascript:b)" + "x".repeat(9000)
                + "\"},{\"type\":\"divider\"},{\"type\":\"contacts\",\"address\":\"" + bad
                + "\"},{\"type\":\"faq\",\"items\":[{\"question\":\"" + bad + "\",\"answer\":\"" + bad + "\"}]}]}";
        var draft = draft("bad-page", blocks);
        assertThat(draft.at("/checks").toString()).contains("link-broken");
        var page = published("bad-page", blocks.replace(" [a](javascript:b)", ""));
        assertThat(page.at("/ready").asBoolean()).isTrue();
        var body = cabinet.browser.get("/l/bad-page").body();
        assertThat(body)
                .doesNotContain("<script>alert", "javascript:")
                .contains("&lt;script", "\u202e", "👍", "</html>");
    }

    @Test
    void a_request_needs_consent_and_a_contact_and_is_kept_with_what_was_agreed_to() {
        published("my-page", "{}");
        var fields = shown("/l/my-page");
        var wrong = post("/l/my-page", fields);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("id=\"consent-error\"", "id=\"name-error\"", "id=\"phone-error\"");
        fields.put("name", "Вера <b>");
        fields.put("phone", "+79123456789");
        fields.put("comment", "Когда удобно?");
        fields.put("consent", "yes");
        var thanked = post("/l/my-page", fields);
        assertThat(thanked.statusCode()).isEqualTo(303);
        assertThat(header(thanked, "Location")).isEqualTo("/l/my-page/thanks");
        assertThat(cabinet.browser.get("/l/my-page/thanks").body()).contains("noindex", "Спасибо");
        var request = cabinet.requests().get(0);
        assertThat(request.comment()).isEqualTo("Когда удобно?");
        assertThat(cabinet.consent(request.id()).orElseThrow().text()).startsWith("Я согласен");
    }

    @Test
    void the_pages_own_questions_come_with_the_comment() {
        published("my-page", "{\"blocks\":[" + form(",\"fields\":[{\"label\":\"Город\",\"required\":true}]") + "]}");
        var fields = shown("/l/my-page");
        fields.putAll(Map.of("name", "Вера", "phone", "+79123456789", "consent", "yes"));
        assertThat(post("/l/my-page", fields).body()).contains("id=\"field_1-error\"", "value=\"Вера\"");
        fields.put("field_1", "Тверь");
        assertThat(post("/l/my-page", fields).statusCode()).isEqualTo(303);
        assertThat(cabinet.requests().get(0).comment()).isEqualTo("Город: Тверь");
    }

    @Test
    void answers_stand_after_the_questions_that_were_asked_whatever_the_page_asks_by_now() {
        var first = published(
                "my-page", "{\"blocks\":[" + form(",\"fields\":[{\"label\":\"Город\",\"required\":true}]") + "]}");
        var fields = filled("/l/my-page");
        fields.put("field_1", "Тверь");
        var id = first.at("/landing/id").asText();
        var other = form(",\"fields\":[{\"label\":\"Бюджет\"},{\"label\":\"Срок\",\"required\":true}]");
        publish(
                id,
                patch(id, "{\"version\":3,\"blocks\":[" + other + "]}")
                        .at("/landing/version")
                        .asInt());
        assertThat(post("/l/my-page", fields).statusCode()).isEqualTo(303);
        assertThat(cabinet.requests().get(0).comment()).isEqualTo("Город: Тверь");

        fields.remove("consent");
        var again = post("/l/my-page", fields);
        assertThat(again.body()).contains("Бюджет", "value=\"Тверь\"");
        assertThat(hidden(again.body()).get("revision"))
                .as("whoever is asked again is asked what the page asks now")
                .isEqualTo("2");
    }

    @Test
    void robots_are_thanked_and_forgotten_and_whoever_is_too_quick_sends_again() {
        published("my-page", "{}");
        var fields = filled("/l/my-page");
        fields.put("subject", "buy");
        assertThat(post("/l/my-page", fields).statusCode()).isEqualTo(303);
        assertThat(cabinet.requests()).isEmpty();
        var quick = new LinkedHashMap<>(hidden(cabinet.browser.get("/l/my-page").body()));
        quick.putAll(Map.of("name", "Вера", "phone", "+79123456789", "consent", "yes"));
        var again = post("/l/my-page", quick);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("отправьте ещё раз", "value=\"Вера\"", quick.get("stamp"));
        quick.put("stamp", "0.forged");
        assertThat(post("/l/my-page", quick).statusCode()).isEqualTo(422);
        quick.put("stamp", hidden(again.body()).get("stamp"));
        cabinet.passes(Duration.ofSeconds(3));
        assertThat(post("/l/my-page", quick).statusCode()).isEqualTo(303);
        assertThat(cabinet.requests()).hasSize(1);
    }

    @Test
    void nobody_leaves_more_than_five_a_minute() {
        published("my-page", "{}");
        var fields = filled("/l/my-page");
        for (int i = 0; i < 5; i++) {
            assertThat(post("/l/my-page", fields).statusCode()).isEqualTo(303);
        }
        var sixth = post("/l/my-page", fields);
        assertThat(sixth.statusCode()).isEqualTo(429);
        assertThat(sixth.headers().firstValue("Retry-After")).isPresent();
        assertThat(sixth.body()).contains("value=\"Вера\"");
    }

    @Test
    void people_are_sent_on_only_where_that_is_allowed() {
        published("my-page", "{\"blocks\":[" + form(",\"redirect\":\"https://shop.example/ok?a=1\"") + "]}");
        var page = cabinet.browser.get("/l/my-page");
        assertThat(header(page, "Content-Security-Policy")).contains("form-action 'self' https://shop.example;");
        assertThat(header(post("/l/my-page", filled("/l/my-page")), "Location"))
                .isEqualTo("https://shop.example/ok?a=1");
        var refused = draft("other-page", "{\"blocks\":[" + form(",\"redirect\":\"http://10.0.0.1/\"") + "]}");
        assertThat(refused.at("/checks/0/code").asText()).isEqualTo("redirect-not-allowed");
    }

    @Test
    void a_page_may_stand_on_the_sites_of_any_of_its_links() {
        var id = published("my-page", "{}").at("/landing/id").asText();
        var link = document(cabinet.browser.json(
                "POST", "/api/landings/" + id + "/links", "{\"title\":\"Blog\"}", "Authorization", anna));
        var allowed = cabinet.browser.json(
                "PUT",
                "/api/links/" + link.at("/id").asText() + "/embedding",
                "{\"origins\":[\"https://blog.example\"]}",
                "Authorization",
                anna);
        assertThat(allowed.statusCode()).as(allowed.body()).isEqualTo(200);
        assertThat(header(cabinet.browser.get("/l/my-page"), "Content-Security-Policy"))
                .contains("frame-ancestors https://blog.example");
    }

    @Test
    void who_sees_the_page_by_the_form_address_of_another_link_came_by_that_link() {
        var id = published("my-page", "{}").at("/landing/id").asText();
        var link = document(cabinet.browser.json(
                "POST",
                "/api/landings/" + id + "/links",
                "{\"title\":\"Blog\",\"utm_source\":\"blog\"}",
                "Authorization",
                anna));
        var codes = cabinet.browser.get("/api/links/" + link.at("/id").asText() + "/embedding", "Authorization", anna);
        var code = document(codes).at("/script").asText().replaceFirst(".*data-form=\"([^\"]*)\".*", "$1");
        var embedded = cabinet.browser.get("/f/" + code);
        assertThat(embedded.statusCode()).isEqualTo(302);
        assertThat(header(embedded, "Location")).startsWith("/l/my-page?pc_click=");
        var fields = filled(header(embedded, "Location"));
        assertThat(post("/l/my-page", fields).statusCode()).isEqualTo(303);
        assertThat(cabinet.visits).hasSize(1);
        assertThat(cabinet.visits.get(0).code().value()).isEqualTo(code);
        var referral = cabinet.newestOf(anna);
        assertThat(referral.utm().source()).isEqualTo("blog");
        assertThat(referral.origin().throughLink().orElseThrow().value())
                .hasToString(link.at("/id").asText());
        assertThat(referral.origin().afterClick().orElseThrow().value()).hasToString(fields.get("pc_click"));
    }

    @Test
    void a_former_address_leads_on_for_ninety_days_and_what_was_taken_down_says_so() {
        var first = published("old-page", "{}");
        var id = first.at("/landing/id").asText();
        var changed = patch(id, "{\"version\":3,\"slug\":\"new-page\"}");
        publish(id, changed.at("/landing/version").asInt());
        var moved = cabinet.browser.get("/l/old-page");
        assertThat(moved.statusCode()).isEqualTo(302);
        assertThat(header(moved, "Location")).isEqualTo("/l/new-page");
        cabinet.passes(Duration.ofDays(91));
        assertThat(cabinet.browser.get("/l/old-page").statusCode()).isEqualTo(404);
        cabinet.browser.json("DELETE", "/api/landings/" + id + "/publication", "", "Authorization", anna);
        var gone = cabinet.browser.get("/l/new-page");
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).contains("Этой страницы больше нет");
        assertThat(cabinet.browser.get("/l/NO").statusCode()).isEqualTo(404);
    }

    private JsonNode draft(String slug, String change) {
        var created = document(cabinet.browser.json(
                "POST", "/api/landings", "{\"starter\":\"service\",\"language\":\"ru\"}", "Authorization", anna));
        var body = change.replaceFirst(
                "\\{", "{\"version\":1,\"slug\":\"" + slug + "\"" + (change.equals("{}") ? "" : ","));
        return patch(created.at("/landing/id").asText(), body);
    }

    private JsonNode patch(String id, String body) {
        return document(cabinet.browser.json("PATCH", "/api/landings/" + id, body, "Authorization", anna));
    }

    private JsonNode published(String slug, String change) {
        var draft = draft(slug, change);
        return publish(draft.at("/landing/id").asText(), 2);
    }

    private JsonNode publish(String id, int version) {
        var reply = cabinet.browser.json(
                "POST", "/api/landings/" + id + "/publication", "{\"version\":" + version + "}", "Authorization", anna);
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
        return document(reply);
    }

    private static String form(String more) {
        return "{\"type\":\"form\",\"button\":\"Ok\",\"consent\":\"Я согласен\",\"thanks\":\"Спасибо\"" + more + "}";
    }

    /** Hidden fields of a form that was shown some seconds ago. */
    private Map<String, String> shown(String path) {
        var fields = hidden(cabinet.browser.get(path).body());
        cabinet.passes(Duration.ofSeconds(5));
        return fields;
    }

    private Map<String, String> filled(String path) {
        var fields = shown(path);
        fields.putAll(Map.of("name", "Вера", "phone", "+79123456789", "consent", "yes"));
        return fields;
    }

    private static Map<String, String> hidden(String page) {
        var fields = new LinkedHashMap<String, String>();
        Pattern.compile("<input type=\"hidden\" name=\"([a-z_]+)\" value=\"([^\"]*)\">")
                .matcher(page)
                .results()
                .forEach(found -> fields.put(found.group(1), found.group(2)));
        return fields;
    }

    private HttpResponse<String> post(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return cabinet.browser.send(
                "POST", path, BodyPublishers.ofString(body), "Content-Type", "application/x-www-form-urlencoded");
    }

    private String asset(String page, String name) {
        var found = Pattern.compile("(/assets/" + name + "\\?v=[0-9a-f]+)").matcher(page);
        assertThat(found.find()).isTrue();
        return cabinet.browser.get(found.group(1)).body();
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
