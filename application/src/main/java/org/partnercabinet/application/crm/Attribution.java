package org.partnercabinet.application.crm;

import java.time.Clock;
import java.util.Optional;
import org.partnercabinet.application.referral.Deals;
import org.partnercabinet.application.referral.Referrals;
import org.partnercabinet.domain.crm.DealSnapshot;
import org.partnercabinet.domain.referral.Deal;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.Referral;

/** Whose a lead or deal is: what we know of it, else its own origin, else the lead it came from. */
public final class Attribution {
    private final Referrals referrals;
    private final Deals deals;
    private final Clock clock;

    public Attribution(Referrals referrals, Deals deals, Clock clock) {
        this.referrals = referrals;
        this.deals = deals;
        this.clock = clock;
    }

    /** Needs an open transaction. Empty for what has nothing to do with partners. */
    public Optional<Referral> of(DealSnapshot snapshot) {
        return deals.find(snapshot.key())
                .map(Deal::referral)
                .flatMap(referrals::find)
                .or(() -> byOrigin(snapshot))
                .or(() -> byLead(snapshot));
    }

    /**
     * The event about our own entry may come before the answer to its making: then this is the answer. Another thing with
     * the same origin, doubled by whatever means, is not the referral's: it would earn twice.
     */
    private Optional<Referral> byOrigin(DealSnapshot snapshot) {
        return snapshot.origin()
                .flatMap(referrals::find)
                .map(r -> r.crm() instanceof Referral.Sent
                        ? r
                        : referrals.change(r.id(), queued -> queued.sent(snapshot.key(), clock.instant())))
                .filter(r ->
                        r.crm() instanceof Referral.Sent sent && sent.entry().equals(snapshot.key()));
    }

    private Optional<Referral> byLead(DealSnapshot snapshot) {
        return snapshot.lead()
                .map(lead -> new DealKey(Entity.LEAD, lead))
                .flatMap(lead -> deals.find(lead)
                        .map(Deal::referral)
                        .flatMap(referrals::find)
                        .or(() -> referrals.enteredAs(lead)));
    }
}
