package org.partnercabinet.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What partners see first, and the numbers of what came of links, without scripts. */
class PartnerNumbersTest {
    private static RunningApp running;
    private static Somebody anna;
    private static PlainBrowser annas;
    private static PlainBrowser admin;

    @BeforeAll
    static void begin() {
        running = new RunningApp(RunningApp.inMemory());
        anna = new Somebody(running, running.admin(), "Anna", "4701").withEverything();
        annas = PlainBrowser.signedIn(running.url(), "en", anna.email, Somebody.PASSWORD);
        admin = PlainBrowser.signedIn(running.url(), "en", RunningApp.ADMIN, RunningApp.PASSWORD);
    }

    @AfterAll
    static void end() {
        running.close();
    }

    @Test
    void a_newcomer_is_led_step_by_step_and_the_steps_go_when_all_are_done() {
        var boris = new Somebody(running, running.admin(), "Boris", "4702");
        var his = PlainBrowser.signedIn(running.url(), "en", boris.email, Somebody.PASSWORD);
        var first = his.get("/partner");
        assertThat(first.words())
                .contains("Hello, Boris!")
                .contains("0 of 4 done")
                .contains("Make your first link");
        boris.api.post("/api/links", Map.of("title", "Site", "target_url", "https://example.com/"));
        assertThat(his.get("/partner").words()).contains("1 of 4 done");
        boris.api.post("/api/referrals", Map.of("name", "Client", "phone", "+79124702001"));
        assertThat(his.get("/partner").words()).contains("3 of 4 done").contains("Add your payout details");
        boris.api.post("/api/payout-methods", Map.of("label", "Card", "value", "2200 1111 2222 3333"));
        assertThat(his.get("/partner").words()).contains("Hello, Boris!").doesNotContain("First steps");
    }

    @Test
    void the_first_page_shows_the_month_the_money_the_best_link_the_news_and_the_terms() {
        var page = annas.get("/partner").words();
        assertThat(page)
                .contains("Hello, Anna!")
                .doesNotContain("First steps")
                .contains("In this period: 1 clicks, 1 clients")
                .contains("Anna's site")
                .contains("The payout is rejected")
                .contains("You earn 10 % of the amount of every won deal")
                .contains("RUB 100.00")
                .contains("RUB 30.00");
    }

    @Test
    void the_address_of_a_page_of_numbers_says_all_that_was_chosen() {
        var link = anna.ids.get("links");
        var page = annas.get("/partner/analytics?period=7d&step=week&by=device&compare=false&link_id=" + link);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.words())
                .contains("Clicks and clients by week")
                .contains("other 1")
                .doesNotContain("Compared");
        assertThat(page.find("<a class=\"nav-link active\" href=\"([^\"]*)\""))
                .contains("period=7d")
                .contains("by=device")
                .contains("link_id=" + link);
        assertThat(page.text()).contains("<option value=\"" + link + "\" selected");
    }

    @Test
    void every_breakdown_has_a_table_or_says_that_there_is_nothing() {
        for (var by : List.of("link", "utm_source", "utm_term", "referrer", "device", "browser", "os", "source")) {
            var page = annas.get("/partner/analytics?by=" + by);
            assertThat(page.status()).as(by).isEqualTo(200);
            assertThat(page.text()).as(by).containsAnyOf("<caption", "Nothing in this period");
        }
        assertThat(annas.get("/partner/analytics?by=link").words()).contains("Anna's site");
        assertThat(annas.get("/partner/analytics?by=source").words()).contains("By link");
        assertThat(annas.get("/partner/analytics?from=2020-01-01&to=2020-01-31").words())
                .contains("Nothing in this period")
                .contains("1 Jan 2020");
    }

    @Test
    void bots_are_told_apart_and_rows_say_what_was_earned_in_both_languages() {
        var robert = new Somebody(running, running.admin(), "Robert", "4705").withEverything();
        var bot = running.api.fromElsewhere().with("User-Agent", "Googlebot/2.1");
        for (int i = 0; i < 2; i++) bot.get("/r/" + robert.ids.get("code"));
        robert.api.post("/api/referrals", Map.of("name", "Client", "phone", "+79124705009"));
        running.settled();
        var english = PlainBrowser.signedIn(running.url(), "en", robert.email, Somebody.PASSWORD);
        var russian = PlainBrowser.signedIn(running.url(), "ru", robert.email, Somebody.PASSWORD);
        assertThat(english.get("/partner/analytics?by=link").words())
                .contains("Bots 2 nothing to compare with")
                .contains("Amount of won deals RUB 1,000.00 nothing to compare with")
                .contains("Reward RUB 100.00 nothing to compare with")
                .contains("Visitors Bots Share of clicks")
                .contains("Conversion Amount won Reward")
                .contains("Robert's site 1 1 2 100%")
                .contains("RUB 1,000.00 RUB 100.00");
        assertThat(russian.get("/partner/analytics?by=link").words())
                .contains("Боты 2 сравнить не с чем")
                .contains("Сумма выигранных сделок 1 000,00 ₽ сравнить не с чем")
                .contains("Вознаграждение 100,00 ₽ сравнить не с чем")
                .contains("Посетители Боты Доля переходов")
                .contains("Сумма выигранных Вознаграждение")
                .contains("1 000,00 ₽ 100,00 ₽");
        assertThat(english.get("/partner/analytics?by=device&compare=false").words())
                .contains("Visitors Bots Share of clicks")
                .doesNotContain("Amount won")
                .doesNotContain("nothing to compare with");
        assertThat(english.get("/partner/analytics?by=source").words())
                .contains("By link 1 1 1 RUB 1,000.00 RUB 100.00")
                .contains("By hand 1 0 0")
                .doesNotContain("Share of clicks");
    }

    @Test
    void days_that_cannot_be_are_named_beside_the_field() {
        var page = annas.get("/partner/analytics?from=2026-02-02&to=2026-02-01");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.words()).contains("The last day is before the first.");
        assertThat(page.text()).contains("value=\"2026-02-01\" aria-invalid=\"true\"");
    }

    @Test
    void nobody_sees_the_numbers_of_another_partners_link() {
        var clara = new Somebody(running, running.admin(), "Clara", "4703");
        var hers = PlainBrowser.signedIn(running.url(), "en", clara.email, Somebody.PASSWORD);
        assertThat(hers.get("/partner/analytics?link_id=" + anna.ids.get("links"))
                        .status())
                .isEqualTo(404);
        assertThat(hers.get("/partner/analytics").words()).doesNotContain("Anna's site");
        assertThat(hers.get("/admin/analytics").status()).isEqualTo(404);
    }

    @Test
    void an_administrator_sees_all_or_one_partner_by_their_email() {
        assertThat(admin.get("/admin/analytics").words())
                .contains("Anna's site")
                .contains("up to date");
        var one = admin.get("/admin/analytics?partner=" + anna.email);
        assertThat(one.words()).contains("Anna's site").contains("All links");
        var nobody = admin.get("/admin/analytics?partner=nobody-at-all");
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.words()).contains("There is no such partner, or more than one.");
        var other = new Somebody(running, running.admin(), "Dora", "4704");
        var link = "&link_id=" + anna.ids.get("links");
        assertThat(admin.get("/admin/analytics?partner=" + anna.email + link).status())
                .isEqualTo(200);
        var gone = admin.get("/admin/analytics?partner=" + other.email + link);
        assertThat(gone.status()).isEqualTo(422);
        assertThat(gone.words()).contains("There is no such link.");
    }
}
