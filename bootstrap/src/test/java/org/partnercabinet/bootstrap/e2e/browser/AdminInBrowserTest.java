package org.partnercabinet.bootstrap.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.partnercabinet.bootstrap.e2e.RunningApp;
import org.partnercabinet.bootstrap.e2e.Somebody;

/** Administrators at work in a real browser. */
class AdminInBrowserTest {
    private static RunningApp app;
    private static Somebody anna;

    @BeforeAll
    static void start() {
        Chromium.devtools();
        app = new RunningApp(RunningApp.inMemory());
        anna = new Somebody(app, app.admin(), "Anna", "4601").withEverything();
        for (var name : List.of("Boris Novikov", "Vera Lis")) {
            var email = name.replace(' ', '.').toLowerCase(java.util.Locale.ROOT) + "@applicant.example";
            app.api
                    .fromElsewhere()
                    .post(
                            "/api/auth/register",
                            Map.of("name", name, "email", email, "password", "long enough", "company", "Romashka"));
        }
    }

    @AfterAll
    static void stop() {
        if (app != null) {
            app.close();
        }
    }

    private static Tab signedIn(String language) {
        return new Tab(app.url(), language).signIn(RunningApp.ADMIN, RunningApp.PASSWORD);
    }

    @Test
    void rejectsAnApplicationInADialogThatAsksWhy() {
        try (var tab = signedIn("en")) {
            tab.open("/admin/registrations").press("[commandfor^=reject]");
            tab.until("document.querySelector('dialog[open]') !== null");
            tab.fill("reason", "We know this company").press("dialog[open] .btn-danger");
            tab.untilText("The application is rejected");
            assertThat(tab.complaints).isEmpty();
        }
    }

    @Test
    void approvesAndPaysAPayoutSeeingTheSumAndWhereItGoes() {
        try (var tab = signedIn("en")) {
            tab.open("/admin/payouts/" + anna.ids.get("payouts")).press("[commandfor=approve]");
            tab.press("dialog[open] .btn-primary").untilText("The payout is approved");
            tab.press("[commandfor=pay]").untilText("30.00");
            assertThat(tab.evaluate("document.querySelector('dialog[open]').textContent")
                            .asText())
                    .contains("30.00")
                    .contains("2200 5555 6666");
            tab.fill("reference", "PP-1").press("dialog[open] .btn-primary").untilText("marked as paid");
            assertThat(tab.complaints).isEmpty();
        }
    }

    @Test
    void invitesAColleagueAndCopiesTheLink() {
        try (var tab = signedIn("en")) {
            tab.open("/admin/users").pressText("Add a colleague").untilText("Operator");
            tab.fill("email", "newcomer@company.example").press("main form .btn-primary");
            tab.untilText("The invitation is ready");
            Axe.expectNothing(tab.picture("user-link"));
            tab.size(360, 740).picture("user-link-phone");
            assertThat(tab.isTooWide()).isFalse();
            assertThat(tab.complaints).isEmpty();
        }
    }

    @Test
    void looksAtSeveralPaymentsBeforeMarkingThemAsPaid() {
        var api = app.admin();
        var added = api.post(
                "/api/partners", Map.of("name", "Owed Olga", "email", "olga@owed.example", "password", "long enough"));
        api.post(
                "/api/corrections",
                Map.of("partner_id", added.at("/id"), "amount", "77.00", "currency", "RUB", "comment", "a gift"));
        try (var tab = signedIn("en")) {
            tab.open("/admin/payouts/unrequested");
            Axe.expectNothing(tab.picture("unrequested"));
            tab.press("input[value='" + added.at("/id") + "']");
            tab.until("document.querySelector('[data-total]').textContent.includes('77')");
            tab.press(".chosen .btn-primary").untilText("Mark 1 partner as paid");
            Axe.expectNothing(tab.picture("unrequested-review"));
            tab.size(360, 740).picture("unrequested-review-phone");
            assertThat(tab.isTooWide()).isFalse();
            tab.size(1280, 800).press("main form .btn-primary").untilText("Done: 1 of 1");
            Axe.expectNothing(tab.picture("unrequested-results"));
            assertThat(tab.complaints).isEmpty();
        }
    }

    @Test
    void approvesAnApplicantAsSomebodyFoundInBitrix24() {
        try (var tab = signedIn("en")) {
            var applicant = app.api
                    .fromElsewhere()
                    .post(
                            "/api/auth/register",
                            Map.of(
                                    "name", "Found Fedor",
                                    "email", "fedor@applicant.example",
                                    "phone", "+79124601001",
                                    "password", "long enough"))
                    .at("/partner_id");
            tab.open("/admin/partners/" + applicant + "/approval");
            tab.until("document.querySelector('[value^=\"contact:\"]') !== null");
            for (int width : new int[] {1280, 360}) {
                Axe.expectNothing(tab.size(width, 800).picture("approval-" + width));
                assertThat(tab.isTooWide()).isFalse();
            }
            tab.press("[value^='contact:']").press("main form .btn-primary").untilText("Approved");
            assertThat(tab.complaints).isEmpty();
        }
    }

    @Test
    void choosesAFunnelAndSeesItsStages() {
        try (var tab = signedIn("en")) {
            tab.open("/admin/bitrix24/settings");
            tab.choose("funnel", "2").until("document.querySelector('#f-stage').innerHTML.includes('C2:')");
            assertThat(tab.complaints).isEmpty();
        }
    }

    @Test
    void seesTheSharesWhileTypingWeights() {
        try (var tab = signedIn("en")) {
            var source = "/admin/distribution/sources/" + anna.ids.get("source_number");
            tab.open(source).fill("weight_" + anna.ids.get("operator_number"), "30");
            tab.until("document.querySelector('[data-share]').textContent === '100%'");
            assertThat(tab.complaints).isEmpty();
        }
    }
}
