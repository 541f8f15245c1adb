package org.partnercabinet.bitrix24.practice.crm;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What came over the wire, turned into what is stored. */
public final class Values {
    private static final DateTimeFormatter RUSSIAN_DATE = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final Set<String> YES = Set.of("Y", "1", "true");

    private Values() {}

    /** The stored form; nothing for blank.
     *
     * @throws BadValue when it does not fit the field's kind */
    static @Nullable Object read(Field field, @Nullable Object raw, ZoneId zone) {
        if (field.kind().isMultiple()) {
            return list(field, raw);
        }
        if (raw instanceof Collection || raw instanceof Map) {
            throw new BadValue(field, false);
        }
        String text = raw == null ? "" : raw instanceof BigDecimal big ? big.toPlainString() : raw.toString();
        try {
            return text.isEmpty() ? null : scalar(field.kind(), text, zone);
        } catch (NumberFormatException | DateTimeException e) {
            throw new BadValue(field, false);
        }
    }

    private static Object scalar(Kind kind, String text, ZoneId zone) {
        return switch (kind) {
            case INT, LINK, CLIENT -> Long.valueOf(text.trim());
            case MONEY -> money(text);
            case FLAG -> YES.contains(text) ? "Y" : "N";
            case UF_BOOLEAN -> YES.contains(text) ? "1" : "0";
            case TIME -> time(text, zone);
            case DATE -> time(text, zone).toLocalDate().atStartOfDay(zone).toOffsetDateTime();
            default -> text;
        };
    }

    /** An amount within what MySQL's decimal(18,4) keeps; exponents are text tricks here, not amounts. */
    private static BigDecimal money(String text) {
        var amount = new BigDecimal(text.trim());
        if (amount.precision() - amount.scale() > 14 || amount.scale() > 10 || amount.scale() < -14) {
            throw new NumberFormatException("out of range");
        }
        return amount;
    }

    /** A moment; a bare date is its local midnight. */
    static OffsetDateTime time(String text, ZoneId zone) {
        if (text.matches("\\d{2}\\.\\d{2}\\.\\d{4}")) {
            return LocalDate.parse(text, RUSSIAN_DATE).atStartOfDay(zone).toOffsetDateTime();
        }
        if (text.length() == 10) {
            return LocalDate.parse(text).atStartOfDay(zone).toOffsetDateTime();
        }
        String iso = text.replace(' ', 'T');
        boolean offset = iso.matches(".*(Z|[+-]\\d{2}:?\\d{2})$");
        return offset
                ? OffsetDateTime.parse(iso).atZoneSameInstant(zone).toOffsetDateTime()
                : java.time.LocalDateTime.parse(iso).atZone(zone).toOffsetDateTime();
    }

    private static @Nullable Object list(Field field, @Nullable Object raw) {
        if (raw == null || "".equals(raw)) {
            return null;
        }
        Collection<?> all = raw instanceof Map<?, ?> map ? map.values() : raw instanceof Collection<?> c ? c : null;
        if (all == null) {
            throw new BadValue(field, true);
        }
        try {
            List<?> read = field.kind() == Kind.INTS
                    ? all.stream().map(it -> Long.valueOf(String.valueOf(it))).toList()
                    : all.stream().map(String::valueOf).toList();
            return read.isEmpty() ? null : read;
        } catch (NumberFormatException e) {
            throw new BadValue(field, false);
        }
    }

    /** Whether two stored values mean the same. */
    static boolean same(@Nullable Object a, @Nullable Object b) {
        if (a instanceof BigDecimal x && b instanceof BigDecimal y) {
            return x.compareTo(y) == 0;
        }
        if (a instanceof OffsetDateTime x && b instanceof OffsetDateTime y) {
            return x.isEqual(y);
        }
        return java.util.Objects.equals(a, b);
    }

    /** Date and time as every answer shows them. */
    public static String show(OffsetDateTime time) {
        return time.format(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx"));
    }
}
