package org.partnercabinet.domain.partner;

import java.util.UUID;
import org.partnercabinet.domain.Id;

/** Identity of a partner. */
public record PartnerId(UUID value) implements Id {
    public static PartnerId of(UUID value) {
        return new PartnerId(value);
    }
}
