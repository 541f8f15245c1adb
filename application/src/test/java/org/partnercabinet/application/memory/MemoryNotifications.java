package org.partnercabinet.application.memory;

import java.time.Instant;
import java.util.Optional;
import org.partnercabinet.application.Page;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.messaging.NotificationQueries;
import org.partnercabinet.application.messaging.Notifications;
import org.partnercabinet.domain.messaging.Notification;
import org.partnercabinet.domain.messaging.NotificationId;
import org.partnercabinet.domain.partner.PartnerId;

record MemoryNotifications(MemoryDatabase db) implements Notifications, NotificationQueries {
    @Override
    public void add(Notification notification) {
        db.expectTransaction();
        boolean told = db.notifications
                .all()
                .anyMatch(there -> there.kind().equals(notification.kind())
                        && there.subject().equals(notification.subject()));
        if (!told) db.notifications.put(notification.id(), notification);
    }

    @Override
    public boolean markRead(PartnerId partner, NotificationId id, Instant at) {
        db.expectTransaction();
        Optional<Notification> there =
                db.notifications.find(id).filter(n -> n.partner().equals(partner));
        there.filter(n -> n.readAt().isEmpty())
                .ifPresent(n -> db.notifications.put(
                        id,
                        new Notification(id, partner, n.kind(), n.subject(), n.comment(), n.at(), Optional.of(at))));
        return there.isPresent();
    }

    @Override
    public Page<Notification> list(PartnerId partner, PageRequest page) {
        return db.read(() -> Pages.inOrder(
                db.notifications.all().filter(n -> n.partner().equals(partner)),
                Notification::at,
                n -> n.id().value(),
                page));
    }
}
