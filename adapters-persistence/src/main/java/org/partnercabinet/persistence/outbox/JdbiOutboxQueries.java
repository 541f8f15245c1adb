package org.partnercabinet.persistence.outbox;

import org.jdbi.v3.core.mapper.RowMapper;
import org.partnercabinet.application.Page;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.outbox.OutboxQueries;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.Listing;
import org.partnercabinet.persistence.Row;

/** Buried rows, from the database. */
public final class JdbiOutboxQueries implements OutboxQueries {
    private static final RowMapper<Buried> BURIED = Row.mapper(row -> new Buried(
            row.text("topic"), row.text("subject"), row.text("why"), (int) row.big("attempts"), row.at("added_at")));

    private final Database database;

    public JdbiOutboxQueries(Database database) {
        this.database = database;
    }

    @Override
    public Page<Buried> buried(PageRequest page) {
        var rows = new Listing<>("o.*", "outbox o", "", "o.added_at desc, o.topic desc, o.subject desc", BURIED)
                .where("o.state = 'buried'");
        var longestFirst = new PageRequest(page.page(), page.size(), PageRequest.Order.OLDEST_FIRST);
        return database.with(handle -> rows.page(handle, longestFirst));
    }
}
