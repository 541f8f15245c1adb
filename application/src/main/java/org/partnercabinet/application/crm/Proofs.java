package org.partnercabinet.application.crm;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.partnercabinet.domain.crm.Difference;
import org.partnercabinet.domain.crm.Proof;
import org.partnercabinet.domain.crm.ProofId;
import org.partnercabinet.domain.crm.Totals;
import org.partnercabinet.domain.referral.DealKey;

/** All proofs. Writing needs an open transaction. */
public interface Proofs {
    void add(Proof proof);

    Optional<Proof> find(ProofId id);

    /** @throws org.partnercabinet.domain.Refusal NOT_FOUND {@code proof} */
    Proof change(ProofId id, UnaryOperator<Proof> change);

    Optional<Proof> newest();

    /** What it found, once. */
    void record(ProofId id, List<Totals.Line> totals, List<Difference> differences);

    /** What became of a difference that was pending or open, in every proof that has it. */
    void resolve(DealKey key, Difference.Why why, Difference.Cure cure);
}
