package org.partnercabinet.application;

import java.util.Optional;
import org.partnercabinet.domain.partner.PartnerId;

/** Whose records a query may see. No query runs without one, so nobody can forget to say whose. */
public record Scope(Optional<PartnerId> partner) {
    public static Scope of(PartnerId partner) {
        return new Scope(Optional.of(partner));
    }

    /** For administrators. */
    public static Scope everybody() {
        return new Scope(Optional.empty());
    }

    public boolean covers(PartnerId owner) {
        return partner.map(owner::equals).orElse(true);
    }
}
