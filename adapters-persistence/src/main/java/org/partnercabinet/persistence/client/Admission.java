package org.partnercabinet.persistence.client;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.partnercabinet.application.client.Leads.Lead;
import org.partnercabinet.domain.client.Client;
import org.partnercabinet.domain.client.ClientId;
import org.partnercabinet.persistence.Row;
import org.partnercabinet.persistence.client.Identities.Identity;
import org.partnercabinet.persistence.client.Identities.Kind;

/**
 * People become clients, many at once. Whose an identity is, is decided by inserting it: of two who insert the same one,
 * the second waits for the first and then finds it taken, takes back what it did and looks again. Rows of clients are
 * locked before identities are taken, both in one order, so that callers wait for each other in one direction.
 */
final class Admission {
    /** Each round is lost only to somebody who has just committed, and then the next one finds them. */
    private static final int ROUNDS = 5;

    private record Owned(Identity identity, Client client) {}

    private static final RowMapper<Owned> OWNED = Row.mapper(row ->
            new Owned(new Identity(row.constant(Kind.class, "kind"), row.text("known")), ClientColumns.client(row)));

    private final Handle handle;

    Admission(Handle handle) {
        this.handle = handle;
    }

    List<Lead> admit(List<Client> fresh) {
        return admit(fresh, true);
    }

    /** Nothing is learned of those who are known. */
    List<Lead> attach(List<Client> fresh) {
        return admit(fresh, false);
    }

    private List<Lead> admit(List<Client> fresh, boolean learning) {
        if (fresh.isEmpty()) return List.of();
        return write(fresh, learning, plan -> fresh.stream().map(plan::admit).toList());
    }

    /** @param more of whoever has its id; empty if nobody does */
    Optional<Lead> complete(Client more) {
        return client(more.id())
                .map(stored -> write(List.of(more), true, plan -> List.of(plan.complete(stored, more)))
                        .get(0));
    }

    private Optional<Client> client(ClientId id) {
        return handle.createQuery("select c.*, l.number from client c join lead l on l.client = c.id where c.id = :id")
                .bind("id", id)
                .map(ClientColumns.LEAD)
                .findOne()
                .map(Lead::client);
    }

    private List<Lead> write(List<Client> fresh, boolean learning, Function<Newcomers, List<ClientId>> planning) {
        for (int round = 0; round < ROUNDS; round++) {
            var plan = new Newcomers(known(fresh), learning);
            List<ClientId> who = planning.apply(plan);
            lock(who.stream()
                    .filter(plan::isKnown)
                    .map(ClientId::value)
                    .distinct()
                    .toList());
            if (new NewcomerRows(handle, plan).write()) return read(who);
        }
        throw new IllegalStateException("the identities kept changing hands");
    }

    private Map<Identity, Client> known(Collection<Client> fresh) {
        Set<Identity> wanted = new TreeSet<>(Identities.ORDER);
        fresh.forEach(client -> wanted.addAll(Identities.of(client)));
        return handle
                .createQuery("""
                        select i.kind, i.known, c.*
                        from unnest(cast(:kinds as varchar array), cast(:knowns as varchar array)) as w (kind, known)
                        join client_identity i on i.kind = w.kind and i.known = w.known
                        join client c on c.id = i.client""")
                .bindArray("kinds", String.class, NewcomerRows.kinds(wanted))
                .bindArray(
                        "knowns",
                        String.class,
                        wanted.stream().map(Identity::known).toList())
                .map(OWNED)
                .stream()
                .collect(Collectors.toMap(Owned::identity, Owned::client));
    }

    private void lock(List<UUID> clients) {
        if (clients.isEmpty()) return;
        handle.createQuery("select id from client where id = any(:ids) order by id <lock>")
                .bindArray("ids", UUID.class, clients)
                .mapTo(UUID.class)
                .list();
    }

    private List<Lead> read(List<ClientId> who) {
        Map<ClientId, Lead> leads = handle
                .createQuery("select c.*, l.number from client c join lead l on l.client = c.id where c.id = any(:ids)")
                .bindArray(
                        "ids",
                        UUID.class,
                        who.stream().map(ClientId::value).distinct().toList())
                .map(ClientColumns.LEAD)
                .stream()
                .collect(Collectors.toMap(lead -> lead.client().id(), Function.identity()));
        return who.stream().map(leads::get).toList();
    }
}
