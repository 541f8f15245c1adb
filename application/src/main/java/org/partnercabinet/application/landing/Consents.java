package org.partnercabinet.application.landing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.domain.landing.LandingId;

/** What people agreed to when they left a request on a page; append-only. */
public interface Consents {
    /** Needs an open transaction. */
    void add(Consent consent);

    Optional<Consent> of(UUID request);

    /**
     * @param revision of the page they saw
     * @param text as they read it
     */
    record Consent(UUID request, LandingId landing, int revision, String text, Instant at) {}
}
