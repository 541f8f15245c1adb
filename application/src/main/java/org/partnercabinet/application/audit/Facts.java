package org.partnercabinet.application.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.partnercabinet.domain.Id;
import org.partnercabinet.domain.link.Utm;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.money.Percent;

/** What can be said of a record, by name, as text. Nothing is said of what is empty. */
final class Facts {
    static final Map<String, String> NONE = Map.of();

    private final Map<String, String> facts = new TreeMap<>();

    static Facts of(String name, Object value) {
        return new Facts().and(name, value);
    }

    static Facts nothing() {
        return new Facts();
    }

    Facts and(String name, Object value) {
        String text = text(value);
        if (!text.isEmpty()) facts.put(name, text);
        return this;
    }

    Facts and(Utm utm) {
        utm.parameters().forEach(this::and);
        return this;
    }

    Map<String, String> map() {
        return facts;
    }

    private static String text(Object value) {
        if (value instanceof Optional<?> some) return some.map(Facts::text).orElse("");
        if (value instanceof Collection<?> all)
            return all.stream().map(Facts::text).collect(Collectors.joining(", "));
        if (value instanceof Id id) return id.value().toString();
        if (value instanceof Enum<?> constant) return constant.name().toLowerCase(Locale.ROOT);
        if (value instanceof Percent percent)
            return percent.value().stripTrailingZeros().toPlainString();
        if (value instanceof Money money) return money.amount().toPlainString() + " " + money.currency();
        if (value instanceof Instant at) return at.toString();
        return value.toString();
    }
}
