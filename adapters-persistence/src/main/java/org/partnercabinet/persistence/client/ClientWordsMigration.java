package org.partnercabinet.persistence.client;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.partnercabinet.domain.client.ClientWords;
import org.partnercabinet.persistence.WordsMigration;

/** Gives the clients of earlier versions the words that they are found by. */
public final class ClientWordsMigration extends WordsMigration {
    public ClientWordsMigration() {
        super(
                "036.1",
                "client words",
                "select id, name, company, email, phone from client",
                "insert into client_word (word, client) values (?, ?)");
    }

    @Override
    protected Set<String> words(ResultSet client) throws SQLException {
        return ClientWords.of(
                client.getString("name"),
                client.getString("company"),
                Optional.ofNullable(client.getString("email")).orElse(""),
                Optional.ofNullable(client.getString("phone")).orElse(""));
    }
}
