package org.partnercabinet.persistence.messaging;

import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.partnercabinet.application.Page;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.messaging.NotificationQueries;
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

    private final Database database;

    public JdbiNotificationQueries(Database database) {
        this.database = database;
    }

    @Override
    public Page<Notification> list(PartnerId partner, PageRequest page) {
        var notifications = new Listing<>("n.*", "notification n", "", "n.at desc, n.id desc", NOTIFICATION)
                .of("n.partner", "partner", Optional.of(partner));
        return database.with(handle -> notifications.page(handle, page));
    }
}
