package org.partnercabinet.application.messaging;

import java.util.Optional;
import org.partnercabinet.application.Page;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.domain.messaging.Broadcast;
import org.partnercabinet.domain.messaging.BroadcastId;
import org.partnercabinet.domain.messaging.StoredFile;

/** Broadcasts as the team sees them. */
public interface BroadcastQueries {
    /** Newest first. */
    Page<BroadcastRow> list(PageRequest page);

    Optional<BroadcastRow> one(BroadcastId id);

    /**
     * @param receivers how many partners it is for; those who will be there when it goes out are not counted yet
     * @param delivered how many have it, also those who put it away
     * @param read how many have read it
     */
    record BroadcastRow(Broadcast broadcast, Optional<StoredFile> file, long receivers, long delivered, long read) {}
}
