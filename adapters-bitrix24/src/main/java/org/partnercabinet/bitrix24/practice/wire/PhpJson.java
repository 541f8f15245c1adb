package org.partnercabinet.bitrix24.practice.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON in and out: numbers stay exact decimals, and an empty map may come out as {@code []}, as PHP writes it. */
public final class PhpJson {
    /** An empty PHP object, written as braces whatever is done with empty maps. */
    public static final JsonNode EMPTY_OBJECT = JsonNodeFactory.instance.objectNode();

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .addModule(new SimpleModule().addSerializer(Instant.class, ToStringSerializer.instance))
            .build();

    private PhpJson() {}

    /** Reads an object.
     *
     * @throws IllegalArgumentException when the text is not one JSON object */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> object(byte[] json) {
        try {
            Map<String, Object> map = MAPPER.readValue(json, LinkedHashMap.class);
            if (map == null) {
                throw new IllegalArgumentException("not a JSON object");
            }
            return map;
        } catch (java.io.IOException e) {
            throw new IllegalArgumentException("not a JSON object", e);
        }
    }

    public static String write(@Nullable Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as JSON", e);
        }
    }

    /** Reads into one of our own types; unknown names are refused.
     *
     * @throws IllegalArgumentException naming what does not fit */
    public static <T> T to(Class<T> type, Object value) {
        return MAPPER.convertValue(value, type);
    }

    /** The same value with every empty map replaced by an empty list. */
    public static @Nullable Object emptyMapsAsLists(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            if (map.isEmpty()) {
                return List.of();
            }
            var copy = new LinkedHashMap<Object, @Nullable Object>();
            map.forEach((key, inner) -> copy.put(key, emptyMapsAsLists(inner)));
            return copy;
        }
        if (value instanceof List<?> list) {
            var copy = new ArrayList<@Nullable Object>();
            list.forEach(inner -> copy.add(emptyMapsAsLists(inner)));
            return copy;
        }
        return value;
    }

    /** A map as PHP would write it at the place of an associative array: a list when it looks like one or is empty. */
    public static Object phpArray(Map<String, ?> map) {
        return map.isEmpty() || PhpForm.isList(map) ? new ArrayList<>(map.values()) : map;
    }
}
