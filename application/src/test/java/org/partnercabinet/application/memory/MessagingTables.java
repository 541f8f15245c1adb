package org.partnercabinet.application.memory;

import java.time.Instant;
import java.util.UUID;
import org.partnercabinet.domain.file.FileId;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.messaging.Broadcast;
import org.partnercabinet.domain.messaging.BroadcastId;
import org.partnercabinet.domain.messaging.Conversation;
import org.partnercabinet.domain.messaging.Message;
import org.partnercabinet.domain.messaging.Notice;
import org.partnercabinet.domain.messaging.NotificationId;
import org.partnercabinet.domain.messaging.ReadyAnswer;
import org.partnercabinet.domain.partner.PartnerId;

/** What chat, broadcasts and events keep. */
final class MessagingTables {
    record MessageKey(PartnerId partner, long number) {}

    record MarkKey(PartnerId partner, AccountId account) {}

    record Mark(long number, long seen) {}

    record ReceiverKey(BroadcastId broadcast, PartnerId partner) {}

    /** @param waits whether they have not got it yet */
    record Receiver(ReceiverKey key, boolean waits) {}

    record EventKey(AccountId account, long number) {}

    final Table<PartnerId, Conversation> conversations;
    final Table<MessageKey, Message> messages;
    final Table<MarkKey, Mark> marks;
    final Table<FileId, MemoryFiles.Kept> files;
    final Table<BroadcastId, Broadcast> broadcasts;
    final Table<ReceiverKey, Receiver> receivers;
    final Table<NotificationId, UUID> ofBroadcasts;
    final Table<NotificationId, Boolean> putAway;
    final Table<NotificationId, Notice> notices;
    final Table<AccountId, Long> newest;
    final Table<EventKey, MemoryEvents.Kept> events;
    final Table<AccountId, Instant> openUntil;
    final Table<Integer, ReadyAnswer> answers;

    MessagingTables(MemoryDatabase db) {
        conversations = new Table<>(db);
        messages = new Table<>(db);
        marks = new Table<>(db);
        files = new Table<>(db);
        broadcasts = new Table<>(db);
        receivers = new Table<>(db);
        ofBroadcasts = new Table<>(db);
        putAway = new Table<>(db);
        notices = new Table<>(db);
        newest = new Table<>(db);
        events = new Table<>(db);
        openUntil = new Table<>(db);
        answers = new Table<>(db);
    }
}
