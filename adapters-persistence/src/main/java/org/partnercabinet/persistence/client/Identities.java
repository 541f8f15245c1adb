package org.partnercabinet.persistence.client;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.partnercabinet.domain.client.Client;
import org.partnercabinet.domain.client.ExternalId;
import org.partnercabinet.domain.client.Phone;
import org.partnercabinet.domain.client.TelegramId;
import org.partnercabinet.domain.identity.Email;

/** By what clients are known. */
final class Identities {
    /** @param kind in the order in which they decide who somebody is */
    record Identity(Kind kind, String known) {}

    enum Kind {
        EXTERNAL,
        TELEGRAM,
        PHONE,
        EMAIL
    }

    /** The one order in which everybody takes them, so that two transactions do not wait for each other. */
    static final Comparator<Identity> ORDER =
            Comparator.comparing(Identity::kind).thenComparing(Identity::known);

    private Identities() {}

    /** The deciding one first. */
    static List<Identity> of(Client client) {
        var identities = new ArrayList<Identity>();
        client.external().ifPresent(id -> identities.add(new Identity(Kind.EXTERNAL, id.value())));
        client.telegram().ifPresent(id -> identities.add(new Identity(Kind.TELEGRAM, id.toString())));
        client.phone().ifPresent(phone -> identities.add(new Identity(Kind.PHONE, phone.value())));
        client.email().ifPresent(email -> identities.add(new Identity(Kind.EMAIL, email.value())));
        return identities;
    }

    /** The client without those of its identities that are another's. */
    static Client without(Client client, Set<Identity> others) {
        Optional<Phone> phone = client.phone().filter(it -> !others.contains(new Identity(Kind.PHONE, it.value())));
        Optional<Email> email = client.email().filter(it -> !others.contains(new Identity(Kind.EMAIL, it.value())));
        Optional<ExternalId> external =
                client.external().filter(it -> !others.contains(new Identity(Kind.EXTERNAL, it.value())));
        Optional<TelegramId> telegram =
                client.telegram().filter(it -> !others.contains(new Identity(Kind.TELEGRAM, it.toString())));
        return new Client(
                client.id(), client.name(), phone, email, client.company(), client.createdAt(), external, telegram);
    }
}
