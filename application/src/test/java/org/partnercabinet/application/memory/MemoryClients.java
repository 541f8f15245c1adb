package org.partnercabinet.application.memory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnercabinet.application.client.Clients;
import org.partnercabinet.application.client.Leads;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.client.Client;
import org.partnercabinet.domain.client.ClientId;
import org.partnercabinet.domain.client.ExternalId;
import org.partnercabinet.domain.client.KnownBy;
import org.partnercabinet.domain.client.Phone;
import org.partnercabinet.domain.client.TelegramId;
import org.partnercabinet.domain.identity.Email;

record MemoryClients(MemoryDatabase db) implements Clients, Leads {
    @Override
    public Client admit(Client fresh) {
        db.expectTransaction();
        Map<String, Optional<ClientId>> owners = new LinkedHashMap<>();
        keys(fresh).keySet().forEach(key -> owners.put(key, db.clientsByContact.find(key)));
        Optional<Client> known =
                owners.values().stream().flatMap(Optional::stream).findFirst().flatMap(db.clients::find);
        return learn(known, fresh, owners);
    }

    @Override
    public Lead complete(Client more) {
        db.expectTransaction();
        Map<String, Optional<ClientId>> owners = new LinkedHashMap<>();
        keys(more).keySet().forEach(key -> owners.put(key, db.clientsByContact.find(key)));
        return lead(learn(Optional.of(get(more.id())), more, owners));
    }

    private Client learn(Optional<Client> known, Client fresh, Map<String, Optional<ClientId>> owners) {
        Client newer = known.map(k -> without(fresh, owners, k.id())).orElse(fresh);
        Client client = known.map(k -> k.completedBy(newer)).orElse(newer);
        db.clients.put(client.id(), client);
        if (db.distribution.numbers.find(client.id()).isEmpty()) {
            db.distribution.numbers.put(client.id(), (long) db.distribution.numbers.size() + 1);
        }
        keys(fresh).keySet().stream()
                .filter(key -> owners.get(key).map(client.id()::equals).orElse(true))
                .forEach(key -> db.clientsByContact.put(key, client.id()));
        forgetSurplus(client);
        return client;
    }

    private void forgetSurplus(Client client) {
        Map<String, List<String>> learned = db.clientsByContact.keys(client.id()::equals).stream()
                .collect(Collectors.groupingBy(MemoryClients::kind));
        learned.forEach((kind, keys) -> {
            Optional<String> own = keys(client).keySet().stream()
                    .filter(key -> kind(key).equals(kind))
                    .findFirst();
            KnownBy.forgotten(keys, own).forEach(db.clientsByContact::remove);
        });
    }

    private static String kind(String key) {
        if (key.startsWith("+")) return "phone";
        return key.startsWith("external:") || key.startsWith("telegram:")
                ? key.substring(0, key.indexOf(':'))
                : "email";
    }

    @Override
    public Client attach(Client fresh) {
        db.expectTransaction();
        return keys(fresh).keySet().stream()
                .flatMap(key -> db.clientsByContact.find(key).stream())
                .findFirst()
                .flatMap(db.clients::find)
                .orElseGet(() -> admit(fresh));
    }

    @Override
    public List<Lead> admit(List<Client> fresh) {
        db.expectTransaction();
        return fresh.stream().map(client -> lead(admit(client))).toList();
    }

    @Override
    public Client get(ClientId id) {
        return db.read(() -> db.clients.find(id).orElseThrow(() -> Refusal.notFound("client")));
    }

    @Override
    public boolean isKnownBy(ClientId id, Optional<Phone> phone, Email email) {
        return db.read(() -> Stream.concat(phone.map(Phone::value).stream(), Stream.of(email.value()))
                .anyMatch(key -> db.clientsByContact.find(key).equals(Optional.of(id))));
    }

    @Override
    public Client change(ClientId id, UnaryOperator<Client> change) {
        db.expectTransaction();
        Client changed = change.apply(get(id));
        db.clients.put(id, changed);
        return changed;
    }

    @Override
    public Optional<Lead> find(long number) {
        return db.read(() -> db.clients
                .all()
                .map(this::lead)
                .filter(lead -> lead.number() == number)
                .findFirst());
    }

    @Override
    public Optional<Lead> find(ExternalId external) {
        return db.read(() -> db.clientsByContact
                .find("external:" + external)
                .flatMap(db.clients::find)
                .map(this::lead));
    }

    Lead lead(Client client) {
        return new Lead(db.distribution.numbers.find(client.id()).orElseThrow(), client);
    }

    /** By what the client is known, in the order in which it decides. */
    private static Map<String, Object> keys(Client client) {
        Map<String, Object> keys = new LinkedHashMap<>();
        client.external().ifPresent(id -> keys.put("external:" + id, id));
        client.telegram().ifPresent(id -> keys.put("telegram:" + id, id));
        client.phone().ifPresent(phone -> keys.put(phone.value(), phone));
        client.email().ifPresent(email -> keys.put(email.value(), email));
        return keys;
    }

    /** What is another's stays there; whose name it is does not matter any more, for the known one has theirs. */
    private static Client without(Client fresh, Map<String, Optional<ClientId>> owners, ClientId known) {
        Map<String, Object> theirs = keys(fresh);
        theirs.keySet()
                .removeIf(key ->
                        owners.get(key).filter(owner -> !owner.equals(known)).isPresent());
        return new Client(
                fresh.id(),
                fresh.name(),
                only(theirs, Phone.class),
                only(theirs, Email.class),
                fresh.company(),
                fresh.createdAt(),
                only(theirs, ExternalId.class),
                only(theirs, TelegramId.class));
    }

    private static <T> Optional<T> only(Map<String, Object> keys, Class<T> kind) {
        return keys.values().stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }
}
