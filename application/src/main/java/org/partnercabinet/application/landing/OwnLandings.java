package org.partnercabinet.application.landing;

import org.partnercabinet.application.Scope;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.landing.Landing;
import org.partnercabinet.domain.landing.LandingId;

/** Finds pages as far as somebody may reach. */
final class OwnLandings {
    private OwnLandings() {}

    /** @throws Refusal NOT_FOUND {@code landing}, also for somebody else's */
    static Landing lock(Landings landings, Scope scope, LandingId id) {
        Landing landing = landings.lock(id);
        if (!scope.covers(landing.partner())) throw Refusal.notFound("landing");
        return landing;
    }
}
