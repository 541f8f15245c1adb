package org.partnercabinet.persistence.messaging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;
import org.partnercabinet.application.messaging.Notifications;
import org.partnercabinet.domain.messaging.BroadcastId;
import org.partnercabinet.domain.messaging.Notification;
import org.partnercabinet.domain.messaging.NotificationId;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.persistence.Database;

/** Notifications in the database; a unique key keeps them from being told twice. */
public final class JdbiNotifications implements Notifications {
    private static final String INSERT = """
            insert into notification (id, partner, kind, subject, comment, at, read_at, broadcast)
            values (:id, :partner, :kind, :subject, :comment, :at, :readAt, :broadcast)
            on conflict do nothing""";

    private final Database database;

    public JdbiNotifications(Database database) {
        this.database = database;
    }

    @Override
    public boolean add(Notification notification) {
        return database.with(handle -> bind(handle.createUpdate(INSERT), notification, Optional.empty())
                        .execute()
                == 1);
    }

    @Override
    public List<PartnerId> addAll(BroadcastId broadcast, List<Notification> notifications) {
        if (notifications.isEmpty()) return List.of();
        return database.within(handle -> {
            var batch = handle.prepareBatch(INSERT);
            notifications.forEach(notification ->
                    bind(batch, notification, Optional.of(broadcast)).add());
            int[] inserted = batch.execute();
            var told = new ArrayList<PartnerId>();
            for (int i = 0; i < inserted.length; i++) {
                if (inserted[i] != 0) told.add(notifications.get(i).partner());
            }
            return told;
        });
    }

    private static <S extends SqlStatement<S>> S bind(
            S statement, Notification notification, Optional<BroadcastId> broadcast) {
        return statement
                .bind("id", notification.id())
                .bind("partner", notification.partner())
                .bind("kind", notification.kind())
                .bind("subject", notification.subject())
                .bind("comment", notification.comment())
                .bind("at", notification.at())
                .bind("readAt", notification.readAt())
                .bind("broadcast", broadcast);
    }

    @Override
    public boolean markRead(PartnerId partner, NotificationId id, Instant at) {
        return database.with(handle -> handle.createUpdate("""
                        update notification set read_at = coalesce(read_at, :at)
                        where id = :id and partner = :partner and put_away_at is null""")
                        .bind("id", id)
                        .bind("partner", partner)
                        .bind("at", at)
                        .execute()
                == 1);
    }

    @Override
    public int markAllRead(PartnerId partner, Instant until, Instant at) {
        return database.with(handle -> handle.createUpdate("""
                        update notification set read_at = :at
                        where partner = :partner and put_away_at is null and read_at is null and at <= :until""")
                .bind("partner", partner)
                .bind("until", until)
                .bind("at", at)
                .execute());
    }

    @Override
    public boolean putAway(PartnerId partner, NotificationId id, Instant at) {
        return database.with(handle -> handle.createUpdate("""
                        update notification set put_away_at = :at
                        where id = :id and partner = :partner and put_away_at is null""")
                        .bind("id", id)
                        .bind("partner", partner)
                        .bind("at", at)
                        .execute()
                == 1);
    }
}
