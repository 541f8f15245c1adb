package org.partnercabinet.http.input;

import java.util.List;
import java.util.Map;

/**
 * What the body of a request may hold, and how it may be written.
 *
 * @param bare whether the body is a list by itself: the only field of the shape, without its name
 * @param maxBytes more is refused before it is read
 */
public record Body(Shape shape, Formats formats, boolean bare, int maxBytes) {
    /** JSON is what programs send; FORM is {@code application/x-www-form-urlencoded}, flat by nature. */
    public enum Formats {
        JSON,
        JSON_AND_FORM,
        FORM,
        /** The body is a file, by itself or in {@code multipart/form-data}. */
        FILE;

        public boolean json() {
            return this == JSON || this == JSON_AND_FORM;
        }

        public boolean form() {
            return this == FORM || this == JSON_AND_FORM;
        }
    }

    private static final int DEFAULT_BYTES = 64 * 1024;

    private static Body of(Shape shape) {
        return new Body(shape, Formats.JSON, false, DEFAULT_BYTES);
    }

    /** Something new: absent, {@code null} and blank mean the same, unless a field is nullable. */
    public static Body of(Field... fields) {
        return of(Shape.of(List.of(fields)));
    }

    /** A change: only what is named changes; a field that is not nullable cannot be blanked. */
    public static Body patch(Field... fields) {
        return of(new Shape(List.of(fields), true, false));
    }

    /** A file; everything else about it is in the query. */
    public static Body file(int maxBytes) {
        return new Body(Shape.of(List.of()), Formats.FILE, false, maxBytes);
    }

    /** The list itself, {@code [..]}, not an object around it. Read and reported by the field's name all the same. */
    public static Body list(Field list) {
        return new Body(Shape.of(List.of(list)), Formats.JSON, true, DEFAULT_BYTES);
    }

    public static Body none() {
        return of(new Field[0]);
    }

    /** Fields that are not declared are ignored: for senders we do not control. */
    public Body ignoringUnknown() {
        return new Body(new Shape(shape.fields(), shape.partial(), true), formats, bare, maxBytes);
    }

    public Body in(Formats allowed) {
        return new Body(shape, allowed, bare, maxBytes);
    }

    public Body atMost(int bytes) {
        return new Body(shape, formats, bare, bytes);
    }

    /** JSON Schema, as in OpenAPI 3.1. */
    public Map<String, Object> schema() {
        return bare ? shape.fields().get(0).schema() : shape.schema();
    }

    /** What may be sent. */
    public Object example() {
        return bare ? shape.fields().get(0).sample() : shape.example();
    }
}
