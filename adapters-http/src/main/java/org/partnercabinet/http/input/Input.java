package org.partnercabinet.http.input;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Input that was checked against its declaration. Asking for a field that is not declared, or for an optional one as if
 * it were required, is a mistake of ours and throws {@link IllegalStateException}.
 */
public final class Input {
    private final Set<String> declared;
    private final Map<String, @Nullable Object> values;

    Input(Set<String> declared, Map<String, @Nullable Object> values) {
        this.declared = Set.copyOf(declared);
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Whether the client named the field, be it as {@code null}. A PATCH changes just these. */
    public boolean has(String name) {
        return declared(name) && values.containsKey(name);
    }

    public String text(String name) {
        return required(name, String.class);
    }

    public Optional<String> optionalText(String name) {
        return optional(name, String.class);
    }

    /** The text, or an empty one. */
    public String textOrEmpty(String name) {
        return optionalText(name).orElse("");
    }

    public UUID uuid(String name) {
        return required(name, UUID.class);
    }

    public Optional<UUID> optionalUuid(String name) {
        return optional(name, UUID.class);
    }

    /** Empty if absent. */
    public List<UUID> uuids(String name) {
        return list(name, UUID.class);
    }

    /** Empty if absent. */
    public List<String> texts(String name) {
        return list(name, String.class);
    }

    /** Empty if absent. */
    public List<Input> objects(String name) {
        return list(name, Input.class);
    }

    public Input object(String name) {
        return required(name, Input.class);
    }

    public Optional<Input> optionalObject(String name) {
        return optional(name, Input.class);
    }

    /** @throws ArithmeticException if the declaration allows more than an int holds */
    public int integer(String name) {
        return Math.toIntExact(required(name, Long.class));
    }

    public OptionalInt optionalInteger(String name) {
        var number = optional(name, Long.class);
        return number.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Math.toIntExact(number.get()));
    }

    public long number(String name) {
        return required(name, Long.class);
    }

    public Optional<Long> optionalNumber(String name) {
        return optional(name, Long.class);
    }

    public BigDecimal decimal(String name) {
        return required(name, BigDecimal.class);
    }

    public Optional<BigDecimal> optionalDecimal(String name) {
        return optional(name, BigDecimal.class);
    }

    public MoneyView money(String name) {
        return required(name, MoneyView.class);
    }

    public Optional<MoneyView> optionalMoney(String name) {
        return optional(name, MoneyView.class);
    }

    public LocalDate date(String name) {
        return required(name, LocalDate.class);
    }

    public Optional<Instant> optionalMoment(String name) {
        return optional(name, Instant.class);
    }

    public LocalTime time(String name) {
        return required(name, LocalTime.class);
    }

    public Optional<LocalDate> optionalDate(String name) {
        return optional(name, LocalDate.class);
    }

    public boolean bool(String name) {
        return required(name, Boolean.class);
    }

    public boolean bool(String name, boolean otherwise) {
        return optional(name, Boolean.class).orElse(otherwise);
    }

    public Optional<Boolean> optionalBool(String name) {
        return optional(name, Boolean.class);
    }

    public <E extends Enum<E>> E oneOf(String name, Class<E> type) {
        return Enum.valueOf(type, text(name).toUpperCase(Locale.ROOT));
    }

    public <E extends Enum<E>> Optional<E> optionalOneOf(String name, Class<E> type) {
        return optionalText(name).map(word -> Enum.valueOf(type, word.toUpperCase(Locale.ROOT)));
    }

    private <T> Optional<T> optional(String name, Class<T> type) {
        declared(name);
        return Optional.ofNullable(values.get(name)).map(type::cast);
    }

    private <T> T required(String name, Class<T> type) {
        return optional(name, type).orElseThrow(() -> new IllegalStateException(name + " is not given"));
    }

    private <T> List<T> list(String name, Class<T> type) {
        return optional(name, List.class).stream()
                .flatMap(list -> ((List<?>) list).stream())
                .map(type::cast)
                .toList();
    }

    private boolean declared(String name) {
        if (!declared.contains(name)) {
            throw new IllegalStateException(name + " is not declared");
        }
        return true;
    }
}
