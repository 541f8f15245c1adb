package org.partnercabinet.application.messaging;

import java.time.Clock;
import java.util.Optional;
import org.partnercabinet.application.Ids;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.partner.Partners;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.file.FileId;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.messaging.StoredFile;
import org.partnercabinet.domain.partner.PartnerId;

/** Somebody hands over a file that will go out with a message or a broadcast of theirs; until then it is a draft. */
public final class KeepFile {
    private final Transactions transactions;
    private final Files files;
    private final Partners partners;
    private final Ids ids;
    private final Clock clock;

    public KeepFile(Transactions transactions, Files files, Partners partners, Ids ids, Clock clock) {
        this.transactions = transactions;
        this.files = files;
        this.partners = partners;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param conversation empty for a broadcast's
     * @throws Refusal NOT_FOUND {@code partner}; INVALID as {@link StoredFile#of}; RULE
     *     {@code file.no-room}
     */
    public StoredFile handle(Optional<PartnerId> conversation, AccountId by, String name, byte[] bytes) {
        var id = new FileId(ids.next());
        StoredFile file = StoredFile.of(id, conversation, by, name, bytes, clock.instant());
        transactions.run(() -> {
            conversation.ifPresent(partner -> expectRoom(partner, file));
            files.add(file, bytes);
        });
        return file;
    }

    /** The partner is locked, so that two files that come at once cannot both take the last of the room. */
    private void expectRoom(PartnerId conversation, StoredFile file) {
        partners.change(conversation, partner -> partner);
        if (files.room(conversation) + file.room() > StoredFile.ROOM) {
            throw Refusal.rule("file.no-room", "no room left").with("max", StoredFile.ROOM >> 20);
        }
    }
}
