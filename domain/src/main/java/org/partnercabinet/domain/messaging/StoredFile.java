package org.partnercabinet.domain.messaging;

import java.time.Instant;
import java.util.Optional;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.file.FileId;
import org.partnercabinet.domain.file.FileName;
import org.partnercabinet.domain.file.FileType;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.partner.PartnerId;

/**
 * A file that was handed over, without its bytes.
 *
 * @param conversation where it may be sent; empty for what goes out with a broadcast
 * @param size in bytes
 */
public record StoredFile(
        FileId id, Optional<PartnerId> conversation, AccountId by, FileName name, FileType type, int size, Instant at) {
    public static final int LARGEST = 10 * 1024 * 1024;

    /** Bytes that all files of one conversation may have together, drafts among them. */
    public static final long ROOM = 500L * 1024 * 1024;

    /** Small files count for so many bytes: they cost rows, too. */
    public static final int LEAST_ROOM = 50 * 1024;

    /** @throws Refusal {@code file.too-large}, {@code file.type-unsupported} */
    public static StoredFile of(
            FileId id, Optional<PartnerId> conversation, AccountId by, String name, byte[] bytes, Instant now) {
        if (bytes.length > LARGEST) {
            throw Refusal.invalid("file", "file.too-large", "at most " + LARGEST)
                    .with("max", LARGEST);
        }
        FileType type = FileType.of(bytes);
        return new StoredFile(id, conversation, by, FileName.of(name, type), type, bytes.length, now);
    }

    /** What it takes of its conversation's {@link #ROOM}. */
    public long room() {
        return Math.max(size, LEAST_ROOM);
    }
}
