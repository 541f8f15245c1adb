package org.partnercabinet.application;

import java.time.Duration;
import java.util.List;
import org.partnercabinet.application.crm.Attribution;
import org.partnercabinet.application.crm.CreateOnce;
import org.partnercabinet.application.crm.DeliverReferral;
import org.partnercabinet.application.crm.FollowDeal;
import org.partnercabinet.application.crm.ReceiveCrmEvent;
import org.partnercabinet.application.crm.ReconcileDeals;
import org.partnercabinet.application.crm.Truth;
import org.partnercabinet.application.memory.MemoryCrm;
import org.partnercabinet.application.outbox.DeliverOutbox;
import org.partnercabinet.application.outbox.Delivery;
import org.partnercabinet.application.outbox.SendAgain;
import org.partnercabinet.application.referral.LeaveRequest;
import org.partnercabinet.application.referral.RegisterReferral;
import org.partnercabinet.application.referral.ResendReferral;

/** Referrals, their way to the portal and back. */
public final class CrmCases {
    public static final Duration SWEEP_EVERY = Duration.ofMinutes(5);

    public final RegisterReferral register;
    public final LeaveRequest leaveRequest;
    public final ResendReferral resend;
    public final ReceiveCrmEvent receive;
    public final Truth truth;
    public final ReconcileDeals reconcile;
    public final DeliverOutbox deliver;
    public final SendAgain again;

    CrmCases(World.Base w, MemoryCrm crm, MoneyCases money) {
        Ports p = w.ports();
        Transactions tx = p.transactions();
        register = new RegisterReferral(
                tx,
                p.partners(),
                p.clients(),
                p.referrals(),
                p.outbox(),
                new RegisterReferral.Stamp(p.settings(), w.ids(), w.clock()));
        leaveRequest = new LeaveRequest(
                tx, p.links(), p.clicks(), p.requests(), register, new LeaveRequest.Stamp(w.ids(), w.clock()));
        resend = new ResendReferral(tx, p.referrals(), p.outbox());
        receive = new ReceiveCrmEvent(tx, p.crmInbox(), p.outbox(), w.ids(), w.clock());
        var attribution = new Attribution(p.referrals(), p.deals(), w.clock());
        truth = new Truth(
                p.deals(),
                p.referrals(),
                new Truth.Terms(p.percents(), p.settings()),
                p.ledger(),
                money.settle,
                w.clock());
        reconcile = new ReconcileDeals(
                tx,
                crm,
                new ReconcileDeals.Known(attribution, p.deals(), p.crmCursors()),
                p.outbox(),
                w.clock(),
                SWEEP_EVERY);
        var portal = new DeliverReferral.Portal(crm, new CreateOnce(tx, p.crmCreations(), w.clock()));
        List<Delivery> deliveries = List.of(
                new DeliverReferral(tx, p.referrals(), p.crmQueries(), portal, p.outbox(), w.clock()),
                new FollowDeal(tx, crm, attribution, truth, p.outbox()),
                reconcile,
                money.release,
                money.tell);
        deliver = new DeliverOutbox(tx, p.outboxQueue(), deliveries, w.ids(), w.clock());
        again = new SendAgain(tx, p.outboxQueue(), deliveries, w.clock());
    }
}
