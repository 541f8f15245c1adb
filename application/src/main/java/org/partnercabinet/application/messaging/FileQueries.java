package org.partnercabinet.application.messaging;

import java.util.Optional;
import org.partnercabinet.domain.file.FileId;
import org.partnercabinet.domain.messaging.Speaker;
import org.partnercabinet.domain.messaging.StoredFile;
import org.partnercabinet.domain.partner.PartnerId;

/** Files as those may see them who may. */
public interface FileQueries {
    /**
     * A draft: its own author. Sent in a conversation: its two sides. Sent with a broadcast: the team, and partners who
     * have its notification.
     *
     * @param partner whom the reader stands for; empty for the team
     */
    Optional<StoredFile> readable(FileId id, Speaker reader, Optional<PartnerId> partner);
}
