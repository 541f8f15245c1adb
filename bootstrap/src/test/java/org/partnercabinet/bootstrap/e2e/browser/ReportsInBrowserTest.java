package org.partnercabinet.bootstrap.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnercabinet.bootstrap.e2e.RunningApp;
import org.partnercabinet.bootstrap.e2e.Somebody;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.job.Job;
import org.partnercabinet.domain.job.JobId;

/** Reports by clicking. */
class ReportsInBrowserTest {
    private static RunningApp app;
    private static Somebody anna;
    private static Somebody newcomer;

    @BeforeAll
    static void start() {
        Chromium.devtools();
        app = new RunningApp(RunningApp.inMemory());
        anna = new Somebody(app, app.admin(), "Anna", "4801");
        newcomer = new Somebody(app, app.admin(), "Boris", "4802");
    }

    @AfterAll
    static void stop() {
        if (app != null) {
            app.close();
        }
    }

    @Test
    void aReportAppearsByItselfWhenItIsMade() {
        try (var tab = new Tab(app.url(), "en").signIn(newcomer.email, Somebody.PASSWORD)) {
            tab.open("/partner")
                    .untilText("Hello, Boris!")
                    .press("a[href='/partner/reports']")
                    .untilText("No reports yet");
            tab.press("button[value='make']").untilText("Kept until");
            assertThat(tab.text()).contains("PDF,").contains("Download");
            tab.press("button[value='show']").untilText("Owed now");
            assertThat(tab.complaints).isEmpty();
        }
    }

    /** One that waits for tomorrow: it is under way for as long as this takes. */
    private static JobId waiting(Somebody whose) {
        var stores = app.app.stores();
        var account = UUID.fromString(whose.api.get("/api/auth/me").at("/id"));
        var order = new Job.Order(new AccountId(account), "export", "all 44 true");
        var job = Job.queued(new JobId(UUID.randomUUID()), order, Instant.now().plus(Duration.ofDays(1)));
        stores.transactions.run(() -> stores.reporting.jobs.add(job));
        return job.id();
    }

    @Test
    void whatIsUnderWayIsSeenOnEveryPageAndNothingWhereNothingIs() {
        try (var tab = new Tab(app.url(), "en").signIn(anna.email, Somebody.PASSWORD)) {
            tab.open("/partner/links").until("document.querySelector('[data-while]').hidden");
            JobId job = waiting(anna);
            tab.until("!document.querySelector('[data-while]').hidden");
            tab.press("[data-while] summary").untilText("Export of clients");
            for (boolean dark : new boolean[] {false, true}) {
                if (dark) tab.dark();
                for (int width : new int[] {1280, 360}) {
                    tab.size(width, 740).picture("jobs-" + (dark ? "dark-" : "light-") + width);
                    assertThat(tab.isTooWide()).as("%d px", width).isFalse();
                    Axe.expectNothing(tab);
                }
            }
            tab.open("/jobs").untilText("Waits for its turn");
            tab.press("#stop-" + job.value()).untilText("Called off.");
            tab.until("document.querySelector('[data-while]').hidden");
            assertThat(tab.complaints).isEmpty();
        }
    }

    @Test
    void whoOrderedItIsToldByTheBellWithTheWayToIt() {
        try (var tab = new Tab(app.url(), "ru").signIn(anna.email, Somebody.PASSWORD)) {
            anna.api.post("/api/referrals/export", Map.of());
            tab.open("/partner").until("!document.querySelector('[data-badge=notifications]').hidden");
            tab.open("/partner/notifications").untilText("Готово: Выгрузка клиентов.");
        }
        try (var tab = new Tab(app.url(), "en").signIn(RunningApp.ADMIN, RunningApp.PASSWORD)) {
            tab.open("/admin").until("document.readyState === 'complete'");
            app.admin().post("/api/referrals/export", Map.of());
            tab.untilText("Export of clients: done.");
            tab.until("!document.querySelector('[data-badge=notifications]').hidden");
            tab.open("/admin/notices")
                    .untilText("Done: Export of clients")
                    .press("form[action='/admin/notices/read-all'] button");
            tab.until("document.querySelector('.topbar [data-badge=notifications]').hidden");
            Axe.expectNothing(tab);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void everyPageCanBeUsedByEverybody(String language) {
        for (boolean dark : new boolean[] {false, true}) {
            try (var tab = new Tab(app.url(), language).signIn(anna.email, Somebody.PASSWORD)) {
                look(tab, language, dark, "/partner/reports");
            }
            try (var tab = new Tab(app.url(), language).signIn(RunningApp.ADMIN, RunningApp.PASSWORD)) {
                look(tab, language, dark, "/admin/reports");
            }
        }
    }

    private static void look(Tab tab, String name, boolean dark, String path) {
        if (dark) {
            tab.dark();
        }
        tab.size(1280, 800).open(path);
        for (String deed : List.of("make", "show")) {
            pressed(tab, deed);
            var picture = name + (dark ? "-dark" : "-light") + path + "-" + deed;
            Axe.expectNothing(tab.size(1280, 800).picture(picture));
            tab.size(360, 740).picture(picture + "-phone");
            assertThat(tab.isTooWide()).as("%s at 360 px", path).isFalse();
            tab.size(1280, 800);
        }
        Axe.expectNothing(tab.until("document.querySelector('#reported') !== null"));
    }

    /** The next page is there, and nothing on it moves any more. */
    private static void pressed(Tab tab, String deed) {
        tab.until("document.readyState === 'complete'").evaluate("window.before = true");
        tab.press("button[value='" + deed + "']");
        tab.until("window.before === undefined && document.readyState === 'complete'"
                + " && document.querySelector('#jobs progress') === null");
    }
}
