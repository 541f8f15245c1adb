package org.partnercabinet.persistence.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.partnercabinet.domain.client.Client;
import org.partnercabinet.domain.client.ClientId;

/** By what clients are known. Always handled phone first, so that two transactions meet in the same order. */
final class Identities {
    record Identity(String kind, String known) {}

    private Identities() {}

    static List<Identity> of(Client client) {
        var identities = new ArrayList<Identity>();
        client.phone().ifPresent(phone -> identities.add(new Identity("phone", phone.value())));
        client.email().ifPresent(email -> identities.add(new Identity("email", email.value())));
        return identities;
    }

    /** Whose the phone is, or else whose the e-mail is. */
    static Optional<ClientId> owner(Handle handle, Client fresh) {
        return of(fresh).stream()
                .flatMap(identity -> owner(handle, identity).stream())
                .findFirst();
    }

    /** Takes for the client what is free. @return what of it is the client's now */
    static Set<String> take(Handle handle, Client fresh, ClientId client) {
        return of(fresh).stream()
                .filter(identity ->
                        owner(handle, identity).map(client::equals).orElse(false) || take(handle, identity, client))
                .map(Identity::known)
                .collect(Collectors.toSet());
    }

    private static boolean take(Handle handle, Identity identity, ClientId client) {
        return handle.createUpdate("""
                        insert into client_identity (kind, known, client) values (:kind, :known, :client)
                        on conflict do nothing""")
                        .bind("kind", identity.kind())
                        .bind("known", identity.known())
                        .bind("client", client)
                        .execute()
                == 1;
    }

    private static Optional<ClientId> owner(Handle handle, Identity identity) {
        return handle.createQuery("select client from client_identity where kind = :kind and known = :known")
                .bind("kind", identity.kind())
                .bind("known", identity.known())
                .mapTo(UUID.class)
                .findOne()
                .map(ClientId::new);
    }
}
