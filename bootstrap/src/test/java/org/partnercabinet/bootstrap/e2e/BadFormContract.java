package org.partnercabinet.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** The request form as a browser without scripts posts it, with everything that is none: never a 500, and nothing is stored. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BadFormContract {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final List<String> FIELDS = List.of("name", "phone", "email", "company", "comment", "click_id");

    private final RunningApp running;
    private String path = "";

    BadFormContract(Map<String, String> database) {
        running = new RunningApp(database);
    }

    @BeforeAll
    void aLink() {
        var anna = new Somebody(running, running.admin(), "Anna", "2211");
        path = "/f/"
                + anna.api
                        .send(
                                "POST",
                                "/api/links",
                                Map.of("title", "Form", "type", "direct", "target_url", "https://example.com/"))
                        .at("/code");
        running.settled();
    }

    @AfterAll
    void close() {
        running.close();
    }

    @TestFactory
    Stream<DynamicTest> a_bad_value_is_refused_and_nothing_is_stored() {
        return FIELDS.stream()
                .flatMap(field -> bad(field).map(value -> check(field + "=" + start(value), form(field, value))));
    }

    /** Percent-encoded already. */
    private static Stream<String> bad(String field) {
        var texts = Stream.of(
                "%00", "a%00b", "%ff", "%c3%28", "%ed%a0%80", "%c0%80", "%zz", "%", "%2", "x".repeat(100_000));
        // An unreadable click costs nobody their request: it is left out.
        return field.equals("click_id") ? texts.filter(text -> text.contains("%") || text.length() > 1000) : texts;
    }

    @TestFactory
    Stream<DynamicTest> a_form_that_is_none_is_refused() {
        var twice = form("name", "Anna") + "&name=Boris";
        return Stream.of(
                check("nothing", ""),
                check("only a name", "name=Anna"),
                check("a mebibyte", form("comment", "x".repeat(1024 * 1024))),
                check("a field twice", twice),
                check("a thousand fields", "a=1&".repeat(1000) + twice),
                check("separators", "&&&===;;"),
                check("json", "{\"name\":\"Anna\",\"phone\":\"+79120000000\"}"));
    }

    private DynamicTest check(String what, String body) {
        return dynamicTest(start(what), () -> {
            var rows = running.rows();
            var reply = running.api.fromElsewhere().bytes("POST", path, body.getBytes(StandardCharsets.UTF_8), FORM);
            assertThat(reply.status()).as(reply.text()).isBetween(400, 499);
            assertThat(running.rows().since(rows)).isEmpty();
        });
    }

    private static String form(String field, String value) {
        var values = new LinkedHashMap<>(Map.of("name", "Anna", "phone", "%2B79120000000"));
        values.put(field, value);
        return String.join(
                "&",
                values.entrySet().stream()
                        .map(one -> one.getKey() + "=" + one.getValue())
                        .toList());
    }

    private static String start(String text) {
        return text.length() > 40 ? text.substring(0, 40) : text;
    }
}
