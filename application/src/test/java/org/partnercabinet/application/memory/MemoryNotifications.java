package org.partnercabinet.application.memory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.partnercabinet.application.Page;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.messaging.NotificationQueries;
import org.partnercabinet.application.messaging.Notifications;
import org.partnercabinet.domain.messaging.Broadcast;
import org.partnercabinet.domain.messaging.BroadcastId;
import org.partnercabinet.domain.messaging.Notification;
import org.partnercabinet.domain.messaging.NotificationId;
import org.partnercabinet.domain.partner.PartnerId;

record MemoryNotifications(MemoryDatabase db) implements Notifications, NotificationQueries {
    @Override
    public boolean add(Notification notification) {
        db.expectTransaction();
        boolean told = db.notifications
                .all()
                .anyMatch(there -> there.partner().equals(notification.partner())
                        && there.kind().equals(notification.kind())
                        && there.subject().equals(notification.subject()));
        if (!told) db.notifications.put(notification.id(), notification);
        return !told;
    }

    @Override
    public List<PartnerId> addAll(BroadcastId broadcast, List<Notification> notifications) {
        return notifications.stream()
                .filter(this::add)
                .peek(told -> db.messaging.ofBroadcasts.put(told.id(), broadcast.value()))
                .map(Notification::partner)
                .toList();
    }

    @Override
    public boolean markRead(PartnerId partner, NotificationId id, Instant at) {
        db.expectTransaction();
        Optional<Notification> there =
                shown(partner).filter(n -> n.id().equals(id)).findFirst();
        there.ifPresent(n -> read(n, at));
        return there.isPresent();
    }

    private void read(Notification n, Instant at) {
        var readAt = Optional.of(n.readAt().orElse(at));
        db.notifications.put(
                n.id(), new Notification(n.id(), n.partner(), n.kind(), n.subject(), n.comment(), n.at(), readAt));
    }

    @Override
    public int markAllRead(PartnerId partner, Instant until, Instant at) {
        db.expectTransaction();
        List<Notification> unread = shown(partner)
                .filter(n -> n.readAt().isEmpty() && !n.at().isAfter(until))
                .toList();
        unread.forEach(n -> read(n, at));
        return unread.size();
    }

    @Override
    public boolean putAway(PartnerId partner, NotificationId id, Instant at) {
        db.expectTransaction();
        boolean there = shown(partner).anyMatch(n -> n.id().equals(id));
        if (there) db.messaging.putAway.put(id, true);
        return there;
    }

    private Stream<Notification> shown(PartnerId partner) {
        return db.notifications
                .all()
                .filter(n -> n.partner().equals(partner))
                .filter(n -> db.messaging.putAway.find(n.id()).isEmpty());
    }

    @Override
    public Page<Told> list(PartnerId partner, PageRequest page) {
        return db.read(() -> Pages.inOrder(shown(partner), Notification::at, n -> n.id().value(), page)
                .map(this::told));
    }

    private Told told(Notification notification) {
        Optional<BroadcastId> broadcast =
                db.messaging.ofBroadcasts.find(notification.id()).map(BroadcastId::new);
        return new Told(
                notification,
                broadcast.flatMap(db.messaging.broadcasts::find).map(this::letter),
                broadcast.flatMap(id -> MemoryBroadcasts.file(db, id)));
    }

    private Broadcast.Letter letter(Broadcast broadcast) {
        var file = MemoryBroadcasts.file(db, broadcast.id()).map(f -> f.id());
        return new Broadcast.Letter(
                broadcast.letter().title(), broadcast.letter().text(), file);
    }

    @Override
    public long unread(PartnerId partner) {
        return db.read(() -> shown(partner).filter(n -> n.readAt().isEmpty()).count());
    }
}
