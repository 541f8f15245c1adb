package org.partnercabinet.http.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** True or false; a form's check box says {@code on}. */
record BoolType() implements FieldType {
    @Override
    public @Nullable Object read(JsonNode node, Reading reading) {
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        if (reading.fromText() && node.isTextual()) {
            switch (node.textValue().strip()) {
                case "true", "on", "1" -> {
                    return true;
                }
                case "false", "off", "0" -> {
                    return false;
                }
                default -> {}
            }
        }
        reading.note(Mistake.TYPE, Map.of("expected", "boolean"));
        return null;
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "boolean");
    }

    @Override
    public Object example() {
        return true;
    }
}
