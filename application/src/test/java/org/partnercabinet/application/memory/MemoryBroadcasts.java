package org.partnercabinet.application.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.partnercabinet.application.Page;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.memory.MessagingTables.ReceiverKey;
import org.partnercabinet.application.messaging.BroadcastQueries;
import org.partnercabinet.application.messaging.Broadcasts;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.messaging.Broadcast;
import org.partnercabinet.domain.messaging.BroadcastId;
import org.partnercabinet.domain.messaging.NotificationId;
import org.partnercabinet.domain.messaging.StoredFile;
import org.partnercabinet.domain.partner.Partner;
import org.partnercabinet.domain.partner.PartnerId;

record MemoryBroadcasts(MemoryDatabase db) implements Broadcasts, BroadcastQueries {
    @Override
    public OptionalInt add(Broadcast broadcast, List<PartnerId> receivers) {
        db.expectTransaction();
        if (db.messaging.broadcasts.find(broadcast.id()).isPresent()) return OptionalInt.empty();
        db.messaging.broadcasts.put(broadcast.id(), broadcast);
        List<PartnerId> there = receivers.stream()
                .filter(partner -> db.partners.find(partner).isPresent())
                .toList();
        there.forEach(partner -> address(broadcast.id(), partner, true));
        return OptionalInt.of(there.size());
    }

    private void address(BroadcastId id, PartnerId partner, boolean waits) {
        var key = new ReceiverKey(id, partner);
        db.messaging.receivers.put(key, new MessagingTables.Receiver(key, waits));
    }

    @Override
    public Broadcast lock(BroadcastId id) {
        db.expectTransaction();
        return db.messaging.broadcasts.find(id).map(this::withFile).orElseThrow(() -> Refusal.notFound("broadcast"));
    }

    @Override
    public void put(Broadcast changed) {
        db.expectTransaction();
        db.messaging.broadcasts.put(changed.id(), changed);
    }

    @Override
    public void addressAll(BroadcastId id) {
        db.expectTransaction();
        db.partners
                .all()
                .filter(Partner::isApproved)
                .map(Partner::id)
                .filter(partner -> db.messaging
                        .receivers
                        .find(new ReceiverKey(id, partner))
                        .isEmpty())
                .forEach(partner -> address(id, partner, true));
    }

    @Override
    public List<Receiver> waiting(BroadcastId id, int most) {
        return db.read(() -> db.messaging
                .receivers
                .all()
                .filter(receiver -> receiver.key().broadcast().equals(id) && receiver.waits())
                .map(receiver -> db.partners.find(receiver.key().partner()).orElseThrow())
                .filter(Partner::isApproved)
                .sorted(Comparator.comparing(partner -> partner.id().value().toString()))
                .limit(most)
                .map(partner -> new Receiver(partner.id(), partner.account()))
                .toList());
    }

    @Override
    public void reached(BroadcastId id, List<PartnerId> partners) {
        db.expectTransaction();
        partners.forEach(partner -> address(id, partner, false));
    }

    @Override
    public void leaveOutTheRest(BroadcastId id) {
        db.expectTransaction();
        db.messaging.receivers.removeIf(receiver -> receiver.key().broadcast().equals(id) && receiver.waits());
    }

    @Override
    public void remove(BroadcastId id) {
        db.expectTransaction();
        db.messaging.broadcasts.remove(id);
        db.messaging.receivers.removeIf(receiver -> receiver.key().broadcast().equals(id));
        db.messaging.files.removeIf(kept -> kept.broadcast().equals(Optional.of(id)));
        notificationsOf(id).forEach(db.notifications::remove);
    }

    private List<NotificationId> notificationsOf(BroadcastId id) {
        return db.notifications
                .all()
                .map(notification -> notification.id())
                .filter(notification ->
                        db.messaging.ofBroadcasts.find(notification).equals(Optional.of(id.value())))
                .toList();
    }

    @Override
    public Page<BroadcastRow> list(PageRequest page) {
        return db.read(() -> Pages.inOrder(
                        db.messaging.broadcasts.all(),
                        Broadcast::createdAt,
                        broadcast -> broadcast.id().value(),
                        page)
                .map(this::row));
    }

    @Override
    public Optional<BroadcastRow> one(BroadcastId id) {
        return db.read(() -> db.messaging.broadcasts.find(id).map(this::row));
    }

    private BroadcastRow row(Broadcast broadcast) {
        List<NotificationId> told = notificationsOf(broadcast.id());
        long read = told.stream()
                .filter(id -> db.notifications.find(id).orElseThrow().readAt().isPresent())
                .count();
        long receivers = db.messaging
                .receivers
                .all()
                .filter(receiver -> receiver.key().broadcast().equals(broadcast.id()))
                .count();
        return new BroadcastRow(withFile(broadcast), file(db, broadcast.id()), receivers, told.size(), read);
    }

    private Broadcast withFile(Broadcast b) {
        var file = file(db, b.id()).map(StoredFile::id);
        var letter = new Broadcast.Letter(b.letter().title(), b.letter().text(), file);
        return new Broadcast(b.id(), letter, b.toAll(), b.by(), b.createdAt(), b.dueAt(), b.state(), b.sentAt());
    }

    static Optional<StoredFile> file(MemoryDatabase db, BroadcastId id) {
        return db.messaging
                .files
                .all()
                .filter(kept -> kept.broadcast().equals(Optional.of(id)))
                .findFirst()
                .map(MemoryFiles.Kept::file);
    }
}
