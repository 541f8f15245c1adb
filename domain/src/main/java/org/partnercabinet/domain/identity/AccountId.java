package org.partnercabinet.domain.identity;

import java.util.UUID;
import org.partnercabinet.domain.Id;

/** Identity of an account. */
public record AccountId(UUID value) implements Id {
    public static AccountId of(UUID value) {
        return new AccountId(value);
    }
}
