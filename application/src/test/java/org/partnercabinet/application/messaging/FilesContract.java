package org.partnercabinet.application.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercabinet.application.Refusals.refuses;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.PortsContract;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.file.FileId;
import org.partnercabinet.domain.file.FileName;
import org.partnercabinet.domain.file.FileType;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.messaging.Conversation;
import org.partnercabinet.domain.messaging.Message;
import org.partnercabinet.domain.messaging.Side;
import org.partnercabinet.domain.messaging.Speaker;
import org.partnercabinet.domain.messaging.StoredFile;
import org.partnercabinet.domain.partner.Partner;
import org.partnercabinet.domain.partner.PartnerId;

/** What everybody may expect of {@link Files} and {@link FileQueries}. */
public abstract class FilesContract extends PortsContract {
    @Test
    void aFileComesBackByteForByte() {
        Partner anna = given.partner();
        for (int size : new int[] {1, 256 * 1024, 256 * 1024 + 1, 1_000_000}) {
            StoredFile file = draft(Optional.of(anna.id()), anna.account(), size);
            assertThat(read(file.id())).isEqualTo(bytes(size));
            assertThat(seen(file.id(), anna)).contains(file);
        }
        assertThat(ports.messaging().files().piece(new FileId(UUID.randomUUID()), 0))
                .isEmpty();
    }

    @Test
    void aDraftIsItsAuthorsAlone() {
        Partner anna = given.partner();
        StoredFile file = draft(Optional.of(anna.id()), anna.account(), 10);
        assertThat(seen(file.id(), anna)).isPresent();
        assertThat(seen(file.id(), given.partner())).isEmpty();
        assertThat(seenByTeam(file.id())).isEmpty();
    }

    @Test
    void whatWasSentIsForTheTwoSidesOnly() {
        Partner anna = given.partner();
        StoredFile file = draft(Optional.of(anna.id()), anna.account(), 10);
        assertThat(send(anna, file.id())).isEqualTo(1);
        assertThat(seen(file.id(), anna)).isPresent();
        assertThat(seenByTeam(file.id())).isPresent();
        assertThat(seen(file.id(), given.partner())).isEmpty();
        var rows =
                ports.messaging().conversationQueries().messages(anna.id(), ConversationQueries.Stretch.after(0, 50));
        assertThat(rows.get(0).files()).containsExactly(file);
    }

    @Test
    void onlyDraftsOfTheAuthorForThisConversationGoWithAMessage() {
        Partner anna = given.partner();
        Partner boris = given.partner();
        FileId sent = draft(Optional.of(anna.id()), anna.account(), 10).id();
        send(anna, sent);
        assertThat(send(anna, sent)).as("goes out once").isZero();
        assertThat(send(anna, draft(Optional.of(anna.id()), boris.account(), 10).id()))
                .isZero();
        assertThat(send(anna, draft(Optional.of(boris.id()), anna.account(), 10).id()))
                .isZero();
        assertThat(send(anna, draft(Optional.empty(), anna.account(), 10).id())).isZero();
        assertThat(send(anna, new FileId(UUID.randomUUID()))).isZero();
    }

    @Test
    void draftsThatNobodySentAreForgotten() {
        Partner anna = given.partner();
        FileId old = draft(Optional.of(anna.id()), anna.account(), 300_000).id();
        FileId sent = draft(Optional.of(anna.id()), anna.account(), 10).id();
        send(anna, sent);
        clock.passes(Duration.ofHours(1));
        FileId fresh = draft(Optional.of(anna.id()), anna.account(), 10).id();
        run(() -> ports.messaging().files().forgetDrafts(clock.instant()));
        assertThat(seen(old, anna)).isEmpty();
        assertThat(ports.messaging().files().piece(old, 1)).isEmpty();
        assertThat(seen(sent, anna)).isPresent();
        assertThat(seen(fresh, anna)).isPresent();
    }

    @Test
    void aConversationsFilesTakeRoomAndOthersDoNot() {
        Partner anna = given.partner();
        Partner boris = given.partner();
        assertThat(ports.messaging().files().room(anna.id())).isZero();
        send(anna, draft(Optional.of(anna.id()), anna.account(), 300_000).id());
        draft(Optional.of(anna.id()), given.account().id(), 1);
        draft(Optional.of(boris.id()), boris.account(), 1);
        draft(Optional.empty(), anna.account(), 1);
        assertThat(ports.messaging().files().room(anna.id()))
                .as("the small one counts for more than it has")
                .isEqualTo(300_000 + StoredFile.LEAST_ROOM);
    }

    @Test
    void whatFindsNoRoomInAConversationIsRefused() {
        Partner anna = given.partner();
        var m = ports.messaging();
        var keep = new KeepFile(ports.transactions(), m.files(), ports.partners(), UUID::randomUUID, clock);
        var full = (int) (StoredFile.ROOM - StoredFile.LEAST_ROOM);
        var large = new StoredFile(
                new FileId(UUID.randomUUID()),
                Optional.of(anna.id()),
                anna.account(),
                FileName.of("large.txt", FileType.TEXT),
                FileType.TEXT,
                full,
                clock.instant());
        run(() -> m.files().add(large, bytes(1)));
        keep.handle(Optional.of(anna.id()), anna.account(), "last.txt", bytes(10));
        refuses(
                Refusal.Kind.RULE,
                "file.no-room",
                () -> keep.handle(Optional.of(anna.id()), anna.account(), "more.txt", bytes(10)));
        keep.handle(Optional.empty(), anna.account(), "elsewhere.txt", bytes(10));
        keep.handle(Optional.of(given.partner().id()), anna.account(), "elsewhere.txt", bytes(10));
    }

    @Test
    void whatIsNotCommittedIsNotKept() {
        Partner anna = given.partner();
        StoredFile file = file(Optional.of(anna.id()), anna.account(), 10);
        undone(() -> ports.messaging().files().add(file, bytes(10)));
        assertThat(seen(file.id(), anna)).isEmpty();
        needsTransaction(() -> ports.messaging().files().add(file, bytes(10)));
    }

    private StoredFile draft(Optional<PartnerId> conversation, AccountId by, int size) {
        StoredFile file = file(conversation, by, size);
        run(() -> ports.messaging().files().add(file, bytes(size)));
        return file;
    }

    private StoredFile file(Optional<PartnerId> conversation, AccountId by, int size) {
        var id = new FileId(UUID.randomUUID());
        return StoredFile.of(id, conversation, by, "Отчёт 😀.txt", bytes(size), clock.instant());
    }

    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) bytes[i] = (byte) ('a' + i % 23);
        return bytes;
    }

    private int send(Partner partner, FileId file) {
        return tx(() -> {
            var store = ports.messaging().conversations();
            Conversation heard = store.lock(Conversation.begin(partner.id(), clock.instant()))
                    .hear(Side.PARTNER, clock.instant());
            var author = new Speaker(partner.account(), Side.PARTNER);
            var message = new Message(partner.id(), heard.said(), author, "", Optional.empty(), clock.instant());
            store.add(message);
            store.put(heard);
            return store.attach(message, List.of(file));
        });
    }

    private byte[] read(FileId id) {
        var all = new ByteArrayOutputStream();
        for (int number = 0; ; number++) {
            Optional<byte[]> piece = ports.messaging().files().piece(id, number);
            if (piece.isEmpty()) return all.toByteArray();
            all.writeBytes(piece.get());
        }
    }

    private Optional<StoredFile> seen(FileId id, Partner partner) {
        var reader = new Speaker(partner.account(), Side.PARTNER);
        return ports.messaging().fileQueries().readable(id, reader, Optional.of(partner.id()));
    }

    private Optional<StoredFile> seenByTeam(FileId id) {
        var reader = new Speaker(given.account().id(), Side.TEAM);
        return ports.messaging().fileQueries().readable(id, reader, Optional.empty());
    }
}
