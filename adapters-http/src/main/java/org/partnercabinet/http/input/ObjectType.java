package org.partnercabinet.http.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object inside the body; becomes an {@link Input}. */
record ObjectType(Shape shape) implements FieldType {
    @Override
    public @Nullable Object read(JsonNode node, Reading reading) {
        if (!node.isObject()) {
            reading.note(Mistake.TYPE, Map.of("expected", "object"));
            return null;
        }
        return shape.read(node, reading);
    }

    @Override
    public Map<String, Object> schema() {
        return shape.schema();
    }

    @Override
    public Object example() {
        return shape.example();
    }
}
