package org.partnercabinet.bitrix24.practice.methods;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One call of one method. Top-level parameter names have no case; of two that differ only in case the last counts. */
public final class Call {
    private final TreeMap<String, Object> parameters = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Caller caller;
    private final Portal portal;

    public Call(Map<String, ?> parameters, Caller caller, Portal portal) {
        this.parameters.putAll(parameters);
        this.caller = caller;
        this.portal = portal;
    }

    public Caller caller() {
        return caller;
    }

    public Portal portal() {
        return portal;
    }

    public @Nullable Object get(String name) {
        return parameters.get(name);
    }

    /** The parameter as text; empty when absent. */
    public String text(String name) {
        Object value = parameters.get(name);
        return value == null ? "" : value.toString();
    }

    /** The parameter as a whole number; 0 when absent or not one. */
    public long number(String name) {
        return Params.number(parameters.get(name));
    }

    /** The parameter as a map; a list counts as a map with the keys 0, 1, …, and anything else as empty. */
    public Map<String, Object> map(String name) {
        return Params.map(parameters.get(name));
    }

    /** The parameter as a list of texts; empty when absent. */
    public List<String> texts(String name) {
        Object value = parameters.get(name);
        Collection<?> all = value instanceof Map<?, ?> map
                ? map.values()
                : value instanceof Collection<?> list ? list : value == null ? List.of() : List.of(value);
        return all.stream().map(String::valueOf).toList();
    }

    /** Reading parameters that may have come as JSON or as a PHP form. */
    static final class Params {
        private Params() {}

        static long number(@Nullable Object value) {
            String text = value == null ? "" : value.toString().trim();
            return text.matches("-?\\d{1,18}") ? Long.parseLong(text) : 0;
        }

        static Map<String, Object> map(@Nullable Object value) {
            var read = new LinkedHashMap<String, Object>();
            if (value instanceof Map<?, ?> map) {
                map.forEach((key, inner) -> read.put(String.valueOf(key), inner));
            } else if (value instanceof Collection<?> list) {
                list.forEach(inner -> read.put(String.valueOf(read.size()), inner));
            }
            return read;
        }

        static List<Map<String, Object>> maps(@Nullable Object value) {
            return map(value).values().stream().map(Params::map).toList();
        }
    }
}
