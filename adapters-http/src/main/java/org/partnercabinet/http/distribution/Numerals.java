package org.partnercabinet.http.distribution;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.util.Optional;
import org.partnercabinet.http.web.Language;

/** Shares and their parts, for programs and in words. The domain counts them in 10⁻¹². */
final class Numerals {
    private static final int DOMAIN_SCALE = 12;
    private static final int SCALE = 4;

    private Numerals() {}

    /** Of what the domain counts in 10⁻¹², with four digits after the point. */
    static BigDecimal part(long counted) {
        return BigDecimal.valueOf(counted, DOMAIN_SCALE).setScale(SCALE, RoundingMode.HALF_UP);
    }

    /** 0 of nothing. */
    static BigDecimal ratio(long part, long whole) {
        return whole == 0
                ? BigDecimal.ZERO.setScale(SCALE)
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), SCALE, RoundingMode.HALF_UP);
    }

    static BigDecimal rounded(double number) {
        return BigDecimal.valueOf(number).setScale(SCALE, RoundingMode.HALF_UP);
    }

    static BigDecimal root(BigDecimal number) {
        return number.sqrt(MathContext.DECIMAL64);
    }

    static Optional<BigDecimal> minutes(Optional<Duration> time) {
        return time.map(
                t -> BigDecimal.valueOf(t.toMillis()).divide(BigDecimal.valueOf(60_000), 1, RoundingMode.HALF_UP));
    }

    /** {@code 25 %} or {@code 25%}, with at most one digit after the point. */
    static String percent(long counted, Language language) {
        var digits = new DecimalFormat("0.#", DecimalFormatSymbols.getInstance(language.locale()));
        digits.setRoundingMode(RoundingMode.HALF_UP);
        return digits.format(BigDecimal.valueOf(counted, DOMAIN_SCALE).movePointRight(2))
                + (language == Language.RU ? "\u00a0%" : "%");
    }

    /** {@code 0,75} or {@code 0.75}, with two digits after the point. */
    static String decimal(long counted, Language language) {
        var digits = new DecimalFormat("0.00", DecimalFormatSymbols.getInstance(language.locale()));
        digits.setRoundingMode(RoundingMode.HALF_UP);
        return digits.format(BigDecimal.valueOf(counted, DOMAIN_SCALE));
    }
}
