package org.partnercabinet.application.client;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.partnercabinet.domain.client.Client;
import org.partnercabinet.domain.client.ClientId;
import org.partnercabinet.domain.client.Phone;
import org.partnercabinet.domain.identity.Email;

/** All clients; each phone and e-mail is one client's. */
public interface Clients {
    /**
     * The client whose phone or e-mail this is, completed by what is new, or the fresh one, now added. The client's row
     * is locked until the transaction ends, so whoever brings the same person at the same time waits. If phone and
     * e-mail are two clients', the phone decides and the e-mail stays where it is. A client is known by so many of a kind,
     * see {@link org.partnercabinet.domain.client.KnownBy}.
     *
     * @throws IllegalStateException outside a transaction
     */
    Client admit(Client fresh);

    /**
     * As {@link #admit}, but whoever is known stays exactly as they are and is known by nothing new: for what somebody
     * says whom nobody has checked.
     *
     * @throws IllegalStateException outside a transaction
     */
    Client attach(Client fresh);

    /** @throws org.partnercabinet.domain.Refusal NOT_FOUND {@code client} */
    Client get(ClientId id);

    /** Whether the client is known by this phone or this e-mail, be it the first they came with or a later one. */
    boolean isKnownBy(ClientId id, Optional<Phone> phone, Email email);

    /**
     * Changes a client's name or company under a lock; by what they are known stays.
     *
     * @throws org.partnercabinet.domain.Refusal NOT_FOUND {@code client}
     * @throws IllegalStateException outside a transaction
     */
    Client change(ClientId id, UnaryOperator<Client> change);
}
