package org.partnercabinet.application.memory;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.partnercabinet.application.memory.MessagingTables.Mark;
import org.partnercabinet.application.memory.MessagingTables.MarkKey;
import org.partnercabinet.application.memory.MessagingTables.MessageKey;
import org.partnercabinet.application.messaging.Conversations;
import org.partnercabinet.domain.file.FileId;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.messaging.Conversation;
import org.partnercabinet.domain.messaging.Message;
import org.partnercabinet.domain.messaging.Speaker;
import org.partnercabinet.domain.partner.PartnerId;

record MemoryConversations(MemoryDatabase db) implements Conversations {
    @Override
    public Conversation lock(Conversation begun) {
        db.expectTransaction();
        if (db.messaging.conversations.find(begun.partner()).isEmpty()) put(begun);
        return db.messaging.conversations.find(begun.partner()).orElseThrow();
    }

    @Override
    public void put(Conversation changed) {
        db.expectTransaction();
        db.messaging.conversations.put(changed.partner(), changed);
    }

    @Override
    public void add(Message message) {
        db.expectTransaction();
        db.messaging.messages.put(new MessageKey(message.conversation(), message.number()), message);
    }

    @Override
    public Optional<Message> find(PartnerId conversation, Speaker author, String key) {
        return db.read(() -> db.messaging
                .messages
                .all()
                .filter(m -> m.conversation().equals(conversation)
                        && m.author().account().equals(author.account())
                        && m.key().equals(Optional.of(key)))
                .findFirst());
    }

    @Override
    public Optional<Long> see(PartnerId conversation, Speaker reader, long number) {
        db.expectTransaction();
        var key = new MarkKey(conversation, reader.account());
        long before = db.messaging.marks.find(key).map(Mark::number).orElse(0L);
        long all = db.messaging
                .conversations
                .find(conversation)
                .map(c -> c.said().all())
                .orElse(0L);
        Optional<Message> upTo = db.messaging.messages.find(new MessageKey(conversation, Math.min(number, all)));
        upTo.filter(m -> m.number() > before)
                .ifPresent(m -> db.messaging.marks.put(
                        key, new Mark(m.number(), m.said().by(reader.side().other()))));
        return upTo.map(Message::number).filter(seen -> seen > before);
    }

    @Override
    public void seeAll(AccountId colleague) {
        db.expectTransaction();
        db.messaging.conversations.all().toList().forEach(c -> {
            var key = new MarkKey(c.partner(), colleague);
            if (db.messaging.marks.find(key).isEmpty())
                db.messaging.marks.put(key, new Mark(c.said().all(), c.said().byPartner()));
        });
    }

    @Override
    public int attach(Message message, List<FileId> files) {
        db.expectTransaction();
        List<MemoryFiles.Kept> drafts = files.stream()
                .map(id -> db.messaging.files.find(id).orElse(null))
                .filter(Objects::nonNull)
                .filter(kept -> kept.isDraft()
                        && kept.file().conversation().equals(Optional.of(message.conversation()))
                        && kept.file().by().equals(message.author().account()))
                .toList();
        drafts.forEach(kept -> db.messaging.files.put(kept.file().id(), kept.sent(message.number())));
        return drafts.size();
    }
}
