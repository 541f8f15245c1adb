package org.partnercabinet.persistence.crm;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.partnercabinet.application.crm.CrmCursors;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.Row;

/** How far the sweeps came, in the database. */
public final class JdbiCrmCursors implements CrmCursors {
    private static final RowMapper<Sweep> SWEEP = Row.mapper(row -> {
        Instant since = row.at("swept_at");
        return new Sweep(
                since,
                row.maybeAt("began_at").orElse(since),
                row.constant(Phase.class, "phase"),
                row.big("after_id"),
                row.big("looked_id"));
    });

    private final Database database;

    public JdbiCrmCursors(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Sweep> find(Entity entity) {
        return database.with(handle -> handle.createQuery("select * from crm_cursor where entity = :entity")
                .bind("entity", entity)
                .map(SWEEP)
                .findOne());
    }

    @Override
    public void put(Entity entity, Sweep sweep) {
        boolean known = write("""
                update crm_cursor set swept_at = :since, began_at = :beganAt, phase = :phase, after_id = :after,
                    looked_id = :looked
                where entity = :entity""", entity, sweep);
        if (!known) write("""
                insert into crm_cursor (entity, swept_at, began_at, phase, after_id, looked_id)
                values (:entity, :since, :beganAt, :phase, :after, :looked)""", entity, sweep);
    }

    private boolean write(String sql, Entity entity, Sweep sweep) {
        return database.within(handle -> handle.createUpdate(sql)
                        .bind("entity", entity)
                        .bind("since", sweep.since())
                        .bind("beganAt", sweep.beganAt())
                        .bind("phase", sweep.phase())
                        .bind("after", sweep.after())
                        .bind("looked", sweep.looked())
                        .execute()
                == 1);
    }
}
