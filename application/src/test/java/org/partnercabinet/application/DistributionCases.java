package org.partnercabinet.application;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.partnercabinet.application.crm.Assignees;
import org.partnercabinet.application.crm.TellResponsible;
import org.partnercabinet.application.distribution.AcceptAppeals;
import org.partnercabinet.application.distribution.AddOperator;
import org.partnercabinet.application.distribution.AddSource;
import org.partnercabinet.application.distribution.ChangeLead;
import org.partnercabinet.application.distribution.ChangeOperator;
import org.partnercabinet.application.distribution.ChangeSource;
import org.partnercabinet.application.distribution.CloseAppeal;
import org.partnercabinet.application.distribution.Desk;
import org.partnercabinet.application.distribution.DeskStores;
import org.partnercabinet.application.distribution.LeadLink;
import org.partnercabinet.application.distribution.OpenAppeal;
import org.partnercabinet.application.distribution.ReassignAppeal;
import org.partnercabinet.application.distribution.Referring;
import org.partnercabinet.application.distribution.RemoveSchedule;
import org.partnercabinet.application.distribution.ReopenAppeal;
import org.partnercabinet.application.distribution.ResendAppeal;
import org.partnercabinet.application.distribution.ReturnAppeal;
import org.partnercabinet.application.distribution.SaveSchedule;
import org.partnercabinet.application.distribution.SeeTeam;
import org.partnercabinet.application.distribution.SetWeights;
import org.partnercabinet.application.distribution.SimulateSource;
import org.partnercabinet.application.distribution.SweepQueues;
import org.partnercabinet.application.distribution.TakeAppeal;
import org.partnercabinet.application.distribution.TakeIncoming;
import org.partnercabinet.application.distribution.TidyDistribution;
import org.partnercabinet.application.distribution.TryAppeal;
import org.partnercabinet.application.distribution.WatchSource;
import org.partnercabinet.application.messaging.TellLateQueue;
import org.partnercabinet.application.messaging.TellNewClient;
import org.partnercabinet.application.outbox.Delivery;
import org.partnercabinet.application.referral.RegisterReferral;
import org.partnercabinet.domain.crm.CrmSettings;

/** Appeals, operators and sources. Sweeps are not started. */
public final class DistributionCases {
    public static final ZoneId ZONE = ZoneId.of("Europe/Moscow");

    public final DistributionPorts ports;
    public final AddOperator addOperator;
    public final ChangeOperator changeOperator;
    public final AddSource addSource;
    public final ChangeSource changeSource;
    public final SetWeights setWeights;
    public final SaveSchedule saveSchedule;
    public final RemoveSchedule removeSchedule;
    public final LeadLink leadLink;
    public final AcceptAppeals accept;
    public final CloseAppeal close;
    public final ReassignAppeal reassign;
    public final ReturnAppeal giveBack;
    public final TakeAppeal take;
    public final OpenAppeal open;
    public final ReopenAppeal reopen;
    public final ResendAppeal resend;
    public final SeeTeam see;
    public final SimulateSource simulate;
    public final TryAppeal trying;
    public final ChangeLead changeLead;
    public final SweepQueues sweep;
    public final TidyDistribution tidy;
    /** What was found to be counted wrongly. */
    public final List<TidyDistribution.Wrong> wrong = new ArrayList<>();

    final Collection<Delivery> deliveries;

    DistributionCases(
            World.Base w,
            DistributionPorts d,
            RegisterReferral register,
            Supplier<CrmSettings> settings,
            Assignees portal) {
        ports = d;
        Ports p = w.ports();
        Transactions tx = p.transactions();
        var records = new DeskStores.Records(d.appeals(), d.queue(), d.decisions(), d.numbers(), d.entries());
        var stores = new DeskStores(d.teams(), d.operators(), d.sources(), d.schedules(), records, p.outbox());
        var desk = new Desk(tx, stores, new Desk.Stamp(w.random(), w.clock(), ZONE));
        addOperator = new AddOperator(tx, stores);
        changeOperator = new ChangeOperator(desk);
        addSource = new AddSource(tx, stores);
        changeSource = new ChangeSource(desk);
        setWeights = new SetWeights(desk);
        saveSchedule = new SaveSchedule(desk);
        removeSchedule = new RemoveSchedule(desk);
        leadLink = new LeadLink(tx, d.sources(), p.links());
        accept = new AcceptAppeals(desk, d.leads(), new Referring(p.clicks(), p.links(), register, w.ids()), w.ids());
        close = new CloseAppeal(desk);
        reassign = new ReassignAppeal(desk);
        giveBack = new ReturnAppeal(desk);
        take = new TakeAppeal(desk);
        open = new OpenAppeal(desk);
        reopen = new ReopenAppeal(desk);
        resend = new ResendAppeal(desk);
        see = new SeeTeam(desk);
        simulate = new SimulateSource(see, w.random());
        changeLead = new ChangeLead(tx, d.leads(), p.clients());
        trying = new TryAppeal(desk, see, w.random());
        sweep = new SweepQueues(desk);
        tidy = new TidyDistribution(desk, wrong::add);
        deliveries = List.of(
                new WatchSource(desk),
                new TakeIncoming(desk, d.incoming()),
                new TellResponsible(
                        tx,
                        new TellResponsible.Known(p.referrals(), d.entries(), p.outbox()),
                        d.responsibles(),
                        settings,
                        portal,
                        portal),
                new TellLateQueue(
                        tx,
                        d.sources(),
                        new TellLateQueue.To(
                                p.messaging().team(),
                                p.messaging().notices(),
                                p.messaging().events()),
                        new TellNewClient.Stamp(w.ids(), w.clock())),
                sweep,
                tidy);
    }
}
