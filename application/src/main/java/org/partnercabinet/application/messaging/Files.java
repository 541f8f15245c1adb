package org.partnercabinet.application.messaging;

import java.time.Instant;
import java.util.Optional;
import org.partnercabinet.domain.file.FileId;
import org.partnercabinet.domain.messaging.BroadcastId;
import org.partnercabinet.domain.messaging.StoredFile;

/** Files with their bytes. A file is a draft of whoever handed it over until it goes out with something. */
public interface Files {
    void add(StoredFile file, byte[] bytes);

    /** Whoever reads gets the bytes piece by piece, from number 0; empty behind the last. */
    Optional<byte[]> piece(FileId id, int number);

    /** A draft without a conversation goes with a broadcast. @return whether there was such a one */
    boolean attach(FileId id, BroadcastId broadcast);

    /** Drafts that nobody sent since then. @return how many */
    int forgetDrafts(Instant before);
}
