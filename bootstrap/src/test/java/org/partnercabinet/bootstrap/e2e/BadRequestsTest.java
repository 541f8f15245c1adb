package org.partnercabinet.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are wrong before any endpoint looks at them: refused as a problem document, and nothing is stored. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadRequestsTest {
    private static final List<String> METHODS =
            List.of("GET", "POST", "PUT", "PATCH", "DELETE", "TRACE", "OPTIONS", "PROPFIND", "BREW");

    private final RunningApp running = new RunningApp(Databases.h2());
    private final Wire wire = new Wire(running.app.port());
    private final String authorization = "Authorization: Bearer nobody\r\n";
    private Rows before;

    @BeforeEach
    void remember() {
        before = running.rows();
    }

    @AfterEach
    void nothingIsStored() {
        assertThat(running.rows().since(before)).isEmpty();
    }

    @AfterAll
    void close() {
        running.close();
    }

    List<String> junkAddresses() {
        return List.of(
                "/%00",
                "/%zz",
                "/%",
                "/api/%c0%af",
                "/api/links/%2e%2e/%2e%2e/etc",
                "/api/..%2f..%2fetc/passwd",
                "/api/../../etc",
                "/api/links;a=b",
                "/api//links",
                "/..",
                "/api/links/\u0001",
                "/api/\\..\\x",
                "/r/%00",
                "/r/%zz",
                "/r/..%2f",
                "/r/a%0d%0aX:y",
                "/f/%ff",
                "/f/%00/thanks",
                "//evil.example/",
                "/assets/..%2f..%2fapplication.properties",
                "/assets/%2e%2e/%2e%2e/logback.xml",
                "/assets/../logback.xml",
                "http://evil.example/api/links",
                "*",
                "api/links",
                "/api/links#x",
                "/\u00ff",
                "/api/links?%zz",
                "/API/LINKS");
    }

    @ParameterizedTest
    @MethodSource("junkAddresses")
    void a_junk_address_is_refused(String address) {
        var reply = wire.line("GET " + address + " HTTP/1.1");
        assertThat(reply.status()).as(reply.text()).isBetween(400, 499);
        if (!reply.text().startsWith("<!doctype")) Refused.properly(reply, address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1 x",
                "GET  /nowhere HTTP/1.1",
                "GET /",
                "GET / HTTP/9.9",
                "\u0000\u0001",
                "GET / JUNK/1.1",
                "/ GET HTTP/1.1"
            })
    void a_junk_request_line_is_refused(String line) {
        var reply = wire.line(line);
        assertThat(reply.status()).as(reply.text()).isIn(400, 404, 405, 426, 505, 501);
        assertThat(reply.text()).doesNotContain("Jetty", "Exception", "\tat ");
    }

    @Test
    void a_method_that_is_not_there_is_refused_with_those_that_are() {
        var methods = new TreeMap<String, TreeSet<String>>();
        Operation.all(running.api)
                .forEach(o -> methods.computeIfAbsent(o.path(), path -> new TreeSet<>())
                        .add(o.method()));
        methods.forEach((path, declared) -> {
            var allowed = new TreeSet<>(declared);
            methods.forEach((other, also) -> {
                if (path.matches(other.replaceAll("\\{[a-z_]+}", "[^/{}]+"))) allowed.addAll(also);
            });
            if (allowed.contains("GET")) allowed.add("HEAD");
            for (String method : METHODS) {
                if (allowed.contains(method)) continue;
                String address = path.replaceAll("\\{code}", "zzzzzzzzzz")
                        .replaceAll("\\{[a-z_]+}", "01890a5d-ac96-774b-bcce-b302099a8057");
                var reply = wire.line(method + " " + address + " HTTP/1.1");
                Refused.with(reply, 405, "request.method-not-allowed", method + " " + path);
                assertThat(reply.headers().get("Allow").split(", "))
                        .as(method + " " + path)
                        .containsExactlyElementsOf(allowed);
            }
        });
    }

    @Test
    void a_very_long_address_is_refused() {
        for (String address :
                List.of("/r/" + "x".repeat(20_000), "/api/links?q=" + "x".repeat(20_000), "/" + "a/".repeat(20_000))) {
            var reply = wire.line("GET " + address + " HTTP/1.1");
            Refused.properly(reply, "a long address");
            assertThat(reply.status()).isIn(414, 431);
        }
    }

    @Test
    void too_many_or_too_long_headers_are_refused() {
        for (String headers : List.of(
                "X: y\r\n".repeat(20_000), "X: " + "y".repeat(100_000) + "\r\n", "y".repeat(100_000) + ": x\r\n")) {
            Refused.with(
                    wire.send("GET /api/links HTTP/1.1\r\n" + headers, ""),
                    431,
                    "request.headers-too-large",
                    "headers");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X: a\u0000b\r\n",
                "X Y: z\r\n",
                ": z\r\n",
                " folded: x\r\n",
                "Content-Length: -1\r\n",
                "Content-Length: abc\r\n",
                "Content-Length: 1\r\nContent-Length: 2\r\n",
                "Content-Length: 99999999999999999999\r\n",
                "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n",
                "Transfer-Encoding: nonsense\r\n",
                "Transfer-Encoding: chunked\r\n",
            })
    void a_junk_header_is_refused(String header) {
        var reply = wire.send(
                "POST /api/auth/login HTTP/1.1\r\nContent-Type: application/json\r\n" + header, "zz\r\n{}\r\n");
        Refused.properly(reply, header);
    }

    @Test
    void strange_but_possible_headers_change_nothing() {
        var strange = Map.of(
                "Accept-Language", "zz;q=a,,;,*-*,\u00ff".repeat(50),
                "X-Forwarded-For", "unknown, \u00e9, ::1%lo, 999.999.999.999, 1.2.3.4:99999",
                "X-Request-Id", "a b<script>",
                "Accept", "nonsense/;q=NaN",
                "Referer", "javascript:%zz",
                "User-Agent", "\u00e9\u0085".repeat(1000),
                "Cookie", "a=b; =; \u00ff",
                "If-None-Match", "\"",
                "Range", "bytes=9-1",
                "Expect", "nonsense");
        strange.forEach((name, value) -> {
            var reply = wire.send("GET /api/auth/me HTTP/1.1\r\n" + name + ": " + value + "\r\n" + authorization, "");
            assertThat(reply.status()).as(name + reply.text()).isIn(400, 401, 417);
            Refused.properly(reply, name);
            assertThat(reply.headers().get("X-Request-Id")).doesNotContain("<");
            var visit = wire.send("GET /r/zzzzzzzzzz HTTP/1.1\r\n" + name + ": " + value + "\r\n", "");
            assertThat(visit.status()).as(name + visit.text()).isIn(404, 400, 417);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer",
                "Bearer ",
                "bearer \u00ff",
                "Bearer a.b.c",
                "Bearer ..",
                "Basic =",
                "Bearer eyJhbGciOiJub25lIn0.e30.",
                "Digest"
            })
    void a_junk_authorization_is_nobodys(String value) {
        var reply = wire.send("GET /api/auth/me HTTP/1.1\r\nAuthorization: " + value + "\r\n", "");
        Refused.with(reply, 401, "access.unauthenticated", value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u00e9", "\u00ff"})
    void a_junk_idempotency_key_is_refused(String key) {
        var body = "{\"name\":\"Anna\",\"email\":\"junk@partner.example\",\"password\":\"partner password\"}";
        var reply = wire.send(
                "POST /api/auth/register HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                        + "\r\nIdempotency-Key: " + key + "\r\n",
                body);
        Refused.with(reply, 422, "idempotency.key-invalid", key);
    }

    @Test
    void the_webhook_refuses_what_is_no_event_of_the_portal() {
        var form = "application/x-www-form-urlencoded";
        var bodies = List.of(
                "",
                "event",
                "event=ONCRMDEALADD",
                "auth[application_token]=guess&event=ONCRMDEALADD",
                "event=%zz",
                "event=%ff",
                "=&=&=",
                "a=1&".repeat(5000),
                "auth[application_token][]=" + RunningApp.TOKEN);
        for (String body : bodies) {
            Refused.properly(running.api.text("POST", "/webhooks/bitrix24", body, form), "webhook " + body);
        }
        for (String type : List.of("application/json", "text/plain", "multipart/form-data; boundary=x")) {
            Refused.with(
                    running.api.text("POST", "/webhooks/bitrix24", "{}", type), 415, "body.type-unsupported", type);
        }
        Refused.with(
                running.api.text("POST", "/webhooks/bitrix24", "a=" + "x".repeat(1 << 20), form),
                413,
                "body.too-large",
                "1 MB");
        var odd = "event=%00&data[FIELDS][ID]=1e400&auth[application_token]=" + RunningApp.TOKEN;
        assertThat(running.api.text("POST", "/webhooks/bitrix24", odd, form).status())
                .isLessThan(500);
    }
}
