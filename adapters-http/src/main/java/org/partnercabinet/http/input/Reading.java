package org.partnercabinet.http.input;

import java.util.List;
import java.util.Map;

/**
 * A place in the input while it is read, and where mistakes are noted.
 *
 * @param path the place; empty at the top
 * @param fromText whether the source knows only texts (query, form), so that {@code "12"} may be a number
 * @param errors shared by all places of one input
 */
public record Reading(String path, boolean fromText, List<FieldError> errors) {
    private static final int MOST_ERRORS = 50;
    private static final int LONGEST_NAME = 64;

    public Reading at(String name) {
        return new Reading(path.isEmpty() ? name : path + "." + name, fromText, errors);
    }

    public Reading item(int index) {
        return new Reading(path + "[" + index + "]", fromText, errors);
    }

    public void note(Mistake mistake) {
        note(mistake, Map.of());
    }

    /** Notes a mistake here. After {@value #MOST_ERRORS} nobody reads on, so the rest is dropped. */
    public void note(Mistake mistake, Map<String, Object> details) {
        if (errors.size() < MOST_ERRORS) {
            errors.add(new FieldError(path, mistake.code(), details));
        }
    }

    /** A name that came from outside, made safe to show: no control characters, no halves of characters, short. */
    static String printable(String name) {
        var text = new StringBuilder();
        name.codePoints()
                .limit(LONGEST_NAME)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? '?' : c)
                .forEach(text::appendCodePoint);
        return text.toString();
    }
}
