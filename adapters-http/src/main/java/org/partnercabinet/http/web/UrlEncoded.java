package org.partnercabinet.http.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads {@code a=1&b=%D1%8F}: texts, or arrays of texts for names that are repeated. Strict, unlike servlets. */
final class UrlEncoded {
    private static final int MOST_PAIRS = 1000;

    private UrlEncoded() {}

    /**
     * @param wanted which names matter; the others are not even decoded
     * @throws ProblemException the given one, if a wanted value is not properly encoded or there are too many
     */
    static ObjectNode read(String text, Predicate<String> wanted, WebProblem malformed) {
        var object = JsonNodeFactory.instance.objectNode();
        if (text.isEmpty()) {
            return object;
        }
        var pairs = text.split("&", MOST_PAIRS + 1);
        if (pairs.length > MOST_PAIRS) {
            throw malformed.thrown();
        }
        for (var pair : pairs) {
            int equals = pair.indexOf('=');
            var name = decode(equals < 0 ? pair : pair.substring(0, equals));
            if (!pair.isEmpty() && name.filter(wanted).isPresent()) {
                var value = decode(equals < 0 ? "" : pair.substring(equals + 1));
                put(object, name.get(), value.orElseThrow(malformed::thrown));
            }
        }
        return object;
    }

    static void put(ObjectNode object, String name, String value) {
        var before = object.get(name);
        if (before == null) {
            object.put(name, value);
        } else if (before instanceof ArrayNode several) {
            several.add(value);
        } else {
            object.putArray(name).add(before).add(TextNode.valueOf(value));
        }
    }

    /** Empty if it is not proper percent-encoding of proper UTF-8. */
    static Optional<String> decode(String text) {
        if (text.indexOf('%') < 0) {
            return Optional.of(text.replace('+', ' '));
        }
        var bytes = new ByteArrayOutputStream(text.length());
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '%') {
                int high = i + 2 <= text.length() - 1 ? Character.digit(text.charAt(i + 1), 16) : -1;
                int low = i + 2 <= text.length() - 1 ? Character.digit(text.charAt(i + 2), 16) : -1;
                if (high < 0 || low < 0) {
                    return Optional.empty();
                }
                bytes.write(high * 16 + low);
                i += 3;
            } else {
                bytes.writeBytes(String.valueOf(c == '+' ? ' ' : c).getBytes(StandardCharsets.UTF_8));
                i++;
            }
        }
        return Utf8.strict(bytes.toByteArray());
    }
}
