package org.partnercabinet.persistence.crm;

import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.partnercabinet.application.crm.Explanations;
import org.partnercabinet.domain.crm.Difference.Why;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.Row;

/** Why things are no referral's, in the database. */
public final class JdbiExplanations implements Explanations {
    private static final RowMapper<Explanation> EXPLANATION =
            Row.mapper(row -> new Explanation(row.constant(Why.class, "why"), row.at("changed_at")));

    private final Database database;

    public JdbiExplanations(Database database) {
        this.database = database;
    }

    @Override
    public void put(DealKey key, Explanation explanation) {
        boolean known = write("""
                update crm_explanation set why = :why, changed_at = :changedAt
                where entity = :entity and crm_id = :id""", key, explanation);
        if (!known) write("""
                insert into crm_explanation (entity, crm_id, why, changed_at)
                values (:entity, :id, :why, :changedAt) on conflict do nothing""", key, explanation);
    }

    private boolean write(String sql, DealKey key, Explanation explanation) {
        return database.within(handle -> handle.createUpdate(sql)
                        .bind("entity", key.entity())
                        .bind("id", key.id())
                        .bind("why", explanation.why())
                        .bind("changedAt", explanation.changedAt())
                        .execute()
                == 1);
    }

    @Override
    public Optional<Explanation> find(DealKey key) {
        return database.with(
                handle -> handle.createQuery("select * from crm_explanation where entity = :entity and crm_id = :id")
                        .bind("entity", key.entity())
                        .bind("id", key.id())
                        .map(EXPLANATION)
                        .findOne());
    }

    @Override
    public void remove(DealKey key) {
        database.within(
                handle -> handle.createUpdate("delete from crm_explanation where entity = :entity and crm_id = :id")
                        .bind("entity", key.entity())
                        .bind("id", key.id())
                        .execute());
    }
}
