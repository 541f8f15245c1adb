package org.partnercabinet.persistence.client;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.partnercabinet.application.client.Clients;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.client.Client;
import org.partnercabinet.domain.client.ClientId;
import org.partnercabinet.domain.client.Phone;
import org.partnercabinet.domain.identity.Email;
import org.partnercabinet.persistence.Database;

/** Clients in the database. */
public final class JdbiClients implements Clients {
    private final Database database;

    public JdbiClients(Database database) {
        this.database = database;
    }

    @Override
    public Client admit(Client fresh) {
        return database.within(
                handle -> new Admission(handle).admit(List.of(fresh)).get(0).client());
    }

    @Override
    public Client attach(Client fresh) {
        return database.within(
                handle -> new Admission(handle).attach(List.of(fresh)).get(0).client());
    }

    @Override
    public Client get(ClientId id) {
        return database.with(handle -> handle.createQuery("select * from client where id = :id")
                .bind("id", id)
                .map(ClientColumns.CLIENT)
                .findOne()
                .orElseThrow(() -> Refusal.notFound("client")));
    }

    @Override
    public boolean isKnownBy(ClientId id, Optional<Phone> phone, Email email) {
        return database.with(handle -> handle.createQuery("""
                        select 1 from client_identity where client = :id
                            and (kind = 'phone' and known = :phone or kind = 'email' and known = :email)
                        limit 1""")
                .bind("id", id)
                .bind("phone", phone.map(Phone::value).orElse(""))
                .bind("email", email.value())
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
    }

    @Override
    public Client change(ClientId id, UnaryOperator<Client> change) {
        return database.within(handle -> {
            Client there = handle.createQuery("select * from client where id = :id <lock>")
                    .bind("id", id)
                    .map(ClientColumns.CLIENT)
                    .findOne()
                    .orElseThrow(() -> Refusal.notFound("client"));
            Client changed = change.apply(there);
            ClientColumns.bind(
                            handle.createUpdate("update client set name = :name, company = :company where id = :id"),
                            changed)
                    .execute();
            if (!changed.equals(there)) ClientWordRows.replace(handle, List.of(changed));
            return changed;
        });
    }
}
