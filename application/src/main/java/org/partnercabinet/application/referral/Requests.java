package org.partnercabinet.application.referral;

import java.time.Instant;
import java.util.UUID;
import org.partnercabinet.domain.link.LinkId;

/** Every request as people left it, append-only. */
public interface Requests {
    void add(Request request);

    record Request(UUID id, LinkId link, NewReferral.Person person, String comment, Instant at) {}
}
