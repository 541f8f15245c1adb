package org.partnercabinet.bootstrap.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.bootstrap.e2e.RunningApp;
import org.partnercabinet.bootstrap.e2e.Somebody;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Email;
import org.partnercabinet.domain.identity.Session;
import org.partnercabinet.domain.identity.SessionId;

/** Pages that are older than what they show, and sessions that end under them. */
class StaleInBrowserTest {
    private static RunningApp app;
    private static Somebody anna;

    @BeforeAll
    static void start() {
        Chromium.devtools();
        app = new RunningApp(RunningApp.inMemory());
        anna = new Somebody(app, app.admin(), "Anna", "5101").withEverything();
    }

    @AfterAll
    static void stop() {
        if (app != null) {
            app.close();
        }
    }

    private static Tab signedIn(Somebody who) {
        return new Tab(app.url(), "en").signIn(who.email, Somebody.PASSWORD);
    }

    @Test
    void aFormThatWasOvertakenSaysWhatIsStoredNowAndKeepsWhatWasTyped() {
        var link = "/partner/links/" + anna.ids.get("links");
        try (var tab = signedIn(anna)) {
            tab.open(link + "/edit").fill("title", "My title").fill("utm_source", "mine");
            anna.api.send("PATCH", "/api/links/" + anna.ids.get("links"), Map.of("title", "Their title"));
            tab.press("main form button.btn-primary").untilText("changed while you were filling in");
            tab.untilText("Stored now: Their title");
            assertThat(tab.evaluate("document.querySelector('[name=title]').value")
                            .asText())
                    .isEqualTo("My title");
            assertThat(anna.api.get("/api/links/" + anna.ids.get("links")).at("/title"))
                    .isEqualTo("Their title");
            Axe.expectNothing(tab.picture("stale-link"));
            tab.press("main form button.btn-primary").until("location.pathname === '" + link + "'");
            tab.until("document.querySelector('h1')?.textContent === 'My title'");
            assertThat(tab.complaints).isEmpty();
        }
    }

    @Test
    void theirOwnDataToo() {
        try (var tab = signedIn(anna)) {
            tab.open("/partner/profile").press("main a.btn-primary").fill("company", "Romashka");
            anna.api.send("PATCH", "/api/profile", Map.of("phone", "+7 912 345-67-89"));
            tab.press("main form button.btn-primary").untilText("Stored now: +79123456789");
            tab.press("main form button.btn-primary")
                    .untilText("Your details are saved")
                    .untilText("Romashka");
        }
    }

    @Test
    void whatWasDecidedElsewhereIsSaidAndTheReasonIsNotLost() {
        var boris = new Somebody(app, app.admin(), "Boris", "5102").withEverything();
        var payout = boris.ids.get("payouts");
        try (var tab = new Tab(app.url(), "en").signIn(RunningApp.ADMIN, RunningApp.PASSWORD)) {
            tab.open("/admin/payouts/" + payout).press("[commandfor=reject]").fill("comment", "The card is closed");
            boris.api.post("/api/payouts/" + payout + "/cancellation", Map.of());
            tab.press("dialog[open] .btn-danger").untilText("You wrote: “The card is closed”");
            assertThat(tab.complaints).isEmpty();
        }
    }

    @Test
    void whoIsToldTwoMinutesBeforeStays() {
        var vera = new Somebody(app, app.admin(), "Vera", "5103");
        try (var tab = signedIn(vera)) {
            endsIn(vera, Duration.ofSeconds(110));
            tab.open("/partner/links/new").until("document.querySelector('#stay').open");
            tab.untilText("Stay signed in?").fillBehind("title", "Half a title");
            Axe.expectNothing(tab.picture("session-ends"));
            tab.press("#stay button.btn-primary").until("!document.querySelector('#stay').open");
            assertThat(session(vera).expiresAt()).isAfter(Instant.now().plus(Duration.ofDays(29)));
            assertThat(tab.evaluate("document.querySelector('[name=title]').value")
                            .asText())
                    .isEqualTo("Half a title");
            assertThat(tab.complaints).isEmpty();
        }
    }

    @Test
    void whoSignsInAgainInAnotherTabGoesOnWithWhatWasTyped() {
        var gleb = new Somebody(app, app.admin(), "Gleb", "5104");
        try (var tab = signedIn(gleb)) {
            endsIn(gleb, Duration.ofSeconds(4));
            tab.open("/partner/links/new").fillBehind("title", "Kept title");
            tab.fillBehind("target_url", "https://example.com/kept").untilText("The session has ended");
            Axe.expectNothing(tab.picture("session-ended"));
            tab.signInBehind(gleb.email, Somebody.PASSWORD);
            tab.evaluate("document.dispatchEvent(new Event('visibilitychange')), true");
            tab.until("!document.querySelector('#stay').open").press("main form button.btn-primary");
            tab.untilText("The link is made").untilText("Kept title");
        }
    }

    @Test
    void whatIsSentAfterTheEndIsNotDoneAndThatIsSaid() {
        var dasha = new Somebody(app, app.admin(), "Dasha", "5105");
        try (var tab = new Tab(app.url(), "en").withoutScripts().signIn(dasha.email, Somebody.PASSWORD)) {
            tab.open("/partner/links/new").fill("title", "Too late").fill("target_url", "https://example.com/");
            endsIn(dasha, Duration.ZERO);
            tab.press("main form button.btn-primary").untilText("what you sent was not saved");
            tab.fill("email", dasha.email).fill("password", Somebody.PASSWORD).press("main form button");
            tab.untilText("was not saved. Send it again");
            assertThat(tab.path()).isEqualTo("/partner/links/new");
            assertThat(dasha.api.get("/api/links?size=100").text()).doesNotContain("Too late");
        }
    }

    /** Of the browser, which came after the program. */
    private static Session session(Somebody who) {
        var stores = app.app.stores();
        return stores.transactions.inTransaction(() -> {
            AccountId account = stores.identity
                    .accounts
                    .find(new Email(who.email))
                    .orElseThrow()
                    .id();
            var newest = stores.identity
                    .identityQueries
                    .sessions(account, Instant.now(), new PageRequest(1, 1))
                    .items()
                    .get(0);
            return stores.identity
                    .sessions
                    .change(new SessionId(newest.id()), one -> one)
                    .orElseThrow();
        });
    }

    private static void endsIn(Somebody who, Duration left) {
        var stores = app.app.stores();
        var id = session(who).id();
        stores.transactions.run(() -> stores.identity.sessions.change(
                id,
                now -> new Session(
                        now.id(),
                        now.account(),
                        now.tokenHash(),
                        now.startedAt(),
                        Instant.now().plus(left).truncatedTo(java.time.temporal.ChronoUnit.MICROS),
                        now.endedAt(),
                        now.device(),
                        now.seenAt())));
    }
}
