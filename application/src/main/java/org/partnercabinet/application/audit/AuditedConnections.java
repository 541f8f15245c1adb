package org.partnercabinet.application.audit;

import static org.partnercabinet.application.audit.Journal.internal;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.application.crm.Connections;
import org.partnercabinet.application.crm.PortalSecrets;
import org.partnercabinet.domain.identity.AccountId;

/** The connection to the portal, and who changed it: which portal, never by what. */
public record AuditedConnections(Connections inner, Journal journal) implements Connections {
    @Override
    public long version() {
        return inner.version();
    }

    @Override
    public Stored stored() {
        return inner.stored();
    }

    @Override
    public boolean put(long before, PortalSecrets secrets, AccountId by, Instant at) {
        var was = known();
        boolean put = inner.put(before, secrets, by, at);
        if (put) tell("crm.connection.changed", was, facts(Optional.of(secrets)));
        return put;
    }

    @Override
    public boolean remove(long before, AccountId by, Instant at) {
        var was = known();
        boolean removed = inner.remove(before, by, at);
        if (removed) tell("crm.connection.removed", was, Facts.NONE);
        return removed;
    }

    private Map<String, String> known() {
        try {
            return facts(inner.stored().secrets());
        } catch (Unreadable sealedWithAnotherKey) {
            return Facts.NONE;
        }
    }

    private void tell(String action, Map<String, String> before, Map<String, String> after) {
        journal.write(action, internal("settings", "crm-connection"), before, after);
    }

    private static Map<String, String> facts(Optional<PortalSecrets> secrets) {
        return secrets.map(known -> Facts.of("portal", host(known.webhook()))
                        .and("events", known.applicationToken().isPresent())
                        .map())
                .orElse(Facts.NONE);
    }

    private static Optional<String> host(String webhook) {
        try {
            return Optional.ofNullable(URI.create(webhook).getHost());
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
