package org.partnercabinet.http.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A short text of one exact form that becomes a value: a UUID, a date, a time, a currency. */
record PatternType(Pattern form, Function<String, Optional<?>> value, Map<String, Object> schema, String example)
        implements FieldType {

    static PatternType uuid() {
        return new PatternType(
                Uuids.FORM,
                text -> Optional.of(UUID.fromString(text)),
                Map.of("type", "string", "format", "uuid"),
                "01890a5d-ac96-774b-bcce-b302099a8057");
    }

    static PatternType date() {
        return new PatternType(
                Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}"),
                PatternType::parsedDate,
                Map.of("type", "string", "format", "date"),
                "2026-03-31");
    }

    /** RFC 3339, of any offset. */
    static PatternType moment() {
        return new PatternType(
                Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?"
                        + "(Z|[+-][0-9]{2}:[0-9]{2})"),
                PatternType::parsedMoment,
                Map.of("type", "string", "format", "date-time"),
                "2099-03-31T09:30:00Z");
    }

    static PatternType time() {
        var form = "([01][0-9]|2[0-3]):[0-5][0-9]";
        return new PatternType(
                Pattern.compile(form),
                text -> Optional.of(LocalTime.parse(text)),
                Map.of("type", "string", "pattern", "^" + form + "$"),
                "09:30");
    }

    static PatternType currency() {
        return new PatternType(
                Pattern.compile("[A-Z]{3}"),
                PatternType::knownCurrency,
                Map.of("type", "string", "pattern", "^[A-Z]{3}$", "description", "ISO 4217"),
                "RUB");
    }

    @Override
    public @Nullable Object read(JsonNode node, Reading reading) {
        if (!node.isTextual()) {
            reading.note(Mistake.TYPE, Map.of("expected", "string"));
            return null;
        }
        var text = node.textValue().strip();
        var found = form.matcher(text).matches() ? value.apply(text) : Optional.empty();
        if (found.isEmpty()) {
            reading.note(Mistake.FORMAT, Map.of("example", example));
            return null;
        }
        return found.get();
    }

    private static Optional<LocalDate> parsedDate(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> parsedMoment(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException noSuchMoment) {
            return Optional.empty();
        }
    }

    private static Optional<String> knownCurrency(String code) {
        try {
            return Currency.getInstance(code).getDefaultFractionDigits() < 0 ? Optional.empty() : Optional.of(code);
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
