package org.partnercabinet.persistence.partner;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.partnercabinet.domain.partner.SearchWords;

/** Gives the partners of earlier versions the words that they are found by. */
public final class PartnerWordsMigration implements JavaMigration {
    private static final int BATCH = 500;

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("016.2");
    }

    @Override
    public String getDescription() {
        return "partner words";
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
        try (var insert = connection.prepareStatement("insert into partner_word (word, partner) values (?, ?)");
                var select = connection.createStatement();
                var partners = select.executeQuery("select id, name, email, phone, company, code from partner")) {
            for (int count = 1; partners.next(); count++) {
                add(insert, partners);
                if (count % BATCH == 0) insert.executeBatch();
            }
            insert.executeBatch();
        }
    }

    private static void add(PreparedStatement insert, ResultSet partner) throws SQLException {
        var id = partner.getObject("id", UUID.class);
        String phone = Optional.ofNullable(partner.getString("phone")).orElse("");
        Set<String> words = SearchWords.of(
                partner.getString("email"),
                phone,
                partner.getString("name"),
                partner.getString("company"),
                partner.getString("code"));
        for (String word : words) {
            insert.setBytes(1, word.getBytes(StandardCharsets.UTF_8));
            insert.setObject(2, id);
            insert.addBatch();
        }
    }
}
