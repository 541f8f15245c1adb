package org.partnercabinet.application.crm;

import java.time.Instant;
import java.util.Optional;
import org.partnercabinet.domain.Refusal;

/** Which connection counts: what an administrator stored, or else what the environment says. */
public final class PortalInForce {
    private final Connections connections;
    private final Optional<PortalSecrets> initial;

    /** Where the connection in force comes from. */
    public enum Source {
        STORED,
        ENVIRONMENT,
        NONE
    }

    public PortalInForce(Connections connections, Optional<PortalSecrets> initial) {
        this.connections = connections;
        this.initial = initial;
    }

    public long version() {
        return connections.version();
    }

    public InForce now() {
        Connections.Stored stored = connections.stored();
        Source source =
                stored.secrets().isPresent() ? Source.STORED : initial.isPresent() ? Source.ENVIRONMENT : Source.NONE;
        return new InForce(stored.version(), source, stored.secrets().or(() -> initial), stored.changedAt());
    }

    /** What would count if nothing were stored. */
    public Optional<PortalSecrets> withoutStored() {
        return initial;
    }

    /** What was read of it is no longer so. */
    static Refusal changedMeanwhile() {
        return Refusal.conflict("crm.connection-changed", "somebody else has just changed the connection");
    }

    public record InForce(long version, Source source, Optional<PortalSecrets> secrets, Optional<Instant> changedAt) {}
}
