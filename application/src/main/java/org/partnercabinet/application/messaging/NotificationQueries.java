package org.partnercabinet.application.messaging;

import org.partnercabinet.application.Page;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.domain.messaging.Notification;
import org.partnercabinet.domain.partner.PartnerId;

/** Notifications as the partner sees them. */
public interface NotificationQueries {
    /** Newest first. */
    Page<Notification> list(PartnerId partner, PageRequest page);
}
