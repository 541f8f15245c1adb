package org.partnercabinet.http;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.partnercabinet.application.TestClock;
import org.partnercabinet.application.identity.SeeSession;
import org.partnercabinet.application.memory.MemoryPorts;
import org.partnercabinet.http.idempotency.KeptAnswers;
import org.partnercabinet.http.identity.AccessTokens;
import org.partnercabinet.http.identity.IdentityVisitors;
import org.partnercabinet.http.identity.SessionCookies;
import org.partnercabinet.http.page.Assets;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.web.Browser;
import org.partnercabinet.http.web.HttpServer;
import org.partnercabinet.http.web.HttpSettings;
import org.partnercabinet.http.web.MetricsResource;
import org.partnercabinet.http.web.Plumbing;

/** The resources over real HTTP, on ports in memory and a clock that stands still. There is one administrator. */
public final class Cabinet implements AutoCloseable {
    public static final String ADMIN = "admin@example.com";
    public static final String PASSWORD = "correct horse";
    public static final byte[] SECRET_KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    public final TestClock clock = TestClock.at("2026-03-01T09:00:00Z");
    public final MemoryPorts ports = new MemoryPorts(clock);
    public final AccessTokens tokens = new AccessTokens(SECRET_KEY, clock);
    private final MetricsResource metrics = new MetricsResource();
    public final MessagingResources messaging;
    private final HttpServer server;
    private final Browser browser;

    public Cabinet() {
        var see = new SeeSession(ports.transactions(), ports.sessions(), clock);
        var visitors = new IdentityVisitors(
                tokens, new SessionCookies(SECRET_KEY, false), ports.identityQueries(), see, clock);
        var resources = new Resources(ports, tokens, clock);
        var idempotent = new KeptAnswers(resources.answerOnce(), SECRET_KEY);
        var pages = new Pages(Assets.standard());
        var plumbing = new Plumbing(visitors, idempotent, pages, metrics.meters());
        messaging = resources.messaging();
        resources.prepare();
        server = HttpServer.start(HttpSettings.local(), plumbing, resources.all());
        browser = new Browser(server.port());
    }

    @Override
    public void close() {
        messaging.streams.close();
        server.close();
        metrics.close();
    }

    public Reply get(String path, String... headers) {
        return new Reply(browser.get(path, headers));
    }

    public Reply delete(String path, String... headers) {
        return new Reply(browser.send("DELETE", path, BodyPublishers.noBody(), headers));
    }

    public Reply post(String path, String body, String... headers) {
        return new Reply(browser.json("POST", path, body, headers));
    }

    public Reply put(String path, String body, String... headers) {
        return new Reply(browser.json("PUT", path, body, headers));
    }

    /** Any bytes; the headers say what they are. */
    public Reply post(String path, byte[] bytes, List<String> headers) {
        return new Reply(browser.send("POST", path, BodyPublishers.ofByteArray(bytes), headers.toArray(String[]::new)));
    }

    public int port() {
        return server.port();
    }

    /** A file in the body by itself. */
    public Reply upload(String path, byte[] bytes, String... headers) {
        var all = new ArrayList<>(List.of("Content-Type", "application/octet-stream"));
        all.addAll(List.of(headers));
        return new Reply(browser.send("POST", path, BodyPublishers.ofByteArray(bytes), all.toArray(String[]::new)));
    }

    public Reply login(String email, String password) {
        return post("/api/auth/login", json("email", email, "password", password));
    }

    /** Headers of somebody who signs in now. */
    public String[] signedIn(String email, String... more) {
        return bearer(login(email, PASSWORD).at("/access_token"), more);
    }

    public String[] admin(String... more) {
        return signedIn(ADMIN, more);
    }

    public static String[] bearer(String token, String... more) {
        var headers = new ArrayList<>(List.of("Authorization", "Bearer " + token));
        headers.addAll(List.of(more));
        return headers.toArray(String[]::new);
    }

    /** @return the id of somebody who applied and waits */
    public String applicant(String email) {
        return post("/api/auth/register", json("name", "Anna", "email", email, "password", PASSWORD))
                .at("/partner_id");
    }

    /** @return the id of a partner who may sign in */
    public String partner(String email) {
        var id = applicant(email);
        post("/api/partners/" + id + "/approval", "{}", admin());
        return id;
    }

    /** A flat object of texts. */
    public static String json(String... namesAndTexts) {
        var members = new ArrayList<String>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            members.add("\"" + namesAndTexts[i] + "\":\"" + namesAndTexts[i + 1] + "\"");
        }
        return "{" + String.join(",", members) + "}";
    }
}
