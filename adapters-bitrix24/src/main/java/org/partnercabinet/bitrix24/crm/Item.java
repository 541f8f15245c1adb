package org.partnercabinet.bitrix24.crm;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One lead, deal, contact or dictionary row as an answer shows it. Names are those of {@code crm.item.*}; the older
 * methods' upper-case names and text values are understood too, and every form of "nothing" that PHP has.
 */
record Item(JsonNode fields) {
    private static final Map<String, List<String>> OLD_NAMES = Map.of(
            "stageId", List.of("STAGE_ID", "STATUS_ID"),
            "stageSemanticId", List.of("STAGE_SEMANTIC_ID", "STATUS_SEMANTIC_ID"),
            "updatedTime", List.of("DATE_MODIFY"),
            "createdTime", List.of("DATE_CREATE"));

    /** The thing in a {@code get} or {@code add} answer. */
    static Item in(JsonNode result) {
        return new Item(result.has("item") ? result.get("item") : result);
    }

    /** The rows of a list answer, under this name or bare; {@code []} may also mean an empty map. */
    static List<Item> rows(JsonNode result, String name) {
        var rows = new ArrayList<Item>();
        (result.isArray() ? result : result.path(name)).forEach(row -> rows.add(new Item(row)));
        return rows;
    }

    /** Empty text for anything that is not a text or a number. */
    String text(String name) {
        return text(value(name));
    }

    private static String text(JsonNode value) {
        if (value.isNumber()) return value.decimalValue().toPlainString();
        return value.isTextual() ? value.asText() : "";
    }

    /** An id, or none: 0, "0", "" and null all mean that there is no link. */
    Optional<Long> link(String name) {
        return id(text(name));
    }

    private static Optional<Long> id(String text) {
        if (!text.matches("[0-9]{1,18}")) return Optional.empty();
        return Optional.of(Long.parseLong(text)).filter(id -> id > 0);
    }

    /** Ids in a list; anything else is none. */
    List<Long> links(String name) {
        var links = new ArrayList<Long>();
        value(name).forEach(one -> id(text(one)).ifPresent(links::add));
        return links;
    }

    /** Exact. Empty also for numbers that no sum of money is. */
    Optional<BigDecimal> number(String name) {
        JsonNode value = value(name);
        if (value.isNumber()) return Optional.of(value.decimalValue()).filter(Item::isReasonable);
        String text = text(name).strip();
        return text.matches("-?[0-9]{1,30}([.][0-9]{1,30})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private static boolean isReasonable(BigDecimal number) {
        return Math.abs((long) number.scale()) <= 40 && number.precision() <= 60;
    }

    /** The portal writes times with whatever offset it likes. */
    Optional<Instant> time(String name) {
        try {
            String text = text(name);
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private JsonNode value(String name) {
        if (fields.has(name)) return fields.get(name);
        for (String old : OLD_NAMES.getOrDefault(name, List.of(upper(name)))) {
            if (fields.has(old)) return fields.get(old);
        }
        return fields.path(name);
    }

    private static String upper(String name) {
        return name.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
    }
}
