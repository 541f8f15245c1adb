package org.partnercabinet.application.client;

import java.util.List;
import java.util.Optional;
import org.partnercabinet.domain.client.Client;
import org.partnercabinet.domain.client.ExternalId;

/** Clients as those who handle appeals know them: by a number. Every client has one. */
public interface Leads {
    /**
     * As {@link Clients#admit}, for many at once and by all identities; the answers in the order of the clients. If
     * their identities are several clients', the external id decides, then the Telegram id, the phone, the e-mail; what
     * is another's stays there. A constant number of statements, whatever the number of clients. Everybody locks clients
     * in one order, so callers may be many.
     *
     * @throws IllegalStateException outside a transaction
     */
    List<Lead> admit(List<Client> fresh);

    /**
     * Completes the client who has its id by what is new in it; what is another's stays there, and says nothing about who
     * this is.
     *
     * @throws org.partnercabinet.domain.Refusal NOT_FOUND {@code client}
     * @throws IllegalStateException outside a transaction
     */
    Lead complete(Client more);

    Optional<Lead> find(long number);

    /** By what another system calls them; also when that is not the first name it had for them. */
    Optional<Lead> find(ExternalId external);

    record Lead(long number, Client client) {}
}
