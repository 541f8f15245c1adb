package org.partnercabinet.application.messaging;

import java.time.Instant;
import java.util.Optional;
import org.partnercabinet.domain.file.FileId;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.messaging.BroadcastId;
import org.partnercabinet.domain.messaging.StoredFile;
import org.partnercabinet.domain.partner.PartnerId;

/** Files with their bytes. A file is a draft of whoever handed it over until it goes out with something. */
public interface Files {
    void add(StoredFile file, byte[] bytes);

    /** How much of its {@link StoredFile#ROOM} a conversation's files take, drafts among them. */
    long room(PartnerId conversation);

    /** Whoever reads gets the bytes piece by piece, from number 0; empty behind the last. */
    Optional<byte[]> piece(FileId id, int number);

    /** A draft of theirs without a conversation goes with a broadcast. @return whether there was such a one */
    boolean attach(FileId id, BroadcastId broadcast, AccountId by);

    /** Drafts that nobody sent since then. @return how many */
    int forgetDrafts(Instant before);
}
