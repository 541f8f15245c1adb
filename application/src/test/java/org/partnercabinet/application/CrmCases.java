package org.partnercabinet.application;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.partnercabinet.application.crm.Attribution;
import org.partnercabinet.application.crm.ChangeCrmSettings;
import org.partnercabinet.application.crm.CreateOnce;
import org.partnercabinet.application.crm.CurrentSettings;
import org.partnercabinet.application.crm.DeliverReferral;
import org.partnercabinet.application.crm.FollowDeal;
import org.partnercabinet.application.crm.Mirror;
import org.partnercabinet.application.crm.ReceiveCrmEvent;
import org.partnercabinet.application.crm.ReconcileDeals;
import org.partnercabinet.application.crm.ScheduledSweep;
import org.partnercabinet.application.crm.Sweeping;
import org.partnercabinet.application.crm.Truth;
import org.partnercabinet.application.distribution.TakeIncoming;
import org.partnercabinet.application.memory.MemoryCrm;
import org.partnercabinet.application.memory.MemoryDictionaries;
import org.partnercabinet.application.outbox.DeliverOutbox;
import org.partnercabinet.application.outbox.Delivery;
import org.partnercabinet.application.outbox.SendAgain;
import org.partnercabinet.application.referral.LeaveRequest;
import org.partnercabinet.application.referral.RegisterReferral;
import org.partnercabinet.application.referral.ResendReferral;
import org.partnercabinet.domain.crm.CrmSettings;
import org.partnercabinet.domain.referral.Entity;

/** Referrals, their way to the portal and back. */
public final class CrmCases {
    public static final Duration SWEEP_EVERY = Duration.ofMinutes(5);

    public final RegisterReferral register;
    public final LeaveRequest leaveRequest;
    public final ResendReferral resend;
    public final ReceiveCrmEvent receive;
    public final Truth truth;
    public final ReconcileDeals reconcile;
    public final MemoryDictionaries dictionaries = new MemoryDictionaries();
    public final CurrentSettings settings;
    public final Sweeping sweeping;
    public final ChangeCrmSettings changeSettings;
    public final DeliverOutbox deliver;
    public final SendAgain again;
    public final Optional<DistributionCases> distribution;

    /** Who has what is made from now on. */
    public Optional<Long> responsible = Optional.empty();

    CrmCases(World.Base w, MemoryCrm crm, MoneyCases money) {
        Ports p = w.ports();
        Transactions tx = p.transactions();
        settings = new CurrentSettings(p.crmSetup(), CrmSettings.usual(Entity.DEAL));
        register = new RegisterReferral(
                tx,
                p.partners(),
                p.clients(),
                p.referrals(),
                p.outbox(),
                new RegisterReferral.Stamp(p.settings(), w.ids(), w.clock(), referral -> {
                    if (p.distribution().isPresent()) TakeIncoming.referral(p.outbox(), referral);
                }));
        leaveRequest = new LeaveRequest(
                tx,
                p.links(),
                p.clicks(),
                p.requests(),
                register,
                new LeaveRequest.Stamp(w.ids(), w.clock(), request -> {
                    if (p.distribution().isPresent()) TakeIncoming.request(p.outbox(), request);
                }));
        distribution = p.distribution().map(d -> new DistributionCases(w, d, register, crm));
        resend = new ResendReferral(tx, p.referrals(), p.outbox());
        receive = new ReceiveCrmEvent(tx, p.crmInbox(), p.outbox(), w.ids(), w.clock());
        var attribution = new Attribution(p.referrals(), p.deals(), w.clock());
        truth = new Truth(
                new Truth.Records(p.deals(), p.referrals(), new Mirror(p.clients(), p.referrals())),
                new Truth.Terms(p.percents(), p.settings()),
                p.ledger(),
                money.settle,
                w.clock());
        reconcile = new ReconcileDeals(
                tx,
                crm,
                new ReconcileDeals.Known(attribution, p.deals(), p.crmCursors(), p.sweeps()),
                p.outbox(),
                w.clock(),
                () -> settings.get().sweep().every());
        sweeping = new Sweeping(tx, p.sweeps(), p.outbox(), p.outboxQueries());
        changeSettings = new ChangeCrmSettings(tx, p.crmSetup(), settings, dictionaries, sweeping, w.clock());
        var portal = new DeliverReferral.Portal(
                crm,
                new CreateOnce(tx, p.crmCreations(), w.clock()),
                it -> responsible.or(
                        () -> distribution.flatMap(d -> d.ports.appealQueries().responsible(it))));
        List<Delivery> deliveries = new ArrayList<>(List.of(
                new DeliverReferral(tx, p.referrals(), p.crmQueries(), portal, p.outbox(), w.clock()),
                new FollowDeal(tx, crm, attribution, truth, p.outbox()),
                new ScheduledSweep(tx, reconcile, settings, p.sweeps(), p.outbox(), w.clock()),
                money.release,
                money.tell));
        distribution.ifPresent(d -> deliveries.addAll(d.deliveries));
        deliver = new DeliverOutbox(tx, p.outboxQueue(), deliveries, w.ids(), w.clock());
        again = new SendAgain(tx, p.outboxQueue(), deliveries, w.clock());
    }
}
