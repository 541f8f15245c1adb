package org.partnercabinet.http.input;

import java.math.BigDecimal;
import java.util.Currency;
import org.partnercabinet.domain.money.Money;

/**
 * Money as it travels.
 *
 * @param amount a plain decimal with exactly as many digits after the point as the currency has
 * @param currency ISO 4217
 */
public record MoneyView(String amount, String currency) {

    /** @throws ArithmeticException if the amount is finer than the currency's smallest unit */
    public static MoneyView of(BigDecimal amount, String currency) {
        int digits = Currency.getInstance(currency).getDefaultFractionDigits();
        return new MoneyView(amount.setScale(digits).toPlainString(), currency);
    }

    public static MoneyView of(Money money) {
        return of(money.amount(), money.currency().getCurrencyCode());
    }

    /** @param minor in the currency's smallest unit */
    public static MoneyView ofMinor(long minor, String currency) {
        return of(new Money(minor, Currency.getInstance(currency)));
    }

    public Money money() {
        return Money.of(amount, currency);
    }
}
