package org.partnercabinet.domain.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.partnercabinet.domain.Refusal;

/**
 * An amount in a currency, counted in its smallest unit (kopecks, cents, whole yen). Exact: overflow throws, currencies
 * do not mix, and whoever divides says how to round. May be negative: a debt is one.
 */
public record Money(long minor, Currency currency) implements Comparable<Money> {

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /** @throws Refusal {@code money.too-precise}, {@code money.too-large} when the amount does not fit exactly */
    public static Money of(BigDecimal amount, Currency currency) {
        if (amount.precision() - amount.scale() > 15) throw Refusal.invalid("amount", "money.too-large", "over 10^15");
        try {
            int digits = currency.getDefaultFractionDigits();
            return new Money(
                    amount.setScale(digits, RoundingMode.UNNECESSARY)
                            .unscaledValue()
                            .longValueExact(),
                    currency);
        } catch (ArithmeticException tooPrecise) {
            throw Refusal.invalid("amount", "money.too-precise", "more digits than the currency has");
        }
    }

    public static Money of(String amount, String currency) {
        return of(new BigDecimal(amount), Currency.getInstance(currency));
    }

    /** @throws Refusal {@code money.unknown-currency} for anything that is not an ISO 4217 code with minor units */
    public static Currency currency(String code) {
        try {
            Currency known = Currency.getInstance(code);
            if (known.getDefaultFractionDigits() >= 0) return known;
        } catch (IllegalArgumentException unknown) {
            // falls through to the one refusal
        }
        throw Refusal.invalid("currency", "money.unknown-currency", "not an ISO 4217 currency");
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minor, same(other).minor), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, same(other).minor), currency);
    }

    public Money negated() {
        return new Money(Math.negateExact(minor), currency);
    }

    /** This share of the amount, rounded half up (away from zero) to the smallest unit. */
    public Money times(Percent percent) {
        BigDecimal share = BigDecimal.valueOf(minor).multiply(BigDecimal.valueOf(percent.hundredths()));
        return new Money(
                share.movePointLeft(4).setScale(0, RoundingMode.HALF_UP).longValueExact(), currency);
    }

    public Money min(Money other) {
        return minor <= same(other).minor ? this : other;
    }

    /** This, or zero if it is negative. */
    public Money orZero() {
        return minor < 0 ? zero(currency) : this;
    }

    public boolean isZero() {
        return minor == 0;
    }

    public boolean isPositive() {
        return minor > 0;
    }

    public boolean isNegative() {
        return minor < 0;
    }

    /** The amount in whole units, with as many decimals as the currency has: {@code 1000.56}. */
    public BigDecimal amount() {
        return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits());
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, same(other).minor);
    }

    /** For logs and tests: {@code 1000.56 RUB}. */
    @Override
    public String toString() {
        return amount().toPlainString() + " " + currency.getCurrencyCode();
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("currencies do not mix: " + currency + " and " + other.currency);
        }
        return other;
    }
}
