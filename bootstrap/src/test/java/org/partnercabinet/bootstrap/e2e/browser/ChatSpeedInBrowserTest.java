package org.partnercabinet.bootstrap.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.partnercabinet.bootstrap.e2e.RunningApp;
import org.partnercabinet.bootstrap.e2e.Somebody;

/** From pressing Enter in one browser to the words on the screen of another. */
class ChatSpeedInBrowserTest {
    private static final int MESSAGES = 30;

    /** The aim is a second; a machine that does much else at once may need more. */
    private static final double MOST_MILLIS = 2000;

    private static RunningApp app;

    @BeforeAll
    static void start() {
        Chromium.devtools();
        app = new RunningApp(RunningApp.inMemory());
    }

    @AfterAll
    static void stop() {
        if (app != null) {
            app.close();
        }
    }

    @Test
    void whatIsSaidIsOnTheOtherSidesScreenWithinASecond() {
        var anna = new Somebody(app, app.admin(), "Anna", "5201");
        try (var theirs = new Tab(app.url(), "en").signIn(anna.email, Somebody.PASSWORD);
                var ours = new Tab(app.url(), "en").signIn(RunningApp.ADMIN, RunningApp.PASSWORD)) {
            theirs.open("/partner/chat").fill("text", "Hello").key("Enter").untilText("Hello");
            ours.open("/admin/chat/" + anna.ids.get("partners")).untilText("Hello");
            ours.evaluate(
                    "(() => { window.shown = {}; new MutationObserver(() => document.querySelectorAll('.bubble p')"
                            + ".forEach(p => { window.shown[p.textContent.trim()] ??= Date.now(); }))"
                            + ".observe(document.querySelector('.chat-messages'), { childList: true, subtree: true }); return true; })()");
            theirs.evaluate("document.addEventListener('submit', () => { window.sent = Date.now(); }, true), true");
            var took = new ArrayList<Double>();
            for (int i = 1; i <= MESSAGES; i++) {
                var words = "message " + i;
                theirs.fill("text", words)
                        .press("#composer .btn-primary")
                        .until("document.querySelector('[name=text]').value === ''");
                ours.until("window.shown['" + words + "'] !== undefined");
                took.add(ours.evaluate("window.shown['" + words + "']").asDouble()
                        - theirs.evaluate("window.sent").asDouble());
            }
            took.sort(Double::compare);
            double p95 = took.get((int) Math.ceil(0.95 * took.size()) - 1);
            System.out.printf(
                    "chat between two browsers, %d messages: p50 %.0f ms, p95 %.0f ms (aim 1000 ms)%n",
                    took.size(), took.get(took.size() / 2), p95);
            assertThat(took.get(0)).isPositive();
            assertThat(p95).isLessThan(MOST_MILLIS);
        }
    }
}
