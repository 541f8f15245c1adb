package org.partnercabinet.http.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An exact decimal, written as a JSON number or as a string; never floating point. */
record DecimalType(BigDecimal least, BigDecimal most, int scale) implements FieldType {
    @Override
    public @Nullable Object read(JsonNode node, Reading reading) {
        var text = text(node, reading);
        if (!node.isNumber() && !text.matches("-?[0-9]{1,30}(\\.[0-9]{1,30})?")) {
            reading.note(Mistake.TYPE, Map.of("expected", "decimal"));
            return null;
        }
        var number = node.isNumber() ? node.decimalValue() : new BigDecimal(text);
        var exact = number.signum() == 0 ? BigDecimal.ZERO : number;
        if (outside(exact)) {
            reading.note(Mistake.RANGE, Map.of("min", least.toPlainString(), "max", most.toPlainString()));
            return null;
        }
        if (exact.stripTrailingZeros().scale() > scale) {
            reading.note(Mistake.SCALE, Map.of("scale", scale));
            return null;
        }
        return exact.stripTrailingZeros().scale() < 0 ? exact.setScale(0) : exact.stripTrailingZeros();
    }

    /** Looks at the size first: {@code 1e999999999} is one digit to store and a gigabyte to write out. */
    private boolean outside(BigDecimal number) {
        return (long) number.precision() - number.scale() > 30
                || number.compareTo(least) < 0
                || number.compareTo(most) > 0;
    }

    /** People write {@code 1 250,50} in forms. */
    private static String text(JsonNode node, Reading reading) {
        if (!node.isTextual()) return "";
        var text = node.textValue().strip();
        return reading.fromText() ? text.replaceAll("[ \u00a0\u202f]", "").replace(',', '.') : text;
    }

    @Override
    public Map<String, Object> schema() {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", List.of("number", "string"));
        schema.put("minimum", least);
        schema.put("maximum", most);
        schema.put("description", "an exact decimal, at most " + scale + " digits after the point");
        return schema;
    }

    @Override
    public Object example() {
        return BigDecimal.ONE.compareTo(most) <= 0 && BigDecimal.ONE.compareTo(least) >= 0 ? BigDecimal.ONE : least;
    }
}
