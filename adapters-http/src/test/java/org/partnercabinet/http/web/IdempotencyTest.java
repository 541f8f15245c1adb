package org.partnercabinet.http.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercabinet.http.web.Browser.document;
import static org.partnercabinet.http.web.Browser.header;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class IdempotencyTest {
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void nothingWasMade() {
        server.sample.created.set(0);
    }

    @Test
    void the_same_key_and_body_give_the_first_answer_again_and_do_the_work_once() {
        var first = post("key-1", "{\"name\":\"a\"}");
        var again = post("key-1", "{\"name\":\"a\"}");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(header(first, "Idempotency-Replayed")).isEmpty();
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(header(again, "Location")).isEqualTo(header(first, "Location"));
        assertThat(header(again, "Idempotency-Replayed")).isEqualTo("true");
        assertThat(server.sample.created).hasValue(1);
    }

    @Test
    void another_body_under_the_same_key_is_refused() {
        post("key-2", "{\"name\":\"a\"}");
        var other = post("key-2", "{\"name\":\"b\"}");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(document(other).get("code").asText()).isEqualTo("idempotency.key-reused");
        assertThat(server.sample.created).hasValue(1);
    }

    @Test
    void a_request_that_was_wrong_may_be_corrected_under_its_key() {
        assertThat(post("key-3", "{}").statusCode()).isEqualTo(422);
        assertThat(post("key-3", "{\"name\":\"a\"}").statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "tab\there", ""})
    void a_key_is_visible_ascii(String key) {
        assertThat(post(key, "{\"name\":\"a\"}").statusCode()).isEqualTo(422);
        assertThat(server.sample.created).hasValue(0);
    }

    @Test
    void a_key_has_at_most_255_characters() {
        assertThat(post("k".repeat(256), "{\"name\":\"a\"}").statusCode()).isEqualTo(422);
        assertThat(post("k".repeat(255), "{\"name\":\"a\"}").statusCode()).isEqualTo(201);
    }

    private HttpResponse<String> post(String key, String body) {
        return server.browser.json(
                "POST", "/api/things", body, "Authorization", TestServer.PARTNER, "Idempotency-Key", key);
    }
}
