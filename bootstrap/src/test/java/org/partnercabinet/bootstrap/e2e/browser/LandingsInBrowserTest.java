package org.partnercabinet.bootstrap.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.partnercabinet.bootstrap.e2e.RunningApp;
import org.partnercabinet.bootstrap.e2e.Somebody;

/** A partner makes a page: while typing it is saved and drawn, everything can be undone, and without scripts it is forms. */
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

    private static Tab tab(String language) {
        return new Tab(app.url(), language).signIn(anna.email, Somebody.PASSWORD);
    }

    /** The editor of a new page with an address. */
    private static Tab editing(String language, String slug) {
        var draft = anna.api.post("/api/landings", Map.of("starter", "service", "language", language));
        var page = "/landings/" + draft.at("/landing/id");
        assertThat(anna.api
                        .send("PATCH", "/api" + page, Map.of("version", 1, "slug", slug))
                        .status())
                .isEqualTo(200);
        return tab(language).open("/partner" + page);
    }

    /** Waits until the page is at this version, and drawn: what was replaced may move once more when it is painted. */
    private static Tab saved(Tab tab, int version) {
        at(tab, version).until("document.querySelector('#screen .waiting') === null");
        tab.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))");
        return tab;
    }

    private static Tab at(Tab tab, int version) {
        return tab.until("document.querySelector('[data-publish] [name=version]').value === '" + version + "'");
    }

    private static String first(Tab tab) {
        return tab.evaluate("document.querySelector('[data-blocks] li .editor-about').textContent")
                .asText();
    }

    @Test
    void withoutScriptsAPageIsBegunChangedAndPublished() {
        try (var tab = tab("en").withoutScripts()) {
            tab.open("/partner/landings").press("main form button").untilText("Checks");
            tab.fill("slug", "annas-page").press("main form[action$='/page'] button");
            at(tab, 2);
            var editor = tab.path();
            tab.open(editor + "?block=0").fill("p.title", "Hello <b>there</b>");
            tab.press("main form[action$='/block'] button").untilText("Hello <b>there</b>");
            tab.open(editor + "?block=1").until("document.querySelector('[name=\"p.items.3.title\"]') !== null");
            tab.press("li.open button[value=up]")
                    .until(
                            "document.querySelector('[data-blocks] li.open') === document.querySelector('[data-blocks] li')");
            tab.open(editor).press("main form[action$='/publication'] button").untilText("Take down");
            tab.open("/l/annas-page").untilText("Hello <b>there</b>");
        }
    }

    @Test
    void whatIsTypedIsSavedDrawnUndoneAndPublished() {
        try (var tab = editing("en", "typed")) {
            tab.press("[data-blocks] li:first-child a[data-open]").fill("p.title", "Hello <b>there</b>");
            saved(tab, 3).untilText("Saved at");
            assertThat(first(tab)).isEqualTo("Hello <b>there</b>");
            assertThat(tab.evaluate("fetch(location.pathname + '/preview').then(a => a.text())")
                            .asText())
                    .contains("Hello &lt;b");
            Axe.expectNothing(tab.picture("landing-block"));
            tab.press("[data-step='-1']");
            assertThat(first(saved(tab, 4))).isNotEqualTo("Hello <b>there</b>");
            tab.until("document.querySelector('[name=\"p.title\"]').value !== 'Hello <b>there</b>'");
            tab.press("[data-step='1']");
            assertThat(first(saved(tab, 5))).isEqualTo("Hello <b>there</b>");
            tab.press("[data-publish] button").untilText("Your link:");
            tab.picture("landing-published");
            tab.open("/l/typed").untilText("Hello <b>there</b>");
            Axe.expectNothing(tab.picture("landing-public"));
            tab.size(360, 740).open("/l/typed").picture("landing-public-phone");
            assertThat(tab.isTooWide()).isFalse();
            Axe.expectNothing(tab.dark().size(1280, 800).open("/l/typed").picture("landing-public-dark"));
            assertThat(tab.evaluate("getComputedStyle(document.body).backgroundColor")
                            .asText())
                    .isEqualTo("rgb(20, 23, 28)");
            assertThat(tab.complaints).isEmpty();
        }
    }

    @Test
    void blocksAreMovedByMouseAndByButtonsAddedAndRemoved() {
        try (var tab = editing("en", "moved")) {
            var hero = first(tab);
            tab.drag(
                    "[data-blocks] li:nth-child(1) [data-grip]",
                    "[data-blocks] li:nth-child(2)",
                    "[...document.querySelectorAll('[data-blocks] > li:not(.sortable-fallback)')].findIndex(l =>"
                            + " l.classList.contains('sortable-ghost')) > 0");
            assertThat(first(saved(tab, 3))).isNotEqualTo(hero);
            tab.press("li.open button[value=up]");
            assertThat(first(saved(tab, 4))).isEqualTo(hero);
            tab.until("document.activeElement.closest('li.open') !== null");
            tab.press("li.open button[value=copy]");
            saved(tab, 5).press("li.open button[value=delete]");
            saved(tab, 6).press(".editor-add summary").press(".editor-add [value=faq]");
            saved(tab, 7).press("[data-do=add]").fill("p.items.0.question", "Why?");
            tab.fill("p.items.0.answer", "Because.").press("[data-do=add]").fill("p.items.1.question", "When?");
            saved(tab, 8).press("[data-item]:nth-child(2) [data-do=up]");
            saved(tab, 9).until("document.querySelector('[name=\"p.items.0.question\"]').value === 'When?'");
            assertThat(tab.complaints).isEmpty();
        }
    }

    @Test
    void whoeverIsSlowerLosesNothing() {
        try (var slow = editing("en", "slow");
                var fast = tab("en")) {
            slow.press("[data-blocks] li:first-child a[data-open]").until("document.querySelector('li.open') !== null");
            fast.open(slow.path()).fill("p.title", "Faster");
            saved(fast, 3);
            slow.front().fill("p.title", "Slower").untilText("Keep mine");
            Axe.expectNothing(slow.picture("landing-conflict"));
            assertThat(slow.evaluate("document.querySelector('[name=\"p.title\"]').value")
                            .asText())
                    .isEqualTo("Slower");
            slow.pressText("Keep mine");
            assertThat(first(saved(slow, 5))).isEqualTo("Slower");
            slow.press("[data-step='-1']");
            assertThat(first(saved(slow, 6))).isEqualTo("Faster");
        }
    }

    @Test
    void aLostConnectionIsWaitedFor() {
        try (var tab = editing("en", "lost")) {
            tab.press("[data-blocks] li:first-child a[data-open]").until("document.querySelector('li.open') !== null");
            tab.offline(true).fill("p.title", "Kept").untilText("No connection");
            assertThat(first(saved(tab.offline(false), 3))).isEqualTo("Kept");
        }
    }

    @Test
    void aPictureIsUploadedWhereItIsNeeded() {
        try (var tab = editing("en", "picture")) {
            tab.press("[data-blocks] li:first-child a[data-open]").until("document.querySelector('li.open') !== null");
            tab.evaluate(
                    "new Promise(done => { const c = document.createElement('canvas'); c.width = 1300; c.height = 500;"
                            + " const g = c.getContext('2d'); g.fillStyle = '#2a6'; g.fillRect(0, 0, 1300, 500);"
                            + " c.toBlob(b => { const t = new DataTransfer(); t.items.add(new File([b], 'a.png'));"
                            + " const f = document.querySelector('[data-upload]'); f.files = t.files;"
                            + " f.dispatchEvent(new Event('change', { bubbles: true })); done(1); }); })");
            tab.until("document.querySelector('.editor-thumb').naturalWidth > 0")
                    .fill("p.alt", "A meadow");
            saved(tab, 3).press("[name=width][value='360'] + svg");
            tab.until("document.querySelector('#screen iframe').style.width === '360px'");
            Axe.expectNothing(tab.picture("landing-picture"));
            tab.pressText("Published versions").untilText("Nothing was published yet");
            assertThat(tab.complaints).isEmpty();
        }
    }

    @Test
    void theEditorLooksAsItShould() {
        for (var language : List.of("ru", "en")) {
            try (var tab = editing(language, "looks-" + language)) {
                var editor = tab.path();
                Axe.expectNothing(tab.size(1440, 900).open(editor).picture("landing-editor-" + language));
                Axe.expectNothing(tab.dark().open(editor + "?block=1").picture("landing-editor-dark-" + language));
                Axe.expectNothing(
                        tab.size(360, 740).open(editor + "?block=1").picture("landing-editor-phone-" + language));
                assertThat(tab.isTooWide()).isFalse();
                tab.open(editor).picture("landing-editor-page-phone-" + language);
                assertThat(tab.isTooWide()).isFalse();
                assertThat(tab.complaints).isEmpty();
            }
        }
    }

    @Test
    void aSecretAddressShowsTheDraftToAnybody() {
        try (var tab = editing("en", "secret");
                var stranger = new Tab(app.url(), "en")) {
            tab.pressText("Show the draft to others").untilText("for 24 hours");
            var address = tab.evaluate("document.querySelector('#secret code').textContent")
                    .asText();
            stranger.open(address.replaceFirst("https?://[^/]+", "")).until("document.querySelector('h1') !== null");
            assertThat(stranger.complaints).isEmpty();
        }
    }

    /** By what the browser itself measures, on a page with every block that has pictures. */
    @Test
    void aPublicPageIsLightAndNothingInItMoves() {
        try (var tab = editing("en", "light")) {
            var page = "/api/landings/" + tab.path().replaceFirst(".*/", "");
            var image = anna.api
                    .bytes("POST", page + "/images", Pictures.wide(), "application/octet-stream")
                    .at("/id");
            var picture = Map.of("image", image, "alt", "A wide picture");
            var form = Map.of("type", "form", "button", "Send", "consent", "I agree", "thanks", "Thanks");
            var blocks = List.of(
                    Map.of("type", "hero", "title", "Light", "button", "Send", "image", image, "alt", "A wide picture"),
                    Map.of("type", "slider", "slides", List.of(picture, picture)),
                    Map.of("type", "gallery", "pictures", List.of(picture, picture, picture)),
                    Map.of("type", "countdown", "until", "2090-01-01T00:00:00Z"),
                    Map.of("type", "video", "provider", "youtube", "video", "dQw4w9WgXcQ", "title", "A film"),
                    form);
            assertThat(anna.api
                            .send("PATCH", page, Map.of("version", 2, "blocks", blocks))
                            .text())
                    .contains("\"ready\":true");
            assertThat(anna.api
                            .post(page + "/publication", Map.of("version", 3))
                            .status())
                    .isEqualTo(200);
            assertThat(tab.size(1280, 740)
                            .open("/l/light")
                            .picture("landing-light")
                            .press(".dots button:nth-child(2)"))
                    .satisfies(shown -> shown.until("document.querySelector('.slides').scrollLeft > 500"));
            Axe.expectNothing(tab);
            Stream.of(1280, 360)
                    .forEach(width -> expectLight(tab.size(width, 740).open("/l/light")));
        }
    }

    private static void expectLight(Tab tab) {
        tab.evaluate("scrollTo(0, document.body.scrollHeight)");
        tab.until("[...document.images].every(i => i.complete && i.naturalWidth > 0)");
        assertThat(tab.evaluate(
                                "new Promise(done => { let sum = 0; new PerformanceObserver(l => l.getEntries().forEach(e =>"
                                        + " { sum += e.value; })).observe({ type: 'layout-shift', buffered: true });"
                                        + " requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(sum)))); })")
                        .asDouble())
                .as("layout shift")
                .isZero();
        assertThat(tab.evaluate(
                                "[...document.images].every(i => i.getAttribute('width') > 0 && i.getAttribute('height') > 0)")
                        .asBoolean())
                .isTrue();
        var loaded = "performance.getEntriesByType('resource').filter(e => e.initiatorType !== 'img')";
        assertThat(tab.evaluate(loaded + ".filter(e => e.renderBlockingStatus === 'blocking').length")
                        .asInt())
                .isLessThanOrEqualTo(1);
        assertThat(tab.evaluate("performance.getEntriesByType('navigation')[0].decodedBodySize + " + loaded
                                + ".reduce((sum, e) => sum + e.decodedBodySize, 0)")
                        .asInt())
                .isBetween(1000, 60_000);
        assertThat(tab.complaints).isEmpty();
    }
}
