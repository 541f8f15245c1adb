package org.partnercabinet.persistence;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/** Gives the records of earlier versions the words that they are found by, in UTF-8: only Java splits texts into words. */
public abstract class WordsMigration implements JavaMigration {
    private static final int BATCH = 500;

    private final String version;
    private final String description;
    private final String select;
    private final String insert;

    /**
     * @param select all records, each with its {@code id} and what {@link #words} reads
     * @param insert a word and an id
     */
    protected WordsMigration(String version, String description, String select, String insert) {
        this.version = version;
        this.description = description;
        this.select = select;
        this.insert = insert;
    }

    /** Of the record that the cursor is on. */
    protected abstract Set<String> words(ResultSet record) throws SQLException;

    @Override
    public final MigrationVersion getVersion() {
        return MigrationVersion.fromVersion(version);
    }

    @Override
    public final String getDescription() {
        return description;
    }

    @Override
    public final @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public final boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public final void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        try (var adding = connection.prepareStatement(insert);
                var reading = connection.createStatement();
                var records = reading.executeQuery(select)) {
            for (int count = 1; records.next(); count++) {
                var id = records.getObject("id", UUID.class);
                for (String word : words(records)) {
                    adding.setBytes(1, word.getBytes(StandardCharsets.UTF_8));
                    adding.setObject(2, id);
                    adding.addBatch();
                }
                if (count % BATCH == 0) adding.executeBatch();
            }
            adding.executeBatch();
        }
    }
}
