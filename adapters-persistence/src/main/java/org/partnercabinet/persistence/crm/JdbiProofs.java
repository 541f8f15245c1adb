package org.partnercabinet.persistence.crm;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import org.partnercabinet.application.crm.Proofs;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.crm.Difference;
import org.partnercabinet.domain.crm.Proof;
import org.partnercabinet.domain.crm.ProofId;
import org.partnercabinet.domain.crm.Totals;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.persistence.Database;

/** Proofs in the database. */
public final class JdbiProofs implements Proofs {
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
            values (:proof, :entity, :semantics, :currency, :theirCount, :theirSum, :ourCount, :ourSum)
            on conflict do nothing""";

    private final Database database;

    public JdbiProofs(Database database) {
        this.database = database;
    }

    @Override
    public void add(Proof proof) {
        database.within(handle -> bind(handle.createUpdate("""
                                insert into crm_proof (id, started_at, finished_at, problem)
                                values (:id, :startedAt, :finishedAt, :problem)"""), proof).execute());
    }

    @Override
    public Optional<Proof> find(ProofId id) {
        return database.with(handle -> handle.createQuery("select * from crm_proof where id = :id")
                .bind("id", id)
                .map(ProofColumns.PROOF)
                .findOne());
    }

    @Override
    public Proof change(ProofId id, UnaryOperator<Proof> change) {
        return database.within(handle -> {
            Proof changed = change.apply(handle.createQuery("select * from crm_proof where id = :id <lock>")
                    .bind("id", id)
                    .map(ProofColumns.PROOF)
                    .findOne()
                    .orElseThrow(() -> Refusal.notFound("proof")));
            bind(
                            handle.createUpdate(
                                    "update crm_proof set finished_at = :finishedAt, problem = :problem where id = :id"),
                            changed)
                    .execute();
            return changed;
        });
    }

    @Override
    public Optional<Proof> newest() {
        return database.with(
                handle -> handle.createQuery("select * from crm_proof order by started_at desc, id desc limit 1")
                        .map(ProofColumns.PROOF)
                        .findOne());
    }

    @Override
    public void record(ProofId id, List<Totals.Line> totals, List<Difference> differences) {
        database.within(handle -> {
            PreparedBatch lines = handle.prepareBatch(TOTAL);
            totals.forEach(
                    line -> ProofColumns.bind(lines.bind("proof", id), line).add());
            if (lines.size() > 0) lines.execute();
            return differences(handle, id, differences);
        });
    }

    private static int differences(Handle handle, ProofId id, List<Difference> differences) {
        PreparedBatch rows = handle.prepareBatch(DIFFERENCE);
        differences.forEach(difference ->
                ProofColumns.bind(rows.bind("proof", id), difference).add());
        return rows.size() > 0 ? rows.execute().length : 0;
    }

    @Override
    public void resolve(DealKey key, Difference.Why why, Difference.Cure cure) {
        database.within(handle -> handle.createUpdate("""
                        update crm_proof_difference set why = :why, cure = :cure
                        where entity = :entity and crm_id = :id and cure in ('pending', 'open')""")
                .bind("entity", key.entity())
                .bind("id", key.id())
                .bind("why", why)
                .bind("cure", cure)
                .execute());
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Proof proof) {
        return statement
                .bind("id", proof.id())
                .bind("startedAt", proof.startedAt())
                .bind("finishedAt", proof.finishedAt())
                .bind("problem", proof.problem());
    }
}
