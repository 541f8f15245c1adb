package org.partnercabinet.bootstrap.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.partnercabinet.bootstrap.e2e.RunningApp;
import org.partnercabinet.bootstrap.e2e.Somebody;

/** The partners' first page and the pages of numbers, by clicking. */
class NumbersInBrowserTest {
    private static RunningApp app;
    private static Somebody anna;
    private static Somebody newcomer;

    @BeforeAll
    static void start() {
        Chromium.devtools();
        app = new RunningApp(RunningApp.inMemory());
        anna = new Somebody(app, app.admin(), "Anna", "4601").withEverything();
        newcomer = new Somebody(app, app.admin(), "Boris", "4602");
    }

    @AfterAll
    static void stop() {
        if (app != null) {
            app.close();
        }
    }

    private static Tab signedIn(Somebody who, String language) {
        return new Tab(app.url(), language).signIn(who.email, Somebody.PASSWORD);
    }

    @Test
    void choosingChangesTheNumbersAndTheAddressWithoutAReload() {
        try (var tab = signedIn(anna, "en")) {
            tab.open("/partner").untilText("Hello, Anna!").press("a[href='/partner/analytics']");
            tab.untilText("Breakdown").evaluate("window.kept = true");
            choose(tab, "by", "device").until("document.querySelector('caption').textContent.includes('Device')");
            choose(tab, "step", "week").untilText("Clicks and clients by week");
            assertThat(tab.path()).contains("by=device").contains("step=week");
            assertThat(tab.evaluate("window.kept === true").asBoolean()).isTrue();
            assertThat(tab.complaints).isEmpty();
        }
    }

    /** Nobody chooses in the moment in which a part of the page is just being put in its place. */
    private static Tab choose(Tab tab, String name, String value) {
        tab.until("!document.querySelector('.htmx-request, .htmx-swapping, .htmx-settling, .htmx-added')");
        tab.evaluate("(() => { const s = document.querySelector('select[name=" + name + "]'); s.value = '" + value
                + "'; s.dispatchEvent(new Event('change', { bubbles: true })); return true; })()");
        return tab;
    }
}
