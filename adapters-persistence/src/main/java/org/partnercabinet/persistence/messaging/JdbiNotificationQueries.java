package org.partnercabinet.persistence.messaging;

import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.partnercabinet.application.Page;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.messaging.NotificationQueries;
import org.partnercabinet.domain.file.FileId;
import org.partnercabinet.domain.messaging.Broadcast;
import org.partnercabinet.domain.messaging.Notification;
import org.partnercabinet.domain.messaging.NotificationId;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.Listing;
import org.partnercabinet.persistence.Row;

/** Notifications as the partner sees them, from the database. */
public final class JdbiNotificationQueries implements NotificationQueries {
    private static final RowMapper<Notification> NOTIFICATION = Row.mapper(row -> new Notification(
            new NotificationId(row.id("id")),
            new PartnerId(row.id("partner")),
            row.text("kind"),
            row.text("subject"),
            row.text("comment"),
            row.at("at"),
            row.maybeAt("read_at")));

    private static final RowMapper<Optional<Broadcast.Letter>> LETTER = Row.mapper(row -> {
        var title = row.maybeText("title");
        if (title.isEmpty()) return Optional.empty();
        return Optional.of(new Broadcast.Letter(
                title.get(), row.text("text"), row.maybeId("file").map(FileId::new)));
    });

    private static final RowMapper<Told> TOLD = (result, context) -> new Told(
            NOTIFICATION.map(result, context), LETTER.map(result, context), AttachedFile.FILE.map(result, context));

    private final Database database;

    public JdbiNotificationQueries(Database database) {
        this.database = database;
    }

    @Override
    public Page<Told> list(PartnerId partner, PageRequest page) {
        var told = new Listing<>(
                        """
                        n.*, b.title, b.text, f.id as file, f.name as file_name, f.type as file_type,
                        f.size as file_size, f.created_by as file_by, f.created_at as file_at""",
                        "notification n",
                        "left join broadcast b on b.id = n.broadcast left join stored_file f on f.broadcast = b.id",
                        "n.at desc, n.id desc",
                        TOLD)
                .of("n.partner", "partner", Optional.of(partner))
                .where("n.put_away_at is null");
        return database.with(handle -> told.page(handle, page));
    }

    @Override
    public long unread(PartnerId partner) {
        return database.with(handle -> handle.createQuery("""
                        select count(*) from notification
                        where partner = :partner and put_away_at is null and read_at is null""")
                .bind("partner", partner)
                .mapTo(Long.class)
                .one());
    }
}
