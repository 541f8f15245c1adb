package org.partnercabinet.http.money;

import java.text.NumberFormat;
import java.util.Optional;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.money.Percent;
import org.partnercabinet.http.input.MoneyView;
import org.partnercabinet.http.web.Language;

/** Amounts for programs and, by the customs of their language, for people. */
public final class MoneyText {
    private static final String NO_BREAK = "\u00a0";

    private MoneyText() {}

    public static Optional<MoneyView> view(Optional<Money> money) {
        return money.map(MoneyView::of);
    }

    /**
     * Such as {@code 50 000,00 ₽} or {@code RUB 50,000.00}, with as many decimals as the currency has and without
     * places to break the line. The same on every version of Java, whose own currency formats differ.
     */
    public static String of(Money money, Language language) {
        var format = NumberFormat.getNumberInstance(language.locale());
        int digits = money.currency().getDefaultFractionDigits();
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        var number = unbroken(format.format(money.amount().abs()));
        var symbol = money.currency().getSymbol(language.locale());
        var sign = money.isNegative() ? "-" : "";
        if (language == Language.RU) {
            return sign + number + NO_BREAK + symbol;
        }
        boolean word = Character.isLetter(symbol.charAt(symbol.length() - 1));
        return sign + symbol + (word ? NO_BREAK : "") + number;
    }

    /** The same with its sign also when it is positive. */
    public static String signed(Money money, Language language) {
        return (money.isPositive() ? "+" : "") + of(money, language);
    }

    /** Such as {@code 12,5 %}; trailing zeros are left out. */
    public static String of(Percent percent, Language language) {
        var format = NumberFormat.getPercentInstance(language.locale());
        format.setMaximumFractionDigits(2);
        return unbroken(format.format(percent.value().movePointLeft(2)));
    }

    private static String unbroken(String text) {
        return text.replace("\u202f", NO_BREAK).replace(" ", NO_BREAK);
    }
}
