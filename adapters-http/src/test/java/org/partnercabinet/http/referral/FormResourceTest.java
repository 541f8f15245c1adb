package org.partnercabinet.http.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercabinet.http.web.Browser.document;
import static org.partnercabinet.http.web.Browser.header;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.partnercabinet.http.MoneyCabinet;

final class FormResourceTest {
    private final MoneyCabinet cabinet = new MoneyCabinet();
    private final String anna = cabinet.partner("anna");
    private final JsonNode link =
            document(cabinet.post("/api/links", anna, "{\"title\":\"Secret title\",\"type\":\"iframe\"}"));
    private final String form = "/f/" + link.get("code").asText();

    @AfterEach
    void stop() {
        cabinet.close();
    }

    @Test
    void the_form_speaks_the_language_that_is_asked_for() {
        var russian = cabinet.browser.get(form, "Accept-Language", "ru-RU,ru");
        assertThat(russian.statusCode()).isEqualTo(200);
        assertThat(russian.body())
                .contains("<html lang=\"ru\">", "Оставьте заявку")
                .doesNotContain("Secret title");
        assertThat(cabinet.browser
                        .get(form + "?lang=en", "Accept-Language", "ru")
                        .body())
                .contains("<html lang=\"en\">", "Leave a request", "lang=ru");
    }

    @Test
    void every_field_has_its_label_and_the_trap_is_out_of_the_way() {
        var page = cabinet.browser.get(form).body();
        for (var name : new String[] {"name", "phone", "email", "company", "comment", "subject"}) {
            assertThat(page).contains("<label for=\"" + name + "\"").contains(" id=\"" + name + "\"");
        }
        assertThat(page).containsPattern("<div class=\"honeypot\" aria-hidden=\"true\">");
        assertThat(page).containsPattern("name=\"subject\"[^>]*tabindex=\"-1\"[^>]*autocomplete=\"off\"");
        assertThat(page)
                .doesNotContain("style=", "aria-invalid")
                .doesNotContainPattern("<script(?! src=\"/assets/frame)");
    }

    @Test
    void only_the_form_of_an_iframe_link_may_stand_in_a_frame() {
        var framed = cabinet.browser.get(form);
        assertThat(header(framed, "Content-Security-Policy")).contains("frame-ancestors *");
        assertThat(header(cabinet.browser.get(form + "/thanks"), "Content-Security-Policy"))
                .contains("frame-ancestors *");
        var plain = document(cabinet.post("/api/links", anna, "{\"title\":\"x\",\"type\":\"landing\"}"));
        assertThat(header(cabinet.browser.get("/f/" + plain.get("code").asText()), "Content-Security-Policy"))
                .contains("frame-ancestors 'none'");
    }

    @Test
    void administrators_read_every_request_and_partners_none() {
        var boris = cabinet.partner("boris");
        var other = document(cabinet.post("/api/links", boris, "{\"title\":\"B\",\"type\":\"iframe\"}"));
        String vera = "{\"name\":\"Вера\",\"phone\":\"+7 912 345-67-89\",\"comment\":\"";
        assertThat(cabinet.post(form, "", vera + "один\"}").statusCode()).isEqualTo(201);
        assertThat(cabinet.post("/f/" + other.get("code").asText(), "", vera + "два\"}")
                        .statusCode())
                .isEqualTo(201);
        var page = document(cabinet.get("/api/requests", MoneyCabinet.admin()));
        var referral = document(cabinet.get("/api/referrals", anna)).at("/items/0/id");
        assertThat(page.get("total").asInt()).isEqualTo(2);
        assertThat(page.at("/items").findValuesAsText("referral_id"))
                .containsExactly(referral.asText(), referral.asText());
        assertThat(page.at("/items").findValuesAsText("comment")).containsExactlyInAnyOrder("один", "два");
        assertThat(page.at("/items").findValuesAsText("phone")).containsOnly("+79123456789");
        assertThat(page.findParents("code").toString()).contains(other.get("id").asText());
        assertThat(page.toString()).contains(MoneyCabinet.id(boris));
        assertThat(cabinet.get("/api/requests", boris).statusCode()).isEqualTo(403);
    }

    @Test
    void a_request_from_a_browser_is_thanked_and_becomes_a_referral_with_its_click() {
        var target =
                header(cabinet.browser.get("/r/" + link.get("code").asText(), "User-Agent", "Firefox"), "Location");
        var click = target.substring(target.indexOf('=') + 1);
        assertThat(cabinet.browser.get(target).body()).contains("name=\"pc_click\" value=\"" + click + "\"");
        var sent = send(
                form + "?lang=ru",
                "name",
                "Вера",
                "phone",
                "+7 912 345-67-89",
                "email",
                "",
                "comment",
                "раз\r\nдва",
                "pc_click",
                click,
                "subject",
                "");
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(header(sent, "Location")).isEqualTo(form + "/thanks?lang=ru");
        assertThat(cabinet.browser.get(header(sent, "Location")).body()).contains("Спасибо!");
        var referral = document(cabinet.get("/api/referrals", anna)).at("/items/0");
        assertThat(referral.get("origin").asText()).isEqualTo("form");
        assertThat(referral.at("/client/name").asText()).isEqualTo("Вера");
        assertThat(referral.get("comment").asText()).isEqualTo("раз\nдва");
        assertThat(referral.at("/link/code")).isEqualTo(link.get("code"));
    }

    @Test
    void a_wrong_form_comes_back_with_everything_that_is_wrong_and_all_that_was_written() {
        var response = send(
                form + "?lang=en",
                "name",
                "",
                "phone",
                "12",
                "email",
                "no\"><script>alert(1)</script>",
                "comment",
                "<b>hello</b>",
                "pc_click",
                "broken");
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(header(response, "Content-Type")).startsWith("text/html");
        assertThat(response.body())
                .contains("Fill in this field.", "This is not a phone number.", "This is not an e-mail address.")
                .contains("value=\"12\"", "aria-invalid=\"true\"", "aria-describedby=\"name-error\"", "role=\"alert\"")
                .contains("&lt;b&gt;hello&lt;/b&gt;")
                .doesNotContain("<b>hello", "broken");
        assertThat(cabinet.requests()).isEmpty();
    }

    @Test
    void a_program_is_answered_with_json() {
        var path = form + "?lang=en";
        var response = cabinet.browser.json("POST", path, "{\"name\":\"Vera\",\"email\":\"vera@c.example\"}");
        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.body()).isEqualTo("{\"status\":\"accepted\"}");
        assertThat(cabinet.requests()).hasSize(1);
        var wrong = cabinet.browser.json("POST", path, "{\"name\":\"Vera\",\"phone\":\"12\",\"email\":\"nobody\"}");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(document(wrong).get("errors")).hasSize(2);
        assertThat(document(cabinet.browser.json("POST", path, "{\"nmae\":\"Vera\"}"))
                        .at("/errors/0/field")
                        .asText())
                .isEqualTo("nmae");
    }

    @Test
    void the_same_key_leaves_one_request_however_often_it_is_sent() {
        var body = "{\"name\":\"Vera\",\"email\":\"vera@c.example\"}";
        var first = cabinet.browser.json("POST", form, body, "Idempotency-Key", "key-1");
        var again = cabinet.browser.json("POST", form, body, "Idempotency-Key", "key-1");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(header(again, "Idempotency-Replayed")).isEqualTo("true");
        assertThat(cabinet.requests()).hasSize(1);
        var other = body.replace("Vera", "Olga");
        var reused = cabinet.browser.json("POST", form, other, "Idempotency-Key", "key-1");
        assertThat(reused.statusCode()).isEqualTo(422);
        assertThat(document(reused).get("code").asText()).isEqualTo("idempotency.key-reused");
    }

    @Test
    void a_key_counts_for_one_form_only() {
        var boris = cabinet.partner("boris");
        var other = document(cabinet.post("/api/links", boris, "{\"title\":\"B\",\"type\":\"iframe\"}"));
        var body = "{\"name\":\"Vera\",\"email\":\"vera@c.example\"}";
        for (var path : new String[] {form, "/f/" + other.get("code").asText()}) {
            var sent = cabinet.browser.json("POST", path, body, "Idempotency-Key", "key-1");
            assertThat(sent.statusCode()).isEqualTo(201);
            assertThat(header(sent, "Idempotency-Replayed")).isEmpty();
        }
        assertThat(cabinet.requests()).hasSize(2);
    }

    @Test
    void a_form_that_came_back_may_be_corrected_under_its_key() {
        var key = new String[] {"Content-Type", "application/x-www-form-urlencoded", "Idempotency-Key", "key-1"};
        var wrong = cabinet.browser.send("POST", form, BodyPublishers.ofString("name=Vera"), key);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(header(wrong, "Content-Security-Policy")).isNotEmpty();
        var right = BodyPublishers.ofString("name=Vera&email=vera%40c.example");
        assertThat(cabinet.browser.send("POST", form, right, key).statusCode()).isEqualTo(303);
        var again = cabinet.browser.send("POST", form, right, key);
        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(header(again, "Location")).startsWith(form + "/thanks");
        assertThat(cabinet.requests()).hasSize(1);
    }

    @Test
    void a_client_of_somebody_else_is_thanked_all_the_same() {
        cabinet.referral(cabinet.partner("boris"), "vera");
        var response = cabinet.browser.json("POST", form, "{\"name\":\"Vera\",\"email\":\"vera@client.example\"}");
        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(cabinet.requests()).hasSize(1);
        assertThat(document(cabinet.get("/api/referrals", anna)).get("items")).isEmpty();
    }

    @Test
    void addresses_of_one_ipv6_network_are_limited_as_one_and_others_are_not() {
        for (int i = 0; i < MoneyCabinet.FORM_LIMIT; i++) {
            assertThat(from("2001:db8:1:2:" + i + "::1").statusCode()).isEqualTo(201);
        }
        assertThat(from("2001:db8:1:2:ffff:1:2:3").statusCode()).isEqualTo(429);
        assertThat(from("2001:db8:1:3::1").statusCode()).isEqualTo(201);
        assertThat(from("203.0.113.9").statusCode()).isEqualTo(201);
    }

    private HttpResponse<String> from(String address) {
        return cabinet.browser.json(
                "POST", form, "{\"name\":\"Vera\",\"email\":\"vera@c.example\"}", "X-Forwarded-For", address);
    }

    @Test
    void a_robot_is_thanked_and_forgotten() {
        var sent = send(form, "name", "Bot", "email", "bot@c.example", "subject", "Cheap pills");
        assertThat(sent.statusCode()).isEqualTo(303);
        var json = "{\"name\":\"Bot\",\"email\":\"bot@c.example\",\"subject\":\"pills\"}";
        assertThat(cabinet.browser.json("POST", form, json).statusCode()).isEqualTo(201);
        assertThat(cabinet.requests()).isEmpty();
        assertThat(document(cabinet.get("/api/referrals", anna)).get("items")).isEmpty();
    }

    @Test
    void who_sends_too_much_is_asked_to_wait_and_loses_nothing_of_what_was_written() {
        for (int i = 0; i < MoneyCabinet.FORM_LIMIT; i++) {
            assertThat(send(form, "name", "V", "email", "v@c.example").statusCode())
                    .isEqualTo(303);
        }
        var refused = send(form + "?lang=en", "name", "Vera", "email", "v@c.example");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(header(refused, "Retry-After")).isNotEmpty();
        assertThat(refused.body()).contains("Try again in", "value=\"Vera\"");
        assertThat(cabinet.browser
                        .json("POST", form, "{\"name\":\"V\",\"email\":\"v@c.example\"}")
                        .statusCode())
                .isEqualTo(429);
        assertThat(cabinet.requests()).hasSize(MoneyCabinet.FORM_LIMIT);
    }

    @Test
    void a_link_that_leads_nowhere_has_no_form() {
        cabinet.browser.json(
                "PATCH", "/api/links/" + link.get("id").asText(), "{\"active\":false}", "Authorization", anna);
        assertThat(cabinet.browser.get(form).statusCode()).isEqualTo(404);
        assertThat(header(cabinet.browser.get(form), "Content-Type")).startsWith("text/html");
        assertThat(cabinet.browser.get(form + "/thanks").statusCode()).isEqualTo(404);
        var posted = send(form + "?lang=ru", "name", "V", "email", "v@c.example");
        assertThat(posted.statusCode()).isEqualTo(404);
        assertThat(posted.body()).contains("Не найдено");
        var json = cabinet.browser.json("POST", form, "{\"name\":\"V\",\"email\":\"v@c.example\"}");
        assertThat(json.statusCode()).isEqualTo(404);
        assertThat(document(json).get("code").asText()).isEqualTo("link.not-found");
        assertThat(cabinet.requests()).isEmpty();
    }

    private HttpResponse<String> send(String path, String... pairs) {
        var body = new StringBuilder();
        for (int i = 0; i < pairs.length; i += 2) {
            body.append(i == 0 ? "" : "&").append(pairs[i]).append('=');
            body.append(URLEncoder.encode(pairs[i + 1], StandardCharsets.UTF_8));
        }
        return cabinet.browser.send(
                "POST",
                path,
                BodyPublishers.ofString(body.toString()),
                "Content-Type",
                "application/x-www-form-urlencoded");
    }
}
