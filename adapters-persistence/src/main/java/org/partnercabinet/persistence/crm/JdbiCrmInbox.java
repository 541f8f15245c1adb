package org.partnercabinet.persistence.crm;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.partnercabinet.application.crm.CrmInbox;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.persistence.Database;

/** The portal's events in the database. */
public final class JdbiCrmInbox implements CrmInbox {
    private final Database database;

    public JdbiCrmInbox(Database database) {
        this.database = database;
    }

    @Override
    public void addAll(List<Event> events) {
        database.with(handle -> {
            var batch = handle.prepareBatch("""
                    insert into crm_event (id, name, about_entity, about_id, received_at)
                    values (:id, :name, :entity, :about, :receivedAt)""");
            for (Event event : events) {
                batch.bind("id", event.id())
                        .bind("name", event.name())
                        .bind("entity", event.about().map(DealKey::entity))
                        .bind("about", event.about().map(DealKey::id))
                        .bind("receivedAt", event.receivedAt())
                        .add();
            }
            return batch.execute();
        });
    }

    @Override
    public Optional<Instant> lastAt() {
        return database.with(
                handle -> handle.createQuery("select received_at from crm_event order by received_at desc limit 1")
                        .mapTo(Instant.class)
                        .findOne());
    }

    @Override
    public int forget(Instant before) {
        return database.with(handle -> handle.createUpdate("delete from crm_event where received_at < :before")
                .bind("before", before)
                .execute());
    }
}
