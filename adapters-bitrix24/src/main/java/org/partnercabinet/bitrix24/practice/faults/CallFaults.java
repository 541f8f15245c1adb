package org.partnercabinet.bitrix24.practice.faults;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnercabinet.bitrix24.practice.methods.BatchFaults;
import org.partnercabinet.bitrix24.practice.methods.RestError;

/** Faults inside an answer that is otherwise well formed: what a list returns, how values are typed. */
public final class CallFaults implements BatchFaults {
    private final Faults faults;

    public CallFaults(Faults faults) {
        this.faults = faults;
    }

    /** The parameters the method gets to see. */
    public Map<String, Object> parameters(String method, Map<String, Object> sent) {
        Optional<FaultRule> fault = faults.onParameters(method, sent);
        if (fault.isEmpty()) {
            return sent;
        }
        var changed = new LinkedHashMap<>(sent);
        switch (fault.get().type()) {
            case STUCK_CURSOR -> changed.put("filter", withoutCursor(sent.get("filter")));
            case IGNORE_FILTER -> changed.remove("filter");
            default -> shift(changed);
        }
        return changed;
    }

    private static Map<String, Object> withoutCursor(@Nullable Object filter) {
        var kept = new LinkedHashMap<String, Object>();
        if (filter instanceof Map<?, ?> map) {
            map.forEach((name, value) -> {
                if (!String.valueOf(name).equalsIgnoreCase(">id")) {
                    kept.put(String.valueOf(name), value);
                }
            });
        }
        return kept;
    }

    /** The page begins one row early, so that its first row repeats the last one of the page before. */
    private static void shift(Map<String, Object> parameters) {
        Object start = parameters.get("start");
        if (start != null && start.toString().matches("[1-9]\\d{0,8}")) {
            parameters.put("start", Long.parseLong(start.toString()) - 1);
        }
        if (parameters.get("filter") instanceof Map<?, ?> map) {
            var filter = new LinkedHashMap<String, Object>();
            map.forEach((name, value) -> filter.put(String.valueOf(name).replaceFirst("(?i)^>(id)$", ">=$1"), value));
            parameters.put("filter", filter);
        }
    }

    /** The answer's body as the client gets to see it. */
    public Map<String, @Nullable Object> answer(
            String method, Map<String, ?> sent, Map<String, @Nullable Object> body) {
        Optional<FaultRule> fault = faults.onAnswer(method, sent);
        if (fault.isEmpty()) {
            return body;
        }
        var changed = new LinkedHashMap<>(body);
        switch (fault.get().type()) {
            case MISSING_TIME -> changed.remove("time");
            case STRING_NUMBERS -> changed.put("result", Retyped.numbersAsText(body.get("result")));
            case NUMBER_STRINGS -> changed.put("result", Retyped.textAsNumbers(body.get("result")));
            case EXTRA_FIELDS -> {
                changed.put("result", Retyped.withExtraFields(body.get("result")));
                changed.put("unknown_key", Map.of("nested", List.of(1, "two")));
            }
            case DUPLICATE_ROWS -> changed.put("result", rows(body.get("result"), false));
            default -> {
                changed.put("result", rows(body.get("result"), true));
                changed.put("total", fault.get().number("total", 73));
                changed.remove("next");
            }
        }
        return changed;
    }

    /** The same list with its last row twice, or with none. */
    private static @Nullable Object rows(@Nullable Object result, boolean none) {
        if (result instanceof List<?> list) {
            var rows = new ArrayList<Object>(none ? List.of() : list);
            if (!rows.isEmpty()) {
                rows.add(rows.get(rows.size() - 1));
            }
            return rows;
        }
        if (result instanceof Map<?, ?> map) {
            var changed = new LinkedHashMap<Object, @Nullable Object>();
            map.forEach((name, inner) -> changed.put(name, inner instanceof List ? rows(inner, none) : inner));
            return changed;
        }
        return result;
    }

    @Override
    public Optional<RestError> hit(String key, String method, Map<String, Object> parameters) {
        return faults.onCommand(key, method, parameters).map(CallFaults::error);
    }

    private static RestError error(FaultRule rule) {
        return switch (rule.type()) {
            case QUERY_LIMIT -> RestError.queryLimit();
            case OPERATING_LIMIT -> RestError.operatingLimit();
            case OVERLOAD -> RestError.overload();
            default -> new RestError(400, rule.text("code", "INTERNAL_SERVER_ERROR"), rule.text("description", ""));
        };
    }
}
