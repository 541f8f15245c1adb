package org.partnercabinet.domain.identity;

import java.util.UUID;
import org.partnercabinet.domain.Id;

/** Identity of a session, which is a family of rotating refresh tokens. */
public record SessionId(UUID value) implements Id {
    public static SessionId of(UUID value) {
        return new SessionId(value);
    }
}
