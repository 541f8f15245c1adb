package org.partnercabinet.bootstrap.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnercabinet.bootstrap.e2e.Api;
import org.partnercabinet.bootstrap.e2e.RunningApp;
import org.partnercabinet.bootstrap.e2e.Somebody;

/** Chat and notifications between real browsers. */
class ChatInBrowserTest {
    private static final String CHAT_BADGE = "[...document.querySelectorAll('[data-badge=chat]')][0]";

    private static RunningApp app;
    private static Api admin;
    private static Somebody anna;
    private static Somebody boris;

    @BeforeAll
    static void start() {
        Chromium.devtools();
        app = new RunningApp(RunningApp.inMemory());
        admin = app.admin();
        anna = new Somebody(app, admin, "Anna", "4801").withEverything();
        boris = new Somebody(app, admin, "Boris", "4802");
    }

    @AfterAll
    static void stop() {
        if (app != null) {
            app.close();
        }
    }

    private static Tab partner(Somebody who, String language) {
        return new Tab(app.url(), language).signIn(who.email, Somebody.PASSWORD);
    }

    private static Tab team(String language) {
        return new Tab(app.url(), language).signIn(RunningApp.ADMIN, RunningApp.PASSWORD);
    }

    private static String with(Somebody who) {
        return "/admin/chat/" + who.ids.get("partners");
    }

    private static void says(Somebody who, String text) {
        var path = "/api/conversations/" + who.ids.get("partners") + "/messages";
        assertThat(who.api.post(path, Map.of("text", text)).status()).isEqualTo(201);
    }

    @Test
    void twoBrowsersTalkAndSeeWhatWasSeen() {
        try (var theirs = partner(boris, "en");
                var ours = team("en")) {
            ours.open("/admin/notifications");
            theirs.open("/partner/chat")
                    .untilText("No messages yet")
                    .fill("text", "Is anybody there?")
                    .key("Enter");
            theirs.untilText("Is anybody there?").until("document.querySelector('[name=text]').value === ''");
            ours.until(CHAT_BADGE + ".hidden === false").until("/^\\(\\d+\\) /.test(document.title)");
            ours.open("/admin/chat").untilText("Is anybody there?");
            ours.press("#talk-" + boris.ids.get("partners")).untilText("Is anybody there?");
            theirs.until("document.querySelector('.chat-ours .chat-seen:not([hidden])') !== null");
            ours.fill("text", "Always.\nTell us")
                    .press("#composer .btn-primary")
                    .untilText("Tell us");
            theirs.front().untilText("Tell us").until("document.querySelectorAll('.chat-message').length === 2");
            ours.until("document.querySelector('.chat-ours .chat-seen:not([hidden])') !== null");
            assertThat(theirs.complaints).isEmpty();
            assertThat(ours.complaints).isEmpty();
        }
    }

    @Test
    void eightTabsOfABrowserShareOneStreamAndAllAreRight() {
        var tabs = new ArrayList<Tab>();
        try (var first = team("en")) {
            for (int i = 0; i < 7; i++) tabs.add(first.another());
            for (var tab : tabs) tab.front().open("/admin/notifications");
            // Exactly one listens; the others wait for their turn.
            var locks = first.evaluate("navigator.locks.query().then(all => ['held', 'pending']"
                    + ".map(which => all[which].filter(lock => lock.name === 'pc-events').length).join())");
            assertThat(locks.asText()).isEqualTo("1,7");
            says(boris, "To all eight");
            for (var tab : tabs) tab.until(CHAT_BADGE + ".hidden === false");
            tabs.forEach(Tab::close);
            first.front().open("/admin/notifications").until(CHAT_BADGE + ".hidden === false");
            assertThat(first.complaints).isEmpty();
        }
    }

    @Test
    void anAnswerAtHandGoesIntoTheMessageWhereTheCursorIs() {
        var answer = Map.of("title", "Paying", "ru", "Платим по пятницам.", "en", "We pay on Fridays.");
        assertThat(admin.send("PUT", "/api/settings/answers", Map.of("items", List.of(answer)))
                        .status())
                .isEqualTo(200);
        try (var ours = team("en");
                var theirs = partner(boris, "ru")) {
            theirs.open("/partner/chat").untilText("Команда программы");
            ours.open(with(boris)).until("document.querySelector('#presence').innerText.includes('online')");
            ours.fill("text", "Hello! ").press(".at-hand summary").press("[data-answer]");
            ours.until("document.querySelector('#f-text').value === 'Hello! We pay on Fridays.'")
                    .until("document.activeElement.id === 'f-text'")
                    .until("document.querySelector('.at-hand').open === false");
            ours.key("Enter");
            theirs.front().untilText("Hello! We pay on Fridays.");
            assertThat(theirs.text()).doesNotContain("Paying");
            assertThat(ours.complaints).isEmpty();
        }
        try (var plain = team("ru").withoutScripts()) {
            plain.open(with(boris) + "?answer=1&in=ru");
            assertThat(plain.text()).contains("в сети");
        }
    }

    @Test
    void whereLocksAreMissingOnlyTheTabThatIsSeenListens() {
        try (var ours = team("en")) {
            ours.before("delete Navigator.prototype.locks;"
                    + "window.opened = []; const Real = window.EventSource;"
                    + "window.EventSource = function (url) { const s = new Real(url); opened.push(s); return s; };"
                    + "let hid = false; Object.defineProperty(document, 'hidden', { get: () => hid });"
                    + "window.hide = yes => { hid = yes; document.dispatchEvent(new Event('visibilitychange')); };");
            ours.open("/admin/notifications").until("opened.length === 1 && opened[0].readyState === 1");
            ours.evaluate("hide(true)");
            ours.until("opened.length === 1 && opened[0].readyState === 2");
            says(boris, "While nobody looks");
            ours.evaluate("hide(false)");
            ours.until("opened.length === 2 && opened[1].readyState === 1").until(CHAT_BADGE + ".hidden === false");
            assertThat(ours.complaints).isEmpty();
        }
    }

    @Test
    void aMessageCountsAsSeenOnlyWhereItCanBeSeen() {
        for (int i = 1; i <= 70; i++) {
            says(anna, "line " + i + "\nand more\nof it");
        }
        try (var ours = team("en")) {
            ours.open(with(anna))
                    .until("document.querySelector('.chat-new') !== null")
                    .untilText("Show older ones");
            assertThat(unread(anna)).as("the newest cannot be seen yet").isPositive();
            ours.evaluate("document.querySelector('.chat-log').scrollTop = 1e6; true");
            ours.until("document.querySelector('[data-new]') === null");
            assertThat(unread(anna)).isZero();
            ours.evaluate("document.querySelector('.chat-log').scrollTop = 0; true");
            ours.press(".chat-older a").until("document.querySelectorAll('.chat-message').length > 60");
            assertThat(ours.evaluate(
                                    "[...document.querySelectorAll('[data-number]')]"
                                            + ".every((m, i, all) => !i || +m.dataset.number === +all[i - 1].dataset.number + 1)")
                            .asBoolean())
                    .isTrue();
            says(anna, "far below");
            ours.until("document.querySelector('[data-chat-down]').hidden === false");
            assertThat(unread(anna)).isEqualTo(1);
            ours.press("[data-chat-down]").until("document.querySelector('[data-new]') === null");
            assertThat(unread(anna)).isZero();
            assertThat(ours.complaints).isEmpty();
        }
    }

    private static long unread(Somebody who) {
        return admin.get("/api/conversations/" + who.ids.get("partners"))
                .json()
                .at("/unread")
                .asLong();
    }

    @Test
    void filesGoWithAMessageAndWhatIsWrongIsSaid() {
        try (var theirs = partner(anna, "en")) {
            theirs.open("/partner/chat");
            attach(theirs, "'plain words'", "prices.txt");
            theirs.untilText("prices.txt").press("#composer .btn-primary");
            theirs.until(
                    "[...document.querySelectorAll('.chat-file')].some(f => f.textContent.includes('prices.txt'))");
            assertThat(theirs.evaluate("fetch([...document.querySelectorAll('.chat-file')].pop().href)"
                                    + ".then(r => r.text())")
                            .asText())
                    .isEqualTo("plain words");
            attach(theirs, "new Uint8Array([0x4d, 0x5a, 0, 1, 2])", "virus.txt");
            theirs.fill("text", "Open it").press("#composer .btn-primary");
            theirs.until("document.querySelector('#f-text-error') !== null");
            assertThat(theirs.evaluate("document.querySelector('[name=text]').value")
                            .asText())
                    .isEqualTo("Open it");
            assertThat(theirs.complaints).isEmpty();
        }
    }

    private static void attach(Tab tab, String bytes, String name) {
        tab.evaluate("(() => { const given = new DataTransfer(); given.items.add(new File([" + bytes + "], '" + name
                + "')); const field = document.querySelector('[data-file]'); field.files = given.files;"
                + " field.dispatchEvent(new Event('change', { bubbles: true })); return true; })()");
    }

    @Test
    void chatWorksWithoutScripts() {
        try (var theirs = new Tab(app.url(), "en").withoutScripts().signIn(anna.email, Somebody.PASSWORD)) {
            var conversation = "/api/conversations/" + anna.ids.get("partners");
            admin.post(conversation + "/messages", Map.of("text", "No need of scripts"));
            theirs.open("/partner/chat").untilText("No need of scripts").pressText("Mark as read");
            theirs.until("![...document.querySelectorAll('button')].some(b => b.textContent === 'Mark as read')");
            assertThat(anna.api.get(conversation).json().at("/unread").asLong()).isZero();
            theirs.fill("text", "By a plain form")
                    .press("#composer .btn-primary")
                    .untilText("By a plain form");
        }
    }

    @Test
    void aNotificationReachesTheBellAndIsRead() {
        try (var theirs = partner(boris, "en");
                var ours = team("en")) {
            theirs.open("/partner/chat");
            ours.open("/admin/notifications/new?partner_id=" + boris.ids.get("partners"));
            ours.press("main form .btn-primary").untilText("Fill in this field");
            ours.fill("title", "New terms").fill("text", "From May: 15 %.").press("main form .btn-primary");
            ours.untilText("The notification is on its way");
            theirs.until("document.querySelector('.topbar [data-badge=notifications]').textContent.trim() === '1'");
            theirs.press("details.menu > summary:has([data-badge=notifications])")
                    .untilText("New terms");
            theirs.open("/partner/notifications").untilText("From May: 15 %.").press("[id^=read-]");
            theirs.until("document.querySelector('.topbar [data-badge=notifications]').hidden");
            ours.open("/admin/notifications").untilText("New terms").untilText("1 of 1");
            assertThat(theirs.complaints).isEmpty();
            assertThat(ours.complaints).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void everyPageCanBeUsedByEverybody(String language) {
        for (boolean dark : new boolean[] {false, true}) {
            try (var tab = partner(anna, language)) {
                Looks.at(
                        tab,
                        language,
                        dark,
                        List.of("/partner/chat", "/partner/notifications", "/partner/profile", "/account"));
            }
            try (var tab = team(language)) {
                Looks.at(
                        tab,
                        language,
                        dark,
                        List.of(
                                "/admin/chat",
                                with(anna),
                                "/admin/chat/new",
                                "/admin/notifications",
                                "/admin/notifications/new",
                                "/admin/notifications/" + anna.ids.get("broadcasts")));
            }
        }
    }
}
