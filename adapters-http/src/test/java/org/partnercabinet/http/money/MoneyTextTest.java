package org.partnercabinet.http.money;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.money.Percent;
import org.partnercabinet.http.web.Language;

final class MoneyTextTest {
    @Test
    void amounts_follow_the_customs_of_the_language_and_the_decimals_of_the_currency() {
        assertThat(MoneyText.of(Money.of("1234567.50", "RUB"), Language.RU)).isEqualTo("1\u00a0234\u00a0567,50\u00a0₽");
        assertThat(MoneyText.of(Money.of("1234567.50", "USD"), Language.EN)).isEqualTo("$1,234,567.50");
        assertThat(MoneyText.of(Money.of("-1234.50", "RUB"), Language.EN)).isEqualTo("-RUB\u00a01,234.50");
        assertThat(MoneyText.of(Money.of("1500", "JPY"), Language.RU)).isEqualTo("1\u00a0500\u00a0¥");
        assertThat(MoneyText.signed(Money.of("-1.50", "RUB"), Language.RU)).isEqualTo("-1,50\u00a0₽");
        assertThat(MoneyText.signed(Money.of("1.50", "RUB"), Language.RU)).isEqualTo("+1,50\u00a0₽");
    }

    @Test
    void percents_have_no_more_decimals_than_they_need() {
        assertThat(MoneyText.of(Percent.of("10"), Language.RU)).isEqualTo("10\u00a0%");
        assertThat(MoneyText.of(Percent.of("12.55"), Language.RU)).isEqualTo("12,55\u00a0%");
        assertThat(MoneyText.of(Percent.of("12.5"), Language.EN)).isEqualTo("12.5%");
    }
}
