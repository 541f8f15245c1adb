package org.partnercabinet.bootstrap.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnercabinet.bootstrap.e2e.DeclaredPages;
import org.partnercabinet.bootstrap.e2e.RunningApp;
import org.partnercabinet.bootstrap.e2e.Somebody;
import org.partnercabinet.http.web.Endpoint;

/**
 * Every page that is declared, looked at by whom it is for: a new page is looked at without being told, or the test fails
 * until its parameters are known here. Each language, theme and width once with each page.
 */
class EveryPageInBrowserTest {
    /** Pages whose content depends on what is asked for. */
    private static final Map<String, List<String>> MORE = Map.of(
            "/search", List.of("?q=anna", "?q=nothing-like-this"),
            "/login", List.of("?why=unsent"),
            "/partner/links", List.of("?q=nothing-like-this"),
            "/partner/links/{id}", List.of("?mark=utm_term"),
            "/partner/analytics", List.of("?by=browser"),
            "/admin/partners", List.of("?q=nothing-like-this"),
            "/admin/payouts", List.of("?state=rejected"),
            "/admin/registrations", List.of("?state=rejected"),
            "/admin/analytics", List.of("?partner=nobody-at-all"),
            "/desk/find", List.of("?q=maria"));

    private static RunningApp app;
    private static Somebody anna;
    private static Somebody boris;

    @BeforeAll
    static void start() {
        Chromium.devtools();
        app = new RunningApp(RunningApp.inMemory());
        anna = new Somebody(app, app.admin(), "Anna", "4901").withEverything();
        boris = new Somebody(app, app.admin(), "Boris", "4902");
        anna.ids.put("token", "no-such-token");
        anna.ids.put("place_number", "1");
        var usual = Map.of("title", "Our site", "target_url", "https://example.com/", "on", true);
        app.admin().send("PUT", "/api/settings/default-links", Map.of("items", List.of(usual)));
        var answer = Map.of("title", "When do you pay", "ru", "По пятницам.", "en", "On Fridays.");
        app.admin().send("PUT", "/api/settings/answers", Map.of("items", List.of(answer)));
    }

    @AfterAll
    static void stop() {
        if (app != null) {
            app.close();
        }
    }

    @Test
    void partsAreDeclared() {
        var declared = new TreeSet<String>();
        app.app.endpoints().stream()
                .filter(Endpoint::page)
                .forEach(page -> declared.add(page.route().path()));
        assertThat(declared)
                .containsAll(DeclaredPages.PARTS)
                .containsAll(MORE.keySet())
                .hasSizeGreaterThan(80);
    }

    @Test
    void everyPageHasARecord() {
        var missing = new TreeSet<String>();
        for (var who : List.of("nobody", "partner", "admin", "operator")) {
            DeclaredPages.of(app.app.endpoints(), who).stream()
                    .filter(page -> DeclaredPages.address(page, anna.ids).isEmpty())
                    .forEach(page -> missing.add(page.route().path()));
        }
        assertThat(missing).isEmpty();
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @CsvSource({"ru,false,1280", "ru,true,360", "en,false,360", "en,true,1280"})
    void everyPageCanBeUsedByEverybody(String language, boolean dark, int width) {
        var wrong = new ArrayList<String>();
        for (var who : List.of("nobody", "newcomer", "partner", "admin", "operator")) {
            try (var tab = tab(who, language)) {
                if (dark) {
                    tab.dark();
                }
                tab.size(width, 800);
                for (var page : pages(who)) {
                    look(tab, who, page, language + (dark ? "-dark" : "-light") + "-" + width, wrong);
                }
                assertThat(tab.complaints).as("%s in %s", who, language).isEmpty();
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static void look(Tab tab, String who, String page, String name, List<String> wrong) {
        tab.open(page);
        tab.picture("every-" + name + "-" + who + page);
        try {
            assertThat(tab.evaluate(
                                    "document.querySelector('main h1') !== null && document.querySelector('.problem') === null")
                            .asBoolean())
                    .as("%s is there, with a heading: %s", page, tab.text())
                    .isTrue();
            assertThat(tab.isTooWide()).as("%s scrolls sideways", page).isFalse();
            Axe.expectNothing(tab);
        } catch (AssertionError found) {
            wrong.add(name + ": " + found.getMessage());
        }
    }

    private static Tab tab(String who, String language) {
        var tab = new Tab(app.url(), language);
        return switch (who) {
            case "newcomer" -> tab.signIn(boris.email, Somebody.PASSWORD);
            case "partner" -> tab.signIn(anna.email, Somebody.PASSWORD);
            case "operator" -> tab.signIn("at-" + anna.email, Somebody.PASSWORD);
            case "admin" -> tab.signIn(RunningApp.ADMIN, RunningApp.PASSWORD);
            default -> tab;
        };
    }

    /** With what people may ask for on them. */
    private static List<String> pages(String who) {
        var all = new ArrayList<String>();
        boolean newcomer = who.equals("newcomer");
        for (var page : DeclaredPages.of(app.app.endpoints(), newcomer ? "partner" : who)) {
            // Of records newcomers have none.
            if (newcomer && !page.route().parameters().isEmpty()) continue;
            var address = DeclaredPages.address(page, anna.ids);
            assertThat(address).as("a record for %s", page.route().path()).isPresent();
            all.add(address.get());
            MORE.getOrDefault(page.route().path(), List.of()).forEach(asked -> all.add(address.get() + asked));
        }
        return all;
    }
}
