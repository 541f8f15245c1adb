package org.partnercabinet.http.web;

import java.util.Optional;

/**
 * A way an endpoint may answer, for the documentation.
 *
 * @param view the record whose JSON is the body, or whose items are
 * @param contentType empty when there is no body
 */
public record Outcome(int status, Form form, Optional<Class<?>> view, String contentType) {
    /** PAGE: {@link Page} of the view; SLICE: {@link Slice} of it; LIST: a bare array. */
    public enum Form {
        ONE,
        PAGE,
        SLICE,
        LIST,
        NOTHING,
        OTHER
    }

    static Outcome json(int status, Form form, Class<?> view) {
        return new Outcome(status, form, Optional.of(view), Answer.JSON);
    }

    static Outcome nothing(int status) {
        return new Outcome(status, Form.NOTHING, Optional.empty(), "");
    }

    static Outcome other(int status, String contentType) {
        return new Outcome(status, Form.OTHER, Optional.empty(), contentType);
    }
}
