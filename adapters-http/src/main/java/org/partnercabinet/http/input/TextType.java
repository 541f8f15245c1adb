package org.partnercabinet.http.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Text without control characters and halves of characters; lengths are in UTF-16 units, as databases may count. */
record TextType(int least, int most, Form form) implements FieldType {
    /** LINE: trimmed, one line. LINES: trimmed, may have line breaks. SECRET: kept to the letter, never shown. */
    enum Form {
        LINE,
        LINES,
        SECRET
    }

    @Override
    public @Nullable Object read(JsonNode node, Reading reading) {
        if (!node.isTextual()) {
            reading.note(Mistake.TYPE, Map.of("expected", "string"));
            return null;
        }
        var text = form == Form.SECRET ? node.textValue() : trimmed(node.textValue());
        if (text.length() > most) {
            reading.note(Mistake.TOO_LONG, Map.of("max", most));
        } else if (text.length() < least) {
            reading.note(Mistake.TOO_SHORT, Map.of("min", least));
        } else if (!clean(text)) {
            reading.note(Mistake.CHARACTERS);
        } else {
            return form == Form.LINES ? text.replace("\r\n", "\n").replace('\r', '\n') : text;
        }
        return null;
    }

    private boolean clean(String text) {
        return !hasHalves(text) && text.chars().noneMatch(c -> isControl((char) c, form == Form.LINES));
    }

    /** @param lines whether line breaks and tabs are none */
    static boolean isControl(char c, boolean lines) {
        return Character.isISOControl(c) && !(lines && (c == '\n' || c == '\r' || c == '\t'));
    }

    static boolean hasHalves(String text) {
        return text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && space(text.charAt(from))) {
            from++;
        }
        while (to > from && space(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** Non-breaking spaces too: people paste them. */
    private static boolean space(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    @Override
    public boolean blank(JsonNode node, boolean fromText) {
        return node.isTextual()
                && (form == Form.SECRET
                        ? node.textValue().isEmpty()
                        : trimmed(node.textValue()).isEmpty());
    }

    @Override
    public Map<String, Object> schema() {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "string");
        if (least > 0) {
            schema.put("minLength", least);
        }
        schema.put("maxLength", most);
        if (form == Form.SECRET) {
            schema.put("format", "password");
            schema.put("writeOnly", true);
        }
        return schema;
    }

    @Override
    public Object example() {
        return form == Form.SECRET ? "correct horse battery staple".substring(0, Math.min(most, 28)) : sample();
    }

    private String sample() {
        var sample = "text".repeat(1 + least / 4);
        return sample.substring(0, Math.min(most, sample.length()));
    }

    @Override
    public FieldType min(int length) {
        return new TextType(length, most, form);
    }

    @Override
    public FieldType max(int length) {
        return new TextType(least, length, form);
    }
}
