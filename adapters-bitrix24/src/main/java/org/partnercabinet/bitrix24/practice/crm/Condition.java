package org.partnercabinet.bitrix24.practice.crm;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One condition of a filter: a prefix such as {@code >=}, a field, a value or several. */
record Condition(String prefix, Field field, @Nullable Object wanted, ZoneId zone) {
    private static final List<String> PREFIXES =
            List.of("!=%", "!%=", "!@", "!%", "!=", ">=", "<=", "=%", "%=", ">", "<", "@", "%", "=", "!");

    /** The prefix in front of a name; empty means equality. */
    static String prefixOf(String name) {
        return PREFIXES.stream().filter(name::startsWith).findFirst().orElse("");
    }

    boolean holdsFor(@Nullable Object stored) {
        boolean negative = prefix.startsWith("!");
        String bare = negative ? prefix.substring(1) : prefix;
        return negative
                != switch (bare) {
                    case "%" -> contains(stored);
                    case "=%", "%=" -> like(stored);
                    case ">", ">=", "<", "<=" -> ordered(bare, stored);
                    default -> equal(stored);
                };
    }

    private boolean contains(@Nullable Object stored) {
        return text(stored).contains(text(wanted));
    }

    private boolean like(@Nullable Object stored) {
        String pattern = java.util.Arrays.stream(text(wanted).split("%", -1))
                .map(java.util.regex.Pattern::quote)
                .collect(java.util.stream.Collectors.joining(".*"));
        return text(stored).matches("(?s)" + pattern);
    }

    private boolean ordered(String sign, @Nullable Object stored) {
        Object bound = wanted(wanted);
        if (stored == null || bound == null) {
            return false;
        }
        int order = compare(stored, bound);
        return switch (sign) {
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            case "<" -> order < 0;
            default -> order <= 0;
        };
    }

    private boolean equal(@Nullable Object stored) {
        Collection<?> several = wanted instanceof Map<?, ?> map
                ? map.values()
                : wanted instanceof Collection<?> list ? list : java.util.Collections.singletonList(wanted);
        Collection<?> have = stored instanceof Collection<?> list ? list : java.util.Collections.singletonList(stored);
        return several.stream().anyMatch(one -> have.stream().anyMatch(it -> equal(it, wanted(one))));
    }

    private boolean equal(@Nullable Object stored, @Nullable Object one) {
        if (one == null) {
            return stored == null || "".equals(stored);
        }
        if (stored == null) {
            return one instanceof Long zero && zero == 0 || "N".equals(one) && field.kind() == Kind.FLAG;
        }
        return compare(stored, one) == 0;
    }

    /** The wanted value in the field's own type. */
    private @Nullable Object wanted(@Nullable Object raw) {
        if (raw == null || "".equals(raw) || Boolean.FALSE.equals(raw)) {
            return null;
        }
        if (field.kind().isMultiple()) {
            return field.kind() == Kind.INTS ? Long.valueOf(LegacyShape.number(raw)) : raw.toString();
        }
        return Values.read(field, raw, zone);
    }

    static int compare(Object a, Object b) {
        if (a instanceof Number && b instanceof Number) {
            return new BigDecimal(a.toString()).compareTo(new BigDecimal(b.toString()));
        }
        if (a instanceof OffsetDateTime x && b instanceof OffsetDateTime y) {
            return x.toInstant().compareTo(y.toInstant());
        }
        return a.toString().compareTo(b.toString());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString().toLowerCase(Locale.ROOT);
    }
}
