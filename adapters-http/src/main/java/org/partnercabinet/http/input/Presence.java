package org.partnercabinet.http.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether a field has to be there, and whether it may be empty. */
record Presence(boolean required, boolean nullable) {
    /** Takes the field over into the values, or notes what is wrong with it. @param partial what is absent stays as it was */
    void read(
            String name,
            FieldType type,
            @Nullable JsonNode node,
            boolean partial,
            Reading reading,
            Map<String, @Nullable Object> values) {
        if (node == null) {
            if (required) {
                reading.note(Mistake.REQUIRED);
            }
        } else if (node.isArray() && reading.fromText() && !type.repeats()) {
            reading.note(Mistake.REPEATED);
        } else if (node.isNull() || type.blank(node, reading.fromText())) {
            readBlank(name, node, partial, reading, values);
        } else {
            values.put(name, type.read(node, reading));
        }
    }

    private void readBlank(
            String name, JsonNode node, boolean partial, Reading reading, Map<String, @Nullable Object> values) {
        if (nullable) {
            values.put(name, null);
        } else if (required) {
            reading.note(Mistake.REQUIRED);
        } else if (partial) {
            reading.note(node.isNull() ? Mistake.NULL : Mistake.REQUIRED);
        }
    }
}
