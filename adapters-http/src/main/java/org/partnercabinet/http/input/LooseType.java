package org.partnercabinet.http.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whatever can be read, of any length: line breaks and tabs stay, other control characters come out as spaces. Refused are
 * NUL and halves of characters, which nobody wrote.
 */
record LooseType() implements FieldType {
    @Override
    public @Nullable Object read(JsonNode node, Reading reading) {
        if (!node.isTextual()) {
            reading.note(Mistake.TYPE, Map.of("expected", "string"));
            return null;
        }
        var text = node.textValue();
        if (text.indexOf('\0') >= 0 || TextType.hasHalves(text)) {
            reading.note(Mistake.CHARACTERS);
            return null;
        }
        var cleaned = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .chars()
                .forEach(c -> cleaned.append(TextType.isControl((char) c, true) ? ' ' : (char) c));
        return TextType.trimmed(cleaned.toString());
    }

    @Override
    public boolean blank(JsonNode node, boolean fromText) {
        return node.isTextual() && TextType.trimmed(node.textValue()).isEmpty();
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "string", "x-loose", true);
    }

    @Override
    public Object example() {
        return "text";
    }
}
