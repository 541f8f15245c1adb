package org.partnercabinet.application.crm;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.distribution.InPortal;
import org.partnercabinet.application.outbox.Delivery;
import org.partnercabinet.application.outbox.Outbox;
import org.partnercabinet.application.outbox.Outcome;
import org.partnercabinet.application.outbox.Topic;
import org.partnercabinet.application.referral.Referrals;
import org.partnercabinet.application.referral.RegisterReferral;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Referral;
import org.partnercabinet.domain.referral.ReferralId;

/** A referral reaches the portal as a contact and a lead or deal, exactly once. Subject: the referral. */
public final class DeliverReferral implements Delivery {
    private final Transactions transactions;
    private final Referrals referrals;
    private final CrmQueries queries;
    private final Portal portal;
    private final EntryOnce entries;
    private final Outbox outbox;
    private final Clock clock;

    /** The portal, how things are made there once, who is to have them, and what follows when they are there. */
    public record Portal(Crm crm, CreateOnce once, Responsibles responsibles, Entering entering) {}

    public DeliverReferral(
            Transactions transactions,
            Referrals referrals,
            CrmQueries queries,
            Portal portal,
            Outbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.referrals = referrals;
        this.queries = queries;
        this.portal = portal;
        this.entries = new EntryOnce(portal.crm(), portal.once());
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Topic topic() {
        return RegisterReferral.TO_CRM;
    }

    @Override
    public Outcome deliver(String subject) {
        var id = new ReferralId(UUID.fromString(subject));
        Optional<NewDeal> wanted = transactions.inTransaction(() -> referrals
                .find(id)
                .filter(r -> r.crm() instanceof Referral.Queued)
                .flatMap(r -> queries.newDeal(id))
                .map(deal -> deal.assignedTo(portal.responsibles().of(InPortal.of(id)))));
        return wanted.map(deal -> entries.deliver(deal, entry -> sent(id, entry), why -> failed(id, why)))
                .orElse(Outcome.DONE);
    }

    @Override
    public void buried(String subject, String why) {
        change(subject, Referral.Queued.class, referral -> referral.failed("internal error: " + why, clock.instant()));
    }

    @Override
    public void revived(String subject) {
        change(subject, Referral.Failed.class, Referral::sendAgain);
    }

    private void change(String subject, Class<? extends Referral.CrmState> from, UnaryOperator<Referral> change) {
        var id = new ReferralId(UUID.fromString(subject));
        if (referrals.find(id).isPresent()) referrals.change(id, r -> from.isInstance(r.crm()) ? change.apply(r) : r);
    }

    private void sent(ReferralId id, DealKey entry) {
        transactions.run(() -> {
            portal.entering().sent(id, entry);
            outbox.add(FollowDeal.FOLLOW, entry.toString());
        });
    }

    private void failed(ReferralId id, String reason) {
        transactions.run(() -> referrals.change(id, referral -> referral.failed(reason, clock.instant())));
    }
}
