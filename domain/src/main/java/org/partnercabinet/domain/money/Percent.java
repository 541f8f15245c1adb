package org.partnercabinet.domain.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.partnercabinet.domain.Refusal;

/** A share from 0 to 100 with two decimals, kept in hundredths of a percent: 12.5 % is 1250. Zero is a real value. */
public record Percent(int hundredths) {
    public static final Percent ZERO = new Percent(0);

    public Percent {
        if (hundredths < 0 || hundredths > 100_00) throw outOfRange();
    }

    /** @throws Refusal {@code percent.out-of-range} below 0, over 100 or with more than two decimals */
    public static Percent of(BigDecimal percent) {
        try {
            return new Percent(percent.setScale(2, RoundingMode.UNNECESSARY)
                    .unscaledValue()
                    .intValueExact());
        } catch (ArithmeticException tooPrecise) {
            throw outOfRange();
        }
    }

    public static Percent of(String percent) {
        return of(new BigDecimal(percent));
    }

    public BigDecimal value() {
        return BigDecimal.valueOf(hundredths, 2);
    }

    private static Refusal outOfRange() {
        return Refusal.invalid("percent", "percent.out-of-range", "0 to 100 with two decimals");
    }
}
