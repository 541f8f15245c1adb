package org.partnercabinet.http.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercabinet.http.web.Browser.document;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input, made from the declaration itself: a 4xx that names the field, and the handler never hears of it. */
final class InputTest {
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** Values that no field may hold, whatever its kind, beside those that suit some kinds and not others. */
    static Stream<Arguments> wrong() {
        var texts = List.of(
                "\"\\u0000\"", "\"a\\u0007b\"", "\"\\ud800\"", "\"x\\udc00y\"", "\"" + "x".repeat(5_000) + "\"");
        var wrong = new ArrayList<Arguments>();
        for (var field : SampleResource.NEW_THING.shape().fields()) {
            for (var text : texts) {
                wrong.add(Arguments.of(field.name(), text));
            }
            wrong.add(Arguments.of(field.name(), "{\"$gt\":\"\"}"));
        }
        var byKind = Map.of(
                "name", "1|true|[]|\"line\\nbreak\"|\"123456789012345678901\"|null|\" \\u00a0 \"|\"\"",
                "password", "\"short\"|1|[\"12345678\"]",
                "link_id", "\"1\"|1|\"zzzzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz\"|\"00000000000000000000000000000000\"",
                "referral_ids", "\"x\"|[1]|[null]|[\"\"]|{}|[[]]",
                "hold_days", "-1|3651|1.5|\"5\"|1e400|999999999999999999999999|-9223372036854775809|true|[1]",
                "percent",
                        "-0.01|100.01|1.234|\"1e2\"|\"ten\"|1e999999999|-1e999999999|1e-999999999|\"0x10\"|\"\u0661\"",
                "minimum",
                        "1|\"1 RUB\"|{}|{\"amount\":\"1\"}|{\"amount\":\"1\",\"currency\":\"XAU\"}"
                                + "|{\"amount\":\"-1\",\"currency\":\"RUB\"}|{\"amount\":\"1.001\",\"currency\":\"RUB\"}"
                                + "|{\"amount\":\"0.1\",\"currency\":\"JPY\"}|{\"amount\":\"1e9\",\"currency\":\"RUB\"}"
                                + "|{\"amount\":\"1\",\"currency\":\"RUB\",\"more\":1}|{\"amount\":9e99,\"currency\":\"RUB\"}",
                "active", "\"true\"|1|0|\"on\"|[]",
                "weight", "\"LIGHT\"|\"other\"|1",
                "parts",
                        "[1]|{}|[{}]|[{\"title\":\"a\",\"x\":1}]|[{\"title\":\"a\",\"count\":0}]"
                                + "|[{\"title\":\"a\"},{\"title\":\"a\"},{\"title\":\"a\"}]");
        byKind.forEach((field, values) ->
                Stream.of(values.split("\\|", -1)).forEach(value -> wrong.add(Arguments.of(field, value))));
        Stream.of("\"2026-02-30\"", "\"yesterday\"", "20260101", "\"2026-1-1\"", "\"+12026-01-01\"")
                .forEach(value -> wrong.add(Arguments.of("since", value)));
        Stream.of("\"red\"", "[\"blue\"]", "[\"red\",1]").forEach(value -> wrong.add(Arguments.of("colours", value)));
        return wrong.stream();
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void a_wrong_value_is_422_and_names_its_field(String field, String value) {
        int before = server.sample.created.get();
        var body =
                field.equals("name") ? "{\"name\":" + value + "}" : "{\"name\":\"a\",\"" + field + "\":" + value + "}";
        var response = post(body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(422);
        var errors = document(response).get("errors");
        assertThat(errors).isNotEmpty().allSatisfy(error -> {
            assertThat(error.get("field").asText()).matches("\\Q" + field + "\\E([.\\[].*)?");
            assertThat(error.get("message").asText())
                    .doesNotContain("{")
                    .isNotEqualTo(error.get("code").asText());
        });
        assertThat(server.sample.created).hasValue(before);
    }

    @Test
    void everything_that_the_declaration_gives_as_an_example_is_accepted() throws Exception {
        var body = Json.reader()
                .writeValueAsString(SampleResource.NEW_THING.shape().example());
        assertThat(post(body).statusCode()).as(body).isEqualTo(201);
    }

    @Test
    void all_mistakes_are_told_at_once_also_the_unknown_fields() {
        var response = post("{\"hold_days\":-1,\"extra\":1,\"parts\":[{\"title\":\"a\"},{\"title\":7}]}");
        assertThat(fields(response)).containsExactly("name", "hold_days", "parts[1].title", "extra");
    }

    @Test
    void an_unknown_name_comes_back_harmless() {
        var response = post("{\"name\":\"a\",\"\\u0000\\u001b<script>" + "x".repeat(1000) + "\":1}");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(422);
        assertThat(fields(response).get(0)).hasSizeLessThan(70).startsWith("??<script>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"name\":}",
                "[1",
                "nope",
                "\"text\"",
                "[]",
                "1",
                "null",
                "{\"name\":\"a\",\"name\":\"b\"}",
                "{\"name\":\"a\"} {}",
                "{'name':'a'}",
                "{\"name\":\"a\",}",
                "{\"name\":NaN}",
                "{\"name\":\"\\x\"}",
                "{\"hold_days\":01}",
                "{\"name\":\"tab\there\"}"
            })
    void broken_json_is_400(String body) {
        var response = post(body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(document(response).get("code").asText()).isEqualTo("body.malformed");
    }

    @Test
    void too_deep_and_not_utf8_are_400_too() {
        assertThat(post("{\"name\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(post("{\"percent\":" + "9".repeat(5_000) + "}").statusCode()).isEqualTo(400);
        var latin = BodyPublishers.ofByteArray(new byte[] {'{', '"', (byte) 0xE9, '"', ':', '1', '}'});
        assertThat(send(latin, "application/json").statusCode()).isEqualTo(400);
    }

    @Test
    void a_body_of_a_megabyte_is_413_with_or_without_its_length_told_first() {
        var huge = "{\"name\":\"" + "x".repeat(1_000_000) + "\"}";
        assertThat(post(huge).statusCode()).isEqualTo(413);
        var unannounced = BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(huge.getBytes()));
        assertThat(send(unannounced, "application/json").statusCode()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/xml", "multipart/form-data", "application/json; charset=utf-16", ";"})
    void another_content_type_is_415(String type) {
        var response = send(BodyPublishers.ofString("{\"name\":\"a\"}"), type);
        assertThat(response.statusCode()).isEqualTo(415);
        assertThat(document(response).get("detail").asText()).contains("application/json");
    }

    @Test
    void a_form_is_415_where_forms_are_not_taken() {
        assertThat(send(BodyPublishers.ofString("name=a"), "application/x-www-form-urlencoded")
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void texts_are_trimmed_and_line_breaks_made_alike() {
        var response = post("{\"name\":\" \\u00a0 Anna \\t\",\"comment\":\"a\\r\\nb\",\"password\":null}");
        assertThat(document(response).get("name").asText()).isEqualTo("Anna");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|[false,false,null]",
                "{\"name\":\"a\"}|[true,false,null]",
                "{\"note\":null}|[false,true,null]",
                "{\"note\":\" \"}|[false,true,null]",
                "{\"note\":\"b\"}|[false,true,\"b\"]"
            })
    void a_change_tells_silence_from_null(String body, String seen) {
        assertThat(change(body).body()).isEqualTo(seen);
    }

    @Test
    void a_change_cannot_blank_what_must_not_be_blank() {
        assertThat(document(change("{\"name\":null}")).at("/errors/0/code").asText())
                .isEqualTo("field.null");
        assertThat(document(change("{\"name\":\" \"}")).at("/errors/0/code").asText())
                .isEqualTo("field.required");
    }

    @Test
    void a_form_is_read_like_json() {
        var response = form("name=%D0%90%D0%BD%D0%BD%D0%B0+K&agreed=on&age=");
        assertThat(response.body()).isEqualTo("[\"code\",\"Анна K\",true]");
    }

    @Test
    void a_sender_we_do_not_control_may_send_more_than_we_know() {
        var response = server.browser.send(
                "POST",
                "/hook",
                BodyPublishers.ofString("event=X&data%5BID%5D=7&more[]=1&more[]=2"),
                "Content-Type",
                "application/x-www-form-urlencoded; charset=UTF-8");
        assertThat(response.body()).isEqualTo("7");
        assertThat(server.browser.json("POST", "/hook", "{}").statusCode()).isEqualTo(415);
    }

    @ParameterizedTest
    @CsvSource({
        "name=a&name=b,422,name", "name=,422,name", "name=a&age=x,422,age", "name=a&age=200,422,age",
        "name=a&agreed=maybe,422,agreed", "name=a&robot=1,422,robot", "name=%00,422,name", "name=a&=1,422,''"
    })
    void a_wrong_form_names_the_field(String form, int status, String field) {
        var response = form(form);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(fields(response)).containsExactly(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name=%zz", "name=%", "name=%f", "name=%ff", "%zz=1", "name=%ed%a0%80"})
    void a_broken_form_is_400(String form) {
        assertThat(form(form).statusCode()).isEqualTo(form.startsWith("%") ? 422 : 400);
    }

    @ParameterizedTest
    @CsvSource({
        "page=0,page",
        "page=x,page",
        "page=99999999999999999999,page",
        "size=101,size",
        "size=1&size=2,size",
        "sort=secret,sort",
        "sort=--name,sort",
        "partner_id=7,partner_id",
        "size=0,size"
    })
    void a_wrong_query_names_the_parameter(String query, String field) {
        var response = server.browser.get("/api/things?" + query, "Authorization", TestServer.PARTNER);
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(fields(response)).containsExactly(field);
    }

    @Test
    void an_unknown_parameter_is_none_of_our_business() {
        var response = server.browser.get(
                "/api/things?utm_source=%D1%8F&page=3&size=10&sort=-created_at&x=%ff",
                "Authorization", TestServer.PARTNER);
        assertThat(response.statusCode()).isEqualTo(200);
        var page = document(response);
        assertThat(page.get("page").asInt()).isEqualTo(3);
        assertThat(page.get("size").asInt()).isEqualTo(10);
        assertThat(page.get("total").asInt()).isEqualTo(137);
        assertThat(page.at("/items/0/comment").isNull()).isTrue();
        assertThat(page.at("/items/0/weight").asText()).isEqualTo("very_heavy");
        assertThat(page.at("/items/0/created_at").asText()).isEqualTo("2026-01-02T03:04:05Z");
        assertThat(page.at("/items/0/price/amount").asText()).isEqualTo("1000.56");
    }

    private static HttpResponse<String> post(String body) {
        return server.browser.json("POST", "/api/things", body, "Authorization", TestServer.PARTNER);
    }

    private static HttpResponse<String> send(java.net.http.HttpRequest.BodyPublisher body, String type) {
        return server.browser.send(
                "POST", "/api/things", body, "Content-Type", type, "Authorization", TestServer.PARTNER);
    }

    private static HttpResponse<String> change(String body) {
        var path = "/api/things/01890a5d-ac96-774b-bcce-b302099a8057";
        return server.browser.json("PATCH", path, body, "Authorization", TestServer.PARTNER);
    }

    private static HttpResponse<String> form(String body) {
        return server.browser.send(
                "POST",
                "/things/code",
                BodyPublishers.ofString(body),
                "Content-Type",
                "application/x-www-form-urlencoded");
    }

    private static List<String> fields(HttpResponse<String> response) {
        return document(response).get("errors").findValuesAsText("field");
    }
}
