package org.partnercabinet.bitrix24.practice.methods;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code $result[c0][item][id]} in a batch: the value an earlier command gave. What leads nowhere stays as it is. */
final class References {
    private static final Pattern REFERENCE = Pattern.compile("\\$result((?:\\[[^\\]\\[]*\\])+)");

    private References() {}

    static Map<String, Object> resolve(Map<String, Object> parameters, Map<String, Object> results) {
        var resolved = new LinkedHashMap<String, Object>();
        parameters.forEach((name, value) -> resolved.put(name, deep(value, results)));
        return resolved;
    }

    @SuppressWarnings("unchecked")
    private static Object deep(Object value, Map<String, Object> results) {
        if (value instanceof Map<?, ?> map) {
            return resolve((Map<String, Object>) map, results);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(inner -> deep(inner, results)).toList();
        }
        return value instanceof String text ? inText(text, results) : value;
    }

    private static Object inText(String text, Map<String, Object> results) {
        Matcher whole = REFERENCE.matcher(text);
        if (whole.matches()) {
            Object found = find(whole.group(1), results);
            return found == null ? text : found;
        }
        return whole.replaceAll(match -> {
            Object found = find(match.group(1), results);
            boolean plain = found instanceof String || found instanceof Number;
            return Matcher.quoteReplacement(plain ? String.valueOf(found) : match.group());
        });
    }

    private static @Nullable Object find(String path, Map<String, Object> results) {
        Object at = results;
        for (String step : path.substring(1, path.length() - 1).split("\\]\\[")) {
            if (at instanceof Map<?, ?> map) {
                at = map.get(step);
            } else if (at instanceof List<?> list && step.matches("\\d{1,6}") && Integer.parseInt(step) < list.size()) {
                at = list.get(Integer.parseInt(step));
            } else {
                return null;
            }
        }
        return at;
    }
}
