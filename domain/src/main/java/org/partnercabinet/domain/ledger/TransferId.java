package org.partnercabinet.domain.ledger;

import java.util.UUID;
import org.partnercabinet.domain.Id;

/** Identity of a transfer. */
public record TransferId(UUID value) implements Id {
    public static TransferId of(UUID value) {
        return new TransferId(value);
    }
}
