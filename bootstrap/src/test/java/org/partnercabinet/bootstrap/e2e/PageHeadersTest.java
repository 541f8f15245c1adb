package org.partnercabinet.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What browsers are told beside each page: who may frame it, what may run in it, and where cookies may go. */
class PageHeadersTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Test
    void cookies_of_an_address_with_https_never_go_without_it() throws Exception {
        for (var address : List.of("https://partners.example", "http://partners.example")) {
            var settings = new HashMap<>(RunningApp.inMemory());
            settings.put("PUBLIC_URL", address);
            try (var app = new RunningApp(settings)) {
                var cookies = new TreeSet<String>();
                var form = "email=" + RunningApp.ADMIN + "&password=" + RunningApp.PASSWORD.replace(" ", "+");
                cookies.addAll(post(app, "/login", form).headers().allValues("Set-Cookie"));
                cookies.addAll(post(app, "/theme", "theme=dark").headers().allValues("Set-Cookie"));
                cookies.addAll(post(app, "/language", "language=en").headers().allValues("Set-Cookie"));
                assertThat(cookies).as(address).hasSizeGreaterThanOrEqualTo(3).allSatisfy(cookie -> {
                    assertThat(cookie).contains("; HttpOnly", "; SameSite=Lax");
                    assertThat(cookie.contains("; Secure")).as(cookie).isEqualTo(address.startsWith("https"));
                });
            }
        }
    }

    @Test
    void no_page_may_be_framed_or_run_what_is_not_ours() throws Exception {
        try (var app = new RunningApp(RunningApp.inMemory())) {
            var anna = new Somebody(app, app.admin(), "Anna", "8831").withEverything();
            anna.ids.put("token", "no-such-token");
            anna.ids.put("place_number", "1");
            int looked = 0;
            for (var who : List.of("nobody", "partner", "admin", "operator")) {
                var cookie = cookie(app, anna, who);
                for (var page : DeclaredPages.of(app.app.endpoints(), who)) {
                    var address = DeclaredPages.address(page, anna.ids).orElseThrow();
                    expectSafe(get(app, address, cookie), address);
                    looked++;
                }
            }
            assertThat(looked).isGreaterThan(80);
            expectSafe(get(app, "/no-such-page", ""), "what is not there");
        }
    }

    private static void expectSafe(HttpResponse<String> page, String address) {
        assertThat(page.headers().firstValue("Content-Type").orElse(""))
                .as(address)
                .startsWith("text/html");
        // What a landing would look like stands in a frame of our own page.
        boolean framed = address.endsWith("/preview");
        // Its form is there to be looked at.
        boolean shown = framed || address.contains("/revisions/");
        var policies = page.headers().allValues("Content-Security-Policy");
        assertThat(policies).as(address).hasSize(1);
        assertThat(policies.get(0))
                .as(address)
                .contains("default-src 'none'", "script-src 'self'", "base-uri 'none'")
                .contains(framed ? "frame-ancestors 'self'" : "frame-ancestors 'none'")
                .contains(shown ? "form-action 'none'" : "form-action 'self'")
                .doesNotContain("unsafe-")
                .doesNotContain("*");
        assertThat(page.headers().firstValue("X-Content-Type-Options"))
                .as(address)
                .contains("nosniff");
    }

    private static String cookie(RunningApp app, Somebody anna, String who) throws IOException, InterruptedException {
        var email = switch (who) {
            case "partner" -> anna.email;
            case "operator" -> "at-" + anna.email;
            default -> RunningApp.ADMIN;
        };
        if (who.equals("nobody")) return "";
        var password = who.equals("admin") ? RunningApp.PASSWORD : Somebody.PASSWORD;
        var entered = post(app, "/login", "email=" + email + "&password=" + password.replace(" ", "+"));
        return entered.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    }

    private static HttpResponse<String> get(RunningApp app, String path, String cookie)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(app.url() + path)).header("Accept", "text/html");
        if (!cookie.isEmpty()) request.header("Cookie", cookie);
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(RunningApp app, String path, String form)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(app.url() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
