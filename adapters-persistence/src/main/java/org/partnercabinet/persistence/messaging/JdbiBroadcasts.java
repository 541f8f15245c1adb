package org.partnercabinet.persistence.messaging;

import java.util.List;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;
import org.partnercabinet.application.messaging.Broadcasts;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.messaging.Broadcast;
import org.partnercabinet.domain.messaging.BroadcastId;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.Row;

/** Broadcasts in the database. Notifications, receivers and the file go with them. */
public final class JdbiBroadcasts implements Broadcasts {
    private final Database database;

    public JdbiBroadcasts(Database database) {
        this.database = database;
    }

    @Override
    public OptionalInt add(Broadcast broadcast, List<PartnerId> receivers) {
        return database.within(handle -> {
            int added = handle.createUpdate("""
                            insert into broadcast (id, title, text, to_all, created_by, created_at, due_at, state)
                            values (:id, :title, :text, :toAll, :by, :createdAt, :dueAt, :state)
                            on conflict do nothing""")
                    .bind("id", broadcast.id())
                    .bind("title", broadcast.letter().title())
                    .bind("text", broadcast.letter().text())
                    .bind("toAll", broadcast.toAll())
                    .bind("by", broadcast.by())
                    .bind("createdAt", broadcast.createdAt())
                    .bind("dueAt", broadcast.dueAt())
                    .bind("state", broadcast.state())
                    .execute();
            if (added == 0) return OptionalInt.empty();
            return OptionalInt.of(receivers.isEmpty() ? 0 : address(handle, broadcast.id(), receivers));
        });
    }

    private static int address(Handle handle, BroadcastId broadcast, List<PartnerId> receivers) {
        return handle.createUpdate("""
                            insert into broadcast_receiver (broadcast, partner, waits)
                            select cast(:id as uuid), p.id, true from partner p where p.id in (<receivers>)""")
                .bind("id", broadcast)
                .bindList("receivers", receivers.stream().map(PartnerId::value).toList())
                .execute();
    }

    @Override
    public Broadcast lock(BroadcastId id) {
        return database.within(handle -> handle.createQuery("""
                        select b.*, (select f.id from stored_file f where f.broadcast = b.id) as file
                        from broadcast b where b.id = :id <lock>""")
                .bind("id", id)
                .map(BroadcastColumns.BROADCAST)
                .findOne()
                .orElseThrow(() -> Refusal.notFound("broadcast")));
    }

    @Override
    public void put(Broadcast changed) {
        database.within(
                handle -> handle.createUpdate("update broadcast set state = :state, sent_at = :sentAt where id = :id")
                        .bind("id", changed.id())
                        .bind("state", changed.state())
                        .bind("sentAt", changed.sentAt())
                        .execute());
    }

    @Override
    public void addressAll(BroadcastId id) {
        database.within(handle -> handle.createUpdate("""
                        insert into broadcast_receiver (broadcast, partner, waits)
                        select cast(:id as uuid), p.id, true from partner p where p.status = 'approved'
                        on conflict do nothing""").bind("id", id).execute());
    }

    @Override
    public List<Receiver> waiting(BroadcastId id, int most) {
        return database.with(handle -> handle.createQuery("""
                        select p.id, p.account
                        from broadcast_receiver r join partner p on p.id = r.partner
                        where r.broadcast = :id and r.waits and p.status = 'approved'
                        order by r.broadcast, r.waits, r.partner limit :most""")
                .bind("id", id)
                .bind("most", most)
                .map(Row.mapper(row -> new Receiver(new PartnerId(row.id("id")), new AccountId(row.id("account")))))
                .list());
    }

    @Override
    public void reached(BroadcastId id, List<PartnerId> partners) {
        if (partners.isEmpty()) return;
        database.within(handle -> handle.createUpdate("""
                        update broadcast_receiver set waits = false
                        where broadcast = :id and partner in (<partners>)""")
                .bind("id", id)
                .bindList("partners", partners.stream().map(PartnerId::value).toList())
                .execute());
    }

    @Override
    public void leaveOutTheRest(BroadcastId id) {
        database.within(handle -> handle.createUpdate("delete from broadcast_receiver where broadcast = :id and waits")
                .bind("id", id)
                .execute());
    }

    @Override
    public void remove(BroadcastId id) {
        database.within(handle -> handle.createUpdate("delete from broadcast where id = :id")
                .bind("id", id)
                .execute());
    }
}
