package org.partnercabinet.http.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How one kind of field is read, checked and described. */
interface FieldType {
    /** The checked value; null if a mistake was noted. The node is never null, blank or missing. */
    @Nullable
    Object read(JsonNode node, Reading reading);

    /** JSON Schema, as in OpenAPI 3.1. */
    Map<String, Object> schema();

    /** A value, as JSON would have it, that {@link #read} accepts. */
    Object example();

    default FieldType min(int least) {
        throw new IllegalArgumentException("this kind of field has no minimal length");
    }

    default FieldType max(int most) {
        throw new IllegalArgumentException("this kind of field has no maximal length");
    }

    default FieldType lax() {
        throw new IllegalArgumentException("this kind of field is written in one way only");
    }

    /** Whether a form or a query may give several values. */
    default boolean repeats() {
        return false;
    }

    /** Whether this says nothing: a text of spaces, or an empty input of a form. */
    default boolean blank(JsonNode node, boolean fromText) {
        return fromText && node.isTextual() && node.textValue().isBlank();
    }
}
