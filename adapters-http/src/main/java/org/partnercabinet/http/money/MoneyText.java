package org.partnercabinet.http.money;

import java.text.NumberFormat;
import java.util.Optional;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.money.Percent;
import org.partnercabinet.http.input.MoneyView;
import org.partnercabinet.http.web.Amounts;
import org.partnercabinet.http.web.Language;

/** Amounts for programs and, by the customs of their language, for people. */
public final class MoneyText {
    private static final String NO_BREAK = "\u00a0";

    private MoneyText() {}

    public static Optional<MoneyView> view(Optional<Money> money) {
        return money.map(MoneyView::of);
    }

    public static String of(Money money, Language language) {
        return Amounts.text(money, language);
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
