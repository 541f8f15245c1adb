package org.partnercabinet.http.docs;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** JSON Schemas of the records that answers are made of; each becomes a component, named without {@code View}. */
final class ViewSchemas {
    private static final Map<Class<?>, Map<String, Object>> PLAIN = Map.ofEntries(
            Map.entry(Object.class, Map.of()),
            Map.entry(String.class, Map.of("type", "string")),
            Map.entry(UUID.class, Map.of("type", "string", "format", "uuid")),
            Map.entry(Instant.class, Map.of("type", "string", "format", "date-time")),
            Map.entry(LocalDate.class, Map.of("type", "string", "format", "date")),
            Map.entry(BigDecimal.class, Map.of("type", "number")),
            Map.entry(Boolean.class, Map.of("type", "boolean")),
            Map.entry(boolean.class, Map.of("type", "boolean")),
            Map.entry(Integer.class, Map.of("type", "integer", "format", "int32")),
            Map.entry(int.class, Map.of("type", "integer", "format", "int32")),
            Map.entry(Long.class, Map.of("type", "integer", "format", "int64")),
            Map.entry(long.class, Map.of("type", "integer", "format", "int64")));

    private final Map<String, Class<?>> owners = new HashMap<>();
    private final Map<String, Object> components = new TreeMap<>();

    /** All schemas that were needed so far, by name. */
    Map<String, Object> components() {
        return components;
    }

    /** @throws IllegalArgumentException if a view holds something that has no place in JSON */
    Map<String, Object> of(Type type) {
        if (type instanceof ParameterizedType generic) {
            return ofGeneric(generic);
        }
        if (!(type instanceof Class<?> plain)) {
            throw new IllegalArgumentException("no schema for " + type);
        }
        var known = PLAIN.get(plain);
        if (known != null) {
            return known;
        }
        if (plain.isEnum()) {
            return Map.of("type", "string", "enum", words(plain));
        }
        if (plain.isRecord()) {
            return ofRecord(plain);
        }
        throw new IllegalArgumentException("no schema for " + type);
    }

    private Map<String, Object> ofGeneric(ParameterizedType type) {
        var raw = (Class<?>) type.getRawType();
        var arguments = type.getActualTypeArguments();
        if (Collection.class.isAssignableFrom(raw)) {
            return arrayOf(of(arguments[0]));
        }
        if (raw == Optional.class) {
            return nullable(of(arguments[0]));
        }
        if (Map.class.isAssignableFrom(raw)) {
            return Map.of("type", "object", "additionalProperties", of(arguments[1]));
        }
        throw new IllegalArgumentException("no schema for " + type);
    }

    static Map<String, Object> arrayOf(Map<String, Object> items) {
        return Map.of("type", "array", "items", items);
    }

    private static Map<String, Object> nullable(Map<String, Object> schema) {
        if (schema.get("type") instanceof String single && !schema.containsKey("enum")) {
            var copy = new LinkedHashMap<>(schema);
            copy.put("type", List.of(single, "null"));
            return copy;
        }
        return Map.of("anyOf", List.of(schema, Map.of("type", "null")));
    }

    private Map<String, Object> ofRecord(Class<?> type) {
        var name = type.getSimpleName().replaceFirst("View$", "");
        Class<?> owner = owners.putIfAbsent(name, type);
        if (owner == null) {
            components.put(name, describe(type));
        } else if (owner != type) {
            throw new IllegalArgumentException("two views named " + name + ": " + owner + ", " + type);
        }
        return Map.of("$ref", "#/components/schemas/" + name);
    }

    private Map<String, Object> describe(Class<?> type) {
        var properties = new LinkedHashMap<String, Object>();
        for (var component : type.getRecordComponents()) {
            var schema = of(component.getGenericType());
            properties.put(snake(component.getName()), mayBeNull(component) ? nullable(schema) : schema);
        }
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", List.copyOf(properties.keySet()));
        return schema;
    }

    private static boolean mayBeNull(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static String snake(String name) {
        return ((PropertyNamingStrategies.NamingBase) PropertyNamingStrategies.SNAKE_CASE).translate(name);
    }

    private static List<String> words(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
