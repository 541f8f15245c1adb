package org.partnercabinet.bitrix24.practice.methods;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.partnercabinet.bitrix24.practice.crm.EntityType;
import org.partnercabinet.bitrix24.practice.crm.Values;

/** {@code crm.stagehistory.list}. */
final class HistoryMethods {
    private static final String SIGNS = "^(>=|<=|>|<|=|@)?";

    Result list(Call call) {
        long typeId = call.number("entityTypeId");
        EntityType type = EntityType.byId(typeId)
                .filter(EntityType::hasStages)
                .orElseThrow(() -> new RestError(400, 0, "Entity type " + typeId + " is not supported"));
        boolean down = call.map("order").entrySet().stream()
                .anyMatch(it -> it.getKey().equals("ID")
                        && String.valueOf(it.getValue()).equalsIgnoreCase("DESC"));
        Comparator<Map<String, Object>> byId = Comparator.comparingLong(row -> (Long) row.get("ID"));
        Result page = Listing.page(
                call,
                call.portal().crm().history().of(type).stream(),
                filter(call.map("filter")),
                down ? byId.reversed() : byId,
                HistoryMethods::show);
        return page.with(Map.of("items", page.value()));
    }

    private static Predicate<Map<String, Object>> filter(Map<String, Object> filter) {
        return row -> filter.entrySet().stream().allMatch(it -> {
            String name = it.getKey().replaceFirst(SIGNS, "");
            Object have = row.get(name);
            return have == null || passes(it.getKey().replace(name, ""), have, it.getValue());
        });
    }

    private static boolean passes(String sign, Object have, Object wanted) {
        if (wanted instanceof Iterable<?> several) {
            for (Object one : several) {
                if (passes("=", have, one)) {
                    return true;
                }
            }
            return false;
        }
        int order = have instanceof Long number
                ? Long.compare(number, Call.Params.number(wanted))
                : have instanceof OffsetDateTime time
                        ? time.toInstant().compareTo(instant(String.valueOf(wanted)))
                        : have.toString().compareTo(String.valueOf(wanted));
        return switch (sign) {
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            default -> order == 0;
        };
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (java.time.DateTimeException e) {
            throw new RestError(400, "INVALID_ARG_VALUE", "Invalid filter: not a date");
        }
    }

    private static Map<String, Object> show(Map<String, Object> row) {
        var shown = new LinkedHashMap<>(row);
        shown.put("CREATED_TIME", Values.show((OffsetDateTime)
                java.util.Objects.requireNonNull(row.get("CREATED_TIME"))));
        return shown;
    }
}
