package org.partnercabinet.persistence.crm;

import java.time.Instant;
import java.util.Optional;
import org.partnercabinet.application.crm.CrmCursors;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.persistence.Database;

/** How far the sweeps came, in the database. */
public final class JdbiCrmCursors implements CrmCursors {
    private final Database database;

    public JdbiCrmCursors(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Instant> sweptAt(Entity entity) {
        return database.with(handle -> handle.createQuery("select swept_at from crm_cursor where entity = :entity")
                .bind("entity", entity)
                .mapTo(Instant.class)
                .findOne());
    }

    @Override
    public void swept(Entity entity, Instant beganAt) {
        String insert = "insert into crm_cursor (entity, swept_at) values (:entity, :beganAt) on conflict do nothing";
        if (!set(insert, entity, beganAt)) {
            set("update crm_cursor set swept_at = :beganAt where entity = :entity", entity, beganAt);
        }
    }

    private boolean set(String sql, Entity entity, Instant beganAt) {
        return database.with(handle -> handle.createUpdate(sql)
                        .bind("entity", entity)
                        .bind("beganAt", beganAt)
                        .execute()
                == 1);
    }
}
