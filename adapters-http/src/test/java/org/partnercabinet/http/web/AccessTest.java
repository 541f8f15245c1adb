package org.partnercabinet.http.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.partnercabinet.http.web.Browser.document;
import static org.partnercabinet.http.web.Browser.header;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class AccessTest {
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void nobody_is_asked_to_sign_in_before_anything_is_looked_at() {
        var answers = new HttpResponse<?>[] {
            server.browser.get("/api/things"),
            server.browser.get("/api/things", "Authorization", "Bearer worthless"),
            server.browser.get("/api/things", "Authorization", "Basic cGFydG5lcjp0b2tlbg=="),
            server.browser.get("/api/things", "X-API-Key", "worthless"),
            server.browser.json("POST", "/api/things", "{broken"),
            server.browser.json("PATCH", "/api/things/no-uuid", "{broken")
        };
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(header(answer, "WWW-Authenticate")).isEqualTo("Bearer");
        });
    }

    @Test
    void the_wrong_role_is_403_and_says_which_would_do() {
        var response = server.browser.json("POST", "/api/things", "{broken", "Authorization", TestServer.ADMIN);
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(document(response).get("code").asText()).isEqualTo("access.role");
        assertThat(document(response).get("detail").asText()).contains("partner");
    }

    @Test
    void a_key_may_do_what_its_scopes_say_and_nothing_that_needs_a_person() {
        var key = new String[] {"X-API-Key", TestServer.READING_KEY};
        assertThat(server.browser.get("/api/things", key).statusCode()).isEqualTo(200);
        var writing = server.browser.json("POST", "/api/things", "{}", key);
        assertThat(writing.statusCode()).isEqualTo(403);
        assertThat(document(writing).get("detail").asText()).contains("things:write");
        var changing = server.browser.json("PATCH", "/api/things/00000000-0000-0000-0000-000000000001", "{}", key);
        assertThat(document(changing).get("code").asText()).isEqualTo("access.keys-not-allowed");
    }

    @Test
    void an_endpoint_cannot_forget_to_say_who_may_call_it() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Endpoint.get("/x").handle(call -> Answer.nothing()))
                .withMessageContaining("access");
        assertThatIllegalStateException()
                .isThrownBy(() -> Endpoint.get("/x").access(Access.signedIn()).handle(call -> Answer.nothing()))
                .withMessageContaining("noKeys");
    }
}
