package org.partnercabinet.http.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A list of one kind. In forms and queries: the name repeated, or one text with commas. */
record ListType(FieldType items, int least, int most) implements FieldType {
    @Override
    public @Nullable Object read(JsonNode node, Reading reading) {
        var nodes = reading.fromText() && node.isTextual() ? split(node) : node;
        if (!(nodes instanceof Iterable<?>) || (nodes instanceof JsonNode json && !json.isArray())) {
            reading.note(Mistake.TYPE, Map.of("expected", "array"));
            return null;
        }
        var values = new ArrayList<Object>();
        int count = 0;
        for (var item : nodes instanceof JsonNode json ? json : (Iterable<?>) nodes) {
            if (++count > most) {
                reading.note(Mistake.TOO_MANY, Map.of("max", most));
                return null;
            }
            add((JsonNode) item, reading.item(count - 1), values);
        }
        if (count < least) {
            reading.note(Mistake.TOO_FEW, Map.of("min", least));
            return null;
        }
        return List.copyOf(values);
    }

    private void add(JsonNode item, Reading reading, List<Object> values) {
        if (item.isNull() || items.blank(item, reading.fromText())) {
            reading.note(Mistake.REQUIRED);
            return;
        }
        var value = items.read(item, reading);
        if (value != null) {
            values.add(value);
        }
    }

    private static List<TextNode> split(JsonNode node) {
        return Arrays.stream(node.textValue().split(",", -1))
                .map(TextNode::valueOf)
                .toList();
    }

    @Override
    public Map<String, Object> schema() {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "array");
        schema.put("items", items.schema());
        if (least > 0) {
            schema.put("minItems", least);
        }
        schema.put("maxItems", most);
        return schema;
    }

    @Override
    public Object example() {
        return List.of(items.example());
    }

    @Override
    public FieldType min(int count) {
        return new ListType(items, count, most);
    }

    @Override
    public FieldType max(int count) {
        return new ListType(items, least, count);
    }

    @Override
    public boolean repeats() {
        return true;
    }
}
