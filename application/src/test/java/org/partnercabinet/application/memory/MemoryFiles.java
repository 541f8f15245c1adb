package org.partnercabinet.application.memory;

import java.time.Instant;
import java.util.Optional;
import org.partnercabinet.application.messaging.FileQueries;
import org.partnercabinet.application.messaging.Files;
import org.partnercabinet.domain.file.FileId;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.messaging.BroadcastId;
import org.partnercabinet.domain.messaging.Side;
import org.partnercabinet.domain.messaging.Speaker;
import org.partnercabinet.domain.messaging.StoredFile;
import org.partnercabinet.domain.partner.PartnerId;

record MemoryFiles(MemoryDatabase db) implements Files, FileQueries {
    /** A file with its bytes, and what it went out with. */
    record Kept(StoredFile file, byte[] bytes, Optional<Long> message, Optional<BroadcastId> broadcast) {
        boolean isDraft() {
            return message.isEmpty() && broadcast.isEmpty();
        }

        Kept sent(long number) {
            return new Kept(file, bytes, Optional.of(number), broadcast);
        }
    }

    @Override
    public void add(StoredFile file, byte[] bytes) {
        db.expectTransaction();
        db.messaging.files.put(file.id(), new Kept(file, bytes.clone(), Optional.empty(), Optional.empty()));
    }

    @Override
    public long room(PartnerId conversation) {
        return db.read(() -> db.messaging
                .files
                .all()
                .map(Kept::file)
                .filter(file -> file.conversation().equals(Optional.of(conversation)))
                .mapToLong(StoredFile::room)
                .sum());
    }

    @Override
    public Optional<byte[]> piece(FileId id, int number) {
        return db.read(() -> db.messaging
                .files
                .find(id)
                .filter(kept -> number == 0)
                .map(kept -> kept.bytes().clone()));
    }

    @Override
    public boolean attach(FileId id, BroadcastId broadcast, AccountId by) {
        db.expectTransaction();
        Optional<Kept> draft = db.messaging
                .files
                .find(id)
                .filter(kept -> kept.isDraft() && kept.file().conversation().isEmpty())
                .filter(kept -> kept.file().by().equals(by));
        draft.ifPresent(kept -> db.messaging.files.put(
                id, new Kept(kept.file(), kept.bytes(), Optional.empty(), Optional.of(broadcast))));
        return draft.isPresent();
    }

    @Override
    public int forgetDrafts(Instant before) {
        db.expectTransaction();
        return db.messaging.files.removeIf(
                kept -> kept.isDraft() && kept.file().at().isBefore(before));
    }

    @Override
    public Optional<StoredFile> readable(FileId id, Speaker reader, Optional<PartnerId> partner) {
        return db.read(() -> db.messaging
                .files
                .find(id)
                .filter(kept -> kept.file().by().equals(reader.account())
                        || !kept.isDraft() && (reader.side() == Side.TEAM || isFor(kept, partner.orElseThrow())))
                .map(Kept::file));
    }

    private boolean isFor(Kept kept, PartnerId partner) {
        if (kept.file().conversation().equals(Optional.of(partner))) return true;
        return db.notifications
                .all()
                .filter(n -> n.partner().equals(partner))
                .filter(n -> db.messaging.putAway.find(n.id()).isEmpty())
                .anyMatch(n -> db.messaging
                                .ofBroadcasts
                                .find(n.id())
                                .map(BroadcastId::new)
                                .equals(kept.broadcast())
                        && kept.broadcast().isPresent());
    }
}
