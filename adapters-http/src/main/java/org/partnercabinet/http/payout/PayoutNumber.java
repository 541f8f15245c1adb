package org.partnercabinet.http.payout;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** A payout's number for people: the beginning of its id, which holds the moment it was requested at. */
public final class PayoutNumber {
    private static final Pattern BEGUN = Pattern.compile("(?:№\\s*)?([0-9a-f][0-9a-f-]{5,35})");
    private static final int LENGTH = 13;
    private static final int DIGITS = 32;

    private PayoutNumber() {}

    /** Ids that begin so, ends included. */
    public record Range(UUID first, UUID last) {}

    public static String of(UUID id) {
        return id.toString().substring(0, LENGTH);
    }

    /** Empty for what is no beginning of an id, or too short a one. */
    public static Optional<Range> begun(String text) {
        var found = BEGUN.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!found.matches()) return Optional.empty();
        var digits = found.group(1).replace("-", "");
        return digits.length() > DIGITS
                ? Optional.empty()
                : Optional.of(new Range(filled(digits, '0'), filled(digits, 'f')));
    }

    private static UUID filled(String digits, char with) {
        var all = digits + String.valueOf(with).repeat(DIGITS - digits.length());
        return new UUID(
                Long.parseUnsignedLong(all.substring(0, 16), 16), Long.parseUnsignedLong(all.substring(16), 16));
    }
}
