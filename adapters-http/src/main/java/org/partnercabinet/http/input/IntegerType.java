package org.partnercabinet.http.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A whole number between two bounds, both allowed.
 *
 * @param lenient whether {@code "7"} and {@code 7.0} are 7 too
 */
record IntegerType(long least, long most, boolean lenient) implements FieldType {
    private static final int MOST_DIGITS = 30;

    @Override
    public @Nullable Object read(JsonNode node, Reading reading) {
        boolean text = (reading.fromText() || lenient)
                && node.isTextual()
                && node.textValue().strip().matches("-?[0-9]{1,40}");
        if (!text && !node.isIntegralNumber() && !isWhole(node)) {
            reading.note(Mistake.TYPE, Map.of("expected", "integer"));
            return null;
        }
        var number = text ? new BigInteger(node.textValue().strip()) : node.bigIntegerValue();
        if (number.bitLength() > 63 || number.longValue() < least || number.longValue() > most) {
            reading.note(Mistake.RANGE, Map.of("min", least, "max", most));
            return null;
        }
        return number.longValue();
    }

    /** Looks at the size first: {@code 1e999999999} is one digit to store and a gigabyte to write out. */
    private boolean isWhole(JsonNode node) {
        if (!lenient || !node.isNumber()) {
            return false;
        }
        var decimal = node.decimalValue();
        return (long) decimal.precision() - decimal.scale() <= MOST_DIGITS
                && decimal.stripTrailingZeros().scale() <= 0;
    }

    @Override
    public FieldType lax() {
        return new IntegerType(least, most, true);
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
