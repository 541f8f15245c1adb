package org.partnercabinet.http.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercabinet.http.web.Browser.document;
import static org.partnercabinet.http.web.Browser.header;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ProblemsTest {
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "missing,404,link.not-found",
        "taken,409,account.email-taken",
        "ruled,422,payout.nothing-payable",
        "wrong,422,phone.invalid",
        "busy,429,request.too-many",
        "stranger,401,session.ended"
    })
    void a_refusal_becomes_a_problem_document_whether_it_came_at_once_or_later(String code, int status, String name) {
        for (var path : new String[] {"/things/", "/later/"}) {
            var response = server.browser.get(path + code);
            assertThat(response.statusCode()).isEqualTo(status);
            assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
            var problem = document(response);
            assertThat(problem.get("code").asText()).isEqualTo(name);
            assertThat(problem.get("status").asInt()).isEqualTo(status);
            assertThat(problem.get("type").asText()).endsWith(name);
            assertThat(problem.get("request_id").asText()).isEqualTo(header(response, "X-Request-Id"));
            assertThat(problem.get("detail").asText()).isNotEqualTo(name);
            assertThat(response.body()).doesNotContain("secret");
        }
    }

    @Test
    void a_refusal_of_a_field_names_it() {
        var error = document(server.browser.get("/things/wrong")).at("/errors/0");
        assertThat(error.get("field").asText()).isEqualTo("phone");
        assertThat(error.get("code").asText()).isEqualTo("phone.invalid");
        assertThat(error.get("message").asText()).isNotBlank();
    }

    @Test
    void too_many_says_when_to_come_back_and_401_how_to_sign_in() {
        assertThat(header(server.browser.get("/things/busy"), "Retry-After")).isEqualTo("7");
        assertThat(header(server.browser.get("/things/stranger"), "WWW-Authenticate"))
                .isEqualTo("Bearer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/things/bug", "/later/bug", "/things/deep", "/later/deep"})
    void our_own_fault_is_a_500_that_leaks_nothing(String path) {
        var response = server.browser.get(path);
        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(document(response).get("code").asText()).isEqualTo("request.failed");
        assertThat(response.body()).doesNotContain("jdbc", "secret", "Exception", "Error", "at org.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ru|Не найдено",
                "ru-RU,ru;q=0.9,en;q=0.8|Не найдено",
                "en-GB,ru;q=0.5|Not found",
                "de,ru;q=0.5|Не найдено",
                "de|Not found",
                "*|Not found",
                ";;;=q|Not found"
            })
    void people_read_their_own_language(String wanted, String title) {
        var response = server.browser.get("/nowhere", "Accept-Language", wanted);
        assertThat(document(response).get("title").asText()).isEqualTo(title);
    }

    @Test
    void an_unknown_address_is_404_and_a_wrong_method_405_with_what_would_do() {
        assertThat(server.browser.get("/api/nowhere").statusCode()).isEqualTo(404);
        var response = server.browser.json("DELETE", "/api/things", "");
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(header(response, "Allow")).isEqualTo("GET, HEAD, POST");
        assertThat(document(response).get("code").asText()).isEqualTo("request.method-not-allowed");
        assertThat(server.browser.json("FOO", "/api/things", "").statusCode()).isEqualTo(405);
    }

    @Test
    void an_id_that_is_no_uuid_is_404() {
        var response = server.browser.json("PATCH", "/api/things/1'or'1", "{}", "Authorization", TestServer.ADMIN);
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(document(response).get("code").asText()).isEqualTo("request.not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /things/%zz HTTP/1.1",
                "GET /things/%ff%fe HTTP/1.1",
                "GET /things/%00 HTTP/1.1",
                "GET /things/a%2f..%2fb HTTP/1.1",
                "GET /things/..;/x HTTP/1.1",
                "GET /things/../../etc/passwd HTTP/1.1",
                "GET /api/openapi.json?%zz=%zz HTTP/9.9",
                "GET  HTTP/1.1",
                "\u0001\u0002\u0003",
                "GET /" + "a" + " HTTP/1.1\r\nHost: a\r\nContent-Length: -1",
                "GET / HTTP/1.1\r\nHost: a\r\nBad Header: \u0001"
            })
    void junk_gets_a_problem_document_and_no_page_of_the_server_itself(String head) throws IOException {
        var answer = raw(head + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 4").contains("application/problem+json");
        assertThat(answer).containsIgnoringCase("X-Request-Id:").containsIgnoringCase("nosniff");
        assertThat(answer).doesNotContainIgnoringCase("jetty").doesNotContainIgnoringCase("<html");
    }

    @Test
    void too_long_addresses_and_headers_are_refused_politely() throws IOException {
        var address = raw("GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        assertThat(address).startsWith("HTTP/1.1 414").contains("request.uri-too-long");
        var headers = raw("GET / HTTP/1.1\r\nHost: a\r\nX: " + "a".repeat(20_000) + "\r\nConnection: close\r\n\r\n");
        assertThat(headers).startsWith("HTTP/1.1 431").contains("request.headers-too-large");
    }

    @Test
    void a_browser_gets_a_page_and_the_api_never_does() {
        var page = server.browser.get("/things/missing", "Accept", "text/html,*/*;q=0.8", "Accept-Language", "ru");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(header(page, "Content-Type")).isEqualToIgnoringWhitespace("text/html;charset=utf-8");
        assertThat(page.body()).contains("<html lang=\"ru\"", "Не найдено", "/assets/app.css?v=");
        assertThat(header(page, "Content-Security-Policy"))
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(server.browser.get("/things/ruled", "Accept", "text/html").body())
                .contains("<h1");
        assertThat(header(server.browser.get("/api/nowhere", "Accept", "text/html"), "Content-Type"))
                .isEqualTo("application/problem+json");
    }

    private static String raw(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
