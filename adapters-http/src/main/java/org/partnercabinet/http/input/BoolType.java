package org.partnercabinet.http.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * True or false; a form's check box says {@code on}.
 *
 * @param lenient whether JSON may also say 1, "yes" and the like
 */
record BoolType(boolean lenient) implements FieldType {
    private static final Set<String> TRUE = Set.of("true", "yes", "on", "y", "t", "1");
    private static final Set<String> FALSE = Set.of("false", "no", "off", "n", "f", "0");

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
        if (lenient && (node.isTextual() || node.isIntegralNumber())) {
            var word = node.asText().strip().toLowerCase(Locale.ROOT);
            if (TRUE.contains(word) || FALSE.contains(word)) {
                return TRUE.contains(word);
            }
        }
        reading.note(Mistake.TYPE, Map.of("expected", "boolean"));
        return null;
    }

    @Override
    public FieldType lax() {
        return new BoolType(true);
    }

    @Override
    public Map<String, Object> schema() {
        return lenient ? Map.of("type", "boolean", "x-lax", true) : Map.of("type", "boolean");
    }

    @Override
    public Object example() {
        return true;
    }
}
