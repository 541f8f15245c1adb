package org.partnercabinet.http.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Locale;
import java.util.Optional;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Input;

/** Makes checked input of the bytes of a body. */
final class BodyReader {
    private static final String FORM = "application/x-www-form-urlencoded";

    private BodyReader() {}

    /**
     * @param contentType as sent; does not matter when there is no body
     * @throws ProblemException 415, 400
     * @throws org.partnercabinet.http.input.InvalidInput with every mistake
     */
    static Input read(Body body, byte[] raw, Optional<String> contentType) {
        if (body.formats() == Body.Formats.FILE) {
            return file(body, raw, contentType);
        }
        if (raw.length == 0) {
            return body.shape().check(JsonNodeFactory.instance.objectNode(), false);
        }
        var type = mediaType(contentType.orElse(""));
        if (body.formats().form() && type.equals(FORM)) {
            var form = UrlEncoded.read(utf8(raw), name -> true, WebProblem.BODY_MALFORMED);
            return body.shape().check(form, true);
        }
        if (body.formats().json() && type.equals(Answer.JSON)) {
            return body.shape().check(document(body, utf8(raw)), false);
        }
        throw new ProblemException(WebProblem.BODY_TYPE_UNSUPPORTED.problem().with("types", allowed(body)));
    }

    /** What is in the file is not for here to say; nor is its charset. */
    private static Input file(Body body, byte[] raw, Optional<String> contentType) {
        var type = contentType.orElse("").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (raw.length > 0 && !FileUpload.TYPES.contains(type)) {
            throw new ProblemException(
                    WebProblem.BODY_TYPE_UNSUPPORTED.problem().with("types", allowed(body)));
        }
        return body.shape().check(JsonNodeFactory.instance.objectNode(), false);
    }

    /** Without its parameters; empty if it says that the text is anything but UTF-8. */
    private static String mediaType(String header) {
        var parts = header.toLowerCase(Locale.ROOT).split(";");
        for (int i = 1; i < parts.length; i++) {
            var parameter = parts[i].strip();
            if (parameter.startsWith("charset=") && !parameter.replace("\"", "").equals("charset=utf-8")) {
                return "";
            }
        }
        return parts.length == 0 ? "" : parts[0].strip();
    }

    private static String allowed(Body body) {
        return switch (body.formats()) {
            case JSON -> Answer.JSON;
            case FORM -> FORM;
            case FILE -> String.join(", ", FileUpload.TYPES);
            case JSON_AND_FORM -> Answer.JSON + ", " + FORM;
        };
    }

    private static String utf8(byte[] raw) {
        return Utf8.strict(raw).orElseThrow(() -> malformed(1, 1));
    }

    /** What should be a list by itself is looked at as if it had its name. */
    private static JsonNode document(Body body, String text) {
        try {
            var node = Json.reader().readTree(text);
            if (body.bare() && !node.isMissingNode()) {
                var name = body.shape().fields().get(0).name();
                return JsonNodeFactory.instance.objectNode().set(name, node);
            }
            if (node.isObject()) {
                return node;
            }
            throw malformed(1, 1);
        } catch (JacksonException e) {
            var place = Optional.ofNullable(e.getLocation()).orElse(JsonLocation.NA);
            throw malformed(Math.max(1, place.getLineNr()), Math.max(1, place.getColumnNr()));
        }
    }

    private static ProblemException malformed(int line, int column) {
        return new ProblemException(
                WebProblem.BODY_MALFORMED.problem().with("line", line).with("column", column));
    }
}
