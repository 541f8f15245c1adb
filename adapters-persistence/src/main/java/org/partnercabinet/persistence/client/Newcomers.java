package org.partnercabinet.persistence.client;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.partnercabinet.domain.client.Client;
import org.partnercabinet.domain.client.ClientId;
import org.partnercabinet.domain.client.KnownBy;
import org.partnercabinet.persistence.client.Identities.Identity;

/** Who of those who come is known, what is learned of them, and who is new. Nothing is stored by it. */
final class Newcomers {
    private final boolean learning;
    private final Map<Identity, ClientId> owners = new HashMap<>();
    private final Set<ClientId> known = new HashSet<>();

    /** As they will be. */
    private final Map<ClientId, Client> clients = new HashMap<>();

    final Map<ClientId, Client> added = new LinkedHashMap<>();
    final Map<UUID, Client> completed = new TreeMap<>();
    final Map<Identity, ClientId> taken = new TreeMap<>(Identities.ORDER);

    /** @param learning whether what is new of somebody known is theirs from now on */
    Newcomers(Map<Identity, Client> stored, boolean learning) {
        this.learning = learning;
        stored.forEach((identity, client) -> {
            owners.put(identity, client.id());
            known.add(client.id());
            clients.put(client.id(), client);
        });
    }

    /** Whoever this is from now on. */
    ClientId admit(Client fresh) {
        List<Identity> identities = Identities.of(fresh);
        Optional<ClientId> owner = identities.stream()
                .flatMap(identity -> Optional.ofNullable(owners.get(identity)).stream())
                .findFirst();
        ClientId who = owner.orElse(fresh.id());
        if (owner.isPresent() && !learning) return who;
        if (owner.isEmpty()) add(fresh);
        learn(who, fresh);
        return who;
    }

    /** What is new of somebody who is known by their id already, whoever else has something of it. */
    ClientId complete(Client stored, Client more) {
        known.add(stored.id());
        clients.put(stored.id(), stored);
        learn(stored.id(), more);
        return stored.id();
    }

    private void learn(ClientId who, Client more) {
        List<Identity> identities = Identities.of(more);
        add(who, Identities.without(more, others(identities, who)));
        identities.stream().filter(identity -> !owners.containsKey(identity)).forEach(identity -> {
            owners.put(identity, who);
            taken.put(identity, who);
        });
    }

    /** Who may be known by more than is kept now. */
    Set<ClientId> learners() {
        Map<ClientId, Long> learned =
                taken.values().stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        learned.entrySet().removeIf(it -> !isKnown(it.getKey()) && it.getValue() <= KnownBy.MOST);
        return learned.keySet();
    }

    boolean isKnown(ClientId id) {
        return known.contains(id);
    }

    private void add(Client fresh) {
        clients.put(fresh.id(), fresh);
        added.put(fresh.id(), fresh);
    }

    private void add(ClientId who, Client newer) {
        Client before = Optional.ofNullable(clients.get(who)).orElseThrow();
        Client after = before.completedBy(newer);
        if (after.equals(before)) return;
        clients.put(who, after);
        if (added.containsKey(who)) added.put(who, after);
        else completed.put(who.value(), after);
    }

    private Set<Identity> others(List<Identity> identities, ClientId who) {
        Set<Identity> others = new HashSet<>(identities);
        others.removeIf(identity ->
                Optional.ofNullable(owners.get(identity)).map(who::equals).orElse(true));
        return others;
    }
}
