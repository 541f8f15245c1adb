package org.partnercabinet.http.web;

import java.util.List;

/**
 * What the documentation says of an endpoint.
 *
 * @param tag empty: not documented (pages, files)
 * @param problems codes of the refusals it is known for, beside those that any endpoint has
 */
public record Docs(String tag, String summary, String description, List<Outcome> outcomes, List<String> problems) {
    public Docs {
        outcomes = List.copyOf(outcomes);
        problems = List.copyOf(problems);
    }
}
