package org.partnercabinet.domain.payout;

import java.util.UUID;
import org.partnercabinet.domain.Id;

/** Identity of a payout. */
public record PayoutId(UUID value) implements Id {
    public static PayoutId of(UUID value) {
        return new PayoutId(value);
    }
}
