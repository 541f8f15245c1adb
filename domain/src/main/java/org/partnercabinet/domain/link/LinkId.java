package org.partnercabinet.domain.link;

import java.util.UUID;
import org.partnercabinet.domain.Id;

/** Identity of a link. */
public record LinkId(UUID value) implements Id {
    public static LinkId of(UUID value) {
        return new LinkId(value);
    }
}
