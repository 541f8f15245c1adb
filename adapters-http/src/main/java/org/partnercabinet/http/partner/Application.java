package org.partnercabinet.http.partner;

import org.partnercabinet.application.client.PhoneNumbers;
import org.partnercabinet.domain.identity.Email;
import org.partnercabinet.domain.identity.Password;
import org.partnercabinet.domain.partner.Partner;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.input.Input;

/** What is said of a new partner, by themselves or by an administrator. */
record Application(Partner.Profile profile, Password password) {
    static final Body BODY = Body.of(
            Field.text("name").max(200).required().example("Anna Petrova"),
            Field.text("email").max(254).required().example("anna@example.com"),
            Field.secret("password").min(8).required(),
            Field.text("company").max(200),
            Field.text("phone")
                    .max(50)
                    .about("as people write it; without a country code it belongs to the installation's country")
                    .example("+7 912 345-67-89"));

    /** Codes of what may be wrong with it. */
    static final String[] PROBLEMS = {
        "account.email-taken", "email.invalid", "password.too-short", "phone.invalid", "idempotency.in-progress"
    };

    static Application read(Input input, PhoneNumbers phones) {
        var profile = new Partner.Profile(
                input.text("name"),
                new Email(input.text("email")),
                input.optionalText("phone").map(phones::read),
                input.textOrEmpty("company"));
        return new Application(profile, new Password(input.text("password")));
    }
}
