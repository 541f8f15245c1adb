package org.partnercabinet.application.messaging;

import java.time.Instant;
import org.partnercabinet.domain.messaging.Notification;
import org.partnercabinet.domain.messaging.NotificationId;
import org.partnercabinet.domain.partner.PartnerId;

/** What partners were told. */
public interface Notifications {
    /** Told once: the same kind about the same subject again does nothing. */
    void add(Notification notification);

    /** @return whether there was such a notification of this partner */
    boolean markRead(PartnerId partner, NotificationId id, Instant at);
}
