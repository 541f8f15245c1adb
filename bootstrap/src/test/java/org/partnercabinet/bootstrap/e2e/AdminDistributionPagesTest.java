package org.partnercabinet.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Administrators set up lead distribution on their pages, without scripts. */
class AdminDistributionPagesTest {
    private static final String ROOT = "/admin/distribution";
    private static RunningApp running;
    private static Api api;
    private static PlainBrowser admin;

    @BeforeAll
    static void begin() {
        running = new RunningApp(RunningApp.inMemory());
        api = running.admin();
        admin = PlainBrowser.signedIn(running.url(), "en", RunningApp.ADMIN, RunningApp.PASSWORD);
    }

    @AfterAll
    static void end() {
        running.close();
    }

    private static String operator(String name) {
        admin.get(ROOT + "/operators/new");
        var page = admin.post(
                ROOT + "/operators", "name", name, "max_load", "3", "status", "available", "is_active", "true");
        return page.path().replaceFirst(".*/", "");
    }

    private static String source(String name) {
        admin.get(ROOT + "/sources/new");
        return admin.post(ROOT + "/sources", "name", name).path();
    }

    @Test
    void a_source_without_weights_is_warned_of_until_somebody_has_one() {
        var path = source("Telegram");
        assertThat(admin.get(ROOT).words()).contains("Nobody has a weight at this source");
        assertThat(admin.get("/admin").words())
                .contains("Nobody handles the appeals of a source")
                .contains("Telegram");
        var anna = operator("Anna");
        var boris = operator("Boris");
        admin.get(path);
        var wrong = admin.post(path + "/weights", "weight_" + anna, "1001");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("value=\"1001\"");
        var weighed = admin.post(path + "/weights", "weight_" + anna, "10", "weight_" + boris, "30");
        assertThat(weighed.words()).contains("25%").contains("75%").contains("2 could get an appeal now");
        assertThat(admin.get(ROOT).words()).doesNotContain("only wait: Telegram");

        var tried = admin.post(path + "/simulate", "n", "400");
        assertThat(tried.words()).contains("Given: 400, nobody could take: 0");
        assertThat(admin.post(path + "/simulate", "n", "0").status()).isEqualTo(422);
    }

    @Test
    void rules_are_changed_and_the_same_name_twice_is_refused() {
        source("Phone");
        var path = source("Site");
        var rules = new String[] {
            "name", "Site", "algorithm", "smooth", "is_active", "true", "respect_hours", "false",
            "sticky_mode", "prefer", "sticky_days", "10", "queue_alert_minutes", "7", "accept_seconds", ""
        };
        var changed = admin.post(path, rules);
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.find("<option value=\"(smooth)\" selected")).isEqualTo("smooth");
        rules[1] = "Phone";
        assertThat(admin.post(path, rules).status()).isEqualTo(409);
    }

    @Test
    void an_operator_has_hours_and_an_account_that_must_exist() {
        admin.get(ROOT + "/schedules/new");
        var wrong = admin.post(ROOT + "/schedules", "name", "Days", "zone", "Europe/Moscow", "monday", "nine to six");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("Write hours like 09:00-18:00");
        admin.post(
                ROOT + "/schedules",
                "name",
                "Days",
                "zone",
                "Europe/Moscow",
                "monday",
                "9:00-13:00, 14:00-18:00",
                "dates",
                "2026-12-31 10:00-15:00\n2027-01-01");
        var list = admin.get(ROOT + "/schedules");
        var schedule = admin.get(list.find("href=\"(/admin/distribution/schedules/[0-9]+)\""));
        assertThat(schedule.text()).contains("09:00-13:00, 14:00-18:00").contains("2027-01-01");

        var path = ROOT + "/operators/" + operator("Vera");
        admin.get(path);
        var form = new String[] {
            "name",
            "Vera",
            "max_load",
            "5",
            "status",
            "away",
            "is_active",
            "true",
            "schedule_id",
            schedule.path().replaceFirst(".*/", ""),
            "account",
            "nobody@example.com"
        };
        assertThat(admin.post(path, form).text()).contains("Nobody signs in by this e-mail.");
        form[11] = RunningApp.ADMIN;
        assertThat(admin.post(path, form).words())
                .contains("Vera")
                .contains("Away")
                .contains("Days");
        assertThat(admin.get(path).text()).contains("value=\"" + RunningApp.ADMIN + "\"");
        assertThat(admin.post(schedule.path() + "/delete").text()).contains("Somebody works by this schedule.");
    }

    @Test
    void an_appeal_says_why_it_is_where_it_is_and_can_be_moved() {
        var path = source("Desk");
        var first = operator("First");
        admin.get(path);
        admin.post(path + "/weights", "weight_" + first, "10");
        var number = path.replaceFirst(".*/", "");
        var appeal = api.post(
                        "/api/appeals/",
                        Map.of("lead_external_id", "tg_1", "source_id", Long.valueOf(number), "message", "Call me"))
                .at("/appeal_id");
        assertThat(admin.get(ROOT + "/decisions").words()).contains("First").contains("No. " + appeal);
        var page = admin.get(ROOT + "/appeals/" + appeal);
        assertThat(page.words()).contains("Call me").contains("First").contains("In work");
        assertThat(admin.get(ROOT + "/appeals?assignment=queued&source_id=" + number)
                        .words())
                .contains("Nothing found");
        assertThat(admin.get(ROOT + "/fairness?source_id=" + number).words()).contains("First");
        var second = operator("Second");
        admin.get(page.path());
        var moved = admin.post(page.path() + "/reassign", "operator_id", second, "reason", "knows them");
        assertThat(moved.words()).contains("Second").contains("knows them");
        assertThat(admin.post(page.path() + "/return").text()).contains("The appeal is back in the queue.");
        assertThat(admin.post(page.path() + "/reopen").text()).contains("toast-wrong");
    }

    @Test
    void requests_of_links_are_led_to_a_source() {
        var number = source("Links").replaceFirst(".*/", "");
        admin.get("/admin/settings/link-sources");
        var page = admin.post("/admin/settings/link-sources", "link_id", "", "source_id", number);
        assertThat(page.find("<option value=\"(" + number + ")\" selected")).isEqualTo(number);
        assertThat(api.get("/api/settings/link-sources").at("/0/source_id")).isEqualTo(number);
    }
}
