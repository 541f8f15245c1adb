package org.partnercabinet.http.input;

import java.util.Map;

/**
 * One mistake in one field.
 *
 * @param field where, as the client wrote it: {@code title}, {@code blocks[2].title}
 * @param code key of the text
 * @param details facts for the text, by name
 */
public record FieldError(String field, String code, Map<String, Object> details) {
    public FieldError {
        details = Map.copyOf(details);
    }
}
