package org.partnercabinet.application.crm;

import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.partnercabinet.domain.crm.Difference;
import org.partnercabinet.domain.crm.Proof;
import org.partnercabinet.domain.crm.ProofId;
import org.partnercabinet.domain.referral.DealKey;

/** All proofs. Writing needs an open transaction. */
public interface Proofs {
    void add(Proof proof);

    Optional<Proof> find(ProofId id);

    /** @throws org.partnercabinet.domain.Refusal NOT_FOUND {@code proof} */
    Proof change(ProofId id, UnaryOperator<Proof> change);

    Optional<Proof> newest();

    /** What became of a difference that was pending or open, in every proof that has it. */
    void resolve(DealKey key, Difference.Why why, Difference.Cure cure);

    /** Forgets those that were begun before then and are finished, with all they found. @return how many */
    int forget(Instant before);
}
