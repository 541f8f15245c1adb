package org.partnercabinet.persistence.messaging;

import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.partnercabinet.application.Page;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.messaging.BroadcastQueries;
import org.partnercabinet.domain.messaging.BroadcastId;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.Listing;

/** Broadcasts as the team sees them, from the database. */
public final class JdbiBroadcastQueries implements BroadcastQueries {
    private static final String COLUMNS = """
            b.*, f.id as file, f.name as file_name, f.type as file_type, f.size as file_size,
            f.created_by as file_by, f.created_at as file_at,
            (select count(*) from broadcast_receiver r where r.broadcast = b.id) as receivers,
            (select count(*) from notification n where n.broadcast = b.id) as delivered,
            (select count(n.read_at) from notification n where n.broadcast = b.id) as seen""";

    private static final RowMapper<BroadcastRow> ROW = (result, context) -> new BroadcastRow(
            BroadcastColumns.BROADCAST.map(result, context),
            AttachedFile.FILE.map(result, context),
            result.getLong("receivers"),
            result.getLong("delivered"),
            result.getLong("seen"));

    private final Database database;

    public JdbiBroadcastQueries(Database database) {
        this.database = database;
    }

    @Override
    public Page<BroadcastRow> list(PageRequest page) {
        return database.with(handle -> broadcasts().page(handle, page));
    }

    @Override
    public Optional<BroadcastRow> one(BroadcastId id) {
        return database.with(handle ->
                broadcasts().where("b.id = :id", "id", Optional.of(id)).one(handle));
    }

    private static Listing<BroadcastRow> broadcasts() {
        return new Listing<>(
                COLUMNS,
                "broadcast b",
                "left join stored_file f on f.broadcast = b.id",
                "b.created_at desc, b.id desc",
                ROW);
    }
}
