package org.partnercabinet.http.docs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Route;

/** One operation of the document for each endpoint. */
final class Operations {
    private final Responses responses;

    Operations(ViewSchemas views) {
        this.responses = new Responses(views);
    }

    Map<String, Object> of(Endpoint endpoint) {
        var docs = endpoint.docs();
        var operation = new LinkedHashMap<String, Object>();
        operation.put("tags", List.of(docs.tag()));
        operation.put("summary", docs.summary());
        operation.put("operationId", operationId(endpoint.route()));
        operation.put("description", description(endpoint));
        operation.put("security", security(endpoint));
        endpoint.access().scope().ifPresent(scope -> operation.put("x-scope", scope));
        operation.put("x-roles", roles(endpoint));
        var parameters = parameters(endpoint);
        if (!parameters.isEmpty()) {
            operation.put("parameters", parameters);
        }
        if (hasBody(endpoint)) {
            operation.put("requestBody", requestBody(endpoint));
        }
        operation.put("responses", responses.of(endpoint));
        return operation;
    }

    static boolean hasBody(Endpoint endpoint) {
        var body = endpoint.intake().body();
        return body.formats() == Body.Formats.FILE || !body.shape().fields().isEmpty();
    }

    /** {@code GET /api/links/{id}} becomes {@code getLinksById}. */
    private static String operationId(Route route) {
        var id = new StringBuilder(route.method().toLowerCase(Locale.ROOT));
        for (var part : route.path().replaceFirst("^/api/", "/").split("/")) {
            var words = part.startsWith("{") ? "by-" + part.substring(1, part.length() - 1) : part;
            for (var word : words.split("[^A-Za-z0-9]+")) {
                if (!word.isEmpty()) {
                    id.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
                }
            }
        }
        return id.toString();
    }

    private static String description(Endpoint endpoint) {
        var text = new StringBuilder(endpoint.docs().description());
        var access = endpoint.access();
        if (!access.anybody()) {
            text.append(text.isEmpty() ? "" : "\n\n").append("For: ");
            text.append(access.roles().isEmpty() ? "everybody signed in" : String.join(", ", roles(endpoint)));
            access.scope()
                    .ifPresent(scope ->
                            text.append("; API keys with `").append(scope).append('`'));
        }
        if (!endpoint.docs().problems().isEmpty()) {
            text.append(text.isEmpty() ? "" : "\n\n").append("Refusals: `");
            text.append(String.join("`, `", endpoint.docs().problems())).append('`');
        }
        return text.toString();
    }

    private static List<String> roles(Endpoint endpoint) {
        return endpoint.access().roles().stream()
                .sorted()
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static List<Map<String, List<String>>> security(Endpoint endpoint) {
        if (endpoint.access().anybody()) {
            return List.of();
        }
        var bearer = Map.of("bearer", List.<String>of());
        return endpoint.access().scope().isPresent() ? List.of(bearer, Map.of("apiKey", List.of())) : List.of(bearer);
    }

    private static List<Map<String, Object>> parameters(Endpoint endpoint) {
        var parameters = new ArrayList<Map<String, Object>>();
        for (var name : endpoint.route().parameters()) {
            parameters.add(parameter(name, "path", true, pathField(name).schema()));
        }
        for (var field : endpoint.intake().query().fields()) {
            parameters.add(parameter(field.name(), "query", field.isRequired(), field.schema()));
        }
        if (endpoint.intake().idempotent()) {
            parameters.add(Map.of("$ref", "#/components/parameters/IdempotencyKey"));
        }
        return parameters;
    }

    private static Field pathField(String name) {
        if (Route.isId(name)) {
            return Field.uuid(name);
        }
        return Route.isNumber(name) ? Field.number(name) : Field.text(name);
    }

    private static Map<String, Object> parameter(String name, String in, boolean required, Map<String, Object> schema) {
        var parameter = new LinkedHashMap<String, Object>();
        parameter.put("name", name);
        parameter.put("in", in);
        parameter.put("required", required);
        parameter.put("schema", schema);
        return parameter;
    }

    private static Map<String, Object> file() {
        var bytes = Map.of("type", "string", "format", "binary");
        var parts = Map.of("type", "object", "properties", Map.of("file", bytes), "required", List.of("file"));
        var content = new LinkedHashMap<String, Object>();
        content.put("text/csv", Map.of("schema", bytes));
        content.put("application/octet-stream", Map.of("schema", bytes));
        content.put("multipart/form-data", Map.of("schema", parts));
        return Map.of("required", true, "content", content);
    }

    private static Map<String, Object> requestBody(Endpoint endpoint) {
        var body = endpoint.intake().body();
        if (body.formats() == Body.Formats.FILE) {
            return file();
        }
        var described = new LinkedHashMap<String, Object>();
        described.put("schema", body.schema());
        described.put("example", body.example());
        var content = new LinkedHashMap<String, Object>();
        if (body.formats().json()) {
            content.put("application/json", described);
        }
        if (body.formats().form()) {
            content.put("application/x-www-form-urlencoded", described);
        }
        var required = body.shape().fields().stream().anyMatch(Field::isRequired);
        return Map.of("required", required, "content", content);
    }
}
