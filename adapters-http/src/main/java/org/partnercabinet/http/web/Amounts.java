package org.partnercabinet.http.web;

import java.text.NumberFormat;
import org.partnercabinet.domain.money.Money;

/** Amounts by the customs of a language. */
public final class Amounts {
    private static final String NO_BREAK = "\u00a0";

    private Amounts() {}

    /**
     * Such as {@code 50 000,00 ₽} or {@code RUB 50,000.00}, with as many decimals as the currency has and without
     * places to break the line. The same on every version of Java, whose own currency formats differ.
     */
    public static String text(Money money, Language language) {
        var format = NumberFormat.getNumberInstance(language.locale());
        int digits = money.currency().getDefaultFractionDigits();
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        var number =
                format.format(money.amount().abs()).replace("\u202f", NO_BREAK).replace(" ", NO_BREAK);
        var symbol = money.currency().getSymbol(language.locale());
        var sign = money.isNegative() ? "-" : "";
        if (language == Language.RU) {
            return sign + number + NO_BREAK + symbol;
        }
        boolean word = Character.isLetter(symbol.charAt(symbol.length() - 1));
        return sign + symbol + (word ? NO_BREAK : "") + number;
    }
}
