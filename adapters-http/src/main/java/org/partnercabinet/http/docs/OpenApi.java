package org.partnercabinet.http.docs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.partnercabinet.http.web.Endpoint;

/** The OpenAPI 3.1 document of the endpoints that have a tag. */
final class OpenApi {
    private static final List<Integer> PROBLEM_STATUSES = List.of(400, 401, 403, 404, 409, 413, 415, 422, 429, 500);

    private final ViewSchemas views = new ViewSchemas();

    private OpenApi() {}

    static Map<String, Object> of(String version, List<Endpoint> endpoints) {
        var documented = endpoints.stream()
                .filter(endpoint -> !endpoint.docs().tag().isEmpty())
                .toList();
        return new OpenApi().document(version, documented);
    }

    private Map<String, Object> document(String version, List<Endpoint> endpoints) {
        var operations = new Operations(views);
        var paths = new LinkedHashMap<String, Map<String, Object>>();
        var tags = new TreeSet<String>();
        for (var endpoint : endpoints) {
            paths.computeIfAbsent(endpoint.route().path(), path -> new LinkedHashMap<>())
                    .put(endpoint.route().method().toLowerCase(java.util.Locale.ROOT), operations.of(endpoint));
            tags.add(endpoint.docs().tag());
        }
        var document = new LinkedHashMap<String, Object>();
        document.put("openapi", "3.1.0");
        document.put("info", info(version));
        document.put("servers", List.of(Map.of("url", "/")));
        document.put("tags", tags.stream().map(tag -> Map.of("name", tag)).toList());
        document.put("paths", paths);
        document.put("components", components());
        return document;
    }

    private static Map<String, Object> info(String version) {
        var info = new LinkedHashMap<String, Object>();
        info.put("title", "Partner Cabinet for Bitrix24");
        info.put("version", version);
        info.put(
                "description",
                "JSON in snake_case; times are RFC 3339 in UTC; money is {amount, currency} with the amount as a "
                        + "string. Errors are application/problem+json in Russian or English by Accept-Language; "
                        + "`code` is for programs.");
        return info;
    }

    private Map<String, Object> components() {
        var schemas = new LinkedHashMap<>(views.components());
        schemas.put("Problem", ProblemSchema.problem());
        var responses = new LinkedHashMap<String, Object>();
        PROBLEM_STATUSES.forEach(status -> responses.put("Problem" + status, ProblemSchema.response(status)));
        responses.put("Problem", ProblemSchema.response());
        var components = new LinkedHashMap<String, Object>();
        components.put("schemas", schemas);
        components.put("responses", responses);
        components.put("parameters", Map.of("IdempotencyKey", idempotencyKey()));
        components.put(
                "securitySchemes",
                Map.of(
                        "bearer", Map.of("type", "http", "scheme", "bearer", "bearerFormat", "JWT"),
                        "apiKey", Map.of("type", "apiKey", "in", "header", "name", "X-API-Key")));
        return components;
    }

    private static Map<String, Object> idempotencyKey() {
        var parameter = new LinkedHashMap<String, Object>();
        parameter.put("name", "Idempotency-Key");
        parameter.put("in", "header");
        parameter.put("required", false);
        parameter.put(
                "description",
                "The same key and body give the first answer again, marked Idempotency-Replayed: true; "
                        + "the same key with another body is refused with 422.");
        parameter.put("schema", Map.of("type", "string", "minLength", 1, "maxLength", 255));
        return parameter;
    }
}
