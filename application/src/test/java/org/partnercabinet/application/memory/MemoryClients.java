package org.partnercabinet.application.memory;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.partnercabinet.application.client.Clients;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.client.Client;
import org.partnercabinet.domain.client.ClientId;
import org.partnercabinet.domain.client.Phone;
import org.partnercabinet.domain.identity.Email;

record MemoryClients(MemoryDatabase db) implements Clients {
    @Override
    public Client admit(Client fresh) {
        db.expectTransaction();
        Optional<ClientId> byPhone = fresh.phone().flatMap(p -> db.clientsByContact.find(p.value()));
        Optional<ClientId> byEmail = fresh.email().flatMap(e -> db.clientsByContact.find(e.value()));
        Optional<Client> known = byPhone.or(() -> byEmail).flatMap(db.clients::find);
        boolean emailIsAnothers = byEmail.isPresent() && !byEmail.equals(known.map(Client::id));
        Client newer = emailIsAnothers ? withoutEmail(fresh) : fresh;
        Client client = known.map(k -> k.completedBy(newer)).orElse(newer);
        db.clients.put(client.id(), client);
        newer.phone().map(Phone::value).ifPresent(phone -> db.clientsByContact.put(phone, client.id()));
        newer.email().map(Email::value).ifPresent(email -> db.clientsByContact.put(email, client.id()));
        return client;
    }

    @Override
    public Client get(ClientId id) {
        return db.read(() -> db.clients.find(id).orElseThrow(() -> Refusal.notFound("client")));
    }

    @Override
    public Client change(ClientId id, UnaryOperator<Client> change) {
        db.expectTransaction();
        Client changed = change.apply(get(id));
        db.clients.put(id, changed);
        return changed;
    }

    private static Client withoutEmail(Client fresh) {
        return new Client(
                fresh.id(), fresh.name(), fresh.phone(), Optional.empty(), fresh.company(), fresh.createdAt());
    }
}
