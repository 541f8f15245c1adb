package org.partnercabinet.bootstrap.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnercabinet.bootstrap.e2e.RunningApp;
import org.partnercabinet.bootstrap.e2e.Somebody;

/** A partner works by clicking. */
class PartnerInBrowserTest {
    private static RunningApp app;
    private static Somebody anna;

    @BeforeAll
    static void start() {
        Chromium.devtools();
        app = new RunningApp(RunningApp.inMemory());
        anna = new Somebody(app, app.admin(), "Anna", "4501").withEverything();
    }

    @AfterAll
    static void stop() {
        if (app != null) {
            app.close();
        }
    }

    private static Tab tab(String language) {
        return new Tab(app.url(), language);
    }

    private static Tab signedIn(String language) {
        return tab(language).signIn(anna.email, Somebody.PASSWORD);
    }

    @ParameterizedTest
    @CsvSource({"ru,Канал в Telegram,Ссылка создана", "en,Telegram channel,The link is made"})
    void makesALinkAndSeesItInTheTable(String language, String title, String said) {
        try (var tab = signedIn(language)) {
            tab.open("/partner/links").press(".page-actions a.btn-primary");
            tab.fill("title", title).fill("target_url", "https://example.com/offer?a=1");
            tab.fill("utm_source", "telegram").untilText("https://example.com/offer?a=1&utm_source=telegram&pc_click=");
            tab.press("main form button.btn-primary").untilText(said);
            tab.open("/partner/links").until("document.querySelector('table') !== null");
            assertThat(tab.text()).contains(title);
            assertThat(tab.complaints).isEmpty();
        }
    }

    @Test
    void worksWithoutScripts() {
        try (var tab = tab("en").withoutScripts().signIn(anna.email, Somebody.PASSWORD)) {
            tab.open("/partner/links/new").fill("title", "No scripts").fill("target_url", "nonsense");
            tab.press("main form button.btn-primary").untilText("Correct the fields");
            assertThat(tab.evaluate("document.querySelector('[name=title]').value")
                            .asText())
                    .isEqualTo("No scripts");
            tab.fill("target_url", "https://example.com/").press("main form button.btn-primary");
            tab.untilText("The link is made");
        }
    }

    @Test
    void comesBackToTheSamePageAfterTheSessionEnded() {
        try (var tab = signedIn("en")) {
            tab.open("/partner/links?state=active");
            tab.evaluate("fetch('/logout', { method: 'POST', body: new URLSearchParams("
                    + "{ _csrf: document.querySelector('[name=_csrf]').value }) }).then(r => r.status)");
            tab.open("/partner/links?state=active").until("location.pathname === '/login'");
            tab.fill("email", anna.email).fill("password", Somebody.PASSWORD).press("main form button");
            tab.until("location.pathname === '/partner/links'");
            assertThat(tab.path()).isEqualTo("/partner/links?state=active");
        }
    }

    @Test
    void keepsTheLanguageAndTheThemeThatWereChosen() {
        var boris = new Somebody(app, app.admin(), "Boris", "4502");
        try (var tab = tab("ru").signIn(boris.email, Somebody.PASSWORD)) {
            tab.open("/partner/payouts").untilText("Выплаты").press(".topbar-tools [name=language]");
            tab.untilText("Payouts").press(".topbar-tools [name=theme]");
            tab.until("document.documentElement.dataset.theme === 'light'").press(".topbar-tools [name=theme]");
            tab.until("document.documentElement.dataset.bsTheme === 'dark'");
            assertThat(tab.path()).isEqualTo("/partner/payouts");
        }
        try (var elsewhere = tab("ru").signIn(boris.email, Somebody.PASSWORD)) {
            elsewhere.open("/partner/payouts").untilText("Payouts");
            elsewhere.until("document.documentElement.dataset.bsTheme === 'dark'");
        }
    }

    @Test
    void asksForMoneyLooksAgainSendsAndTakesItBack() {
        try (var tab = signedIn("en")) {
            tab.open("/partner/payouts/new").press("[name=referral_ids]");
            tab.press("main form button.btn-primary").untilText("Review the request");
            tab.press("main form button.btn-primary").untilText("The request is sent");
            tab.press("[commandfor=cancel]").until("document.querySelector('dialog[open]') !== null");
            tab.key("Escape").until("document.querySelector('dialog[open]') === null");
            tab.press("[commandfor=cancel]").press("dialog[open] .btn-danger").untilText("The request is taken back");
            assertThat(tab.complaints).isEmpty();
        }
    }
}
