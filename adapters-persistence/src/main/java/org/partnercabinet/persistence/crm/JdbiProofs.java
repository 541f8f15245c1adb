package org.partnercabinet.persistence.crm;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.statement.SqlStatement;
import org.partnercabinet.application.crm.Proofs;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.crm.Difference;
import org.partnercabinet.domain.crm.Proof;
import org.partnercabinet.domain.crm.ProofId;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.persistence.Database;

/** Proofs in the database. */
public final class JdbiProofs implements Proofs {
    private static final String OLD = "started_at < :before and finished_at is not null";

    private final Database database;

    public JdbiProofs(Database database) {
        this.database = database;
    }

    @Override
    public void add(Proof proof) {
        database.within(handle -> bind(handle.createUpdate("""
                                insert into crm_proof
                                    (id, started_at, finished_at, problem_kind, problem, problem_part, problem_whole)
                                values (:id, :startedAt, :finishedAt, :kind, :said, :part, :whole)"""), proof).execute());
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
            bind(handle.createUpdate("""
                                    update crm_proof
                                    set finished_at = :finishedAt, problem_kind = :kind, problem = :said,
                                        problem_part = :part, problem_whole = :whole
                                    where id = :id"""), changed).execute();
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

    @Override
    public int forget(Instant before) {
        return database.within(handle -> {
            for (String found : List.of("crm_proof_difference", "crm_proof_total"))
                handle.createUpdate(
                                "delete from " + found + " where proof in (select id from crm_proof where " + OLD + ")")
                        .bind("before", before)
                        .execute();
            return handle.createUpdate("delete from crm_proof where " + OLD)
                    .bind("before", before)
                    .execute();
        });
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Proof proof) {
        return ProblemColumns.bind(
                statement
                        .bind("id", proof.id())
                        .bind("startedAt", proof.startedAt())
                        .bind("finishedAt", proof.finishedAt()),
                proof.problem());
    }
}
