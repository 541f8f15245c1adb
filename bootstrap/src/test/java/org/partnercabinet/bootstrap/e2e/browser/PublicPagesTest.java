package org.partnercabinet.bootstrap.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnercabinet.bootstrap.e2e.RunningApp;

/** What people see who are not signed in yet. */
class PublicPagesTest {
    private static RunningApp app;

    @BeforeAll
    static void start() {
        Chromium.devtools();
        app = new RunningApp(RunningApp.inMemory());
    }

    @AfterAll
    static void stop() {
        if (app != null) {
            app.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"ru,false", "ru,true", "en,false", "en,true"})
    void everyPageCanBeUsedByEverybody(String language, boolean dark) {
        try (var tab = new Tab(app.url(), language)) {
            if (dark) {
                tab.dark();
            }
            for (var path : List.of(
                    "/login",
                    "/forgot",
                    "/forgot/sent",
                    "/reset/no-such-token",
                    "/register",
                    "/register/sent",
                    "/nowhere")) {
                tab.size(1280, 800).open(path);
                Axe.expectNothing(tab.picture(language + (dark ? "-dark" : "-light") + path));
                tab.size(360, 740).picture(language + (dark ? "-dark" : "-light") + path + "-phone");
                assertThat(tab.isTooWide()).as("%s at 360 px", path).isFalse();
            }
            assertThat(tab.complaints).isEmpty();
        }
    }

    @Test
    void whoAppliesIsToldWhatBecameOfIt() {
        try (var tab = new Tab(app.url(), "en")) {
            tab.open("/register").fill("name", "Boris").fill("email", "boris@example.com");
            tab.fill("password", "boris boris").press("main form button").untilText("Application sent");
            enter(tab).untilText("Your application is being reviewed");
            var id = app.admin().get("/api/partners?status=pending").at("/items/0/id");
            var rejection = Map.of("reason", "No company, <b>please</b>");
            assertThat(app.admin()
                            .post("/api/partners/" + id + "/rejection", rejection)
                            .status())
                    .isEqualTo(200);
            enter(tab).untilText("No company, <b>please</b>").untilText("Apply again");
        }
    }

    @Test
    void whoForgotThePasswordSetsANewOneByTheLinkThatAnAdministratorMade() {
        var admin = app.admin();
        var made = admin.post(
                "/api/partners", Map.of("name", "Fanny", "email", "fanny@example.com", "password", "first password"));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        try (var tab = new Tab(app.url(), "en")) {
            tab.open("/forgot").fill("email", "fanny@example.com").press("main form button");
            tab.untilText("Request taken");
            var waiting = admin.get("/api/password-resets").at("/items/0/id");
            var link = admin.post("/api/password-resets/" + waiting + "/link", Map.of());
            var path = link.at("/link").replaceFirst("^https?://[^/]*", "");
            tab.open(path).fill("new_password", "second password").press("main form button");
            tab.untilText("The password is saved").signIn("fanny@example.com", "second password");
            tab.open(path).untilText("This link does not work any more");
        }
    }

    @Test
    void aMistakeIsSaidBesideTheFieldAndWhatWasTypedStays() {
        try (var tab = new Tab(app.url(), "en")) {
            tab.open("/register")
                    .fill("name", "Boris")
                    .fill("email", "nonsense")
                    .fill("password", "short");
            tab.press("main form button").untilText("Correct the fields that are listed");
            tab.until("document.activeElement.matches('.alert')");
            tab.until("document.getElementById('f-password').getAttribute('aria-invalid') === 'true'");
            assertThat(tab.evaluate("document.querySelector('[name=name]').value")
                            .asText())
                    .isEqualTo("Boris");
            assertThat(tab.evaluate("document.querySelector('[name=password]').value")
                            .asText())
                    .isEmpty();
        }
    }

    @Test
    void peopleSignInByKeyboardAlone() {
        try (var tab = new Tab(app.url(), "en")) {
            tab.open("/login").until("document.querySelector('#f-email') !== null");
            tab.evaluate("document.querySelector('main').focus()");
            tab.key("Tab");
            for (char letter : RunningApp.ADMIN.toCharArray()) {
                tab.key(String.valueOf(letter));
            }
            tab.key("Tab");
            for (char letter : RunningApp.PASSWORD.toCharArray()) {
                tab.key(String.valueOf(letter));
            }
            tab.key("Enter").until("location.pathname === '/admin'");
        }
    }

    private static Tab enter(Tab tab) {
        return tab.open("/login")
                .fill("email", "boris@example.com")
                .fill("password", "boris boris")
                .press("main form button");
    }
}
