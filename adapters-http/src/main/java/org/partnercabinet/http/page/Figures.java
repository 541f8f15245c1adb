package org.partnercabinet.http.page;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.function.Supplier;
import org.partnercabinet.http.web.Language;
import org.partnercabinet.http.web.Messages;

/**
 * Numbers and times by the customs of a language, in the company's time zone.
 *
 * @param zone asked for only when there is a time to show
 */
public record Figures(Language language, Supplier<ZoneId> zone, Instant now) {
    private static final Duration RELATIVE = Duration.ofDays(7);

    /** Such as {@code 15 000} or {@code 15,000}. */
    public String number(Number number) {
        var format = NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(2);
        return unbroken(format.format(number));
    }

    /** @param part 0.125 is 12.5 % */
    public String percent(double part) {
        var format = NumberFormat.getPercentInstance(language.locale());
        format.setMaximumFractionDigits(1);
        return unbroken(format.format(part));
    }

    public String date(Instant at) {
        return date(at.atZone(zone.get()).toLocalDate());
    }

    public String date(LocalDate day) {
        return format(language == Language.RU ? "dd.MM.yyyy" : "d MMM yyyy").format(day);
    }

    public String dateTime(Instant at) {
        return format(language == Language.RU ? "dd.MM.yyyy, HH:mm" : "d MMM yyyy, HH:mm")
                .format(at.atZone(zone.get()));
    }

    /** Of the day, such as {@code 18:05}. */
    public String time(Instant at) {
        return format("HH:mm").format(at.atZone(zone.get()));
    }

    /** In words up to a week ago, else the date. */
    public String ago(Instant at) {
        var age = Duration.between(at, now);
        if (age.isNegative() || age.compareTo(RELATIVE) >= 0) {
            return date(at);
        }
        var messages = Messages.in(language);
        if (age.toMinutes() < 1) {
            return messages.text("time.now");
        }
        if (age.toHours() < 1) {
            return messages.count("time.minutes", age.toMinutes(), Map.of());
        }
        return age.toDays() < 1
                ? messages.count("time.hours", age.toHours(), Map.of())
                : messages.count("time.days", age.toDays(), Map.of());
    }

    private DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, language.locale());
    }

    private static String unbroken(String text) {
        return text.replace('\u202f', '\u00a0').replace(' ', '\u00a0');
    }
}
