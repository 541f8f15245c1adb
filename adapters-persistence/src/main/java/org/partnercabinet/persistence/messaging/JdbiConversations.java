package org.partnercabinet.persistence.messaging;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.partnercabinet.application.messaging.Conversations;
import org.partnercabinet.domain.file.FileId;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.messaging.Conversation;
import org.partnercabinet.domain.messaging.Message;
import org.partnercabinet.domain.messaging.Speaker;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.persistence.Database;

/** Conversations in the database. */
public final class JdbiConversations implements Conversations {
    private final Database database;

    public JdbiConversations(Database database) {
        this.database = database;
    }

    @Override
    public Conversation lock(Conversation begun) {
        return database.within(handle -> locked(handle, begun.partner()).orElseGet(() -> {
            ChatColumns.bind(handle.createUpdate("""
                            insert into chat_conversation (partner, assignee, by_partner, by_team, last_at)
                            values (:partner, :assignee, :byPartner, :byTeam, :lastAt)
                            on conflict do nothing"""), begun).execute();
            return locked(handle, begun.partner()).orElseThrow();
        }));
    }

    private static Optional<Conversation> locked(Handle handle, PartnerId partner) {
        return handle.createQuery("select * from chat_conversation where partner = :partner <lock>")
                .bind("partner", partner)
                .map(ChatColumns.CONVERSATION)
                .findOne();
    }

    @Override
    public void put(Conversation changed) {
        database.within(
                handle -> ChatColumns.bind(handle.createUpdate("""
                        update chat_conversation
                        set assignee = :assignee, by_partner = :byPartner, by_team = :byTeam, last_at = :lastAt
                        where partner = :partner"""), changed).execute());
    }

    @Override
    public void add(Message message) {
        database.within(handle -> handle.createUpdate("""
                        insert into chat_message
                            (partner, number, by_partner, by_team, author, side, text, client_key, at)
                        values (:partner, :number, :byPartner, :byTeam, :author, :side, :text, :key, :at)""")
                .bind("partner", message.conversation())
                .bind("number", message.number())
                .bind("byPartner", message.said().byPartner())
                .bind("byTeam", message.said().byTeam())
                .bind("author", message.author().account())
                .bind("side", message.author().side())
                .bind("text", message.text())
                .bind("key", message.key())
                .bind("at", message.at())
                .execute());
    }

    @Override
    public Optional<Message> find(PartnerId conversation, Speaker author, String key) {
        return database.with(handle -> handle.createQuery("""
                        select m.* from chat_message m
                        where m.partner = :partner and m.author = :author and m.client_key = :key""")
                .bind("partner", conversation)
                .bind("author", author.account())
                .bind("key", key)
                .map(ChatColumns.MESSAGE)
                .findOne());
    }

    @Override
    public Optional<Long> see(PartnerId conversation, Speaker reader, long number) {
        return database.within(handle -> handle.createQuery("""
                        select m.* from chat_message m where m.partner = :partner and m.number <= :number
                        order by m.partner desc, m.number desc limit 1""")
                .bind("partner", conversation)
                .bind("number", number)
                .map(ChatColumns.MESSAGE)
                .findOne()
                .filter(newest -> mark(handle, newest, reader))
                .map(Message::number));
    }

    private static boolean mark(Handle handle, Message upTo, Speaker reader) {
        return mark(handle, upTo, reader, """
                        insert into chat_mark (partner, account, number, seen)
                        values (:partner, :account, :number, :seen)
                        on conflict do nothing""") || mark(handle, upTo, reader, """
                        update chat_mark set number = :number, seen = :seen
                        where partner = :partner and account = :account and number < :number""");
    }

    private static boolean mark(Handle handle, Message upTo, Speaker reader, String sql) {
        return handle.createUpdate(sql)
                        .bind("partner", upTo.conversation())
                        .bind("account", reader.account())
                        .bind("number", upTo.number())
                        .bind("seen", upTo.said().by(reader.side().other()))
                        .execute()
                == 1;
    }

    @Override
    public void seeAll(AccountId colleague) {
        database.within(
                handle -> handle.createUpdate("""
                        insert into chat_mark (partner, account, number, seen)
                        select c.partner, :account, c.by_partner + c.by_team, c.by_partner from chat_conversation c
                        on conflict do nothing""").bind("account", colleague).execute());
    }

    @Override
    public int attach(Message message, List<FileId> files) {
        if (files.isEmpty()) return 0;
        return database.within(handle -> handle.createUpdate("""
                        update stored_file set message = :number, draft = false
                        where id in (<files>) and draft and conversation = :partner and created_by = :author""")
                .bindList("files", files.stream().map(FileId::value).toList())
                .bind("number", message.number())
                .bind("partner", message.conversation())
                .bind("author", message.author().account())
                .execute());
    }
}
