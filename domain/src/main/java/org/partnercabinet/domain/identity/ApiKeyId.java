package org.partnercabinet.domain.identity;

import java.util.UUID;
import org.partnercabinet.domain.Id;

/** Identity of an API key. */
public record ApiKeyId(UUID value) implements Id {
    public static ApiKeyId of(UUID value) {
        return new ApiKeyId(value);
    }
}
