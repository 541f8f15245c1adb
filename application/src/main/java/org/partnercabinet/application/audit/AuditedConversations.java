package org.partnercabinet.application.audit;

import static org.partnercabinet.application.audit.Journal.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.application.messaging.Conversations;
import org.partnercabinet.domain.file.FileId;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.messaging.Conversation;
import org.partnercabinet.domain.messaging.Message;
import org.partnercabinet.domain.messaging.Speaker;
import org.partnercabinet.domain.partner.PartnerId;

/** Conversations, and who gave them to whom; for the company alone. What was said stands in them. */
public record AuditedConversations(Conversations inner, Journal journal) implements Conversations {
    @Override
    public Conversation lock(Conversation begun) {
        return inner.lock(begun);
    }

    @Override
    public void put(Conversation changed) {
        inner.put(changed);
    }

    @Override
    public void assign(Conversation locked, Optional<AccountId> colleague) {
        inner.assign(locked, colleague);
        var before = facts(locked.assignee());
        var after = facts(colleague);
        if (before.equals(after)) return;
        journal.write("conversation.assigned", internal("conversation", locked.partner()), before, after);
    }

    private static Map<String, String> facts(Optional<AccountId> colleague) {
        return Facts.of("assignee", colleague).map();
    }

    @Override
    public void add(Message message) {
        inner.add(message);
    }

    @Override
    public Optional<Message> find(PartnerId conversation, Speaker author, String key) {
        return inner.find(conversation, author, key);
    }

    @Override
    public Optional<Long> see(PartnerId conversation, Speaker reader, long number) {
        return inner.see(conversation, reader, number);
    }

    @Override
    public void seeAll(AccountId colleague) {
        inner.seeAll(colleague);
    }

    @Override
    public int attach(Message message, List<FileId> files) {
        return inner.attach(message, files);
    }
}
