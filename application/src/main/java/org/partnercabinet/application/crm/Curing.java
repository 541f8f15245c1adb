package org.partnercabinet.application.crm;

import java.util.Optional;
import java.util.function.Supplier;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.crm.Attribution.Owner;
import org.partnercabinet.application.outbox.Outbox;
import org.partnercabinet.application.referral.Deals;
import org.partnercabinet.domain.crm.DealSnapshot;
import org.partnercabinet.domain.crm.Difference;
import org.partnercabinet.domain.crm.Difference.Cure;
import org.partnercabinet.domain.crm.Difference.Saying;
import org.partnercabinet.domain.crm.Difference.Why;
import org.partnercabinet.domain.referral.Deal;
import org.partnercabinet.domain.referral.DealKey;

/** Names a difference, and cures what can be cured by taking over what the portal says. */
public final class Curing {
    private final Transactions transactions;
    private final Attribution attribution;
    private final Takeover takeover;
    private final Deals deals;
    private final Outbox outbox;
    private final OurFaults faults;

    public Curing(
            Transactions transactions,
            Attribution attribution,
            Takeover takeover,
            Deals deals,
            Outbox outbox,
            OurFaults faults) {
        this.transactions = transactions;
        this.attribution = attribution;
        this.takeover = takeover;
        this.deals = deals;
        this.outbox = outbox;
        this.faults = faults;
    }

    /** Empty when both say the same, also when ours has come to it since it was read. */
    Optional<Difference> known(Deal ours, Optional<DealSnapshot> theirs) {
        Optional<Saying> said = Optional.of(Saying.of(ours));
        if (theirs.isEmpty())
            return Optional.of(new Difference(ours.key(), Optional.empty(), said, Why.GONE, Cure.PENDING));
        return stumbling(theirs.get().key(), theirs.map(Saying::of), said, () -> compared(ours, theirs.get()));
    }

    /** What we stumble over stops nothing else: it is named, and followed by itself. */
    private Optional<Difference> stumbling(
            DealKey key, Optional<Saying> theirs, Optional<Saying> ours, Supplier<Optional<Difference>> work) {
        try {
            return work.get();
        } catch (RuntimeException fault) {
            faults.happened(key, fault);
            transactions.run(() -> outbox.add(FollowDeal.FOLLOW, key.toString()));
            return Optional.of(new Difference(key, theirs, ours, Why.INTERNAL_ERROR, Cure.OPEN));
        }
    }

    private Optional<Difference> compared(Deal ours, DealSnapshot told) {
        Optional<Difference> changed = changed(ours, told, told.knowing(Optional.of(ours)));
        if (!told.hides(ours)) return changed;
        var saying = Optional.of(Saying.of(told));
        return Optional.of(new Difference(ours.key(), saying, Optional.of(Saying.of(ours)), Why.UNREADABLE, Cure.OPEN));
    }

    /** @param there what was told, with what we knew where nothing could be read */
    private Optional<Difference> changed(Deal ours, DealSnapshot told, DealSnapshot there) {
        Optional<Saying> said = Optional.of(Saying.of(ours));
        if (Saying.of(ours).agreesWith(Saying.of(there))) return Optional.empty();
        Why why = why(ours, there);
        Cure cure = transactions.inTransaction(() -> takenOver(there) ? Cure.CURED : Cure.OPEN);
        // What we say is newer than what was read: the sweep or an event was quicker than we.
        boolean meanwhile = cure == Cure.OPEN && isNewer(there);
        return Optional.of(new Difference(
                ours.key(),
                Optional.of(Saying.of(told)),
                said,
                meanwhile ? Why.CHANGED_MEANWHILE : why,
                meanwhile ? Cure.EXPLAINED : cure));
    }

    /** Empty when it is nobody's. */
    Optional<Difference> stranger(DealSnapshot there) {
        return stumbling(there.key(), Optional.of(Saying.of(there)), Optional.empty(), () -> unheard(there));
    }

    private Optional<Difference> unheard(DealSnapshot there) {
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
