package org.partnercabinet.http.messaging;

import java.util.UUID;
import org.partnercabinet.domain.messaging.StoredFile;

/**
 * A file that was handed over.
 *
 * @param type its media type, by its content
 * @param size in bytes
 * @param address where to get it
 */
public record FileView(UUID id, String name, String type, int size, String address) {
    static FileView of(StoredFile file) {
        return new FileView(
                file.id().value(),
                file.name().value(),
                file.type().mediaType(),
                file.size(),
                "/api/files/" + file.id().value());
    }
}
