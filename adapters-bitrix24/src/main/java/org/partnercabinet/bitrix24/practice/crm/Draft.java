package org.partnercabinet.bitrix24.practice.crm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values somebody wants to store, already of the right types, by storage key. */
public record Draft(Map<String, @Nullable Object> values, List<Communication> communications) {
    public static Draft of(Map<String, ? extends @Nullable Object> values) {
        return new Draft(new LinkedHashMap<>(values), List.of());
    }

    public Draft without(String key) {
        var fewer = new LinkedHashMap<>(values);
        fewer.remove(key);
        return new Draft(fewer, communications);
    }

    public Draft with(String key, @Nullable Object value) {
        var more = new LinkedHashMap<>(values);
        more.put(key, value);
        return new Draft(more, communications);
    }
}
