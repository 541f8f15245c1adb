package org.partnercabinet.persistence.client;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.partnercabinet.domain.client.ClientWords;

/** Gives the clients of earlier versions the words that they are found by. */
public final class ClientWordsMigration implements JavaMigration {
    private static final int BATCH = 500;

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("036.1");
    }

    @Override
    public String getDescription() {
        return "client words";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        try (var insert = connection.prepareStatement("insert into client_word (word, client) values (?, ?)");
                var select = connection.createStatement();
                var clients = select.executeQuery("select id, name, company, email, phone from client")) {
            for (int count = 1; clients.next(); count++) {
                add(insert, clients);
                if (count % BATCH == 0) insert.executeBatch();
            }
            insert.executeBatch();
        }
    }

    private static void add(PreparedStatement insert, ResultSet client) throws SQLException {
        var id = client.getObject("id", UUID.class);
        var words = ClientWords.of(
                client.getString("name"),
                client.getString("company"),
                Optional.ofNullable(client.getString("email")).orElse(""),
                Optional.ofNullable(client.getString("phone")).orElse(""));
        for (String word : words) {
            insert.setBytes(1, ClientWordRows.bytes(word));
            insert.setObject(2, id);
            insert.addBatch();
        }
    }
}
