package org.partnercabinet.domain.transfer;

import java.util.UUID;
import org.partnercabinet.domain.Id;

/** Identity of an import. */
public record ImportId(UUID value) implements Id {
    public static ImportId of(UUID value) {
        return new ImportId(value);
    }
}
