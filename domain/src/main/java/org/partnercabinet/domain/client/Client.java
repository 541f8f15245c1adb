package org.partnercabinet.domain.client;

import java.time.Instant;
import java.util.Optional;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.Texts;
import org.partnercabinet.domain.identity.Email;

/**
 * A person, once. Whoever comes with the same phone, e-mail, Telegram id or external id is this client.
 *
 * @param name may be empty for somebody who is known by a Telegram id or an external id
 * @param phone the first number they came with; the others are the first of their kind too, and at least one is there
 */
public record Client(
        ClientId id,
        String name,
        Optional<Phone> phone,
        Optional<Email> email,
        String company,
        Instant createdAt,
        Optional<ExternalId> external,
        Optional<TelegramId> telegram) {

    public Client {
        boolean named = external.isEmpty() && telegram.isEmpty();
        name = named ? Texts.required("name", name, 200) : Texts.optional("name", name, 200);
        company = Texts.optional("company", company, 200);
        if (phone.isEmpty() && email.isEmpty() && named) {
            throw Refusal.invalid("phone", "client.no-contact", "a phone or an e-mail is needed");
        }
    }

    public Client(
            ClientId id, String name, Optional<Phone> phone, Optional<Email> email, String company, Instant createdAt) {
        this(id, name, phone, email, company, createdAt, Optional.empty(), Optional.empty());
    }

    /** Fills in what was not known yet; what is known stays, for the first word is the client's own. */
    public Client completedBy(Client newer) {
        return new Client(
                id,
                name.isEmpty() ? newer.name : name,
                phone.or(newer::phone),
                email.or(newer::email),
                company.isEmpty() ? newer.company : company,
                createdAt,
                external.or(newer::external),
                telegram.or(newer::telegram));
    }

    /** What to call them where a name is needed. */
    public String calledBy() {
        if (!name.isEmpty()) return name;
        return phone.map(Phone::value)
                .or(() -> email.map(Email::value))
                .or(() -> external.map(ExternalId::value))
                .or(() -> telegram.map(TelegramId::toString))
                .orElseThrow();
    }

    /** As the company's people call them and their company from now on; an empty word changes nothing. */
    public Client called(String newName, String newCompany) {
        return new Client(
                id,
                newName.isBlank() ? name : newName,
                phone,
                email,
                newCompany.isBlank() ? company : newCompany,
                createdAt,
                external,
                telegram);
    }
}
