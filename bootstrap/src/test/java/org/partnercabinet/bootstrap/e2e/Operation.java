package org.partnercabinet.bootstrap.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** One endpoint, as the product's own OpenAPI document describes it. */
record Operation(String method, String path, JsonNode described) {
    static final String JSON = "application/json";

    static List<Operation> all(Api api) {
        var document = api.get("/api/openapi.json");
        if (document.status() != 200) throw new AssertionError("no document: " + document);
        var all = new ArrayList<Operation>();
        document.json()
                .get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> all.add(new Operation(
                                operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), operation.getValue()))));
        return all;
    }

    boolean isOpen() {
        return described.path("security").isEmpty();
    }

    /** Empty: everybody signed in. */
    Set<String> roles() {
        return texts(described.path("x-roles"));
    }

    boolean isFor(String role) {
        return !isOpen() && (roles().isEmpty() || roles().contains(role));
    }

    Optional<String> scope() {
        return Optional.ofNullable(described.get("x-scope")).map(JsonNode::asText);
    }

    List<String> pathParameters() {
        return parameters("path").stream().map(p -> p.get("name").asText()).toList();
    }

    /** Schemas by name. */
    Map<String, JsonNode> query() {
        return parameters("query").stream()
                .collect(Collectors.toMap(p -> p.get("name").asText(), p -> p.get("schema")));
    }

    private List<JsonNode> parameters(String in) {
        return StreamSupport.stream(described.path("parameters").spliterator(), false)
                .filter(p -> p.path("in").asText().equals(in))
                .toList();
    }

    boolean hasBody() {
        return !content().isMissingNode();
    }

    /** Whether the body is an object, and not a list by itself. */
    boolean takesObject() {
        return schema().has("properties");
    }

    /** A body in order, where it is a list by itself. */
    JsonNode list() {
        return content().path("example").deepCopy();
    }

    /** Whether fields that are not declared are ignored, as other systems expect that we took over from. */
    boolean isOpenToMore() {
        return !schema().has("additionalProperties");
    }

    /** Whether the answer goes on for as long as somebody listens: then it is not for those who wait for its end. */
    boolean isEndless() {
        return described.path("responses").path("200").path("content").has("text/event-stream");
    }

    boolean takesFile() {
        return described.path("requestBody").path("content").has("text/csv");
    }

    /** Of the body; missing when there is none. */
    JsonNode schema() {
        return content().path("schema");
    }

    /** A body that is in order, all fields in it. */
    ObjectNode example() {
        return content().path("example").deepCopy();
    }

    private JsonNode content() {
        return described.path("requestBody").path("content").path(JSON);
    }

    boolean isIdempotent() {
        return described.path("parameters").toString().contains("IdempotencyKey");
    }

    static Set<String> texts(JsonNode list) {
        var texts = new TreeSet<String>();
        list.forEach(node -> texts.add(node.asText()));
        return texts;
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
