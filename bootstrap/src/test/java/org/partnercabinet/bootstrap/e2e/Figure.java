package org.partnercabinet.bootstrap.e2e;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One number of a report.
 *
 * @param word in the API
 * @param name in English
 * @param values by currency if it is money, else one without a name; none where there is nothing to say
 */
record Figure(String word, String name, Kind kind, SortedMap<String, BigDecimal> values) {
    enum Kind {
        COUNT,
        SHARE,
        MONEY
    }

    static Figure count(String word, String name, long count) {
        return new Figure(word, name, Kind.COUNT, new TreeMap<>(Map.of("", BigDecimal.valueOf(count))));
    }

    static Figure share(String word, String name, BigDecimal percent) {
        return new Figure(word, name, Kind.SHARE, new TreeMap<>(Map.of("", percent)));
    }

    static Figure money(String word, String name, SortedMap<String, BigDecimal> sums) {
        return new Figure(word, name, Kind.MONEY, sums);
    }

    /** What spreadsheets have: {@code Reward, RUB} and {@code 100.06}. */
    Map<String, String> cells() {
        var cells = new LinkedHashMap<String, String>();
        values.forEach((code, value) -> cells.put(head(code), value.toPlainString()));
        return cells;
    }

    private String head(String currency) {
        return switch (kind) {
            case COUNT -> name;
            case SHARE -> name + ", %";
            case MONEY -> name + ", " + currency;
        };
    }

    /** As people read it: {@code RUB 1,000.06 $20.01}. */
    String shown() {
        return values.isEmpty()
                ? "—"
                : values.entrySet().stream()
                        .map(value -> shown(value.getKey(), value.getValue()))
                        .collect(Collectors.joining(" "));
    }

    private String shown(String currency, BigDecimal value) {
        return switch (kind) {
            case COUNT -> format("#,##0", value);
            case SHARE -> format("#,##0.##", value) + " %";
            case MONEY -> amount(currency, value);
        };
    }

    static String amount(String currency, BigDecimal value) {
        var sign = value.signum() < 0 ? "-" : "";
        return sign + (currency.equals("USD") ? "$" : currency + " ") + format("#,##0.00", value.abs());
    }

    private static String format(String pattern, BigDecimal value) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ENGLISH)).format(value);
    }
}
