package org.partnercabinet.bootstrap.wiring;

import java.util.List;
import java.util.function.Supplier;
import org.partnercabinet.application.crm.Attribution;
import org.partnercabinet.application.crm.ChangeCrmIdentity;
import org.partnercabinet.application.crm.ClaimDeal;
import org.partnercabinet.application.crm.Comparing;
import org.partnercabinet.application.crm.ContactPeople;
import org.partnercabinet.application.crm.CountedSweep;
import org.partnercabinet.application.crm.Crm;
import org.partnercabinet.application.crm.Curing;
import org.partnercabinet.application.crm.Entering;
import org.partnercabinet.application.crm.FollowDeal;
import org.partnercabinet.application.crm.Intake;
import org.partnercabinet.application.crm.LookAgain;
import org.partnercabinet.application.crm.LostMoves;
import org.partnercabinet.application.crm.OurFaults;
import org.partnercabinet.application.crm.ProveDaily;
import org.partnercabinet.application.crm.ProveDeals;
import org.partnercabinet.application.crm.ReconcileDeals;
import org.partnercabinet.application.crm.ScheduledSweep;
import org.partnercabinet.application.crm.StartProof;
import org.partnercabinet.application.crm.StillThere;
import org.partnercabinet.application.crm.Sweeping;
import org.partnercabinet.application.crm.SyncDeals;
import org.partnercabinet.application.crm.Takeover;
import org.partnercabinet.application.crm.Truth;
import org.partnercabinet.application.outbox.Delivery;
import org.partnercabinet.application.referral.RegisterReferral;
import org.partnercabinet.domain.crm.CrmSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How we keep up with the portal: events, sweeps, second looks, referrals by sync and proofs. */
public final class Following {
    private static final Logger LOG = LoggerFactory.getLogger(Following.class);
    public final StartProof startProof;
    public final ChangeCrmIdentity changeCrmIdentity;
    final SyncDeals syncDeals;
    private final ReconcileDeals reconcileDeals;
    private final ProveDaily proveDaily;
    final Entering entering;
    private final List<Delivery> deliveries;

    /** @param settings whether sweeps come by themselves, and how often */
    record When(Supplier<CrmSettings> settings, Sweeping sweeping) {}

    /** @param patient whose calls let all others go first */
    Following(Stores s, Outside out, Crm patient, Truth truth, RegisterReferral register, When when) {
        OurFaults faults = (about, fault) -> LOG.error("Bitrix24: our own mistake about {}", about, fault);
        var tx = s.transactions;
        var crm = out.crm();
        var clock = out.clock();
        var appeals = s.distribution.entries;
        var attribution = new Attribution(s.referrals, s.deals, s.crmIdentities, appeals);
        var records = new Takeover.Records(s.deals, s.explanations, s.missingDeals, appeals);
        entering = new Entering(s.referrals, appeals, s.crmQueries, s.outboxQueue, clock);
        var takeover = new Takeover(attribution, truth, entering, records, s.outbox, clock);
        var intake = new Intake(tx, takeover, s.deals, s.crmQueries, s.outbox, faults);
        var known = new ReconcileDeals.Known(
                intake, new LostMoves(tx, s.deals), new StillThere(tx, crm, s.deals, takeover), s.crmCursors, s.sweeps);
        reconcileDeals = new ReconcileDeals(
                tx,
                crm,
                known,
                s.outbox,
                clock,
                () -> when.settings.get().sweep().every());
        var sweep = new CountedSweep(tx, reconcileDeals, s.sweeps, clock);
        syncDeals = new SyncDeals(sweep, s.sweeps);
        startProof = new StartProof(tx, s.proofs, s.missingDeals, s.outbox, out.ids(), clock);
        proveDaily = new ProveDaily(tx, startProof, s.outbox, clock);
        changeCrmIdentity = new ChangeCrmIdentity(tx, s.partners, s.crmIdentities);
        var curing = new Curing(tx, attribution, takeover, s.deals, s.outbox, faults);
        var comparing = new Comparing(tx, crm, s.deals, s.crmIdentities, curing);
        var people = new ContactPeople(tx, crm, s.crmIdentities, out.phones());
        var registering = new ClaimDeal.Registering(register, s.referrals, s.crmQueries, s.clients, startProof, clock);
        deliveries = List.of(
                new FollowDeal(tx, crm, takeover, s.outbox),
                FollowDeal.ofAppeals(tx, patient, takeover, s.outbox),
                new LookAgain(tx, crm, takeover, records, startProof, clock),
                new ClaimDeal(tx, crm, people, attribution, takeover, registering),
                new ProveDeals(
                        tx, comparing, takeover, s.missingDeals, new ProveDeals.Kept(s.proofs, s.comparisons), clock),
                new ScheduledSweep(tx, sweep, when.settings, when.sweeping, s.outbox, clock),
                proveDaily);
    }

    List<Delivery> deliveries() {
        return deliveries;
    }

    /** Sets going what recurs; needs an open transaction. */
    void start() {
        reconcileDeals.start();
        proveDaily.start();
    }
}
