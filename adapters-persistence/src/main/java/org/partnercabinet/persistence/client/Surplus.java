package org.partnercabinet.persistence.client;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.partnercabinet.domain.client.Client;
import org.partnercabinet.domain.client.ClientId;
import org.partnercabinet.domain.client.KnownBy;
import org.partnercabinet.persistence.Row;
import org.partnercabinet.persistence.client.Identities.Identity;
import org.partnercabinet.persistence.client.Identities.Kind;

/** Forgets of clients' identities what is too much, see {@link KnownBy}. Their rows are locked. Two statements at most. */
record Surplus(Handle handle) {
    private record Learned(Client client, Identity identity) {
        /** What is counted together. */
        private record Group(ClientId client, Kind kind) {}

        Group group() {
            return new Group(client.id(), identity.kind());
        }

        Optional<Identity> own() {
            return Identities.of(client).stream()
                    .filter(own -> own.kind() == identity.kind())
                    .findFirst();
        }
    }

    private static final RowMapper<Learned> LEARNED = Row.mapper(row ->
            new Learned(ClientColumns.client(row), new Identity(row.constant(Kind.class, "kind"), row.text("known"))));

    void forget(Collection<ClientId> clients) {
        if (clients.isEmpty()) return;
        List<Identity> surplus =
                learned(clients).stream().collect(Collectors.groupingBy(Learned::group)).values().stream()
                        .flatMap(
                                ofOneKind -> KnownBy.forgotten(
                                        ofOneKind.stream()
                                                .map(Learned::identity)
                                                .toList(),
                                        ofOneKind.get(0).own())
                                        .stream())
                        .toList();
        if (surplus.isEmpty()) return;
        var batch = handle.prepareBatch("delete from client_identity where kind = :kind and known = :known");
        for (Identity identity : surplus)
            batch.bind("kind", identity.kind()).bind("known", identity.known()).add();
        batch.execute();
    }

    private List<Learned> learned(Collection<ClientId> clients) {
        return handle.createQuery("""
                        select i.kind, i.known, c.*
                        from client_identity i
                        join client c on c.id = i.client
                        where i.client = any(:clients)
                        order by i.learned""")
                .bindArray(
                        "clients",
                        UUID.class,
                        clients.stream().map(ClientId::value).toList())
                .map(LEARNED)
                .list();
    }
}
