package org.partnercabinet.bitrix24.practice.faults;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The same data in other types: what one portal writes as a number, another writes as text. */
final class Retyped {
    private Retyped() {}

    static @Nullable Object numbersAsText(@Nullable Object value) {
        return leaves(
                value,
                leaf -> leaf instanceof BigDecimal big
                        ? big.toPlainString()
                        : leaf instanceof Number ? leaf.toString() : leaf);
    }

    static @Nullable Object textAsNumbers(@Nullable Object value) {
        return leaves(
                value,
                leaf -> leaf instanceof String text && text.matches("-?\\d{1,15}(\\.\\d{1,6})?")
                        ? new BigDecimal(text)
                        : leaf);
    }

    static @Nullable Object withExtraFields(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            var more = new LinkedHashMap<Object, @Nullable Object>();
            map.forEach((name, inner) -> more.put(name, withExtraFields(inner)));
            more.put("FIELD_OF_TOMORROW", List.of(Map.of("a", 1)));
            return more;
        }
        if (value instanceof List<?> list) {
            return java.util.Arrays.asList(
                    list.stream().map(Retyped::withExtraFields).toArray());
        }
        return value;
    }

    private static @Nullable Object leaves(@Nullable Object value, UnaryOperator<Object> change) {
        if (value instanceof Map<?, ?> map) {
            var changed = new LinkedHashMap<Object, @Nullable Object>();
            map.forEach((name, inner) -> changed.put(name, leaves(inner, change)));
            return changed;
        }
        if (value instanceof List<?> list) {
            return java.util.Arrays.asList(
                    list.stream().map(inner -> leaves(inner, change)).toArray());
        }
        return value == null ? null : change.apply(value);
    }
}
