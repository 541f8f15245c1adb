package org.partnercabinet.persistence;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.partnercabinet.persistence.client.ClientWordsMigration;
import org.partnercabinet.persistence.partner.PartnerWordsMigration;

/** How the schema came to be: SQL that runs on both databases, and Java where there is none. */
final class Migrations {
    private Migrations() {}

    /**
     * Numbers are given to features before they are built, so a smaller one may arrive after a greater one; features do
     * not build upon each other's tables across that.
     */
    static FluentConfiguration configured() {
        return Flyway.configure()
                .locations("classpath:db/migration")
                .javaMigrations(new PartnerWordsMigration(), new ClientWordsMigration())
                .outOfOrder(true);
    }
}
