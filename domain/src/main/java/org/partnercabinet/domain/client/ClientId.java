package org.partnercabinet.domain.client;

import java.util.UUID;
import org.partnercabinet.domain.Id;

/** Identity of a client. */
public record ClientId(UUID value) implements Id {
    public static ClientId of(UUID value) {
        return new ClientId(value);
    }
}
