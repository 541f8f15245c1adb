package org.partnercabinet.bootstrap.e2e.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.partnercabinet.bootstrap.e2e.Api;
import org.partnercabinet.bootstrap.e2e.RunningApp;
import org.partnercabinet.bootstrap.e2e.Somebody;

/** A form on somebody else's site, in a real browser. */
class EmbeddedFormTest {
    private static RunningApp app;
    private static Somebody anna;
    private static HttpServer site;
    private static String link;
    private static String code;
    private static volatile String page = "";

    @BeforeAll
    static void start() throws IOException {
        Chromium.devtools();
        app = new RunningApp(RunningApp.inMemory());
        anna = new Somebody(app, app.admin(), "Anna", "4710");
        var made = anna.api.post("/api/links", Map.of("title", "Site", "type", "iframe"));
        link = "/api/links/" + made.at("/id");
        code = made.at("/code");
        site = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        site.createContext("/", exchange -> {
            var bytes = page.getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        site.start();
    }

    @AfterAll
    static void stop() {
        if (site != null) site.stop(0);
        if (app != null) app.close();
    }

    private static String origin() {
        return "http://127.0.0.1:" + site.getAddress().getPort();
    }

    private static void allow(String... origins) {
        assertThat(anna.api
                        .send("PUT", link + "/embedding", Map.of("origins", List.of(origins)))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void oneLineMakesAFormThatIsAsHighAsItNeedsAndCanBeSent() {
        allow(origin());
        var script = anna.api.get(link + "/embedding").at("/script").replaceFirst("https?://[^/]+", app.url());
        page = "<!doctype html><title>Shop</title><h1>Shop</h1>" + script;
        try (var tab = new Tab(origin(), "en")) {
            tab.open("/").until("document.querySelector('iframe') !== null");
            tab.until("!['', '640px'].includes(document.querySelector('iframe').style.height)");
            tab.evaluate("window.shown = performance.now(); document.querySelector('iframe').focus()");
            tab.key("Tab").key("Tab").key("Tab").type("Vera").key("Tab").type("+7 912 345-67-89");
            tab.until("performance.now() - window.shown > 2100").key("Enter");
            Api.until(
                    () -> app.admin().get("/api/requests"),
                    reply -> reply.text().contains("\"Vera\""));
        }
    }

    @Test
    void aSiteThatWasNotNamedGetsNeitherTheFrameNorTheAnswer() {
        allow("https://elsewhere.example");
        page = "<!doctype html><title>Thief</title><iframe src=\"" + app.url() + "/f/" + code + "\"></iframe>";
        try (var tab = new Tab(origin(), "en")) {
            tab.open("/");
            Api.until(() -> tab.complaints.toString(), complaints -> complaints.contains("frame-ancestors"));
            assertThat(tab.evaluate(post()).asText()).isEqualTo("no");
            allow(origin());
            assertThat(tab.evaluate(post()).asText()).isEqualTo("201");
        }
    }

    private static String post() {
        return "fetch('" + app.url() + "/f/" + code
                + "', { method: 'POST', headers: { 'Content-Type': 'application/json' },"
                + " body: JSON.stringify({ name: 'Oleg', phone: '+79123456700' }) })"
                + ".then((r) => String(r.status), () => 'no')";
    }
}
