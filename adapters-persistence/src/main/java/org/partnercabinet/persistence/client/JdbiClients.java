package org.partnercabinet.persistence.client;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.SqlStatement;
import org.partnercabinet.application.client.Clients;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.client.Client;
import org.partnercabinet.domain.client.ClientId;
import org.partnercabinet.domain.client.Phone;
import org.partnercabinet.domain.identity.Email;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.Row;

/**
 * Clients in the database. Whose a phone or an e-mail is, is decided by inserting it: of two who insert the same one,
 * the second waits for the first and then finds it taken.
 */
public final class JdbiClients implements Clients {
    /** Each round is lost only to somebody who has just committed, and then the next one finds them. */
    private static final int ROUNDS = 5;

    private static final RowMapper<Client> CLIENT = Row.mapper(JdbiClients::client);

    private final Database database;

    public JdbiClients(Database database) {
        this.database = database;
    }

    @Override
    public Client admit(Client fresh) {
        return database.within(handle -> {
            for (int round = 0; round < ROUNDS; round++) {
                Optional<ClientId> owner = Identities.owner(handle, fresh);
                Optional<Client> admitted =
                        owner.isPresent() ? complete(handle, owner.get(), fresh) : add(handle, fresh);
                if (admitted.isPresent()) return admitted.get();
            }
            throw new IllegalStateException("the client's phone and e-mail kept changing hands");
        });
    }

    @Override
    public Client get(ClientId id) {
        return database.with(handle -> handle.createQuery("select * from client where id = :id")
                .bind("id", id)
                .map(CLIENT)
                .findOne()
                .orElseThrow(() -> Refusal.notFound("client")));
    }

    @Override
    public Client change(ClientId id, UnaryOperator<Client> change) {
        return database.within(handle -> {
            Client changed = change.apply(handle.createQuery("select * from client where id = :id <lock>")
                    .bind("id", id)
                    .map(CLIENT)
                    .findOne()
                    .orElseThrow(() -> Refusal.notFound("client")));
            bind(handle.createUpdate("update client set name = :name, company = :company where id = :id"), changed)
                    .execute();
            return changed;
        });
    }

    /** Empty when somebody else was first with the phone or the e-mail; then nothing of this client is left. */
    private static Optional<Client> add(Handle handle, Client fresh) {
        bind(handle.createUpdate("""
                                insert into client (id, name, phone, email, company, created_at)
                                values (:id, :name, :phone, :email, :company, :createdAt)"""), fresh).execute();
        if (Identities.take(handle, fresh, fresh.id()).size()
                < Identities.of(fresh).size()) {
            handle.execute("delete from client_identity where client = ?", fresh.id());
            handle.execute("delete from client where id = ?", fresh.id());
            return Optional.empty();
        }
        return Optional.of(fresh);
    }

    /** Empty when the phone has just become another client's: the phone decides, so they are looked up again. */
    private static Optional<Client> complete(Handle handle, ClientId owner, Client fresh) {
        Client known = handle.createQuery("select * from client where id = :id <lock>")
                .bind("id", owner)
                .map(CLIENT)
                .one();
        Set<String> theirs = Identities.take(handle, fresh, owner);
        if (fresh.phone().filter(phone -> !theirs.contains(phone.value())).isPresent()) return Optional.empty();
        var newer = new Client(
                owner,
                fresh.name(),
                fresh.phone().or(known::phone),
                fresh.email().filter(email -> theirs.contains(email.value())).or(known::email),
                fresh.company(),
                fresh.createdAt());
        Client completed = known.completedBy(newer);
        if (!completed.equals(known)) {
            bind(
                            handle.createUpdate(
                                    "update client set phone = :phone, email = :email, company = :company where id = :id"),
                            completed)
                    .execute();
        }
        return Optional.of(completed);
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Client client) {
        return statement
                .bind("id", client.id())
                .bind("name", client.name())
                .bind("phone", client.phone().map(Phone::value))
                .bind("email", client.email().map(Email::value))
                .bind("company", client.company())
                .bind("createdAt", client.createdAt());
    }

    private static Client client(Row row) throws SQLException {
        return new Client(
                new ClientId(row.id("id")),
                row.text("name"),
                row.maybeText("phone").map(Phone::new),
                row.maybeText("email").map(Email::new),
                row.text("company"),
                row.at("created_at"));
    }
}
