package org.partnercabinet.bootstrap.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.partnercabinet.bootstrap.e2e.RunningApp;
import org.partnercabinet.bootstrap.e2e.Somebody;

/** What partners do most, by the keyboard alone, and without scripts. */
class KeyboardInBrowserTest {
    private static RunningApp app;
    private static Somebody anna;
    private static Somebody boris;

    @BeforeAll
    static void start() {
        Chromium.devtools();
        app = new RunningApp(RunningApp.inMemory());
        anna = new Somebody(app, app.admin(), "Anna", "5001").withEverything();
        boris = new Somebody(app, app.admin(), "Boris", "5002").withEverything();
    }

    @AfterAll
    static void stop() {
        if (app != null) {
            app.close();
        }
    }

    @Test
    void signsInMakesALinkAsksForMoneyAndFindsItByKeysAlone() {
        try (var tab = new Tab(app.url(), "en")) {
            tab.open("/login").reach("[name=email]").type(anna.email);
            tab.reach("[name=password]").type(Somebody.PASSWORD).key("Enter");
            tab.until("location.pathname === '/partner'");

            tab.reach(".side-item[href='/partner/links']").key("Enter");
            tab.reach(".page-actions a.btn-primary").key("Enter");
            tab.reach("[name=title]").type("By keys").reach("[name=target_url]").type("https://example.com/keys");
            tab.reach("main form button.btn-primary").key("Enter").untilText("The link is made");

            tab.reach(".side-item[href='/partner/payouts']").key("Enter");
            tab.reach(".page-actions a.btn-primary").key("Enter");
            tab.reach("[name=referral_ids]").key(" ");
            tab.until("document.querySelector('[name=referral_ids]').checked");
            tab.reach("main form button.btn-primary").key("Enter").untilText("Review the request");
            tab.reach("main form button.btn-primary").key("Enter").untilText("The request is sent");

            tab.key("/")
                    .until("document.activeElement.id === 'search'")
                    .type("by keys")
                    .key("Enter");
            tab.until("location.pathname === '/search'").reach("a.work-item").key("Enter");
            tab.until("document.querySelector('h1').textContent === 'By keys'");
            assertThat(tab.complaints).isEmpty();
        }
    }

    @Test
    void signsInMakesALinkAndAsksForMoneyWithoutScripts() {
        try (var tab = new Tab(app.url(), "en").withoutScripts()) {
            tab.signIn(boris.email, Somebody.PASSWORD).press(".sidebar a[href='/partner/links']");
            tab.press(".page-actions a.btn-primary")
                    .fill("title", "No scripts")
                    .fill("target_url", "https://example.com/");
            tab.press("main form button.btn-primary").untilText("The link is made");
            tab.press(".sidebar a[href='/partner/payouts']").press(".page-actions a.btn-primary");
            tab.press("[name=referral_ids]")
                    .press("main form button.btn-primary")
                    .untilText("Review the request");
            tab.press("main form button.btn-primary").untilText("The request is sent");
            tab.fill("q", "no scripts").key("Enter").untilText("Found: no scripts");
            tab.press("a.work-item").untilText("https://example.com/");
        }
    }
}
