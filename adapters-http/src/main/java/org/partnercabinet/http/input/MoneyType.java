package org.partnercabinet.http.input;

import static org.partnercabinet.http.input.Field.currency;
import static org.partnercabinet.http.input.Field.decimal;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code {"amount":"1000.56","currency":"RUB"}}; no finer than the currency's smallest unit. */
record MoneyType(BigDecimal least) implements FieldType {
    static final BigDecimal MOST = new BigDecimal("999999999999.99");

    @Override
    public @Nullable Object read(JsonNode node, Reading reading) {
        int before = reading.errors().size();
        var input = new ObjectType(shape()).read(node, reading);
        if (!(input instanceof Input money) || reading.errors().size() > before) {
            return null;
        }
        var code = money.text("currency");
        var amount = money.decimal("amount");
        int digits = Currency.getInstance(code).getDefaultFractionDigits();
        if (amount.scale() > digits) {
            reading.at("amount").note(Mistake.SCALE, Map.of("scale", digits));
            return null;
        }
        return MoneyView.of(amount, code);
    }

    private Shape shape() {
        return Shape.of(List.of(
                decimal("amount", least, MOST, 4).required(),
                currency("currency").required()));
    }

    @Override
    public Map<String, Object> schema() {
        return shape().schema();
    }

    @Override
    public Object example() {
        var example = new LinkedHashMap<String, Object>();
        example.put("amount", "1000.56");
        example.put("currency", "RUB");
        return example;
    }
}
