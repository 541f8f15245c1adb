package org.partnercabinet.bitrix24;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** One command of a batch: a method and its parameters as a PHP query, values encoded once. */
public final class Command {
    /** What the portal would replace by an earlier command's result, also in a text that a visitor typed. */
    private static final String REFERENCE = "$result[";

    private Command() {}

    /** A value that an earlier command of the same batch gives, such as {@code $result[p0][items][49][id]}. */
    public record Reference(String path) {
        /** @param command its place in the batch, from 0. @param inside such as {@code [items][49][id]} */
        public static Reference to(int command, String inside) {
            return new Reference(REFERENCE + Batch.name(command) + "]" + inside);
        }
    }

    /** Whether a query can say it: it knows no null, no empty list, and no text that looks like a reference. */
    static boolean canSay(Map<String, ?> parameters) {
        return parameters.isEmpty() || isPlain(parameters);
    }

    private static boolean isPlain(@Nullable Object value) {
        if (value == null) return false;
        if (value instanceof Map<?, ?> map)
            return !map.isEmpty()
                    && map.entrySet().stream()
                            .allMatch(e -> !e.getKey().toString().contains("[") && isPlain(e.getValue()));
        if (value instanceof Collection<?> list)
            return !list.isEmpty() && list.stream().allMatch(Command::isPlain);
        return value instanceof Reference || !value.toString().contains(REFERENCE);
    }

    /**
     * @param parameters maps, lists, texts, numbers and {@link Reference}s
     * @throws IllegalArgumentException for what a query cannot say
     */
    public static String of(String method, Map<String, ?> parameters) {
        if (!canSay(parameters)) throw new IllegalArgumentException("not for a batch: " + method);
        var query = new StringJoiner("&");
        put(query, "", parameters);
        return query.length() == 0 ? method : method + "?" + query;
    }

    private static void put(StringJoiner query, String name, Object value) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> put(query, name.isEmpty() ? key.toString() : name + "[" + key + "]", inner));
        } else if (value instanceof Collection<?> list) {
            int i = 0;
            for (Object inner : list) put(query, name + "[" + i++ + "]", inner);
        } else if (value instanceof Reference reference) {
            query.add(encoded(name) + "=" + reference.path());
        } else {
            String text = value instanceof Boolean yes ? (yes ? "Y" : "N") : value.toString();
            query.add(encoded(name) + "=" + encoded(text));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
