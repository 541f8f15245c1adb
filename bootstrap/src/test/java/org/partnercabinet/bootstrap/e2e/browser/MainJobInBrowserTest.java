package org.partnercabinet.bootstrap.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnercabinet.bootstrap.e2e.Api;
import org.partnercabinet.bootstrap.e2e.MainJob;
import org.partnercabinet.bootstrap.e2e.RunningApp;
import org.partnercabinet.http.web.Language;
import org.partnercabinet.http.web.Messages;

/** The whole main job by clicking: a partner, an administrator and an operator, in each language. */
class MainJobInBrowserTest {
    private static final String PASSWORD = "partner password";
    private static RunningApp app;

    @BeforeAll
    static void start() {
        Chromium.devtools();
        app = new RunningApp(RunningApp.inMemory());
        var admin = app.admin();
        var employee = Map.of("email", "oleg@company.example", "password", PASSWORD, "roles", List.of("operator"));
        var account = admin.post("/api/employees", employee).at("/id");
        var operator = admin.post("/api/operators/", Map.of("name", "Oleg", "user_id", account));
        var source = admin.post("/api/sources/", Map.of("name", "Partners' clients"));
        var weights = List.of(Map.of("operator_id", operator.json().at("/id").asLong(), "weight", 10));
        admin.post("/api/sources/" + source.at("/id") + "/weights", weights);
        var usual = admin.send(
                "PUT",
                "/api/settings/link-sources",
                Map.of("source_id", source.json().at("/id").asLong()));
        assertThat(usual.status()).as(usual.text()).isLessThan(300);
    }

    @AfterAll
    static void stop() {
        if (app != null) {
            app.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void fromTheApplicationToThePayment(String language) {
        var words = Messages.in(Language.tagged(language).orElseThrow());
        var email = "anna-" + language + "@partner.example";
        var client = language.equals("ru") ? "Иван Орлов" : "John Eagle";
        try (var partner = new Tab(app.url(), language);
                var admin = new Tab(app.url(), language).signIn(RunningApp.ADMIN, RunningApp.PASSWORD);
                var operator = new Tab(app.url(), language).signIn("oleg@company.example", PASSWORD)) {
            operator.open("/desk").press("#status-available").untilText(words.text("desk.said-available"));

            partner.open("/register").fill("name", "Anna " + language).fill("email", email);
            partner.fill("password", PASSWORD)
                    .press("main form button")
                    .until("location.pathname === '/register/sent'");
            admin.open("/admin").press("a[href='/admin/registrations']");
            admin.untilText(email)
                    .press("main form[action$='/approve'] button")
                    .untilText(words.text("partner.approved-done"));
            partner.signIn(email, PASSWORD).press(".sidebar a[href='/partner/links']");
            partner.press(".page-actions a.btn-primary")
                    .fill("title", "Telegram")
                    .choose("type", "iframe");
            partner.press("main form button.btn-primary").untilText(words.text("links.created"));
            var form = partner.evaluate("document.querySelector('dd.address a').getAttribute('href')")
                    .asText();

            try (var visitor = new Tab(app.url(), language)) {
                visitor.open(form.replaceFirst("^https?://[^/]*", "")).fill("name", client);
                visitor.fill("phone", language.equals("ru") ? "+7 912 000-11-22" : "+7 912 000-11-33");
                // Nobody types all that within two seconds, and who does is asked to send it again.
                visitor.until("performance.now() > performance.getEntriesByType('navigation')[0].responseStart + 2100")
                        .press("main form button");
                visitor.until("location.pathname.endsWith('/thanks')");
                assertThat(visitor.complaints).isEmpty();
            }

            operator.open("/desk").untilText(client).press("[id^=accept-]").untilText(client);
            operator.press("[commandfor=close]").choose("outcome", "sold").press("dialog[open] .btn-primary");
            operator.until("location.pathname === '/desk'");

            partner.press(".sidebar a[href='/partner/referrals']").untilText(client);
            var api = app.api.signedIn(email, PASSWORD);
            var sent = Api.until(
                    () -> api.get("/api/referrals").json().at("/items/0"),
                    referral -> referral.at("/crm/state").asText().equals("sent"));
            MainJob.won(app.portal, sent.at("/crm/id").asLong(), "50000.00");
            Api.until(
                    () -> api.get("/api/referrals")
                            .json()
                            .at("/items/0/payable/amount")
                            .asText(),
                    amount -> amount.equals("5000.00"));

            partner.press(".sidebar a[href='/partner/payouts']").press(".page-actions a.btn-primary");
            partner.press("[name=referral_ids]")
                    .press("main form button.btn-primary")
                    .untilText(words.text("payouts.review"));
            partner.press("main form button.btn-primary").untilText(words.text("payouts.requested"));

            admin.press(".sidebar a[href='/admin/payouts']")
                    .press("main table th a")
                    .press("[commandfor=approve]");
            admin.press("dialog[open] .btn-primary").untilText(words.text("payout.approved-done"));
            admin.press("[commandfor=pay]").fill("reference", "PP-" + language).press("dialog[open] .btn-primary");
            admin.untilText(words.text("payout.paid-done"));

            partner.press(".sidebar a[href='/partner/payouts']").untilText(words.text("payouts.status-paid"));
            partner.press(".sidebar a[href='/partner/statement']")
                    .until("document.querySelectorAll('main table tr').length > 2");
            for (var tab : List.of(partner, admin, operator)) {
                assertThat(tab.complaints).isEmpty();
            }
        }
    }
}
