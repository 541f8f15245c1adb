package org.partnercabinet.application.crm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.crm.MissingDeals.Missing;
import org.partnercabinet.application.crm.MissingDeals.Tally;
import org.partnercabinet.application.outbox.Delivery;
import org.partnercabinet.application.outbox.Outcome;
import org.partnercabinet.application.outbox.Topic;
import org.partnercabinet.domain.crm.DealSnapshot;
import org.partnercabinet.domain.crm.Difference.Cure;
import org.partnercabinet.domain.crm.Difference.Why;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;

/**
 * The second look at a lead or deal that the portal did not show. Only what is missing again counts as deleted, and only
 * if not too much is missing at once: then rather a right was lost, and no reward is taken back until a person says that
 * all of it was deleted. Subject: a {@link DealKey}.
 */
public final class LookAgain implements Delivery {
    public static final Topic LOOK_AGAIN = new Topic("crm.look-again", 10);
    private static final int SAMPLE = 50;
    private static final Duration NEXT_LOOK = Duration.ofHours(1);

    private final Transactions transactions;
    private final Crm crm;
    private final Takeover takeover;
    private final Takeover.Records records;
    private final StartProof proof;
    private final Clock clock;

    public LookAgain(
            Transactions transactions,
            Crm crm,
            Takeover takeover,
            Takeover.Records records,
            StartProof proof,
            Clock clock) {
        this.transactions = transactions;
        this.crm = crm;
        this.takeover = takeover;
        this.records = records;
        this.proof = proof;
        this.clock = clock;
    }

    @Override
    public Topic topic() {
        return LOOK_AGAIN;
    }

    @Override
    public Outcome deliver(String subject) {
        Optional<DealKey> key = DealKey.read(subject);
        if (key.isEmpty()) return new Outcome.Rejected("not a lead or deal: " + subject);
        Optional<Missing> first = transactions.inTransaction(() -> takeover.missing(key.get()));
        if (first.isEmpty()) return Outcome.DONE;
        Instant due = first.get().since().plus(Takeover.SECOND_LOOK);
        if (clock.instant().isBefore(due))
            return new Outcome.NotNow(Duration.between(clock.instant(), due), "too early for a second look");
        try {
            return look(key.get());
        } catch (CrmFailure failure) {
            // A right that is missing now may be given back: the next look comes by itself.
            return failure.executed() == CrmFailure.Executed.REFUSED
                    ? new Outcome.NotNow(NEXT_LOOK, String.valueOf(failure.getMessage()))
                    : failure.outcome();
        }
    }

    private Outcome look(DealKey key) {
        Optional<DealSnapshot> latest = crm.read(key);
        boolean hidden = latest.isEmpty()
                && key.entity() == Entity.LEAD
                && !crm.dealsOf(key.id()).isEmpty();
        Tally others = latest.isPresent() || hidden ? new Tally(0, 0) : others(key);
        return transactions.inTransaction(() -> {
            if (latest.isPresent()) return there(latest.get());
            if (hidden) return hidden(key);
            return gone(key, others);
        });
    }

    /** A right may be lost without many being asked for: some others that we know are looked for too. */
    private Tally others(DealKey key) {
        List<Long> ids = transactions.inTransaction(() -> records.deals().following(key.entity(), 0, SAMPLE)).stream()
                .filter(deal -> !deal.key().equals(key))
                .map(deal -> deal.key().id())
                .toList();
        return new Tally(ids.size() - crm.those(key.entity(), ids).size(), ids.size());
    }

    private Outcome there(DealSnapshot snapshot) {
        takeover.apply(snapshot);
        proof.resolve(snapshot.key(), Why.GONE, Cure.CURED);
        return Outcome.DONE;
    }

    private Outcome hidden(DealKey key) {
        records.missing().clear(key);
        proof.resolve(key, Why.HIDDEN_LEAD, Cure.EXPLAINED);
        return Outcome.DONE;
    }

    private Outcome gone(DealKey key, Tally others) {
        Tally tally = others.isTooMany() ? others : records.missing().tally(key.entity());
        boolean accepted = records.missing().find(key).filter(Missing::accepted).isPresent();
        if (tally.isTooMany() && !accepted) {
            proof.resolve(key, Why.TOO_MANY_GONE, Cure.OPEN);
            proof.because(StartProof.problem(tally));
            return new Outcome.NotNow(NEXT_LOOK, "too much is missing at once");
        }
        takeover.gone(key);
        proof.resolve(key, Why.GONE, Cure.CURED);
        return Outcome.DONE;
    }
}
