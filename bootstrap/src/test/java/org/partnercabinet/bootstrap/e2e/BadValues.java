package org.partnercabinet.bootstrap.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Values that a field must not take, made of its schema; as JSON text, for some of them are no JSON. */
final class BadValues {
    private static final List<String> NO_TEXT = List.of("17", "true", "{}", "[]", "[\"x\"]", "1e400", "{\"a\":[]}");
    private static final List<String> BROKEN_TEXT = List.of(
            "\"a\\u0000b\"", "\"\\ud800\"", "\"x\\udc00y\"", "\"\\ud83d\\u0041\"", "\"a\\u001bb\"", "\"a\\u0085b\"");
    /** Where anything that can be read is taken. */
    private static final List<String> NOBODYS_TEXT = BROKEN_TEXT.subList(0, 4);

    private static final List<String> NO_NUMBER = List.of(
            "\"abc\"",
            "\"NaN\"",
            "\"Infinity\"",
            "\"1e400\"",
            "\"0x10\"",
            "\"1,5\"",
            "\"\\u0661\"",
            "true",
            "{}",
            "[]",
            "[1]",
            "1e400",
            "-1e400",
            "1e999999999",
            "99999999999999999999",
            "-99999999999999999999",
            "0.123456789");
    private static final List<String> NO_ID = List.of(
            "\"nope\"",
            "\"1\"",
            "\"01890a5d-ac96-774b-bcce-b302099a805\"",
            "\"{01890a5d-ac96-774b-bcce-b302099a8057}\"",
            "\"../../x\"");

    /**
     * @param path of the field that an answer must name
     * @param json goes to the place of the value at the path
     */
    record Bad(String path, String json) {
        @Override
        public String toString() {
            return path + " = " + (json.length() > 60 ? json.substring(0, 60) + "…" : json);
        }
    }

    private BadValues() {}

    /** @param required whether saying nothing is bad too */
    static List<Bad> of(String path, JsonNode schema, boolean required) {
        var bad = new ArrayList<Bad>();
        var types = types(schema);
        if (required && !types.contains("null")) {
            List.of("null").forEach(json -> bad.add(new Bad(path, json)));
        }
        if (types.contains("number")) {
            numbers(path, schema, bad, List.of("0.1234567"));
        } else if (types.contains("integer")) {
            numbers(path, schema, bad, List.of("1.5"));
        } else if (types.contains("boolean")) {
            var lax = schema.has("x-lax") ? List.of("\"maybe\"", "2") : List.of("\"yes\"", "1", "0");
            lax.forEach(json -> bad.add(new Bad(path, json)));
            List.of("{}", "[]", "[true]").forEach(json -> bad.add(new Bad(path, json)));
        } else if (types.contains("array")) {
            arrays(path, schema, bad);
        } else if (types.contains("object")) {
            objects(path, schema, bad);
        } else {
            texts(path, schema, required, bad);
        }
        return bad;
    }

    private static Set<String> types(JsonNode schema) {
        var type = schema.path("type");
        return type.isTextual() ? Set.of(type.asText()) : Operation.texts(type);
    }

    private static void numbers(String path, JsonNode schema, List<Bad> bad, List<String> more) {
        NO_NUMBER.forEach(json -> bad.add(new Bad(path, json)));
        more.forEach(json -> bad.add(new Bad(path, json)));
        if (schema.has("minimum"))
            bad.add(new Bad(
                    path, edge(schema, "minimum").subtract(BigDecimal.ONE).toPlainString()));
        if (schema.has("maximum"))
            bad.add(new Bad(path, edge(schema, "maximum").add(BigDecimal.ONE).toPlainString()));
    }

    private static BigDecimal edge(JsonNode schema, String name) {
        return new BigDecimal(schema.get(name).asText());
    }

    private static void texts(String path, JsonNode schema, boolean required, List<Bad> bad) {
        NO_TEXT.forEach(json -> bad.add(new Bad(path, json)));
        (schema.has("x-loose") ? NOBODYS_TEXT : BROKEN_TEXT).forEach(json -> bad.add(new Bad(path, json)));
        if (required) {
            bad.add(new Bad(path, "\"\""));
            if (!schema.has("writeOnly")) bad.add(new Bad(path, "\" \\t\\u00a0 \""));
        }
        if (schema.has("maxLength"))
            bad.add(new Bad(path, quoted("x".repeat(schema.get("maxLength").asInt() + 1))));
        if (schema.has("minLength"))
            bad.add(new Bad(path, quoted("x".repeat(schema.get("minLength").asInt() - 1))));
        if (schema.path("format").asText().equals("uuid")) NO_ID.forEach(json -> bad.add(new Bad(path, json)));
        if (schema.has("enum") || schema.has("pattern")) bad.add(new Bad(path, "\"nonsense\""));
        if (schema.has("pattern")) bad.add(new Bad(path, "\"QQQ\""));
        if (path.equals("email")) bad.add(new Bad(path, "\"not an address\""));
        if (path.equals("phone")) bad.add(new Bad(path, "\"call me\""));
    }

    private static void arrays(String path, JsonNode schema, List<Bad> bad) {
        List.of("17", "\"x\"", "true", "{}", "[null]", "[[]]", "[[[[]]]]")
                .forEach(json -> bad.add(new Bad(path, json)));
        of(path, schema.get("items"), true).forEach(item -> bad.add(new Bad(path, "[" + item.json() + "]")));
        int most = schema.get("maxItems").asInt();
        bad.add(new Bad(path, "[" + "1,".repeat(most) + "1]"));
        if (schema.path("minItems").asInt() > 0) bad.add(new Bad(path, "[]"));
    }

    private static void objects(String path, JsonNode schema, List<Bad> bad) {
        List.of("17", "\"x\"", "[]", "true").forEach(json -> bad.add(new Bad(path, json)));
        bad.add(new Bad(path + ".nonsense", "{\"nonsense\":1}"));
        var required = Operation.texts(schema.path("required"));
        schema.get("properties").properties().forEach(inner -> {
            var name = inner.getKey();
            if (required.contains(name)) bad.add(new Bad(path + "." + name, "{}"));
            of(path + "." + name, inner.getValue(), required.contains(name))
                    .forEach(value -> bad.add(new Bad(value.path(), "{" + quoted(name) + ":" + value.json() + "}")));
        });
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
