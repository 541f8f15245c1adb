package org.partnercabinet.http.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.partnercabinet.http.input.FieldError;

/**
 * A no, before it is put into somebody's language.
 *
 * @param code key of the text, for {@code detail}
 * @param details facts for the text, by name; shown to the client
 */
public record Problem(
        int status, String code, Map<String, Object> details, List<FieldError> errors, List<Header> headers) {
    public Problem {
        details = Map.copyOf(details);
        errors = List.copyOf(errors);
        headers = List.copyOf(headers);
    }

    public static Problem of(int status, String code) {
        return new Problem(status, code, Map.of(), List.of(), List.of());
    }

    public Problem with(String name, Object value) {
        var more = new TreeMap<>(details);
        more.put(name, value);
        return new Problem(status, code, more, errors, headers);
    }

    public Problem with(List<FieldError> mistakes) {
        return new Problem(status, code, details, mistakes, headers);
    }

    public Problem header(String name, String value) {
        var more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return new Problem(status, code, details, errors, more);
    }
}
