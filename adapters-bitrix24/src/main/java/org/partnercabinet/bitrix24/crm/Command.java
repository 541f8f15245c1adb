package org.partnercabinet.bitrix24.crm;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** One command of a batch: a method and its parameters as a PHP query, values encoded once. */
final class Command {
    private static final String REFERENCE = "$result[";

    private Command() {}

    /** A value that an earlier command of the same batch gives, such as {@code $result[p0][items][49][id]}. */
    record Reference(String path) {}

    /**
     * @param parameters maps, lists, texts, numbers and {@link Reference}s
     * @throws IllegalArgumentException for a text that the portal would take for a reference
     */
    static String of(String method, Map<String, ?> parameters) {
        var query = new StringJoiner("&");
        put(query, "", parameters);
        return query.length() == 0 ? method : method + "?" + query;
    }

    private static void put(StringJoiner query, String name, Object value) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> put(query, name.isEmpty() ? key.toString() : name + "[" + key + "]", inner));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) put(query, name + "[" + i + "]", list.get(i));
        } else if (value instanceof Reference reference) {
            query.add(encoded(name) + "=" + reference.path());
        } else {
            String text = value.toString();
            if (text.contains(REFERENCE)) throw new IllegalArgumentException("not for a batch: " + name);
            query.add(encoded(name) + "=" + encoded(text));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
