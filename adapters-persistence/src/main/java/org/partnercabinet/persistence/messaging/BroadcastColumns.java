package org.partnercabinet.persistence.messaging;

import org.jdbi.v3.core.mapper.RowMapper;
import org.partnercabinet.domain.file.FileId;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.messaging.Broadcast;
import org.partnercabinet.domain.messaging.BroadcastId;
import org.partnercabinet.persistence.Row;

/** A broadcast as columns, its file's id beside them. */
final class BroadcastColumns {
    static final RowMapper<Broadcast> BROADCAST = Row.mapper(row -> new Broadcast(
            new BroadcastId(row.id("id")),
            new Broadcast.Letter(
                    row.text("title"), row.text("text"), row.maybeId("file").map(FileId::new)),
            row.is("to_all"),
            new AccountId(row.id("created_by")),
            row.at("created_at"),
            row.at("due_at"),
            row.constant(Broadcast.State.class, "state"),
            row.maybeAt("sent_at")));

    private BroadcastColumns() {}
}
