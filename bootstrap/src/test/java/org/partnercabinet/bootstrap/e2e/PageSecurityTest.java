package org.partnercabinet.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages must not let happen, asked as somebody would who means harm. */
class PageSecurityTest {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String FORM = "application/x-www-form-urlencoded";

    private static RunningApp app;
    private static Somebody anna;
    private static String cookie;

    @BeforeAll
    static void start() {
        app = new RunningApp(RunningApp.inMemory());
        anna = new Somebody(app, app.admin(), "Anna", "4502");
        cookie = entered("/").headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @Test
    void theSessionCookieIsForTheServerAlone() {
        assertThat(entered("/").headers().firstValue("Set-Cookie").orElseThrow())
                .contains("HttpOnly", "SameSite=Lax", "Path=/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)", ""})
    void signingInLeadsNowhereElse(String next) {
        assertThat(entered(next).headers().firstValue("Location")).contains("/");
    }

    @Test
    void streamsThatTheCookieOpensAreNotForOtherSites() {
        var file = "/api/files/" + java.util.UUID.randomUUID();
        assertThat(get(file, "Cookie", cookie, "Sec-Fetch-Site", "same-origin").statusCode())
                .as("known, and there is no such file")
                .isEqualTo(404);
        assertThat(get(file, "Cookie", cookie, "Sec-Fetch-Site", "none").statusCode())
                .isEqualTo(404);
        for (String site : new String[] {"cross-site", "same-site"}) {
            assertThat(get(file, "Cookie", cookie, "Sec-Fetch-Site", site).statusCode())
                    .isEqualTo(403);
            assertThat(get("/events", "Cookie", cookie, "Sec-Fetch-Site", site).statusCode())
                    .isEqualTo(403);
        }
        assertThat(get(file, "Cookie", cookie, "Origin", "https://evil.example").statusCode())
                .isEqualTo(403);
    }

    @Test
    void signingInLeadsBackToWhereOneWas() {
        var page = get("/partner/links?q=a%20b", "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(303);
        assertThat(page.headers().firstValue("Location")).contains("/login?next=%2Fpartner%2Flinks%3Fq%3Da%2520b");
        assertThat(entered("/partner/links?q=a%20b").headers().firstValue("Location"))
                .contains("/partner/links?q=a%20b");
    }

    @Test
    void whatIsPostedNeedsTheTokenOfThatSession() {
        var body = "title=x&type=iframe";
        assertThat(post("/partner/links", body, "Cookie", cookie).statusCode()).isEqualTo(403);
        assertThat(post("/partner/links", body + "&_csrf=guess", "Cookie", cookie)
                        .statusCode())
                .isEqualTo(403);
        var other =
                entered("/").headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        assertThat(post("/partner/links", body + "&_csrf=" + token(other), "Cookie", cookie)
                        .statusCode())
                .isEqualTo(403);
        assertThat(post("/partner/links", body + "&_csrf=" + token(cookie), "Cookie", cookie)
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void whatAnotherSitePostsIsRefusedEvenWithTheToken() {
        var body = "title=x&type=iframe&_csrf=" + token(cookie);
        for (var from : new String[][] {
            {"Sec-Fetch-Site", "cross-site"},
            {"Sec-Fetch-Site", "same-site"},
            {"Origin", "https://evil.example"},
            {"Origin", "null"}
        }) {
            assertThat(post("/partner/links", body, "Cookie", cookie, from[0], from[1])
                            .statusCode())
                    .as(from[0] + ": " + from[1])
                    .isEqualTo(403);
        }
        assertThat(post("/login", "email=a&password=b", "Origin", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theCookieOpensPagesOnlyAndTheTokenTheApiOnly() {
        assertThat(get("/api/links", "Cookie", cookie).statusCode()).isEqualTo(401);
        var bearer = anna.api.get("/partner/links");
        assertThat(bearer.text()).doesNotContain("<table");
    }

    @Test
    void aForgedCookieIsNobodys() {
        var forged = cookie.substring(0, cookie.length() - 2) + (cookie.endsWith("AA") ? "BB" : "AA");
        assertThat(get("/partner/links", "Cookie", forged).statusCode()).isEqualTo(303);
        assertThat(get("/partner/links", "Cookie", "pc_session=nonsense.nonsense")
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void whatIsNotTheirsIsNotThere() {
        assertThat(get("/partner/links/00000000-0000-7000-8000-000000000000", "Cookie", cookie)
                        .statusCode())
                .isEqualTo(404);
        var admin = get("/account", "Cookie", cookie);
        assertThat(admin.statusCode()).isEqualTo(200);
        var absent = get("/admin/anything", "Cookie", cookie, "Accept", "text/html");
        assertThat(absent.statusCode()).isEqualTo(404);
        assertThat(absent.body()).contains(anna.email);
    }

    @Test
    void whatIsSomebodyElsesIsNotThereEither() {
        var vera = new Somebody(app, app.admin(), "Vera", "4503").withEverything();
        var link = "/partner/links/" + vera.ids.get("links");
        var payout = "/partner/payouts/" + vera.ids.get("payouts");
        for (var path : new String[] {
            link, link + "/edit", link + "/qr/svg", "/partner/referrals/" + vera.ids.get("referrals"), payout
        }) {
            assertThat(get(path, "Cookie", cookie).statusCode()).as(path).isEqualTo(404);
        }
        var body = "title=mine&type=iframe&_csrf=" + token(cookie);
        var method = "/partner/payout-methods/" + vera.ids.get("payout-methods");
        for (var path : new String[] {
            link, link + "/pause", link + "/resume", link + "/delete", payout + "/cancel", method + "/remove"
        }) {
            assertThat(post(path, body, "Cookie", cookie).statusCode()).as(path).isEqualTo(404);
        }
        var asked = "referral_ids=" + vera.ids.get("referrals") + "&_csrf=" + token(cookie);
        assertThat(post("/partner/payouts", asked, "Cookie", cookie).statusCode())
                .isEqualTo(404);
        assertThat(vera.api.get("/api/links/" + vera.ids.get("links")).at("/active"))
                .isEqualTo("true");
    }

    @Test
    void signingOutEndsTheSessionForWhoeverHasACopy() {
        var mine = entered("/").headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        assertThat(get("/partner/links", "Cookie", mine).statusCode()).isEqualTo(200);
        assertThat(post("/logout", "_csrf=" + token(mine), "Cookie", mine).statusCode())
                .isEqualTo(303);
        assertThat(get("/partner/links", "Cookie", mine).statusCode()).isEqualTo(303);
        var part = get("/partner/links", "Cookie", mine, "HX-Request", "true");
        assertThat(part.headers().firstValue("HX-Redirect").orElse("")).startsWith("/login");
    }

    @Test
    void aTitleIsATitleWhateverIsInIt() {
        var title = "<script>alert(1)</script>\" onload=\"x";
        var made = post(
                "/partner/links",
                "title=" + URLEncoder.encode(title, StandardCharsets.UTF_8) + "&type=iframe&_csrf=" + token(cookie),
                "Cookie",
                cookie);
        assertThat(made.statusCode()).isEqualTo(303);
        for (var path : new String[] {
            "/partner/links", made.headers().firstValue("Location").orElseThrow()
        }) {
            var page = get(path, "Cookie", cookie).body();
            assertThat(page)
                    .contains("&lt;script&gt;alert(1)", "&#34; onload=&#34;x")
                    .doesNotContain("<script>alert");
        }
    }

    private static String token(String session) {
        var found = TOKEN.matcher(get("/account", "Cookie", session).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static HttpResponse<String> entered(String next) {
        return post(
                "/login",
                "email=" + anna.email + "&password=" + Somebody.PASSWORD.replace(" ", "+") + "&next="
                        + URLEncoder.encode(next, StandardCharsets.UTF_8));
    }

    private static HttpResponse<String> get(String path, String... headers) {
        return send(HttpRequest.newBuilder(URI.create(app.url() + path)).GET(), headers);
    }

    private static HttpResponse<String> post(String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(app.url() + path))
                .header("Content-Type", FORM)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return send(request, headers);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
