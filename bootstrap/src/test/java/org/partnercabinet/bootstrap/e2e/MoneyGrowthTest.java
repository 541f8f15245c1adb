package org.partnercabinet.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.partnercabinet.bootstrap.e2e.Happened.Deal;

/** What is earned is compared with the period before, currency by currency, on the page as by the API. */
class MoneyGrowthTest {
    @Test
    void tiles_of_money_say_by_how_much_they_grew_in_both_languages() {
        var time = new ShiftedTime();
        try (var running = new RunningApp(RunningApp.inMemory(), time)) {
            var programme = new Programme(running, running.admin());
            var anna = programme.partner("Anna", "1111", "10");
            programme.client(anna, "Then", Deal.WON, "1000.00", "RUB");
            programme.client(anna, "Dollars then", Deal.WON, "400.00", "USD");
            running.settled();
            time.passes(Duration.ofDays(10));
            running.portal.clock().advance(Duration.ofDays(10));
            var api = programme.comesBack(anna);
            programme.client(anna, "Now", Deal.WON, "1500.00", "RUB");
            programme.client(anna, "Dollars now", Deal.WON, "100.00", "USD");
            programme.client(anna, "Euros now", Deal.WON, "70.00", "EUR");
            running.settled();
            var changes = api.get("/api/analytics/summary?period=7d").json().at("/changes/money");
            assertThat(changes.findValuesAsText("amount")).containsExactly("null", "50.0", "-75.0");
            var english = PlainBrowser.signedIn(running.url(), "en", anna.email, Somebody.PASSWORD);
            assertThat(english.get("/partner/analytics?period=7d").words())
                    .contains("Amount of won deals €70.00 nothing to compare with")
                    .contains("Amount of won deals RUB 1,500.00 +50% to the period before")
                    .contains("Reward RUB 150.00 +50% to the period before")
                    .contains("Amount of won deals $100.00 -75% to the period before");
            var russian = PlainBrowser.signedIn(running.url(), "ru", anna.email, Somebody.PASSWORD);
            assertThat(russian.get("/partner/analytics?period=7d").words())
                    .contains("Сумма выигранных сделок 70,00 € сравнить не с чем")
                    .contains("Сумма выигранных сделок 1 500,00 ₽ +50 % к прошлому периоду")
                    .contains("Вознаграждение 150,00 ₽ +50 % к прошлому периоду")
                    .contains("Вознаграждение 10,00 $ -75 % к прошлому периоду");
        }
    }
}
