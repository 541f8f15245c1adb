package org.partnercabinet.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.partnercabinet.http.web.Endpoint;

/**
 * Endpoints that the OpenAPI document leaves out, so that the tests which read it do not find them: pages, each called
 * here as nobody, and a few others, each with the reason.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeftOutTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    private static final Map<String, String> REASONS = Map.of(
            "GET /docs", "the reference as a page",
            "GET /redoc", "the reference as another page",
            "GET /api/openapi.json", "the document itself",
            "GET /assets/<file>", "files of the pages, see AssetsTest",
            "GET /brand/{color}", "a stylesheet, see AdminPagesTest",
            "GET /bitrix24-test", "a page with a form",
            "POST /bitrix24-test", "the form's, with an administrator's password in it, see BuyersTest");

    /** Pages for those who have not signed in. One that is opened by mistake is not in this list. */
    private static final Set<String> OPEN_PAGES = Set.of(
            "GET /",
            "GET /login",
            "POST /login",
            "GET /register",
            "POST /register",
            "GET /register/sent",
            "GET /forgot",
            "POST /forgot",
            "GET /forgot/sent",
            "GET /reset/{token}",
            "POST /reset/{token}",
            "POST /language",
            "POST /theme");

    private final RunningApp running = new RunningApp(Databases.h2());
    private final Api nobody = running.api.fromElsewhere();

    @AfterAll
    void close() {
        running.close();
    }

    @Test
    void each_has_its_reason() {
        assertThat(leftOut(endpoint -> !endpoint.page()).map(LeftOutTest::name))
                .containsExactlyInAnyOrderElementsOf(REASONS.keySet());
    }

    @Test
    void only_these_pages_are_open() {
        assertThat(leftOut(endpoint -> endpoint.page() && endpoint.access().anybody())
                        .map(LeftOutTest::name))
                .containsExactlyInAnyOrderElementsOf(OPEN_PAGES);
    }

    @TestFactory
    Stream<DynamicTest> nobody_is_asked_to_sign_in() {
        return leftOut(endpoint -> endpoint.page() && !endpoint.access().anybody())
                .map(page -> dynamicTest(
                        name(page),
                        () -> unchanged(() -> {
                            for (var body : List.of("", "a=b")) {
                                var reply = send(page, body);
                                assertThat(reply.status()).isEqualTo(303);
                                assertThat(reply.headers().get("Location")).startsWith("/login");
                            }
                        })));
    }

    @TestFactory
    Stream<DynamicTest> nonsense_is_refused_and_leaves_nothing() {
        return leftOut(endpoint -> endpoint.access().anybody())
                .filter(endpoint -> endpoint.route().method().equals("POST"))
                .map(open -> dynamicTest(
                        name(open),
                        () -> unchanged(() -> {
                            for (var body : List.of(
                                    "a=%zz", "a=b", "email=a%00b&password=x", "email=a@b.example&password=x", "{")) {
                                assertThat(send(open, body).status()).as(body).isBetween(200, 499);
                            }
                        })));
    }

    private void unchanged(Runnable calls) {
        var before = running.settled().rows();
        calls.run();
        var changes = running.rows().since(before);
        // Wrong passwords are written down: that is what the log is for.
        if (changes.getOrDefault("audit_entry", List.of()).stream().allMatch(row -> row.contains("sign-in.failed"))) {
            changes.keySet().removeAll(Set.of("audit_entry", "audit_change"));
        }
        assertThat(changes).isEmpty();
    }

    private Api.Reply send(Endpoint endpoint, String body) {
        var path = endpoint.route()
                .path()
                .replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
        return endpoint.route().method().equals("GET")
                ? nobody.get(path)
                : nobody.text(endpoint.route().method(), path, body, FORM);
    }

    private Stream<Endpoint> leftOut(Predicate<Endpoint> which) {
        return running.app.endpoints().stream()
                .filter(endpoint -> endpoint.docs().tag().isEmpty())
                .filter(which);
    }

    private static String name(Endpoint endpoint) {
        return endpoint.route().method() + " " + endpoint.route().path();
    }
}
