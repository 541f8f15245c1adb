package org.partnercabinet.bootstrap.wiring;

import java.time.ZoneId;
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
import org.partnercabinet.application.outbox.Delivery;
import org.partnercabinet.application.referral.RegisterReferral;
import org.partnercabinet.domain.crm.CrmSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Appeals come, go to operators, wait, move and end. */
public final class Distribution {
    private static final Logger LOG = LoggerFactory.getLogger(Distribution.class);

    public final AddOperator addOperator;
    public final ChangeOperator changeOperator;
    public final AddSource addSource;
    public final ChangeSource changeSource;
    public final SetWeights setWeights;
    public final SaveSchedule saveSchedule;
    public final RemoveSchedule removeSchedule;
    public final LeadLink leadLink;
    public final AcceptAppeals acceptAppeals;
    public final CloseAppeal closeAppeal;
    public final ReassignAppeal reassignAppeal;
    public final ReturnAppeal returnAppeal;
    public final TakeAppeal takeAppeal;
    public final OpenAppeal openAppeal;
    public final ReopenAppeal reopenAppeal;
    public final ResendAppeal resendAppeal;
    public final SeeTeam seeTeam;
    public final SimulateSource simulateSource;
    public final TryAppeal tryAppeal;
    public final ChangeLead changeLead;
    private final SweepQueues sweep;
    private final TidyDistribution tidy;
    private final List<Delivery> deliveries;

    /**
     * What is particular about an installation.
     *
     * @param zone in which a day begins, for the daily shares
     * @param patient whose calls let others go first
     */
    record Place(ZoneId zone, Assignees portal, Assignees patient, Supplier<CrmSettings> settings) {}

    Distribution(Stores s, Outside out, RegisterReferral register, Place place) {
        var tx = s.transactions;
        DistributionStores d = s.distribution;
        var records = new DeskStores.Records(d.appeals, d.queue, d.decisions, d.numbers, d.entries);
        var stores = new DeskStores(d.teams, d.operators, d.sources, d.schedules, records, s.outbox);
        var desk = new Desk(tx, stores, new Desk.Stamp(out.random(), out.clock(), place.zone()));
        addOperator = new AddOperator(tx, stores);
        changeOperator = new ChangeOperator(desk);
        addSource = new AddSource(tx, stores);
        changeSource = new ChangeSource(desk);
        setWeights = new SetWeights(desk);
        saveSchedule = new SaveSchedule(desk);
        removeSchedule = new RemoveSchedule(desk);
        leadLink = new LeadLink(tx, d.sources, s.links);
        acceptAppeals =
                new AcceptAppeals(desk, d.leads, new Referring(s.clicks, s.links, register, out.ids()), out.ids());
        closeAppeal = new CloseAppeal(desk);
        reassignAppeal = new ReassignAppeal(desk);
        returnAppeal = new ReturnAppeal(desk);
        takeAppeal = new TakeAppeal(desk);
        openAppeal = new OpenAppeal(desk);
        reopenAppeal = new ReopenAppeal(desk);
        resendAppeal = new ResendAppeal(desk);
        seeTeam = new SeeTeam(desk);
        simulateSource = new SimulateSource(seeTeam, out.random());
        changeLead = new ChangeLead(tx, d.leads, s.clients);
        tryAppeal = new TryAppeal(desk, seeTeam, out.random());
        sweep = new SweepQueues(desk);
        tidy = new TidyDistribution(desk, Distribution::complain);
        deliveries = List.of(
                new WatchSource(desk),
                new TakeIncoming(desk, d.incoming),
                new TellResponsible(
                        tx,
                        new TellResponsible.Known(s.referrals, d.entries, s.outbox),
                        d.responsibles,
                        place.settings(),
                        place.portal(),
                        place.patient()),
                sweep,
                tidy);
    }

    private static void complain(TidyDistribution.Wrong wrong) {
        wrong.loads()
                .forEach(operator -> LOG.error(
                        "the load of operator {} was wrong and is {} now: tell whoever maintains this",
                        operator.id(),
                        operator.load()));
        wrong.queues()
                .forEach(source -> LOG.error(
                        "the queue of source {} was counted wrongly, and is right now: tell whoever maintains this",
                        source));
    }

    List<Delivery> deliveries() {
        return deliveries;
    }

    /** Sets going what recurs; needs an open transaction. */
    void start() {
        sweep.start();
        tidy.start();
    }
}
