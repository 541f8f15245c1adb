package org.partnercabinet.persistence.client;

import java.sql.SQLException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.SqlStatement;
import org.partnercabinet.application.client.Leads.Lead;
import org.partnercabinet.domain.client.Client;
import org.partnercabinet.domain.client.ClientId;
import org.partnercabinet.domain.client.ExternalId;
import org.partnercabinet.domain.client.Phone;
import org.partnercabinet.domain.client.TelegramId;
import org.partnercabinet.domain.identity.Email;
import org.partnercabinet.persistence.Row;

/** A client as a row. */
final class ClientColumns {
    static final RowMapper<Client> CLIENT = Row.mapper(ClientColumns::client);
    static final RowMapper<Lead> LEAD = Row.mapper(ClientColumns::lead);

    private ClientColumns() {}

    static <S extends SqlStatement<S>> S bind(S statement, Client client) {
        return statement
                .bind("id", client.id())
                .bind("name", client.name())
                .bind("phone", client.phone().map(Phone::value))
                .bind("email", client.email().map(Email::value))
                .bind("company", client.company())
                .bind("createdAt", client.createdAt())
                .bind("external", client.external().map(ExternalId::value))
                .bind("telegram", client.telegram().map(TelegramId::value));
    }

    static Lead lead(Row row) throws SQLException {
        return new Lead(row.big("number"), client(row));
    }

    static Client client(Row row) throws SQLException {
        return new Client(
                new ClientId(row.id("id")),
                row.text("name"),
                row.maybeText("phone").map(Phone::new),
                row.maybeText("email").map(Email::new),
                row.text("company"),
                row.at("created_at"),
                row.maybeText("external_id").map(ExternalId::new),
                row.maybeBig("telegram").map(TelegramId::new));
    }
}
