package org.partnercabinet.domain.crm;

import java.util.UUID;
import org.partnercabinet.domain.Id;

/** Identity of a proof. */
public record ProofId(UUID value) implements Id {
    public static ProofId of(UUID value) {
        return new ProofId(value);
    }
}
