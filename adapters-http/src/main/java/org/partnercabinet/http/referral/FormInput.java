package org.partnercabinet.http.referral;

import static org.partnercabinet.http.input.Field.lines;
import static org.partnercabinet.http.input.Field.uuid;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.input.FieldError;
import org.partnercabinet.http.input.Input;
import org.partnercabinet.http.input.InvalidInput;
import org.partnercabinet.http.input.Shape;

/**
 * What people write into the form. It is read twice: loosely, so that whatever a person wrote can be shown to them
 * again, and then by what is really allowed.
 */
final class FormInput {
    /** A field that people do not see; who fills it in is a robot. No browser fills in such a name by itself. */
    static final String HONEYPOT = "subject";

    static final String CLICK = "pc_click";

    /** Where a page says when it was shown, see {@link FormStamp}. */
    static final String STAMP = "stamp";

    private static final int LONGEST = 20_000;
    private static final List<Field> STRICT = strict();

    static final Body BODY = Body.of(STRICT.stream().map(FormInput::loose).toArray(Field[]::new));

    private FormInput() {}

    private static List<Field> strict() {
        var fields = new ArrayList<>(PersonInput.fields());
        fields.add(uuid(CLICK));
        fields.add(lines(HONEYPOT).max(LONGEST));
        fields.add(lines(STAMP).max(LONGEST));
        return fields;
    }

    private static Field loose(Field strict) {
        var loose = lines(strict.name()).max(LONGEST).example(strict.sample());
        return switch (strict.name()) {
            case "name" -> loose.about("needed");
            case "phone", "email" -> loose.about("one of phone and email is needed");
            case CLICK -> loose.about("the click that led here");
            case HONEYPOT -> loose.about("a trap for robots: leave it out").example("");
            case STAMP ->
                loose.about("as the page gives it; programs leave it out").example("");
            default -> loose;
        };
    }

    /** What was written, by field; nothing for what was left blank. */
    static Map<String, String> texts(Input loose) {
        var texts = new LinkedHashMap<String, String>();
        for (var field : STRICT) {
            loose.optionalText(field.name()).ifPresent(text -> texts.put(field.name(), text));
        }
        return texts;
    }

    /** @throws InvalidInput with everything that is wrong at once, also with how to reach the person */
    static Input check(Map<String, String> texts, PersonInput people) {
        var object = JsonNodeFactory.instance.objectNode();
        texts.forEach(object::put);
        var errors = new ArrayList<FieldError>();
        var input = checked(object, errors);
        var phone = Optional.ofNullable(texts.get("phone"));
        var email = Optional.ofNullable(texts.get("email"));
        people.mistakes(phone, email)
                .forEach(no -> errors.add(new FieldError(no.field().orElse(""), no.code(), no.details())));
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return input.orElseThrow();
    }

    private static Optional<Input> checked(ObjectNode object, List<FieldError> errors) {
        try {
            return Optional.of(Shape.of(STRICT).check(object, true));
        } catch (InvalidInput wrong) {
            errors.addAll(wrong.errors());
            return Optional.empty();
        }
    }

    /** Whether a robot wrote this. */
    static boolean trapped(Map<String, String> texts) {
        return texts.containsKey(HONEYPOT);
    }

    /** A person who came by a mangled address is welcome all the same. */
    static Map<String, String> withoutBrokenClick(Map<String, String> texts) {
        var kept = new LinkedHashMap<>(texts);
        if (click(Optional.ofNullable(texts.get(CLICK))).isEmpty()) {
            kept.remove(CLICK);
        }
        return kept;
    }

    /** The click, if it can be one. */
    static Optional<String> click(Optional<String> text) {
        return text.filter(given -> given.matches("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"));
    }
}
