package org.partnercabinet.http.referral;

import static org.partnercabinet.http.input.Field.lines;
import static org.partnercabinet.http.input.Field.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.partnercabinet.application.client.PhoneNumbers;
import org.partnercabinet.application.referral.NewReferral;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.Email;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.input.Input;

/** Who is brought, as partners and the people themselves write it. */
public final class PersonInput {
    private static final int LONGEST_COMMENT = 5000;

    private final PhoneNumbers phones;

    public PersonInput(PhoneNumbers phones) {
        this.phones = phones;
    }

    public static List<Field> fields() {
        return List.of(
                text("name").required().example("Anna Petrova"),
                text("phone").max(40).about("at least one of phone and email").example("+7 912 345-67-89"),
                text("email").max(254).example("anna@example.com"),
                text("company"),
                lines("comment").max(LONGEST_COMMENT));
    }

    /** @throws Refusal the first of {@link #mistakes} */
    public NewReferral.Person read(Input input) {
        var phone = input.optionalText("phone");
        var email = input.optionalText("email");
        mistakes(phone, email).stream().findFirst().ifPresent(first -> {
            throw first;
        });
        return new NewReferral.Person(
                input.text("name"), phone.map(phones::read), email.map(Email::new), input.textOrEmpty("company"));
    }

    /** Everything that is wrong with how to reach the person, each pinned to its field. */
    public List<Refusal> mistakes(Optional<String> phone, Optional<String> email) {
        var mistakes = new ArrayList<Refusal>();
        if (phone.isEmpty() && email.isEmpty()) {
            mistakes.add(Refusal.invalid("phone", "client.no-contact", "a phone or an e-mail is needed"));
        }
        mistake(phone, phones::read).ifPresent(refusal -> mistakes.add(refusal.at("phone")));
        mistake(email, Email::new).ifPresent(refusal -> mistakes.add(refusal.at("email")));
        return mistakes;
    }

    private static Optional<Refusal> mistake(Optional<String> typed, Consumer<String> read) {
        try {
            typed.ifPresent(read);
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
    }
}
