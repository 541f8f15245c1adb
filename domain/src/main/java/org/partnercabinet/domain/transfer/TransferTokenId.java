package org.partnercabinet.domain.transfer;

import java.util.UUID;
import org.partnercabinet.domain.Id;

/** Identity of a transfer token. */
public record TransferTokenId(UUID value) implements Id {
    public static TransferTokenId of(UUID value) {
        return new TransferTokenId(value);
    }
}
