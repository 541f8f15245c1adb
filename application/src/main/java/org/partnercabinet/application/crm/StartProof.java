package org.partnercabinet.application.crm;

import java.time.Clock;
import java.util.Optional;
import org.partnercabinet.application.Ids;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.crm.MissingDeals.Tally;
import org.partnercabinet.application.outbox.Outbox;
import org.partnercabinet.domain.crm.Difference.Cure;
import org.partnercabinet.domain.crm.Difference.Why;
import org.partnercabinet.domain.crm.Proof;
import org.partnercabinet.domain.crm.ProofId;
import org.partnercabinet.domain.referral.DealKey;

/** Somebody wants a proof now, or a day has passed. */
public final class StartProof {
    private final Transactions transactions;
    private final Proofs proofs;
    private final MissingDeals missing;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    public StartProof(
            Transactions transactions, Proofs proofs, MissingDeals missing, Outbox outbox, Ids ids, Clock clock) {
        this.transactions = transactions;
        this.proofs = proofs;
        this.missing = missing;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param acceptMissing a person says that whatever the portal does not show was deleted, however much it is
     * @return the one that is under way, if there is one
     */
    public ProofId handle(boolean acceptMissing) {
        return transactions.inTransaction(() -> {
            if (acceptMissing) missing.acceptAll().forEach(key -> outbox.add(LookAgain.LOOK_AGAIN, key.toString()));
            Proof proof = proofs.newest().filter(newest -> !newest.isFinished()).orElseGet(this::fresh);
            outbox.add(ProveDeals.PROVE, proof.id().value().toString());
            return proof.id();
        });
    }

    private Proof fresh() {
        Proof proof = Proof.start(new ProofId(ids.next()), clock.instant());
        proofs.add(proof);
        return proof;
    }

    /** Part of the caller's transaction. */
    void resolve(DealKey key, Why why, Cure cure) {
        proofs.resolve(key, why, cure);
    }

    /** So much is missing that a person has to look at it: the newest proof shows it. Part of the caller's transaction. */
    void because(Proof.Problem problem) {
        Optional<Proof> newest = proofs.newest();
        if (newest.isEmpty()
                || newest.get().isFinished() && newest.get().problem().isEmpty()) handle(false);
        proofs.newest().ifPresent(proof -> proofs.change(proof.id(), p -> p.stuck(problem)));
    }

    static Proof.Problem unreadable(Tally tally) {
        return new Proof.TooManyUnreadable(tally.missing(), tally.known());
    }

    static Proof.Problem problem(Tally tally) {
        return new Proof.TooManyGone(tally.missing(), tally.known());
    }
}
