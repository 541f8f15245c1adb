package org.partnercabinet.persistence.messaging;

import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.SqlStatement;
import org.partnercabinet.domain.file.FileId;
import org.partnercabinet.domain.file.FileName;
import org.partnercabinet.domain.file.FileType;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.messaging.Conversation;
import org.partnercabinet.domain.messaging.Message;
import org.partnercabinet.domain.messaging.Side;
import org.partnercabinet.domain.messaging.Speaker;
import org.partnercabinet.domain.messaging.StoredFile;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.persistence.Row;

/** Conversations, messages and files as columns. */
final class ChatColumns {
    static final RowMapper<Conversation> CONVERSATION = Row.mapper(row -> new Conversation(
            new PartnerId(row.id("partner")),
            row.maybeId("assignee").map(AccountId::new),
            new Conversation.Said(row.big("by_partner"), row.big("by_team")),
            row.at("last_at")));

    static final RowMapper<Message> MESSAGE = Row.mapper(row -> new Message(
            new PartnerId(row.id("partner")),
            new Conversation.Said(row.big("by_partner"), row.big("by_team")),
            new Speaker(new AccountId(row.id("author")), row.constant(Side.class, "side")),
            row.text("text"),
            row.maybeText("client_key"),
            row.at("at")));

    static final RowMapper<StoredFile> FILE = Row.mapper(row -> new StoredFile(
            new FileId(row.id("id")),
            row.maybeId("conversation").map(PartnerId::new),
            new AccountId(row.id("created_by")),
            new FileName(row.text("name")),
            row.constant(FileType.class, "type"),
            row.number("size"),
            row.at("created_at")));

    private ChatColumns() {}

    static <S extends SqlStatement<S>> S bind(S statement, Conversation conversation) {
        return statement
                .bind("partner", conversation.partner())
                .bind("assignee", conversation.assignee())
                .bind("byPartner", conversation.said().byPartner())
                .bind("byTeam", conversation.said().byTeam())
                .bind("lastAt", conversation.lastAt());
    }
}
