package org.partnercabinet.application.crm;

import java.util.Optional;
import org.partnercabinet.application.distribution.AppealEntries;
import org.partnercabinet.application.referral.Deals;
import org.partnercabinet.application.referral.Referrals;
import org.partnercabinet.domain.crm.DealSnapshot;
import org.partnercabinet.domain.distribution.AppealId;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.referral.Deal;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.Referral;

/**
 * Whose a lead or deal is: what we know of it, else its own origin, else the lead it came from, else the partner it points
 * to. Only looks.
 */
public final class Attribution {
    private final Referrals referrals;
    private final Deals deals;
    private final CrmIdentities identities;
    private final AppealEntries appeals;

    public Attribution(Referrals referrals, Deals deals, CrmIdentities identities, AppealEntries appeals) {
        this.referrals = referrals;
        this.deals = deals;
        this.identities = identities;
        this.appeals = appeals;
    }

    /** Whose it is. */
    public sealed interface Owner {}

    /** It is this referral's. */
    public record Theirs(Referral referral) implements Owner {}

    /** Our own entry, seen before the answer to its making: then this is the answer. */
    public record Answer(Referral referral) implements Owner {}

    /** Another thing with the origin of a referral, doubled by whatever means: it would earn twice. */
    public record Doubled(Referral referral) implements Owner {}

    /** No referral's yet, and it points to this partner. */
    public record PointsTo(PartnerId partner) implements Owner {}

    /** It has nothing to do with partners. */
    public record Nobodys() implements Owner {}

    public Owner of(DealSnapshot snapshot) {
        return deals.find(snapshot.key())
                .map(Deal::referral)
                .flatMap(referrals::find)
                .<Owner>map(Theirs::new)
                .or(() -> byOrigin(snapshot))
                .or(() -> byLead(snapshot))
                .or(() -> identities.pointedTo(signs(snapshot)).map(PointsTo::new))
                .orElseGet(Nobodys::new);
    }

    /**
     * What was made for an appeal, or came of it, has its contact because of that appeal: a partner who calls us is not
     * the one who brought the client. Only the portal's field for the partner says so.
     */
    private DealSnapshot.Signs signs(DealSnapshot snapshot) {
        DealSnapshot.Signs signs = snapshot.signs();
        if (signs.equals(signs.codeAlone())) return signs;
        boolean ofAppeal = signs.ofAppeal() || appeal(snapshot).isPresent();
        return ofAppeal ? signs.codeAlone() : signs;
    }

    /** The appeal that it was made for, or came of. */
    Optional<AppealId> appeal(DealSnapshot snapshot) {
        return appeals.enteredAs(snapshot.key()).or(() -> lead(snapshot).flatMap(appeals::enteredAs));
    }

    private static Optional<DealKey> lead(DealSnapshot snapshot) {
        return snapshot.lead().map(lead -> new DealKey(Entity.LEAD, lead));
    }

    private Optional<Owner> byOrigin(DealSnapshot snapshot) {
        return snapshot.origin().flatMap(referrals::find).map(referral -> {
            if (!(referral.crm() instanceof Referral.Sent sent)) return new Answer(referral);
            return sent.entry().equals(snapshot.key()) ? new Theirs(referral) : new Doubled(referral);
        });
    }

    private Optional<Owner> byLead(DealSnapshot snapshot) {
        return lead(snapshot)
                .flatMap(lead -> deals.find(lead)
                        .map(Deal::referral)
                        .flatMap(referrals::find)
                        .or(() -> referrals.enteredAs(lead)))
                .map(Theirs::new);
    }
}
