package org.partnercabinet.http.input;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How the documentation describes a field: JSON Schema, as in OpenAPI 3.1. */
final class FieldSchema {
    private FieldSchema() {}

    static Map<String, Object> of(FieldType type, boolean nullable, String about, Object sample) {
        var schema = new LinkedHashMap<>(type.schema());
        if (nullable && schema.get("type") instanceof String single) {
            schema.put("type", List.of(single, "null"));
        } else if (nullable && schema.get("type") instanceof List<?> several) {
            schema.put(
                    "type", Stream.concat(several.stream(), Stream.of("null")).toList());
        }
        if (!about.isEmpty()) {
            schema.put("description", about);
        }
        if (!schema.containsKey("writeOnly")) {
            schema.put("examples", List.of(sample));
        }
        return schema;
    }
}
