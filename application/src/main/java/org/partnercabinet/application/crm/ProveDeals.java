package org.partnercabinet.application.crm;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.crm.Comparisons.Reached;
import org.partnercabinet.application.crm.Comparisons.Step;
import org.partnercabinet.application.crm.MissingDeals.Tally;
import org.partnercabinet.application.outbox.Delivery;
import org.partnercabinet.application.outbox.Outcome;
import org.partnercabinet.application.outbox.Topic;
import org.partnercabinet.domain.crm.Difference;
import org.partnercabinet.domain.crm.Difference.Why;
import org.partnercabinet.domain.crm.Proof;
import org.partnercabinet.domain.crm.ProofId;
import org.partnercabinet.domain.referral.Entity;

/**
 * The proof of completeness: what is attributable to partners in the portal against what we know, in numbers and sums;
 * every difference named, and cured or explained. What it has found is kept step by step: after a failure, or once the portal
 * has operating time again, it goes on where it stopped. Subject: a {@link ProofId}.
 */
public final class ProveDeals implements Delivery {
    public static final Topic PROVE = new Topic("crm.prove", 40);
    private static final Duration AFTER_REFUSAL = Duration.ofHours(1);

    private final Transactions transactions;
    private final Comparing comparing;
    private final Takeover takeover;
    private final MissingDeals missing;
    private final Kept kept;
    private final Clock clock;

    /** Proofs, and what they have found so far. */
    public record Kept(Proofs proofs, Comparisons comparisons) {}

    public ProveDeals(
            Transactions transactions,
            Comparing comparing,
            Takeover takeover,
            MissingDeals missing,
            Kept kept,
            Clock clock) {
        this.transactions = transactions;
        this.comparing = comparing;
        this.takeover = takeover;
        this.missing = missing;
        this.kept = kept;
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
                .inTransaction(() -> kept.proofs().find(id))
                .filter(proof -> !proof.isFinished())
                .isPresent();
        if (!wanted) return Outcome.DONE;
        try {
            compare(id);
            return Outcome.DONE;
        } catch (CrmFailure failure) {
            String why = String.valueOf(failure.getMessage());
            transactions.run(() -> kept.proofs().change(id, proof -> proof.stuck(new Proof.NoAnswer(why))));
            return failure.executed() == CrmFailure.Executed.REFUSED
                    ? new Outcome.NotNow(AFTER_REFUSAL, why)
                    : failure.outcome();
        }
    }

    private void compare(ProofId id) {
        Optional<Reached> reached =
                transactions.inTransaction(() -> kept.comparisons().reached(id));
        Findings findings = reached.map(Findings::new).orElseGet(Findings::new);
        Optional<Step> step = Optional.of(reached.map(Reached::next).orElse(Step.FIRST));
        while (step.isPresent()) {
            Optional<Step> next = comparing.handle(step.get(), findings);
            List<Difference> found = findings.take();
            transactions.run(() -> {
                kept.comparisons().keep(id, next, findings.totals().lines(), found);
                if (next.isEmpty()) finish(id, findings);
            });
            step = next;
        }
    }

    /** Our own fault, again and again: this one ends, so that the next one begins anew. */
    @Override
    public void buried(String subject, String why) {
        var id = new ProofId(UUID.fromString(subject));
        kept.proofs().change(id, proof -> proof.finish(clock.instant(), Optional.of(new Proof.OurMistake(why))));
    }

    /** Second looks and readings of contacts begin once the proof is there that they resolve. */
    private void finish(ProofId id, Findings findings) {
        kept.comparisons().pending(id).forEach(this::begin);
        Optional<Proof.Problem> problem = tooMany(missing::tally)
                .map(StartProof::problem)
                .or(() -> tooMany(findings::unreadable).map(StartProof::unreadable));
        kept.proofs().change(id, proof -> proof.finish(clock.instant(), problem));
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
