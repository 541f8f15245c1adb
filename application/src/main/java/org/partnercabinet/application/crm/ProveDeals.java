package org.partnercabinet.application.crm;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.crm.MissingDeals.Tally;
import org.partnercabinet.application.outbox.Delivery;
import org.partnercabinet.application.outbox.Outcome;
import org.partnercabinet.application.outbox.Topic;
import org.partnercabinet.domain.crm.Difference;
import org.partnercabinet.domain.crm.Difference.Cure;
import org.partnercabinet.domain.crm.Difference.Why;
import org.partnercabinet.domain.crm.ProofId;
import org.partnercabinet.domain.referral.Entity;

/**
 * The proof of completeness: what is attributable to partners in the portal against what we know, in numbers and sums;
 * every difference named, and cured or explained. Reads everything before it settles anything; after a failure it begins
 * again. Subject: a {@link ProofId}.
 */
public final class ProveDeals implements Delivery {
    public static final Topic PROVE = new Topic("crm.prove", 40);
    private static final Duration AFTER_REFUSAL = Duration.ofHours(1);

    private final Transactions transactions;
    private final Comparing comparing;
    private final Takeover takeover;
    private final MissingDeals missing;
    private final Proofs proofs;
    private final Clock clock;

    public ProveDeals(
            Transactions transactions,
            Comparing comparing,
            Takeover takeover,
            MissingDeals missing,
            Proofs proofs,
            Clock clock) {
        this.transactions = transactions;
        this.comparing = comparing;
        this.takeover = takeover;
        this.missing = missing;
        this.proofs = proofs;
        this.clock = clock;
    }

    @Override
    public Topic topic() {
        return PROVE;
    }

    @Override
    public Outcome deliver(String subject) {
        var id = new ProofId(UUID.fromString(subject));
        boolean wanted = transactions
                .inTransaction(() -> proofs.find(id))
                .filter(proof -> !proof.isFinished())
                .isPresent();
        if (!wanted) return Outcome.DONE;
        try {
            Findings findings = comparing.handle();
            transactions.run(() -> finish(id, findings));
            return Outcome.DONE;
        } catch (CrmFailure failure) {
            String why = String.valueOf(failure.getMessage());
            transactions.run(() -> proofs.change(id, proof -> proof.stuck(why)));
            return failure.executed() == CrmFailure.Executed.REFUSED
                    ? new Outcome.NotNow(AFTER_REFUSAL, why)
                    : failure.outcome();
        }
    }

    /** Our own fault, again and again: this one ends, so that the next one begins anew. */
    @Override
    public void buried(String subject, String why) {
        var id = new ProofId(UUID.fromString(subject));
        proofs.change(id, proof -> proof.finish(clock.instant(), Optional.of("internal error: " + why)));
    }

    /** Second looks and readings of contacts begin once the proof is there that they resolve. */
    private void finish(ProofId id, Findings findings) {
        proofs.record(id, findings.totals().lines(), findings.differences());
        findings.differences().stream()
                .filter(difference -> difference.cure() == Cure.PENDING)
                .forEach(this::begin);
        Optional<String> problem = tooMany(missing::tally)
                .map(StartProof::problem)
                .or(() -> tooMany(findings::unreadable).map(StartProof::unreadable));
        proofs.change(id, proof -> proof.finish(clock.instant(), problem));
    }

    private static Optional<Tally> tooMany(Function<Entity, Tally> tallies) {
        return Arrays.stream(Entity.values())
                .map(tallies)
                .filter(Tally::isTooMany)
                .findFirst();
    }

    private void begin(Difference difference) {
        if (difference.why() == Why.NEW_BY_SYNC) takeover.claim(difference.key());
        else takeover.missed(difference.key());
    }
}
