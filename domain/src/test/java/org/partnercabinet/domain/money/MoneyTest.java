package org.partnercabinet.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.partnercabinet.domain.Refusals.refuses;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
    private static final Currency RUB = Currency.getInstance("RUB");

    @ParameterizedTest
    @CsvSource({"1000.56,RUB,100056", "7,JPY,7", "-0.01,USD,-1", "1.234,KWD,1234", "1e3,RUB,100000", "5.00,JPY,5"})
    void anAmountIsCountedInItsCurrencysSmallestUnit(String amount, String currency, long minor) {
        assertThat(Money.of(amount, currency)).isEqualTo(new Money(minor, Currency.getInstance(currency)));
    }

    @ParameterizedTest
    @CsvSource({"1.001,RUB", "0.5,JPY"})
    void whatDoesNotFitExactlyIsRefused(String amount, String currency) {
        refuses("money.too-precise", () -> Money.of(amount, currency));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000000000000000", "1e999999", "-1e16"})
    void whatIsTooLargeIsRefusedQuickly(String amount) {
        refuses("money.too-large", () -> Money.of(new BigDecimal(amount), RUB));
    }

    /** XXX is what ISO 4217 writes for "no currency", XAU is gold: the JDK knows both, and neither has a smallest unit. */
    @ParameterizedTest
    @ValueSource(strings = {"", "rub", "XXX", "XAU", "BTC", "RUBLE"})
    void onlyCurrenciesWithAmountsAreKnown(String code) {
        refuses("money.unknown-currency", () -> Money.currency(code));
    }

    @ParameterizedTest
    @CsvSource({
        "1000.56,12.5,125.07",
        "0.05,10,0.01",
        "0.04,10,0.00",
        "-0.05,10,-0.01",
        "100,0,0.00",
        "100,100,100.00",
        "999999999999.99,33.33,333299999999.99667"
    })
    void aShareIsRoundedHalfUpAwayFromZero(String amount, String percent, String expected) {
        var exact = new BigDecimal(expected).setScale(2, java.math.RoundingMode.HALF_UP);
        assertThat(Money.of(amount, "RUB").times(Percent.of(percent)).amount()).isEqualByComparingTo(exact);
    }

    @Test
    void overflowThrowsInsteadOfTurningRound() {
        var most = new Money(Long.MAX_VALUE, RUB);
        assertThatThrownBy(() -> most.plus(new Money(1, RUB))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Money(Long.MIN_VALUE, RUB).negated()).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Money(Long.MIN_VALUE, RUB).minus(new Money(1, RUB)))
                .isInstanceOf(ArithmeticException.class);
        assertThat(most.times(Percent.of("100"))).isEqualTo(most);
    }

    @Test
    void currenciesDoNotMix() {
        Money roubles = Money.of("1", "RUB");
        Money dollars = Money.of("1", "USD");
        assertThatThrownBy(() -> roubles.plus(dollars)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> roubles.minus(dollars)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> roubles.min(dollars)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> roubles.compareTo(dollars)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDebtIsMoneyToo() {
        Money debt = Money.of("-5", "RUB");
        assertThat(debt.isNegative()).isTrue();
        assertThat(debt.orZero().isZero()).isTrue();
        assertThat(debt.min(Money.of("1", "RUB"))).isEqualTo(debt);
        assertThat(debt.negated().isPositive()).isTrue();
        assertThat(debt.toString()).isEqualTo("-5.00 RUB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "100.01", "12.555", "1e9"})
    void aPercentIsFromZeroToHundredWithTwoDecimals(String percent) {
        refuses("percent.out-of-range", () -> Percent.of(percent));
    }

    @Test
    void percentsAreExact() {
        assertThat(Percent.of("12.50")).isEqualTo(new Percent(1250));
        assertThat(Percent.of("12.5").value()).isEqualByComparingTo("12.5");
        assertThat(Percent.of("0")).isEqualTo(Percent.ZERO);
    }
}
