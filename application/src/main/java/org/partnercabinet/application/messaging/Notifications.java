package org.partnercabinet.application.messaging;

import java.time.Instant;
import java.util.List;
import org.partnercabinet.domain.messaging.BroadcastId;
import org.partnercabinet.domain.messaging.Notification;
import org.partnercabinet.domain.messaging.NotificationId;
import org.partnercabinet.domain.partner.PartnerId;

/** What partners were told. */
public interface Notifications {
    /** Told once: the same kind about the same subject again does nothing, even if it was put away. @return whether it was told */
    boolean add(Notification notification);

    /** Each of another partner. Those told before are not told again. @return who was */
    List<PartnerId> addAll(BroadcastId broadcast, List<Notification> notifications);

    /** The first reading counts. @return whether there was such a notification of this partner */
    boolean markRead(PartnerId partner, NotificationId id, Instant at);

    /** Those that were told up to then. @return how many were unread */
    int markAllRead(PartnerId partner, Instant until, Instant at);

    /** The partner does not see it any more. @return whether there was such a notification of this partner */
    boolean putAway(PartnerId partner, NotificationId id, Instant at);
}
