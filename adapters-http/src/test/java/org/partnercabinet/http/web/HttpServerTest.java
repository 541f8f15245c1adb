package org.partnercabinet.http.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.partnercabinet.http.web.Browser.document;
import static org.partnercabinet.http.web.Browser.header;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HttpServerTest {
    private static TestServer server;

    @BeforeAll
    static void start() {
        var proxies = Proxies.trusting(List.of("127.0.0.0/8", "10.0.0.1"));
        server = new TestServer(new HttpSettings("127.0.0.1", 0, true, proxies, false));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void nothingWasSeen() {
        server.sample.seen.clear();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health/live", "/api/nowhere", "/things/ok", "/later/ok", "/docs", "/api/things"})
    void every_answer_protects_the_browser_and_names_itself(String path) {
        var response = server.browser.get(path, "X-Request-Id", "given-by-proxy");
        assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(response, "Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(header(response, "Referrer-Policy")).isNotEmpty();
        assertThat(header(response, "Strict-Transport-Security")).isNotEmpty();
        assertThat(header(response, "X-Request-Id")).isEqualTo("given-by-proxy");
        assertThat(header(response, "Server")).isEmpty();
    }

    @Test
    void a_request_id_that_could_confuse_a_log_is_not_taken_over() {
        assertThat(header(server.browser.get("/who", "X-Request-Id", "a b\tc<script>"), "X-Request-Id"))
                .matches("[0-9a-f]{16}");
    }

    @Test
    void redirects_come_at_once_or_later_and_know_the_whole_path() {
        for (var path : List.of("/things/a1", "/later/a1")) {
            var response = server.browser.get(path);
            assertThat(response.statusCode()).isEqualTo(302);
            assertThat(header(response, "Location")).isEqualTo("https://example.com/?code=a1");
        }
    }

    @Test
    void a_head_reaches_the_endpoint_of_get_as_a_head() {
        var response = server.browser.send("HEAD", "/who", BodyPublishers.noBody());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
        assertThat(server.sample.seen).containsExactly("HEAD");
    }

    @Test
    void a_trusted_proxy_is_believed_back_to_the_first_address_that_is_not_one() {
        var response = server.browser.get("/who", "X-Forwarded-For", "1.1.1.1, 203.0.113.9, 10.0.0.1");
        assertThat(document(response).get(0).asText()).isEqualTo("203.0.113.9");
    }

    @Test
    void what_a_trusted_proxy_adds_counts_also_when_it_adds_a_line_of_its_own() {
        var response = server.browser.get("/who", "X-Forwarded-For", "1.1.1.1", "X-Forwarded-For", "203.0.113.9");
        assertThat(document(response).get(0).asText()).isEqualTo("203.0.113.9");
    }

    @Test
    void requests_are_counted_by_template_and_never_by_what_was_in_the_path() {
        server.browser.get("/things/secret-code");
        server.browser.get("/nowhere/secret-code");
        var metrics = server.browser.get("/metrics").body();
        assertThat(metrics)
                .contains("http_server_requests_seconds_count{method=\"GET\",path=\"/things/{code}\",status=\"302\"} ")
                .contains("path=\"unmatched\",status=\"404\"")
                .contains("jvm_memory_used_bytes")
                .doesNotContain("secret-code");
    }

    @Test
    void ready_names_what_does_not_work() {
        assertThat(server.browser.get("/health/ready").statusCode()).isEqualTo(200);
        server.sample.seen.add("broken");
        var response = server.browser.get("/health/ready");
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(document(response).at("/checks/crm").asText()).isEqualTo("down");
        assertThat(document(response).at("/checks/database").asText()).isEqualTo("up");
        assertThat(server.browser.get("/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void two_endpoints_for_one_route_do_not_start() {
        Resource twice = () -> List.of(endpoint("/a/{id}"), endpoint("/a/{code}"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HttpServer.start(HttpSettings.local(), plumbing(), List.of(twice)))
                .withMessageContaining("/a/{code}");
    }

    @Test
    void closing_lets_a_request_under_way_finish() throws Exception {
        var arrived = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        Resource slow =
                () -> List.of(Endpoint.get("/slow").access(Access.open()).handle(call -> {
                    arrived.countDown();
                    await(go);
                    return Answer.text(200, "finished");
                }));
        var closing = HttpServer.start(HttpSettings.local(), plumbing(), List.of(slow));
        var port = closing.port();
        var response = CompletableFuture.supplyAsync(() -> new Browser(port).get("/slow"));
        await(arrived);
        var closed = CompletableFuture.runAsync(closing::close);
        awaitNoMoreAnswers(port);
        go.countDown();
        assertThat(response.get(10, TimeUnit.SECONDS).body()).isEqualTo("finished");
        closed.get(10, TimeUnit.SECONDS);
    }

    /** Stopping has begun once a new request is not served any more. */
    private static void awaitNoMoreAnswers(int port) {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        try {
            while (new Browser(port).get("/quick").statusCode() == 204) {
                assertThat(System.nanoTime()).isLessThan(deadline);
            }
        } catch (java.io.UncheckedIOException refused) {
            assertThat(refused).hasCauseInstanceOf(java.io.IOException.class);
        }
    }

    private static Plumbing plumbing() {
        var assets = org.partnercabinet.http.page.Assets.standard();
        var pages = new org.partnercabinet.http.page.Pages(assets);
        return new Plumbing(
                new TestServer.FixedVisitors(), new TestServer.KeptAnswers(), pages, server.metrics.meters());
    }

    private static Endpoint endpoint(String path) {
        return Endpoint.get(path).access(Access.open()).handle(call -> Answer.nothing());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
