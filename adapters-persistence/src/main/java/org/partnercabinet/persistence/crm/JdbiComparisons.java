package org.partnercabinet.persistence.crm;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Update;
import org.partnercabinet.application.crm.Comparisons;
import org.partnercabinet.domain.crm.Difference;
import org.partnercabinet.domain.crm.Difference.Cure;
import org.partnercabinet.domain.crm.Difference.Why;
import org.partnercabinet.domain.crm.ProofId;
import org.partnercabinet.domain.crm.Totals;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.Row;

/** What proofs have found, in the database. */
public final class JdbiComparisons implements Comparisons {
    private static final String DIFFERENCE = """
            insert into crm_proof_difference
                (proof, entity, crm_id, their_stage, their_name, their_semantics, their_minor, their_currency,
                 our_stage, our_name, our_semantics, our_minor, our_currency, why, cure)
            values
                (:proof, :entity, :id, :theirStage, :theirName, :theirSemantics, :theirMinor, :theirCurrency,
                 :ourStage, :ourName, :ourSemantics, :ourMinor, :ourCurrency, :why, :cure)
            on conflict do nothing""";

    private static final String TOTAL = """
            insert into crm_proof_total (proof, entity, semantics, currency, their_count, their_sum, our_count, our_sum)
            values (:proof, :entity, :semantics, :currency, :theirCount, :theirSum, :ourCount, :ourSum)""";

    private static final RowMapper<Step> STEP = Row.mapper(row -> new Step(
            row.constant(Entity.class, "next_entity"), row.constant(Part.class, "next_part"), row.big("next_after")));
    private static final RowMapper<Totals.Line> LINE = Row.mapper(ProofColumns::line);
    private static final RowMapper<Map.Entry<Entity, Long>> COUNT =
            Row.mapper(row -> Map.entry(row.constant(Entity.class, "entity"), row.big("differences")));
    private static final RowMapper<DealKey> KEY =
            Row.mapper(row -> new DealKey(row.constant(Entity.class, "entity"), row.big("crm_id")));

    private final Database database;

    public JdbiComparisons(Database database) {
        this.database = database;
    }

    @Override
    public void keep(ProofId id, Optional<Step> next, List<Totals.Line> totals, List<Difference> found) {
        database.within(handle -> {
            of(handle, id, "delete from crm_proof_total where proof = :proof").execute();
            PreparedBatch lines = handle.prepareBatch(TOTAL);
            totals.forEach(
                    line -> ProofColumns.bind(lines.bind("proof", id), line).add());
            if (lines.size() > 0) lines.execute();
            PreparedBatch rows = handle.prepareBatch(DIFFERENCE);
            found.forEach(difference ->
                    ProofColumns.bind(rows.bind("proof", id), difference).add());
            if (rows.size() > 0) rows.execute();
            return of(
                            handle,
                            id,
                            "update crm_proof set next_entity = :entity, next_part = :part, next_after = :after where id = :proof")
                    .bind("entity", next.map(Step::entity))
                    .bind("part", next.map(Step::part))
                    .bind("after", next.map(Step::after))
                    .execute();
        });
    }

    private static Update of(Handle handle, ProofId id, String statement) {
        return handle.createUpdate(statement).bind("proof", id);
    }

    @Override
    public Optional<Reached> reached(ProofId id) {
        return database.with(handle -> handle.createQuery(
                        "select * from crm_proof where id = :proof and next_entity is not null")
                .bind("proof", id)
                .map(STEP)
                .findOne()
                .map(next -> new Reached(next, totals(handle, id), unknown(handle, id), unreadable(handle, id))));
    }

    private static List<Totals.Line> totals(Handle handle, ProofId id) {
        return handle.createQuery("select * from crm_proof_total where proof = :proof")
                .bind("proof", id)
                .map(LINE)
                .list();
    }

    private static Set<DealKey> unknown(Handle handle, ProofId id) {
        return new HashSet<>(handle.createQuery(
                        "select entity, crm_id from crm_proof_difference where proof = :proof and our_stage is null")
                .bind("proof", id)
                .map(KEY)
                .list());
    }

    private static Map<Entity, Long> unreadable(Handle handle, ProofId id) {
        var counts = new EnumMap<Entity, Long>(Entity.class);
        handle.createQuery("""
                        select entity, count(*) as differences from crm_proof_difference
                        where proof = :proof and why = :why group by entity""")
                .bind("proof", id)
                .bind("why", Why.UNREADABLE)
                .map(COUNT)
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }

    @Override
    public List<Difference> pending(ProofId id) {
        return database.with(
                handle -> handle.createQuery("select * from crm_proof_difference where proof = :proof and cure = :cure")
                        .bind("proof", id)
                        .bind("cure", Cure.PENDING)
                        .map(ProofColumns.DIFFERENCE)
                        .list());
    }
}
