package org.partnercabinet.application.crm;

import java.util.Optional;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.crm.Attribution.Owner;
import org.partnercabinet.application.referral.Deals;
import org.partnercabinet.domain.crm.DealSnapshot;
import org.partnercabinet.domain.crm.Difference;
import org.partnercabinet.domain.crm.Difference.Cure;
import org.partnercabinet.domain.crm.Difference.Saying;
import org.partnercabinet.domain.crm.Difference.Why;
import org.partnercabinet.domain.referral.Deal;

/** Names a difference, and cures what can be cured by taking over what the portal says. */
public final class Curing {
    private final Transactions transactions;
    private final Attribution attribution;
    private final Takeover takeover;
    private final Deals deals;

    public Curing(Transactions transactions, Attribution attribution, Takeover takeover, Deals deals) {
        this.transactions = transactions;
        this.attribution = attribution;
        this.takeover = takeover;
        this.deals = deals;
    }

    /** Empty when both say the same, also when ours has come to it since it was read. */
    Optional<Difference> known(Deal ours, Optional<DealSnapshot> theirs) {
        Optional<Saying> said = Optional.of(Saying.of(ours));
        if (theirs.isEmpty())
            return Optional.of(new Difference(ours.key(), Optional.empty(), said, Why.GONE, Cure.PENDING));
        DealSnapshot there = theirs.get();
        if (Saying.of(ours).agreesWith(Saying.of(there))) return Optional.empty();
        Why why = why(ours, there);
        Cure cure = transactions.inTransaction(() -> takenOver(there) ? Cure.CURED : Cure.OPEN);
        // What we say is newer than what was read: the sweep or an event was quicker than we.
        boolean meanwhile = cure == Cure.OPEN && isNewer(there);
        return Optional.of(new Difference(
                ours.key(),
                Optional.of(Saying.of(there)),
                said,
                meanwhile ? Why.CHANGED_MEANWHILE : why,
                meanwhile ? Cure.EXPLAINED : cure));
    }

    /** Empty when it is nobody's. */
    Optional<Difference> stranger(DealSnapshot there) {
        Owner owner = transactions.inTransaction(() -> attribution.of(there));
        if (owner instanceof Attribution.Nobodys) return Optional.empty();
        var unknown = new Difference(
                there.key(), Optional.of(Saying.of(there)), Optional.empty(), Why.NEVER_HEARD, Cure.OPEN);
        if (owner instanceof Attribution.PointsTo) return Optional.of(unknown.as(Why.NEW_BY_SYNC, Cure.PENDING));
        boolean ours = transactions.inTransaction(() -> takenOver(there));
        if (owner instanceof Attribution.Doubled) return Optional.of(unknown.as(Why.DOUBLE_ORIGIN, Cure.EXPLAINED));
        return Optional.of(ours ? unknown.as(Why.NEVER_HEARD, Cure.CURED) : unknown);
    }

    private boolean takenOver(DealSnapshot there) {
        takeover.apply(there);
        return deals.find(there.key())
                .filter(now -> Saying.of(now).agreesWith(Saying.of(there)))
                .isPresent();
    }

    private boolean isNewer(DealSnapshot there) {
        return transactions
                .inTransaction(() -> deals.find(there.key()))
                .filter(now -> now.changedAt().isAfter(there.changedAt()))
                .isPresent();
    }

    private static Why why(Deal ours, DealSnapshot there) {
        return there.changedAt().isAfter(ours.changedAt()) ? Why.CHANGE_MISSED : Why.CHANGED_WITHOUT_DATE;
    }
}
