package org.partnercabinet.application;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.partnercabinet.application.buyer.BecomeBuyer;
import org.partnercabinet.application.buyer.BuyWithAccount;
import org.partnercabinet.application.buyer.ChangeSaleTerms;
import org.partnercabinet.application.buyer.RecordPayment;
import org.partnercabinet.application.buyer.RegisterBuyer;
import org.partnercabinet.application.buyer.ResendBuyer;
import org.partnercabinet.application.crm.Assignees;
import org.partnercabinet.application.crm.Attribution;
import org.partnercabinet.application.crm.ChangeCrmIdentity;
import org.partnercabinet.application.crm.ChangeCrmSettings;
import org.partnercabinet.application.crm.ClaimDeal;
import org.partnercabinet.application.crm.Comparing;
import org.partnercabinet.application.crm.ContactPeople;
import org.partnercabinet.application.crm.CountedSweep;
import org.partnercabinet.application.crm.CreateOnce;
import org.partnercabinet.application.crm.Crm;
import org.partnercabinet.application.crm.Curing;
import org.partnercabinet.application.crm.CurrentSettings;
import org.partnercabinet.application.crm.DeliverAppeal;
import org.partnercabinet.application.crm.DeliverBuyer;
import org.partnercabinet.application.crm.DeliverReferral;
import org.partnercabinet.application.crm.DeliverRequest;
import org.partnercabinet.application.crm.Entering;
import org.partnercabinet.application.crm.FollowDeal;
import org.partnercabinet.application.crm.Intake;
import org.partnercabinet.application.crm.LookAgain;
import org.partnercabinet.application.crm.LostMoves;
import org.partnercabinet.application.crm.Mirror;
import org.partnercabinet.application.crm.ProveDaily;
import org.partnercabinet.application.crm.ProveDeals;
import org.partnercabinet.application.crm.ReceiveCrmEvent;
import org.partnercabinet.application.crm.ReconcileDeals;
import org.partnercabinet.application.crm.ScheduledSweep;
import org.partnercabinet.application.crm.StartProof;
import org.partnercabinet.application.crm.StillThere;
import org.partnercabinet.application.crm.Sweeping;
import org.partnercabinet.application.crm.SyncDeals;
import org.partnercabinet.application.crm.Takeover;
import org.partnercabinet.application.crm.Truth;
import org.partnercabinet.application.distribution.TakeIncoming;
import org.partnercabinet.application.job.StartJob;
import org.partnercabinet.application.memory.CheapHasher;
import org.partnercabinet.application.memory.MemoryDictionaries;
import org.partnercabinet.application.memory.MemorySales;
import org.partnercabinet.application.memory.SimplePhoneNumbers;
import org.partnercabinet.application.outbox.DeliverOutbox;
import org.partnercabinet.application.outbox.Delivery;
import org.partnercabinet.application.outbox.SendAgain;
import org.partnercabinet.application.referral.LeaveRequest;
import org.partnercabinet.application.referral.RegisterReferral;
import org.partnercabinet.application.referral.ResendReferral;
import org.partnercabinet.application.transfer.BringIn;
import org.partnercabinet.application.transfer.CancelImport;
import org.partnercabinet.application.transfer.ImportRows;
import org.partnercabinet.application.transfer.LeadReader;
import org.partnercabinet.application.transfer.ReceiveLead;
import org.partnercabinet.application.transfer.StartImport;
import org.partnercabinet.application.transfer.UploadImport;
import org.partnercabinet.domain.crm.CrmSettings;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;

/** Referrals, their way to the portal and back. */
public final class CrmCases {
    public static final Duration SWEEP_EVERY = Duration.ofMinutes(5);

    public final RegisterReferral register;
    public final LeaveRequest leaveRequest;
    public final ResendReferral resend;
    public final MemorySales sales = new MemorySales();
    public final RegisterBuyer registerBuyer;
    public final BuyWithAccount buy;
    public final ResendBuyer resendBuyer;
    public final RecordPayment pay;
    public final ChangeSaleTerms changeSaleTerms;
    public final UploadImport upload;
    public final StartJob startJob;
    public final JobCases jobs;
    public final StartImport start;
    public final CancelImport cancelImport;
    public final ReceiveLead receiveLead;
    public final ReceiveCrmEvent receive;
    public final Truth truth;
    public final ReconcileDeals reconcile;
    public final MemoryDictionaries dictionaries = new MemoryDictionaries();
    public final CurrentSettings settings;
    public final Sweeping sweeping;
    public final ChangeCrmSettings changeSettings;
    public final Optional<DistributionCases> distribution;

    /** Who has what is made from now on. */
    public Optional<Long> responsible = Optional.empty();

    public final StartProof prove;
    public final ProveDaily proveDaily;
    public final ChangeCrmIdentity changeIdentity;
    public final List<Delivery> deliveries;

    /** What our own mistakes were about. */
    public final List<DealKey> faults = new CopyOnWriteArrayList<>();

    public final DeliverOutbox deliver;
    public final SendAgain again;

    CrmCases(World.Base w, Crm crm, Assignees assignees, MoneyCases money) {
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
                new LeaveRequest.Stamp(p.outbox(), w.ids(), w.clock(), request -> {
                    if (p.distribution().isPresent()) TakeIncoming.request(p.outbox(), request);
                }));
        distribution = p.distribution().map(d -> new DistributionCases(w, d, register, settings, assignees));
        resend = new ResendReferral(tx, p.referrals(), p.outbox());
        var stamp = new BecomeBuyer.Stamp(w.ids(), w.clock());
        var become = new BecomeBuyer(tx, p.buyers(), p.clients(), p.outbox(), stamp);
        registerBuyer = new RegisterBuyer(tx, p.accounts(), new CheapHasher(), become, stamp);
        buy = new BuyWithAccount(tx, p.accounts(), become);
        resendBuyer = new ResendBuyer(tx, p.buyers(), p.outbox());
        pay = new RecordPayment(tx, p.buyers(), p.outbox(), w.clock());
        changeSaleTerms = new ChangeSaleTerms(tx, p.saleTerms());
        upload = new UploadImport(tx, p.imports(), w.ids(), w.clock());
        startJob = new StartJob(tx, p.reporting().jobs(), w.ids(), w.clock());
        start = new StartImport(tx, p.imports(), startJob);
        cancelImport = new CancelImport(tx, p.imports(), w.clock());
        receiveLead = new ReceiveLead(tx, p.transferTokens(), register);
        var rows = new ImportRows(tx, p.imports(), register, new LeadReader(new SimplePhoneNumbers()));
        receive = new ReceiveCrmEvent(tx, p.crmInbox(), p.crmQueries(), p.outbox(), w.ids(), w.clock());
        var appeals = p.distribution().orElseThrow().entries();
        var attribution = new Attribution(p.referrals(), p.deals(), p.crmIdentities(), appeals);
        truth = new Truth(
                new Truth.Records(p.deals(), p.referrals(), new Mirror(p.clients(), p.referrals())),
                new Truth.Terms(p.percents(), p.settings()),
                p.ledger(),
                money.settle,
                w.clock());
        var records = new Takeover.Records(p.deals(), p.explanations(), p.missingDeals(), appeals);
        var entering = new Entering(p.referrals(), appeals, p.crmQueries(), p.outboxQueue(), w.clock());
        var takeover = new Takeover(attribution, truth, entering, records, p.outbox(), w.clock());
        var intake = new Intake(tx, takeover, p.deals(), p.crmQueries(), p.outbox(), this::stumbled);
        reconcile = new ReconcileDeals(
                tx,
                crm,
                new ReconcileDeals.Known(
                        intake,
                        new LostMoves(tx, p.deals()),
                        new StillThere(tx, crm, p.deals(), takeover),
                        p.crmCursors(),
                        p.sweeps()),
                p.outbox(),
                w.clock(),
                () -> settings.get().sweep().every());
        sweeping = new Sweeping(startJob, p.reporting().jobs(), p.outbox(), p.outboxQueries());
        changeSettings = new ChangeCrmSettings(tx, p.crmSetup(), settings, dictionaries, sweeping, w.clock());
        var sweep = new CountedSweep(tx, reconcile, p.sweeps(), w.clock());
        jobs = new JobCases(
                w, List.of(new BringIn(tx, p.imports(), rows, w.clock()), new SyncDeals(sweep, p.sweeps())));
        prove = new StartProof(tx, p.proofs(), p.missingDeals(), p.outbox(), w.ids(), w.clock());
        proveDaily = new ProveDaily(tx, prove, p.outbox(), w.clock());
        changeIdentity = new ChangeCrmIdentity(tx, p.partners(), p.crmIdentities());
        var curing = new Curing(tx, attribution, takeover, p.deals(), p.outbox(), this::stumbled);
        var comparing = new Comparing(tx, crm, p.deals(), p.crmIdentities(), curing);
        var people = new ContactPeople(tx, crm, p.crmIdentities(), new SimplePhoneNumbers());
        var registering =
                new ClaimDeal.Registering(register, p.referrals(), p.crmQueries(), p.clients(), prove, w.clock());
        var once = new CreateOnce(tx, p.crmCreations(), w.clock());
        var portal = new DeliverReferral.Portal(
                crm,
                once,
                it -> responsible.or(
                        () -> distribution.flatMap(d -> d.ports.responsibles().of(it))),
                entering);
        var known = new DeliverBuyer.Known(p.buyers(), p.clients(), p.saleTerms());
        deliveries = new ArrayList<>(List.of(
                new DeliverReferral(tx, p.referrals(), p.crmQueries(), portal, p.outbox(), w.clock()),
                new DeliverAppeal(tx, appeals, p.crmQueries(), portal, w.ids(), w.clock()),
                new DeliverRequest(tx, p.crmQueries(), crm, new CreateOnce(tx, p.crmCreations(), w.clock())),
                new FollowDeal(tx, crm, takeover, p.outbox()),
                FollowDeal.ofAppeals(tx, crm, takeover, p.outbox()),
                new LookAgain(tx, crm, takeover, records, prove, w.clock()),
                new ClaimDeal(tx, crm, people, attribution, takeover, registering),
                new ProveDeals(
                        tx,
                        comparing,
                        takeover,
                        p.missingDeals(),
                        new ProveDeals.Kept(p.proofs(), p.comparisons()),
                        w.clock()),
                new DeliverBuyer(tx, known, new DeliverBuyer.Gateways(crm, sales), once, p.outbox()),
                new ScheduledSweep(tx, sweep, settings, sweeping, p.outbox(), w.clock()),
                proveDaily,
                money.release,
                money.tell,
                money.tellNewClient,
                money.tellReward,
                money.tellFreed));
        distribution.ifPresent(d -> deliveries.addAll(d.deliveries));
        deliver = new DeliverOutbox(tx, p.outboxQueue(), deliveries, w.ids(), w.clock());
        again = new SendAgain(tx, p.outboxQueue(), deliveries, w.clock());
    }

    private void stumbled(DealKey about, RuntimeException fault) {
        faults.add(about);
    }
}
