package org.partnercabinet.domain.partner;

import java.util.UUID;
import org.partnercabinet.domain.Id;

/** Identity of a payout method. */
public record PayoutMethodId(UUID value) implements Id {
    public static PayoutMethodId of(UUID value) {
        return new PayoutMethodId(value);
    }
}
