package org.partnercabinet.http.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One of a few words. */
record ChoiceType(List<String> choices) implements FieldType {
    @Override
    public @Nullable Object read(JsonNode node, Reading reading) {
        if (!node.isTextual()) {
            reading.note(Mistake.TYPE, Map.of("expected", "string"));
            return null;
        }
        var word = node.textValue().strip();
        if (!choices.contains(word)) {
            reading.note(Mistake.CHOICE, Map.of("choices", String.join(", ", choices)));
            return null;
        }
        return word;
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "string", "enum", choices);
    }

    @Override
    public Object example() {
        return choices.get(0);
    }
}
