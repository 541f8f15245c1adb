package org.partnercabinet.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where a link may lead, and that nobody can smuggle anything into the redirect. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TargetsTest {
    private static final String DEFAULTS = "/api/settings/default-links";
    private final RunningApp running = new RunningApp(Databases.h2());
    private final Api admin = running.admin();
    private Somebody anna;
    private String link;

    @BeforeAll
    void aPartnerWithALink() {
        anna = new Somebody(running, admin, "Anna", "1111");
        var made = anna.api.post("/api/links", Map.of("title", "Good", "target_url", "https://example.com/?a=1"));
        link = "/api/links/" + made.at("/id");
        anna.ids.put("code", made.at("/code"));
    }

    @AfterAll
    void close() {
        running.close();
    }

    static List<String> badTargets() {
        return List.of(
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "java\tscript:alert(1)",
                "java\nscript:alert(1)",
                " javascript:alert(1)",
                "\u0001javascript:alert(1)",
                "javascript://example.com/%0aalert(1)",
                "data:text/html,<script>alert(1)</script>",
                "vbscript:msgbox(1)",
                "file:///etc/passwd",
                "ftp://example.com/",
                "blob:https://example.com/x",
                "about:blank",
                "view-source:https://example.com/",
                "mailto:a@example.com",
                "tel:+7",
                "intent://x#Intent;end",
                "//evil.example/",
                "///evil.example/",
                "\\\\evil.example\\",
                "/\\evil.example",
                "/path",
                "path",
                "?a=1",
                "#a",
                "example.com",
                "www.example.com/x",
                "http:",
                "http:/",
                "http://",
                "https:///path",
                "http:example.com",
                "https:\\\\example.com",
                "https:/example.com",
                "https://user@example.com/",
                "https://user:password@example.com/",
                "https://example.com@evil.example/",
                "https://:@example.com/",
                "https://example.com%40evil.example/",
                "https://exa mple.com/",
                "https://example.com/\r\nSet-Cookie: a=b",
                "https://example.com/\nx",
                "https://example.com/\tx",
                "ht tps://example.com/",
                "h\tttps://example.com/",
                "https://example.com\\@evil.example/",
                "https://example.com:99999999999/",
                "https://example.com:-1/",
                "https://example.com:abc/",
                "https://[::1/",
                "https://[zz]/",
                "https://.../",
                "https://exam\u0000ple.com/",
                "https://ex\u202eample.com/",
                "https://example.com/" + "x".repeat(2000),
                "https\u00a0://example.com",
                "https\uff1a//example.com/",
                "\u0445ttps://example.com/");
    }

    @ParameterizedTest
    @MethodSource("badTargets")
    void a_bad_target_is_refused_wherever_it_is_given(String target) {
        var rows = running.rows();
        Refused.naming(anna.api.post("/api/links", Map.of("title", "Bad", "target_url", target)), "target_url", target);
        var form = Map.of("title", "Bad", "type", "iframe", "target_url", target);
        Refused.naming(anna.api.post("/api/links", form), "target_url", target);
        Refused.naming(anna.api.send("PATCH", link, Map.of("target_url", target)), "target_url", target);
        var defaults = Map.of(
                "items",
                List.of(
                        Map.of("title", "Good", "target_url", "https://example.com/"),
                        Map.of("title", "Bad", "target_url", target)));
        Refused.naming(admin.send("PUT", DEFAULTS, defaults), "items[1].target_url", target);
        assertThat(running.rows().since(rows)).isEmpty();
    }

    static List<String> goodTargets() {
        return List.of(
                "http://example.com",
                "HTTPS://EXAMPLE.COM/",
                "https://example.com:8443/a/b?c=d&e=&e=%20#f",
                "https://xn--e1afmkfd.xn--p1ai/",
                "https://example.com/?next=javascript:alert(1)",
                "https://example.com/?u=https%3A%2F%2Fx%2F",
                "http://127.0.0.1:8080/",
                "https://[2001:db8::1]/",
                "https://example.com/путь?q=да",
                "https://example.com/%0d%0aX:1");
    }

    @ParameterizedTest
    @MethodSource("goodTargets")
    void a_good_target_is_followed_in_one_clean_line(String target) {
        var made = anna.api.post(
                "/api/links", Map.of("title", "Good", "target_url", target, "utm_source", "a b\u00a0&=#\u044f%0d"));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        var reply = new Wire(running.app.port())
                .send(
                        "GET /r/" + made.at("/code")
                                + "?utm_source=%0d%0aX-Evil:1&x=y HTTP/1.1\r\nUser-Agent: Mozilla/5.0\r\n",
                        "");
        assertThat(reply.status()).isEqualTo(302);
        String location = reply.headers().get("Location");
        assertThat(location)
                .matches("(?i)https?://[!-~]+")
                .contains("utm_source=")
                .contains("pc_click=")
                .doesNotContain("X-Evil");
        assertThat(reply.headers()).doesNotContainKeys("X-Evil", "X", "Set-Cookie");
    }

    @Test
    void marks_and_titles_cannot_break_out_either() {
        for (String field : List.of("title", "utm_source", "utm_medium", "utm_campaign", "utm_content", "utm_term")) {
            for (String bad : List.of("a\r\nSet-Cookie: b", "a\nb", "a\u0000b", "a\u0085b")) {
                var body = new HashMap<>(Map.of("title", "T", "target_url", "https://example.com/"));
                body.put(field, bad);
                Refused.naming(anna.api.post("/api/links", body), field, field);
                Refused.naming(anna.api.send("PATCH", link, Map.of(field, bad)), field, field);
            }
        }
    }

    @Test
    void the_link_still_leads_where_it_led() {
        var reply = running.api.with("User-Agent", "Mozilla/5.0").get("/r/" + anna.ids.get("code"));
        assertThat(reply.headers().get("Location")).startsWith("https://example.com/?a=1");
    }
}
