package org.partnercabinet.bootstrap.e2e.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.partnercabinet.bootstrap.e2e.Api;

/** A tab of somebody's browser, with cookies of its own. Does what people do, and waits as they do: until it is there. */
final class Tab implements AutoCloseable {
    private final Devtools devtools = Chromium.devtools();
    private final String base;
    private final String language;
    private final String context;
    private final boolean alone;
    private final String target;
    private final String session;

    /** What the browser complained of: errors of scripts, of the policy, of loading. */
    final List<String> complaints = new CopyOnWriteArrayList<>();

    /** @param language such as {@code ru} */
    Tab(String base, String language) {
        this(base, language, Optional.empty());
    }

    /** @param given whose cookies it has; empty: its own */
    private Tab(String base, String language, Optional<String> given) {
        this.base = base;
        this.language = language;
        this.alone = given.isEmpty();
        context = given.orElseGet(() -> devtools.call("", "Target.createBrowserContext", Map.of())
                .path("browserContextId")
                .asText());
        target = devtools.call("", "Target.createTarget", Map.of("url", "about:blank", "browserContextId", context))
                .path("targetId")
                .asText();
        session = devtools.call("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .path("sessionId")
                .asText();
        devtools.listen(session, this::hear);
        for (var domain : List.of("Page", "Runtime", "Log", "Network")) {
            call(domain + ".enable", Map.of());
        }
        call("Network.setExtraHTTPHeaders", Map.of("headers", Map.of("Accept-Language", language)));
        size(1280, 800);
    }

    private void hear(String event, JsonNode said) {
        switch (event) {
            case "Runtime.exceptionThrown" ->
                complaints.add(said.at("/exceptionDetails").toString());
            case "Log.entryAdded" -> {
                // Loading fails on purpose in tests of refusals; what the page says of it is looked at there.
                boolean wrong = said.at("/entry/level").asText().equals("error")
                        && !said.at("/entry/source").asText().equals("network");
                if (wrong) {
                    complaints.add(said.at("/entry/text").asText());
                }
            }
            default -> {}
        }
    }

    private JsonNode call(String method, Map<String, ?> parameters) {
        return devtools.call(session, method, parameters);
    }

    /** Another tab of the same browser: whoever is in, is in there too. */
    Tab another() {
        return new Tab(base, language, Optional.of(context));
    }

    /** The tab that is looked at, of those of its window. */
    Tab front() {
        call("Page.bringToFront", Map.of());
        return this;
    }

    Tab size(int width, int height) {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        return this;
    }

    Tab dark() {
        var dark = Map.of("name", "prefers-color-scheme", "value", "dark");
        call("Emulation.setEmulatedMedia", Map.of("features", List.of(dark)));
        return this;
    }

    Tab withoutScripts() {
        call("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        return this;
    }

    /** Runs on each page before its own scripts. */
    Tab before(String script) {
        call("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
        return this;
    }

    Tab open(String path) {
        // What was there goes first, so that waiting for the new page cannot find the old one.
        call("Page.navigate", Map.of("url", "about:blank"));
        call("Page.navigate", Map.of("url", base + path));
        return until("location.href !== 'about:blank' && document.readyState === 'complete'");
    }

    Tab signIn(String email, String password) {
        open("/login").fill("email", email).fill("password", password);
        return press("main form button").until("!location.pathname.startsWith('/login')");
    }

    /** Types into the field of this name, as keys do. */
    Tab fill(String name, String text) {
        until("document.querySelector('[name=\"" + name + "\"]') !== null");
        evaluate("(() => { const f = document.querySelector('[name=\"" + name + "\"]'); f.focus(); f.select?.(); })()");
        call("Input.insertText", Map.of("text", text));
        return this;
    }

    /** Also behind an open dialog, as it was typed before that opened. */
    Tab fillBehind(String name, String text) {
        until("document.querySelector('[name=\"" + name + "\"]') !== null");
        evaluate("document.querySelector('[name=\"" + name + "\"]').value = " + quoted(text));
        return this;
    }

    /** As in another tab of the same browser: the cookies are the same. */
    Tab signInBehind(String email, String password) {
        evaluate("fetch('/login', { method: 'POST', body: new URLSearchParams({ email: " + quoted(email)
                + ", password: " + quoted(password) + " }) }).then(answer => answer.ok)");
        return this;
    }

    Tab choose(String name, String value) {
        evaluate("(() => { const f = document.querySelector('select[name=\"" + name + "\"]'); f.value = '" + value
                + "'; f.dispatchEvent(new Event('change', { bubbles: true })); })()");
        return this;
    }

    /** Clicks the first such element that can be seen, with the mouse. */
    Tab press(String selector) {
        return click("[...document.querySelectorAll(" + quoted(selector) + ")].find(e => e.checkVisibility())");
    }

    /** Clicks the button or link with this text or name. */
    Tab pressText(String text) {
        var named = "(e.getAttribute('aria-label') || e.textContent).trim() === " + quoted(text);
        return click(
                "[...document.querySelectorAll('button, a, summary')].find(e => e.checkVisibility() && " + named + ")");
    }

    /** Where it is once it stays there: a click beside what still moves would be nobody's mistake. */
    private Tab click(String element) {
        until("document.readyState === 'complete' && " + element + " !== undefined");
        var at = Api.until(
                        () -> List.of(place(element), place(element)),
                        twice -> twice.get(0).equals(twice.get(1)))
                .get(0);
        for (var type : List.of("mousePressed", "mouseReleased")) {
            call(
                    "Input.dispatchMouseEvent",
                    Map.of("type", type, "x", at.get(0), "y", at.get(1), "button", "left", "clickCount", 1));
        }
        return this;
    }

    private JsonNode place(String element) {
        return evaluate(
                "(() => { const e = " + element + "; e.scrollIntoView({ block: 'center', behavior: 'instant' });"
                        + " const b = e.getBoundingClientRect(); return [b.x + b.width / 2, b.y + b.height / 2]; })()");
    }

    /**
     * Takes one thing with the mouse and lets it go on another, once the page says that it is there.
     *
     * @param arrived asks the page, while the mouse is held
     */
    Tab drag(String from, String to, String arrived) {
        var start = middle(from);
        mouse("mousePressed", start);
        mouse("mouseMoved", new double[] {start[0], start[1] + 8});
        var end = middle(to);
        Api.until(
                () -> {
                    mouse("mouseMoved", end);
                    return answers(arrived);
                },
                yes -> yes);
        mouse("mouseReleased", end);
        return this;
    }

    private double[] middle(String selector) {
        var at = evaluate("(() => { const b = document.querySelector(" + quoted(selector)
                + ").getBoundingClientRect(); return [b.x + b.width / 2, b.y + b.height / 2]; })()");
        return new double[] {at.get(0).asDouble(), at.get(1).asDouble()};
    }

    private void mouse(String type, double[] at) {
        call(
                "Input.dispatchMouseEvent",
                Map.of(
                        "type",
                        type,
                        "x",
                        at[0],
                        "y",
                        at[1],
                        "button",
                        "left",
                        "buttons",
                        type.equals("mouseReleased") ? 0 : 1,
                        "clickCount",
                        1));
    }

    /** As when the connection is lost, and found again. */
    Tab offline(boolean lost) {
        call(
                "Network.emulateNetworkConditions",
                Map.of("offline", lost, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
        return this;
    }

    /** One key, such as {@code Tab}, {@code Enter}, {@code Escape}. */
    Tab key(String key) {
        var text = key.equals("Enter") ? "\r" : key.length() == 1 ? key : "";
        int code = Map.of("Tab", 9, "Enter", 13, "Escape", 27, " ", 32).getOrDefault(key, 0);
        call(
                "Input.dispatchKeyEvent",
                Map.of("type", "keyDown", "key", key, "text", text, "windowsVirtualKeyCode", code));
        call("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key, "windowsVirtualKeyCode", code));
        return this;
    }

    /** Goes on by the key Tab until what has the focus is this; fails when everything was passed. */
    Tab reach(String selector) {
        until("document.querySelector(" + quoted(selector) + ") !== null");
        for (int i = 0; i < 150; i++) {
            if (answers("document.activeElement.matches(" + quoted(selector) + ")")) {
                return this;
            }
            key("Tab");
        }
        throw new AssertionError("no way by keyboard to " + selector + " on " + path());
    }

    /** Into whatever has the focus, also in a frame. */
    Tab type(String text) {
        call("Input.insertText", Map.of("text", text));
        return this;
    }

    /** Waits until the page says yes. */
    Tab until(String question) {
        Api.until(() -> answers(question), yes -> yes);
        return this;
    }

    /** The page is loaded, its scripts too, and says so: before that, a click is answered without them. */
    Tab untilText(String text) {
        return until("document.readyState === 'complete' && document.body.innerText.includes(" + quoted(text) + ")");
    }

    /** A page that is just being left has no answer. */
    private boolean answers(String question) {
        try {
            return evaluate("Boolean(" + question + ")").asBoolean();
        } catch (AssertionError leaving) {
            return false;
        }
    }

    /** What an expression is worth on the page, promises kept. */
    JsonNode evaluate(String expression) {
        var result =
                call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
        if (result.has("exceptionDetails")) {
            throw new AssertionError(expression + ": " + result.get("exceptionDetails"));
        }
        return result.at("/result/value");
    }

    String text() {
        return evaluate("document.body.innerText").asText();
    }

    String path() {
        return evaluate("location.pathname + location.search").asText();
    }

    /** Whether one has to scroll sideways. */
    boolean isTooWide() {
        return evaluate("document.documentElement.scrollWidth > innerWidth").asBoolean();
    }

    /** With {@code -Dpictures} a picture of what can be seen, to look at: {@code target/pictures/<name>.png}. */
    Tab picture(String name) {
        if (System.getProperty("pictures") == null) return this;
        var png = call("Page.captureScreenshot", Map.of("format", "png"))
                .path("data")
                .asText();
        try {
            var folder = Files.createDirectories(Path.of("target", "pictures"));
            var file = name.replaceAll("[^a-z0-9-]+", "-").replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "one");
            Files.write(folder.resolve(file + ".png"), Base64.getDecoder().decode(png));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    @Override
    public void close() {
        if (alone) {
            devtools.call("", "Target.disposeBrowserContext", Map.of("browserContextId", context));
        } else {
            devtools.call("", "Target.closeTarget", Map.of("targetId", target));
        }
    }
}
