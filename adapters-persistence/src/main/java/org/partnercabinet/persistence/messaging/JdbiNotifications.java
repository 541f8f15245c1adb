package org.partnercabinet.persistence.messaging;

import java.time.Instant;
import org.partnercabinet.application.messaging.Notifications;
import org.partnercabinet.domain.messaging.Notification;
import org.partnercabinet.domain.messaging.NotificationId;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.persistence.Database;

/** Notifications in the database; a unique key keeps them from being told twice. */
public final class JdbiNotifications implements Notifications {
    private final Database database;

    public JdbiNotifications(Database database) {
        this.database = database;
    }

    @Override
    public void add(Notification notification) {
        database.with(handle -> handle.createUpdate("""
                        insert into notification (id, partner, kind, subject, comment, at, read_at)
                        values (:id, :partner, :kind, :subject, :comment, :at, :readAt)
                        on conflict do nothing""")
                .bind("id", notification.id())
                .bind("partner", notification.partner())
                .bind("kind", notification.kind())
                .bind("subject", notification.subject())
                .bind("comment", notification.comment())
                .bind("at", notification.at())
                .bind("readAt", notification.readAt())
                .execute());
    }

    /** The first reading counts. */
    @Override
    public boolean markRead(PartnerId partner, NotificationId id, Instant at) {
        return database.with(handle -> handle.createUpdate("""
                        update notification set read_at = coalesce(read_at, :at)
                        where id = :id and partner = :partner""")
                        .bind("id", id)
                        .bind("partner", partner)
                        .bind("at", at)
                        .execute()
                == 1);
    }
}
