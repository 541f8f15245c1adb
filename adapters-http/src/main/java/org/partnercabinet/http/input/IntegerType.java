package org.partnercabinet.http.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A whole number between two bounds, both allowed. */
record IntegerType(long least, long most) implements FieldType {
    @Override
    public @Nullable Object read(JsonNode node, Reading reading) {
        boolean text =
                reading.fromText() && node.isTextual() && node.textValue().matches("-?[0-9]{1,40}");
        if (!text && !node.isIntegralNumber()) {
            reading.note(Mistake.TYPE, Map.of("expected", "integer"));
            return null;
        }
        var number = text ? new java.math.BigInteger(node.textValue()) : node.bigIntegerValue();
        if (number.bitLength() > 63 || number.longValue() < least || number.longValue() > most) {
            reading.note(Mistake.RANGE, Map.of("min", least, "max", most));
            return null;
        }
        return number.longValue();
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "integer", "minimum", least, "maximum", most);
    }

    @Override
    public Object example() {
        return least;
    }
}
