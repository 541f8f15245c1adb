package org.partnercabinet.persistence.messaging;

import java.time.Instant;
import java.util.Arrays;
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
import org.partnercabinet.persistence.Database;

/** Files in the database, in pieces that fit any column and little memory. */
public final class JdbiFiles implements Files, FileQueries {
    private static final int PIECE = 256 * 1024;

    private static final String SENT_BY_BROADCAST = """
            exists (select 1 from notification n
                    where n.broadcast = f.broadcast and n.partner = :partner and n.put_away_at is null)""";

    private final Database database;

    public JdbiFiles(Database database) {
        this.database = database;
    }

    @Override
    public void add(StoredFile file, byte[] bytes) {
        database.within(handle -> {
            handle.createUpdate("""
                            insert into stored_file (id, conversation, created_by, name, type, size, created_at, draft)
                            values (:id, :conversation, :by, :name, :type, :size, :at, true)""")
                    .bind("id", file.id())
                    .bind("conversation", file.conversation())
                    .bind("by", file.by())
                    .bind("name", file.name().value())
                    .bind("type", file.type())
                    .bind("size", file.size())
                    .bind("at", file.at())
                    .execute();
            for (int number = 0; number * PIECE < bytes.length; number++) {
                int from = number * PIECE;
                handle.createUpdate(
                                "insert into stored_file_piece (file, number, bytes) values (:file, :number, :bytes)")
                        .bind("file", file.id())
                        .bind("number", number)
                        .bind("bytes", Arrays.copyOfRange(bytes, from, Math.min(from + PIECE, bytes.length)))
                        .execute();
            }
            return true;
        });
    }

    @Override
    public long room(PartnerId conversation) {
        return database.with(handle -> handle.createQuery("""
                        select coalesce(sum(greatest(size, :least)), 0) from stored_file
                        where conversation = :conversation""")
                .bind("conversation", conversation)
                .bind("least", StoredFile.LEAST_ROOM)
                .mapTo(Long.class)
                .one());
    }

    @Override
    public Optional<byte[]> piece(FileId id, int number) {
        return database.with(handle -> handle.createQuery(
                        "select bytes from stored_file_piece where file = :file and number = :number")
                .bind("file", id)
                .bind("number", number)
                .map((result, context) -> result.getBytes("bytes"))
                .findOne());
    }

    @Override
    public boolean attach(FileId id, BroadcastId broadcast, AccountId by) {
        return database.within(handle -> handle.createUpdate("""
                        update stored_file set broadcast = :broadcast, draft = false
                        where id = :id and draft and conversation is null and created_by = :by""")
                        .bind("id", id)
                        .bind("broadcast", broadcast)
                        .bind("by", by)
                        .execute()
                == 1);
    }

    @Override
    public int forgetDrafts(Instant before) {
        return database.within(
                handle -> handle.createUpdate("delete from stored_file where draft and created_at < :before")
                        .bind("before", before)
                        .execute());
    }

    @Override
    public Optional<StoredFile> readable(FileId id, Speaker reader, Optional<PartnerId> partner) {
        String mine = reader.side() == Side.TEAM ? "true" : "(f.conversation = :partner or " + SENT_BY_BROADCAST + ")";
        return database.with(handle -> handle.createQuery("select f.* from stored_file f where f.id = :id"
                        + " and (f.created_by = :me or (not f.draft and " + mine + "))")
                .bind("id", id)
                .bind("me", reader.account())
                .bind("partner", partner)
                .map(ChatColumns.FILE)
                .findOne());
    }
}
