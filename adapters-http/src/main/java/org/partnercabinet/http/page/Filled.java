package org.partnercabinet.http.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnercabinet.http.input.FieldError;
import org.partnercabinet.http.web.Form;
import org.partnercabinet.http.web.Language;
import org.partnercabinet.http.web.Messages;

/**
 * A form as a template shows it: what is in it, and what is wrong with it.
 *
 * @param errors by field, in the reader's language, in the order of the fields
 * @param notice what is wrong with none of the fields
 * @param theirs by field, what somebody else stored meanwhile where it differs
 */
public record Filled(Form form, Map<String, String> errors, Optional<String> notice, Map<String, String> theirs) {

    public Filled(Form form, Map<String, String> errors, Optional<String> notice) {
        this(form, errors, notice, Map.of());
    }

    /** Nothing in it yet. */
    public static Filled empty() {
        return of(Map.of());
    }

    /** With what is known already. */
    public static Filled of(Map<String, String> values) {
        var form = Form.empty();
        for (var value : values.entrySet()) {
            form = form.with(value.getKey(), value.getValue());
        }
        return new Filled(form, Map.of(), Optional.empty());
    }

    static Filled wrong(Form form, Language language, List<FieldError> mistakes) {
        var messages = Messages.in(language);
        var texts = new LinkedHashMap<String, String>();
        mistakes.forEach(
                mistake -> texts.putIfAbsent(mistake.field(), messages.text(mistake.code(), mistake.details())));
        return new Filled(form, texts, Optional.empty());
    }

    static Filled refused(Form form, String text) {
        return new Filled(form, Map.of(), Optional.of(text));
    }

    /** The same, with what is stored by now beside the fields that say something else. */
    public Filled beside(Form stored) {
        var different = new LinkedHashMap<String, String>();
        for (var field : stored.names()) {
            if (!stored.value(field).equals(form.value(field))) different.put(field, stored.value(field));
        }
        return new Filled(form, errors, notice, different);
    }

    /** Null where nobody stored anything else. */
    public @Nullable String theirs(String field) {
        return theirs.get(field);
    }

    public String value(String field) {
        return form.value(field);
    }

    public boolean has(String field, String value) {
        return form.values(field).contains(value);
    }

    /** Null where nothing is wrong: the template then leaves the attribute or element out. */
    public @Nullable String error(String field) {
        return errors.get(field);
    }

    public boolean isWrong() {
        return !errors.isEmpty() || notice.isPresent();
    }
}
