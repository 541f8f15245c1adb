package org.partnercabinet.http.referral;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnercabinet.http.input.FieldError;
import org.partnercabinet.http.web.Language;
import org.partnercabinet.http.web.Messages;

/**
 * What the form's template shows.
 *
 * @param values what the person wrote before, by field
 * @param errors what is wrong with it, in the person's language, by field
 * @param notice what is wrong with none of the fields
 */
public record FormScreen(
        String code,
        Language language,
        Map<String, String> values,
        Map<String, String> errors,
        Optional<String> notice) {

    static FormScreen fresh(String code, Language language, Map<String, String> values) {
        return new FormScreen(code, language, values, Map.of(), Optional.empty());
    }

    FormScreen with(List<FieldError> mistakes) {
        var messages = Messages.in(language);
        var texts = new LinkedHashMap<String, String>();
        mistakes.forEach(
                mistake -> texts.putIfAbsent(mistake.field(), messages.text(mistake.code(), mistake.details())));
        return new FormScreen(code, language, values, texts, Optional.of(messages.text("form.wrong")));
    }

    FormScreen saying(String text) {
        return new FormScreen(code, language, values, errors, Optional.of(text));
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** Null where nothing is wrong: the template then leaves the attribute or element out. */
    public @Nullable String error(String field) {
        return errors.get(field);
    }

    public @Nullable String invalid(String field) {
        return errors.containsKey(field) ? "true" : null;
    }

    /** The hint or the mistake that belongs to a field, by its element's id. */
    public @Nullable String describedBy(String field, @Nullable String hint) {
        return errors.containsKey(field) ? field + "-error" : hint;
    }

    public String click() {
        return value(FormInput.CLICK);
    }

    public String stamp() {
        return value(FormInput.STAMP);
    }

    public String honeypot() {
        return FormInput.HONEYPOT;
    }

    public String action() {
        return address(language);
    }

    /** The same page in another language. */
    public String in(Language other) {
        return address(other) + (click().isEmpty() ? "" : "&pc_click=" + click());
    }

    private String address(Language reader) {
        return "/f/" + code + "?lang=" + reader.tag();
    }
}
