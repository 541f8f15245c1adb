package org.partnercabinet.application.crm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.partnercabinet.application.crm.Attribution.Owner;
import org.partnercabinet.application.crm.Explanations.Explanation;
import org.partnercabinet.application.distribution.AppealEntries;
import org.partnercabinet.application.outbox.Outbox;
import org.partnercabinet.application.referral.Deals;
import org.partnercabinet.domain.crm.DealSnapshot;
import org.partnercabinet.domain.crm.Difference.Why;
import org.partnercabinet.domain.distribution.AppealEntry;
import org.partnercabinet.domain.distribution.AppealId;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Referral;

/**
 * What the portal says of a lead or deal is taken over: the one way for the event, the sweep, the proof and the button.
 * Part of the caller's transaction.
 */
public final class Takeover {
    /** Between the first and the second look at what seems to be deleted. */
    public static final Duration SECOND_LOOK = Duration.ofMinutes(1);

    private final Attribution attribution;
    private final Truth truth;
    private final Entering entering;
    private final Records records;
    private final Outbox outbox;
    private final Clock clock;

    /** What is written down beside the truth. */
    public record Records(Deals deals, Explanations explanations, MissingDeals missing, AppealEntries appeals) {}

    public Takeover(
            Attribution attribution, Truth truth, Entering entering, Records records, Outbox outbox, Clock clock) {
        this.attribution = attribution;
        this.truth = truth;
        this.entering = entering;
        this.records = records;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @return whose it is; what points to a partner becomes a referral soon after */
    public Owner apply(DealSnapshot snapshot) {
        Owner owner = attribution.of(snapshot);
        stand(List.of(snapshot));
        records.missing().clear(snapshot.key());
        if (owner instanceof Attribution.Theirs theirs) truth.apply(theirs.referral(), snapshot);
        if (owner instanceof Attribution.Answer answer) {
            truth.lock(answer.referral().partner());
            truth.apply(entering.sent(answer.referral().id(), snapshot.key()), snapshot);
        }
        if (owner instanceof Attribution.Doubled) explain(snapshot, Why.DOUBLE_ORIGIN);
        if (owner instanceof Attribution.PointsTo && !isExplained(snapshot)) claim(snapshot.key());
        return owner;
    }

    /** Of those that were made for appeals people see where they stand; nothing else follows. */
    void stand(List<DealSnapshot> snapshots) {
        records.appeals()
                .stand(snapshots.stream()
                        .filter(row -> !row.stageHidden())
                        .map(row -> new AppealEntries.Standing(row.key(), row.stage()))
                        .toList());
    }

    /** Whose money it may move. */
    public Optional<PartnerId> partner(DealSnapshot snapshot) {
        Owner owner = attribution.of(snapshot);
        if (owner instanceof Attribution.Theirs theirs)
            return Optional.of(theirs.referral().partner());
        if (owner instanceof Attribution.Answer answer)
            return Optional.of(answer.referral().partner());
        return Optional.empty();
    }

    /** As {@link #apply}, for one that we know to be this referral's. */
    public void apply(Referral referral, DealSnapshot snapshot) {
        records.explanations().remove(snapshot.key());
        truth.apply(referral, snapshot);
    }

    /** Before a referral or client of this partner is locked: whoever moves money locks in this order. */
    public void lock(PartnerId partner) {
        truth.lock(partner);
    }

    /** The portal does not show it. If we know it, there will be a second look. */
    public void missed(DealKey key) {
        if (!isKnown(key)) return;
        Instant now = clock.instant();
        records.missing().note(key, now);
        outbox.add(LookAgain.LOOK_AGAIN, key.toString(), now.plus(SECOND_LOOK));
    }

    private boolean isKnown(DealKey key) {
        return records.deals().find(key).filter(deal -> !deal.isDeleted()).isPresent()
                || appeal(key)
                        .flatMap(records.appeals()::find)
                        .filter(entry -> !entry.isDeleted())
                        .isPresent();
    }

    private Optional<AppealId> appeal(DealKey key) {
        return records.appeals().enteredAs(key);
    }

    /** It was looked for twice. */
    public void gone(DealKey key) {
        records.missing().clear(key);
        truth.deleted(key);
        appeal(key).ifPresent(id -> records.appeals().change(id, AppealEntry::deleted));
    }

    public Optional<MissingDeals.Missing> missing(DealKey key) {
        return records.missing().find(key);
    }

    public void explain(DealSnapshot snapshot, Why why) {
        records.explanations().put(snapshot.key(), new Explanation(why, snapshot.changedAt()));
    }

    /** Has the referral made that it points to. */
    public void claim(DealKey key) {
        outbox.add(ClaimDeal.CLAIM, key.toString());
    }

    private boolean isExplained(DealSnapshot snapshot) {
        return records.explanations()
                .find(snapshot.key())
                .filter(earlier -> !earlier.changedAt().isBefore(snapshot.changedAt()))
                .isPresent();
    }
}
