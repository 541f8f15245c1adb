package org.partnercabinet.bootstrap.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Operators at their desks in a real browser. */
class DeskInBrowserTest {
    private static RunningApp app;
    private static Api admin;
    private static Somebody anna;
    private static long source;

    @BeforeAll
    static void start() {
        Chromium.devtools();
        app = new RunningApp(RunningApp.inMemory());
        admin = app.admin();
        anna = new Somebody(app, admin, "Anna", "4701").withEverything();
        source = Long.parseLong(anna.ids.get("source_number"));
        admin.send("PATCH", "/api/sources/" + source, Map.of("accept_seconds", 3600));
        operator("oleg", 2);
    }

    @AfterAll
    static void stop() {
        if (app != null) {
            app.close();
        }
    }

    /** Somebody who can sign in and gets what comes to the source, as {@code <name>@company.example}. */
    private static void operator(String name, int limit) {
        var employee = Map.of("email", email(name), "password", Somebody.PASSWORD, "roles", List.of("operator"));
        var account = admin.post("/api/employees", employee).at("/id");
        var id = admin.post("/api/operators/", Map.of("name", name, "max_load", limit, "user_id", account))
                .at("/id");
        var weights = List.of(Map.of("operator_id", Long.valueOf(id), "weight", 10));
        assertThat(admin.post("/api/sources/" + source + "/weights", weights).status())
                .isEqualTo(200);
    }

    private static String email(String name) {
        return name + "@company.example";
    }

    private static String comes(String name) {
        var appeal =
                Map.of("lead_name", name, "lead_external_id", name, "source_id", source, "message", "Call me, please");
        var reply = admin.post("/api/appeals/", appeal);
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply.at("/appeal_id");
    }

    private static Tab signedIn(String language) {
        return new Tab(app.url(), language).signIn(email("oleg"), Somebody.PASSWORD);
    }

    @Test
    void anAppealComesByItselfIsAcceptedClosedAndOpenedAgain() {
        try (var tab = signedIn("en")) {
            tab.open("/desk").untilText("All appeals are done");
            var number = comes("Maria Petrova");
            tab.untilText("Maria Petrova").untilText("Accept by");
            tab.press("#accept-" + number).untilText("The appeal is accepted").untilText("oleg: accepted");
            tab.press("[commandfor=close]").until("document.querySelector('dialog[open]') !== null");
            tab.press("dialog[open] .btn-primary").untilText("is closed").untilText("All appeals are done");
            tab.press(".toast-box .btn").untilText("The appeal is open again").press("[commandfor=close]");
            tab.choose("outcome", "sold").fill("comment", "Twenty boxes").press("dialog[open] .btn-primary");
            tab.untilText("All appeals are done").open("/desk/closed").untilText("Sold. Twenty boxes");
            assertThat(tab.complaints).isEmpty();
        }
    }

    @Test
    void whatIsGivenBackIsForOthersAndTheStatusStopsNewOnes() {
        try (var tab = signedIn("en")) {
            tab.open("/desk").press("#status-available").untilText("You are available");
            var number = comes("Ivan Orlov");
            tab.open("/desk/appeals/" + number).press("[commandfor=return]");
            tab.evaluate("document.querySelector('#why-back').value = 'I know nothing of it'");
            tab.press("dialog[open] .btn-primary").untilText("The appeal is back in the queue");
            tab.press(".page-actions .btn-primary").untilText("There is nothing to take");
            tab.press("#status-away").untilText("You are away").untilText("Nothing new comes");
            tab.open("/desk/queue").press("#take-" + number).untilText("The appeal is yours");
            tab.untilText("I know nothing of it").press("[commandfor=close]").press("dialog[open] .btn-primary");
            tab.untilText("is closed").press("#status-available").untilText("You are available");
            assertThat(tab.complaints).isEmpty();
        }
    }

    @Test
    void aDeskWorksWithoutScripts() {
        var number = comes("No Scripts");
        try (var tab = new Tab(app.url(), "en").withoutScripts().signIn(email("oleg"), Somebody.PASSWORD)) {
            tab.open("/desk").press("#accept-" + number).untilText("The appeal is accepted");
            tab.press("[commandfor=close]").press("dialog[open] .btn-primary").untilText("is closed");
        }
    }

    @Test
    void nobodySeesWhatIsSomebodyElses() {
        try (var tab = signedIn("en")) {
            tab.open("/desk/appeals/" + anna.ids.get("appeal_number")).untilText("404");
            tab.open("/desk/find?q=" + anna.ids.get("appeal_number")).untilText("404");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void everyPageCanBeUsedByEverybody(String language) {
        var number = comes("Елена Александровна Константинопольская");
        for (boolean dark : new boolean[] {false, true}) {
            try (var tab = signedIn(language)) {
                Looks.at(
                        tab,
                        language,
                        dark,
                        List.of(
                                "/desk",
                                "/desk/queue",
                                "/desk/closed",
                                "/desk/find?q=maria",
                                "/desk/appeals/" + number,
                                "/account/sessions"));
            }
            try (var tab = new Tab(app.url(), language).signIn(RunningApp.ADMIN, RunningApp.PASSWORD)) {
                Looks.at(
                        tab,
                        language + "-admin",
                        dark,
                        List.of("/desk", "/desk?operator_id=1", "/desk/appeals/" + number));
            }
        }
        admin.send("PATCH", "/api/appeals/" + number + "/close", Map.of());
    }
}
