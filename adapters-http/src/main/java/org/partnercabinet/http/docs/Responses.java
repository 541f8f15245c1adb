package org.partnercabinet.http.docs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Outcome;

/** What an operation may answer: what it declares, and the problems that follow from what it takes. */
final class Responses {
    private static final Map<Integer, String> NAMES = Map.of(
            200, "Done",
            201, "Created; Location leads to it",
            202, "Taken on; happens later",
            204, "Done, with nothing to tell",
            302, "Go to Location",
            303, "Accepted; go to Location",
            503, "Not available right now");

    private final ViewSchemas views;

    Responses(ViewSchemas views) {
        this.views = views;
    }

    Map<String, Object> of(Endpoint endpoint) {
        var responses = new TreeMap<String, Object>();
        for (var outcome : endpoint.docs().outcomes()) {
            responses.put(String.valueOf(outcome.status()), response(outcome));
        }
        expectedProblems(endpoint)
                .forEach(status ->
                        responses.putIfAbsent(String.valueOf(status), ProblemSchema.reference(String.valueOf(status))));
        responses.put("default", ProblemSchema.reference(""));
        return responses;
    }

    private static List<Integer> expectedProblems(Endpoint endpoint) {
        var statuses = new ArrayList<Integer>();
        if (!endpoint.access().anybody()) {
            statuses.addAll(List.of(401, 403));
        }
        if (!endpoint.route().parameters().isEmpty()) {
            statuses.add(404);
        }
        if (Operations.hasBody(endpoint)) {
            statuses.addAll(List.of(400, 413, 415, 422));
        } else if (!endpoint.intake().query().fields().isEmpty()) {
            statuses.addAll(List.of(400, 422));
        }
        return statuses;
    }

    private Map<String, Object> response(Outcome outcome) {
        var response = new LinkedHashMap<String, Object>();
        response.put("description", NAMES.getOrDefault(outcome.status(), "Status " + outcome.status()));
        if (outcome.view().isPresent()) {
            var schema = schema(outcome.form(), views.of(outcome.view().get()));
            response.put("content", Map.of(outcome.contentType(), Map.of("schema", schema)));
        } else if (!outcome.contentType().isEmpty()) {
            response.put("content", Map.of(outcome.contentType(), Map.of()));
        }
        return response;
    }

    private static Map<String, Object> schema(Outcome.Form form, Map<String, Object> view) {
        var items = ViewSchemas.arrayOf(view);
        var integer = Map.of("type", "integer");
        return switch (form) {
            case PAGE -> object(Map.of("items", items, "page", integer, "size", integer, "total", integer));
            case SLICE -> object(Map.of("items", items, "next_cursor", Map.of("type", List.of("string", "null"))));
            case LIST -> items;
            default -> view;
        };
    }

    private static Map<String, Object> object(Map<String, Object> properties) {
        return Map.of(
                "type",
                "object",
                "properties",
                new TreeMap<>(properties),
                "required",
                properties.keySet().stream().sorted().toList());
    }
}
