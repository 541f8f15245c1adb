package org.partnercabinet.http.docs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.partnercabinet.http.web.Language;
import org.partnercabinet.http.web.Messages;

/** How the document describes errors. */
final class ProblemSchema {
    private static final Map<String, Object> TEXT = Map.of("type", "string");

    private ProblemSchema() {}

    static Map<String, Object> problem() {
        var error = object(Map.of("field", TEXT, "code", TEXT, "message", TEXT), List.of("field", "code", "message"));
        var properties = new LinkedHashMap<String, Object>();
        properties.put("type", Map.of("type", "string", "format", "uri"));
        properties.put("title", TEXT);
        properties.put("status", Map.of("type", "integer"));
        properties.put("detail", TEXT);
        properties.put("code", Map.of("type", "string", "description", "stable, for programs"));
        properties.put("errors", Map.of("type", "array", "items", error));
        properties.put("request_id", TEXT);
        var schema = object(properties, List.copyOf(properties.keySet()));
        schema.put("examples", List.of(example()));
        return schema;
    }

    private static Map<String, Object> example() {
        var error = new LinkedHashMap<String, Object>();
        error.put("field", "name");
        error.put("code", "field.required");
        error.put("message", Messages.in(Language.EN).text("field.required"));
        var example = new LinkedHashMap<String, Object>();
        example.put("type", "urn:partner-cabinet:problem:input.invalid");
        example.put("title", Messages.in(Language.EN).text("status.422"));
        example.put("status", 422);
        example.put("detail", Messages.in(Language.EN).text("input.invalid"));
        example.put("code", "input.invalid");
        example.put("errors", List.of(error));
        example.put("request_id", "baeaa43af8ce3fa1");
        return example;
    }

    private static Map<String, Object> object(Map<String, Object> properties, List<String> required) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", required);
        return schema;
    }

    static Map<String, Object> response(int status) {
        var response = described(Messages.in(Language.EN).text("status." + status));
        if (status == 429) {
            response.put("headers", Map.of("Retry-After", Map.of("schema", Map.of("type", "integer"))));
        }
        return response;
    }

    static Map<String, Object> response() {
        return described("Any other error");
    }

    private static Map<String, Object> described(String description) {
        var response = new LinkedHashMap<String, Object>();
        response.put("description", description);
        response.put(
                "content",
                Map.of("application/problem+json", Map.of("schema", Map.of("$ref", "#/components/schemas/Problem"))));
        return response;
    }

    static Map<String, Object> reference(String suffix) {
        return Map.of("$ref", "#/components/responses/Problem" + suffix);
    }
}
