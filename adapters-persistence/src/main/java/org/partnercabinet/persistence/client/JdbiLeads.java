package org.partnercabinet.persistence.client;

import java.util.List;
import java.util.Optional;
import org.partnercabinet.application.client.Leads;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.client.Client;
import org.partnercabinet.domain.client.ExternalId;
import org.partnercabinet.persistence.Database;

/** Clients by their numbers, in the database. */
public final class JdbiLeads implements Leads {
    private final Database database;

    public JdbiLeads(Database database) {
        this.database = database;
    }

    @Override
    public List<Lead> admit(List<Client> fresh) {
        return database.within(handle -> new Admission(handle).admit(fresh));
    }

    @Override
    public Lead complete(Client more) {
        return database.within(handle -> new Admission(handle).complete(more))
                .orElseThrow(() -> Refusal.notFound("client"));
    }

    @Override
    public Optional<Lead> find(long number) {
        return database.with(handle -> handle.createQuery(
                        "select c.*, l.number from lead l join client c on c.id = l.client where l.number = :number")
                .bind("number", number)
                .map(ClientColumns.LEAD)
                .findOne());
    }

    @Override
    public Optional<Lead> find(ExternalId external) {
        return database.with(handle -> handle.createQuery("""
                        select c.*, l.number
                        from client_identity i
                        join client c on c.id = i.client
                        join lead l on l.client = i.client
                        where i.kind = 'external' and i.known = :known""")
                .bind("known", external.value())
                .map(ClientColumns.LEAD)
                .findOne());
    }
}
