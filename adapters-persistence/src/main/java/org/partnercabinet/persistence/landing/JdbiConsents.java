package org.partnercabinet.persistence.landing;

import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import org.partnercabinet.application.landing.Consents;
import org.partnercabinet.domain.landing.LandingId;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.Row;

/** Consents in the database. */
public final class JdbiConsents implements Consents {
    private static final RowMapper<Consent> CONSENT = Row.mapper(row -> new Consent(
            row.id("request"),
            new LandingId(row.id("landing")),
            row.number("revision"),
            row.text("text"),
            row.at("at")));

    private final Database database;

    public JdbiConsents(Database database) {
        this.database = database;
    }

    @Override
    public void add(Consent consent) {
        database.within(handle -> handle.createUpdate("""
                        insert into landing_consent (request, landing, revision, text, at)
                        values (:request, :landing, :revision, :text, :at)""")
                .bind("request", consent.request())
                .bind("landing", consent.landing())
                .bind("revision", consent.revision())
                .bind("text", consent.text())
                .bind("at", consent.at())
                .execute());
    }

    @Override
    public Optional<Consent> of(UUID request) {
        return database.with(handle -> handle.createQuery("select * from landing_consent where request = :request")
                .bind("request", request)
                .map(CONSENT)
                .findOne());
    }
}
