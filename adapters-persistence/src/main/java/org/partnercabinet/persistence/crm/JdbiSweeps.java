package org.partnercabinet.persistence.crm;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Update;
import org.partnercabinet.application.crm.Sweeps;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.Row;

/** How the sweeps go, in the database: one row for leads and one for deals. */
public final class JdbiSweeps implements Sweeps {
    private static final RowMapper<Sweep> SWEEP = Row.mapper(row -> new Sweep(
            row.constant(Entity.class, "entity"),
            row.at("started_at"),
            row.maybeAt("finished_at"),
            row.big("seen"),
            row.big("changed"),
            row.maybeText("failure")));

    private final Database database;

    public JdbiSweeps(Database database) {
        this.database = database;
    }

    @Override
    public long began(Entity entity, Instant at) {
        change(entity, """
                update crm_sweep set number = number + 1, started_at = :at, finished_at = null, seen = 0, changed = 0,
                    failure = null
                where entity = :entity""", it -> it.bind("at", at));
        return database.within(handle -> number(handle, entity)).orElseThrow();
    }

    @Override
    public boolean isLatest(Entity entity, long number) {
        return database.within(handle -> number(handle, entity))
                .filter(latest -> latest == number)
                .isPresent();
    }

    private static Optional<Long> number(Handle handle, Entity entity) {
        return handle.createQuery("select number from crm_sweep where entity = :entity <lock>")
                .bind("entity", entity)
                .mapTo(Long.class)
                .findOne();
    }

    @Override
    public void saw(Entity entity, int seen, int changed) {
        change(
                entity,
                "update crm_sweep set seen = seen + :seen, changed = changed + :changed where entity = :entity",
                it -> it.bind("seen", seen).bind("changed", changed));
    }

    @Override
    public void ended(Entity entity, long number, Instant at, Optional<String> failure) {
        database.within(handle -> handle.createUpdate("""
                        update crm_sweep set finished_at = :at, failure = :failure
                        where entity = :entity and number = :number""")
                .bind("entity", entity)
                .bind("number", number)
                .bind("at", at)
                .bind("failure", failure)
                .execute());
    }

    @Override
    public List<Sweep> all() {
        return database.with(handle -> handle.createQuery("""
                                select * from crm_sweep where entity in ('lead', 'deal') and started_at is not null
                                order by entity desc""").map(SWEEP).list());
    }

    private void change(Entity entity, String sql, UnaryOperator<Update> bind) {
        database.within(handle -> {
            Update update = bind.apply(handle.createUpdate(sql).bind("entity", entity));
            if (update.execute() == 1) return entity;
            handle.createUpdate("""
                            insert into crm_sweep (entity, seen, changed) values (:entity, 0, 0)
                            on conflict do nothing""").bind("entity", entity).execute();
            bind.apply(handle.createUpdate(sql).bind("entity", entity)).execute();
            return entity;
        });
    }
}
