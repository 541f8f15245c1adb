package org.partnercabinet.domain.client;

import java.time.Instant;
import java.util.Optional;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.Texts;
import org.partnercabinet.domain.identity.Email;

/**
 * A person, once. Whoever comes with the same phone or the same e-mail is this client.
 *
 * @param phone the first number they came with; at least one of phone and e-mail is there
 */
public record Client(
        ClientId id, String name, Optional<Phone> phone, Optional<Email> email, String company, Instant createdAt) {

    public Client {
        name = Texts.required("name", name, 200);
        company = Texts.optional("company", company, 200);
        if (phone.isEmpty() && email.isEmpty()) {
            throw Refusal.invalid("phone", "client.no-contact", "a phone or an e-mail is needed");
        }
    }

    /** Fills in what was not known yet; what is known stays, for the first word is the client's own. */
    public Client completedBy(Client newer) {
        return new Client(
                id,
                name,
                phone.or(newer::phone),
                email.or(newer::email),
                company.isEmpty() ? newer.company : company,
                createdAt);
    }

    /** As the company's people call them and their company from now on; an empty word changes nothing. */
    public Client called(String newName, String newCompany) {
        return new Client(
                id,
                newName.isBlank() ? name : newName,
                phone,
                email,
                newCompany.isBlank() ? company : newCompany,
                createdAt);
    }
}
