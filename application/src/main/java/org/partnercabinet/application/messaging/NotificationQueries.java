package org.partnercabinet.application.messaging;

import java.util.Optional;
import org.partnercabinet.application.Page;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.domain.messaging.Broadcast;
import org.partnercabinet.domain.messaging.Notification;
import org.partnercabinet.domain.messaging.StoredFile;
import org.partnercabinet.domain.partner.PartnerId;

/** Notifications as the partner sees them. */
public interface NotificationQueries {
    /** Newest first, without what was put away. */
    Page<Told> list(PartnerId partner, PageRequest page);

    long unread(PartnerId partner);

    /**
     * @param letter what a person wrote; empty where the product itself speaks, by {@link Notification#kind}
     * @param file that goes with the letter
     */
    record Told(Notification notification, Optional<Broadcast.Letter> letter, Optional<StoredFile> file) {}
}
