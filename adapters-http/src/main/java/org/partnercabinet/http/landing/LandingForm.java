package org.partnercabinet.http.landing;

import static org.partnercabinet.http.input.Field.lines;
import static org.partnercabinet.http.input.Field.text;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnercabinet.application.referral.NewReferral;
import org.partnercabinet.domain.landing.Block;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.input.FieldError;
import org.partnercabinet.http.input.Input;
import org.partnercabinet.http.input.InvalidInput;
import org.partnercabinet.http.input.Shape;
import org.partnercabinet.http.referral.PersonInput;
import org.partnercabinet.http.web.Messages;

/**
 * What people write into the form of a page. Read loosely, so that it can be shown to them again, and then by what is allowed.
 *
 * @param values by field
 * @param errors by field, in the page's language
 * @param notice what is wrong with none of the fields
 */
public record LandingForm(Map<String, String> values, Map<String, String> errors, Optional<String> notice) {
    static final String HONEYPOT = "subject";
    static final String CLICK = "pc_click";
    static final String STAMP = "stamp";
    static final String REVISION = "revision";
    private static final String CONSENT = "consent";
    private static final int LONGEST = 20_000;
    private static final int LONGEST_COMMENT = 4000;
    private static final int LONGEST_ANSWER = 200;
    private static final List<String> OWN = List.of("field_1", "field_2", "field_3");
    private static final List<String> NAMES = List.of(
            "name", "phone", "email", "company", "comment", "field_1", "field_2", "field_3", CONSENT, HONEYPOT, CLICK,
            STAMP, REVISION);

    static final Body BODY = Body.of(NAMES.stream()
                    .map(name -> lines(name).max(LONGEST).about(about(name)))
                    .toArray(Field[]::new))
            .in(Body.Formats.FORM);

    private static String about(String name) {
        return switch (name) {
            case HONEYPOT -> "a trap for robots: leave it out";
            case STAMP, REVISION, CLICK -> "as the page gives it";
            case CONSENT -> "anything: the person agrees";
            default -> name.startsWith("field_") ? "the page's own question" : "";
        };
    }

    static LandingForm fresh(Map<String, String> values) {
        return new LandingForm(values, Map.of(), Optional.empty());
    }

    static LandingForm read(Input loose) {
        var values = new LinkedHashMap<String, String>();
        NAMES.forEach(name -> loose.optionalText(name).ifPresent(given -> values.put(name, given)));
        return fresh(values);
    }

    /** Whether a robot wrote this. */
    boolean trapped() {
        return values.containsKey(HONEYPOT);
    }

    LandingForm with(String name, String value) {
        var more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new LandingForm(more, errors, notice);
    }

    LandingForm saying(String text) {
        return new LandingForm(values, errors, Optional.of(text));
    }

    LandingForm wrong(List<FieldError> mistakes, Messages messages) {
        var texts = new LinkedHashMap<String, String>();
        mistakes.forEach(
                mistake -> texts.putIfAbsent(mistake.field(), messages.text(mistake.code(), mistake.details())));
        return new LandingForm(values, texts, Optional.of(messages.text("form.wrong")));
    }

    /** @throws InvalidInput with everything that is wrong at once */
    NewReferral.Person person(Block form, PersonInput people) {
        var errors = new ArrayList<FieldError>();
        var input = checked(form, errors);
        people.mistakes(Optional.ofNullable(values.get("phone")), Optional.ofNullable(values.get("email")))
                .forEach(no -> errors.add(new FieldError(no.field().orElse(""), no.code(), no.details())));
        if (!values.containsKey(CONSENT)) {
            errors.add(new FieldError(CONSENT, "landing.consent-needed", Map.of()));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return people.read(input.orElseThrow());
    }

    private Optional<Input> checked(Block form, List<FieldError> errors) {
        var object = JsonNodeFactory.instance.objectNode();
        var fields = new ArrayList<>(PersonInput.fields());
        fields.removeIf(field -> field.name().equals("comment"));
        fields.add(lines("comment").max(LONGEST_COMMENT));
        var questions = form.items("fields");
        for (int i = 0; i < questions.size(); i++) {
            var answer = text(OWN.get(i)).max(LONGEST_ANSWER);
            fields.add(questions.get(i).flag("required") ? answer.required() : answer);
        }
        fields.forEach(field ->
                Optional.ofNullable(values.get(field.name())).ifPresent(given -> object.put(field.name(), given)));
        try {
            return Optional.of(Shape.of(fields).check(object, true));
        } catch (InvalidInput wrong) {
            errors.addAll(wrong.errors());
            return Optional.empty();
        }
    }

    /** Answers to the page's own questions, each after its question, and what else was said. */
    String comment(Block form) {
        var lines = new ArrayList<String>();
        var questions = form.items("fields");
        for (int i = 0; i < questions.size(); i++) {
            var answer = value(OWN.get(i));
            if (!answer.isEmpty()) {
                lines.add(questions.get(i).text("label") + ": " + answer);
            }
        }
        if (!value("comment").isEmpty()) {
            lines.add(value("comment"));
        }
        return String.join("\n", lines);
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** Null where nothing is wrong. */
    public @Nullable String error(String field) {
        return errors.get(field);
    }

    public boolean checked(String field) {
        return values.containsKey(field);
    }
}
