package org.partnercabinet.bootstrap.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.partnercabinet.bootstrap.e2e.RunningApp;
import org.partnercabinet.bootstrap.e2e.Somebody;

/** A partner makes a page and publishes it, without a script of ours being needed. */
class LandingsInBrowserTest {
    private static RunningApp app;
    private static Somebody anna;

    @BeforeAll
    static void start() {
        Chromium.devtools();
        app = new RunningApp(RunningApp.inMemory());
        anna = new Somebody(app, app.admin(), "Anna", "4810");
    }

    @AfterAll
    static void stop() {
        if (app != null) app.close();
    }

    @Test
    void aPageIsBegunChangedAndPublished() {
        try (var tab = new Tab(app.url(), "en")) {
            tab.signIn(anna.email, Somebody.PASSWORD);
            tab.open("/partner/landings").press("main form button").untilText("Checks");
            Axe.expectNothing(tab.picture("landing-editor"));
            tab.fill("slug", "annas-page").press("main form[action$='/page'] button").untilText("Saved");
            var editor = tab.path();
            tab.open(editor + "?block=0").fill("p.title", "Hello <b>there</b>");
            tab.press("main form[action$='/block'] button").untilText("Hello <b>there</b>");
            Axe.expectNothing(tab.picture("landing-block"));
            tab.size(360, 740).open(editor).picture("landing-editor-phone");
            assertThat(tab.isTooWide()).isFalse();
            tab.size(1280, 800).press("main form[action$='/publication'] button").untilText("Published");
            tab.open("/l/annas-page").untilText("Hello <b>there</b>");
            Axe.expectNothing(tab.picture("landing-public"));
            tab.size(360, 740).open("/l/annas-page").picture("landing-public-phone");
            assertThat(tab.isTooWide()).isFalse();
            assertThat(tab.complaints).isEmpty();
        }
    }
}
