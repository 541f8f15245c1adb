package org.partnercabinet.bootstrap.wiring;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.partnercabinet.application.Acting;
import org.partnercabinet.application.audit.ActingDelivery;
import org.partnercabinet.application.audit.ActingWork;
import org.partnercabinet.application.crm.ChangeCrmSettings;
import org.partnercabinet.application.crm.ConnectPortal;
import org.partnercabinet.application.crm.CreateOnce;
import org.partnercabinet.application.crm.DeliverAppeal;
import org.partnercabinet.application.crm.DeliverPartner;
import org.partnercabinet.application.crm.DeliverPartnerCompany;
import org.partnercabinet.application.crm.DeliverReferral;
import org.partnercabinet.application.crm.DeliverRequest;
import org.partnercabinet.application.crm.DisconnectPortal;
import org.partnercabinet.application.crm.Mirror;
import org.partnercabinet.application.crm.ReceiveCrmEvent;
import org.partnercabinet.application.crm.SamePortal;
import org.partnercabinet.application.crm.Sweeping;
import org.partnercabinet.application.crm.Truth;
import org.partnercabinet.application.distribution.TakeIncoming;
import org.partnercabinet.application.identity.TokenSecrets;
import org.partnercabinet.application.job.StartJob;
import org.partnercabinet.application.ledger.Books;
import org.partnercabinet.application.ledger.CheckLedger;
import org.partnercabinet.application.link.ChangeCompany;
import org.partnercabinet.application.link.ChangeDefaultLinks;
import org.partnercabinet.application.link.ChangeLink;
import org.partnercabinet.application.link.ChangeTimeZone;
import org.partnercabinet.application.link.CountClicks;
import org.partnercabinet.application.link.CreateLink;
import org.partnercabinet.application.link.DeleteLink;
import org.partnercabinet.application.link.FollowLink;
import org.partnercabinet.application.outbox.DeliverOutbox;
import org.partnercabinet.application.outbox.Delivery;
import org.partnercabinet.application.outbox.SendAgain;
import org.partnercabinet.application.referral.LeaveRequest;
import org.partnercabinet.application.referral.RegisterReferral;
import org.partnercabinet.application.referral.ResendReferral;
import org.partnercabinet.application.reward.ChangeRewardPercent;
import org.partnercabinet.application.reward.ChangeRewardSettings;
import org.partnercabinet.application.reward.CorrectBalance;
import org.partnercabinet.application.reward.ReleaseHeldRewards;
import org.partnercabinet.application.reward.SettleReward;
import org.partnercabinet.application.upkeep.ForgetOldRecords;

/** Every use case. */
public final class Core {
    public final SigningIn signing;
    public final Partnership partnership;
    public final Transfers transfers;
    public final Sales sales;
    public final PayingOut payingOut;
    public final People people;

    public final CreateLink createLink;
    public final ChangeLink changeLink;
    public final DeleteLink deleteLink;
    public final FollowLink followLink;
    public final CountClicks countClicks;
    public final ChangeTimeZone changeTimeZone;
    public final ChangeCompany changeCompany;
    public final ChangeDefaultLinks changeDefaultLinks;

    public final RegisterReferral registerReferral;
    public final ResendReferral resendReferral;
    public final LeaveRequest leaveRequest;
    public final LandingCases landing;
    public final LongWork longWork;

    public final ChangeRewardPercent changeRewardPercent;
    public final ChangeRewardSettings changeRewardSettings;
    public final CorrectBalance correctBalance;

    public final Messaging messaging;

    public final ReceiveCrmEvent receiveCrmEvent;
    public final Sweeping sweeping;
    public final ChangeCrmSettings changeCrmSettings;
    public final ConnectPortal connectPortal;
    public final DisconnectPortal disconnectPortal;
    public final Following following;
    public final Distribution distribution;
    public final CheckLedger checkLedger;
    public final ForgetOldRecords forgetOldRecords;
    public final DeliverOutbox deliverOutbox;
    public final SendAgain sendAgain;

    /** @param zone of the installation: when a day begins */
    public Core(Stores s, Outside out, Portals portals, ZoneId zone) {
        var tx = s.transactions;
        var secrets = new TokenSecrets(out.random());
        var clock = out.clock();
        var ids = out.ids();

        signing = new SigningIn(s, out, secrets);
        partnership = new Partnership(s, out);
        people = new People(s, out, secrets);

        createLink = new CreateLink(tx, s.links, ids, out.random(), clock);
        changeLink = new ChangeLink(tx, s.links);
        deleteLink = new DeleteLink(tx, s.links, clock);
        followLink = new FollowLink(tx, s.links, s.clicks, ids);
        countClicks = new CountClicks(tx, s.settings, s.clickDays, s.outbox, clock);
        changeTimeZone = new ChangeTimeZone(tx, s.settings, countClicks);
        changeCompany = new ChangeCompany(tx, s.settings, changeTimeZone);
        changeDefaultLinks = new ChangeDefaultLinks(tx, s.defaultLinks);

        registerReferral = new RegisterReferral(
                tx,
                s.partners,
                s.clients,
                s.referrals,
                s.outbox,
                new RegisterReferral.Stamp(
                        s.settings, ids, clock, referral -> TakeIncoming.referral(s.outbox, referral)));
        resendReferral = new ResendReferral(tx, s.referrals, s.outbox);
        leaveRequest = new LeaveRequest(
                tx,
                s.links,
                s.clicks,
                s.requests,
                registerReferral,
                new LeaveRequest.Stamp(s.outbox, ids, clock, request -> TakeIncoming.request(s.outbox, request)));

        landing = new LandingCases(s, out, leaveRequest);
        var startJob = new StartJob(tx, s.reporting.jobs, ids, clock);
        transfers = new Transfers(s, out, registerReferral, startJob, secrets);
        sales = new Sales(s, out, portals);

        var books = new Books(s.money.ledger, ids, clock);
        changeRewardPercent = new ChangeRewardPercent(tx, s.partners, s.money.percents, clock);
        changeRewardSettings = new ChangeRewardSettings(tx, s.settings, s.money.percents, clock);
        correctBalance = new CorrectBalance(tx, books, ids);
        payingOut = new PayingOut(s, out, books);
        messaging = new Messaging(s, out);

        var settleReward = new SettleReward(tx, books, s.deals, s.outbox, clock);
        var terms = new Truth.Terms(s.money.percents, s.settings);
        var records = new Truth.Records(s.deals, s.referrals, new Mirror(s.clients, s.referrals));
        var truth = new Truth(records, terms, s.money.ledger, settleReward, clock);
        receiveCrmEvent = new ReceiveCrmEvent(tx, s.crmInbox, s.crmQueries, s.outbox, ids, clock);
        var settings = portals.settings;
        sweeping = new Sweeping(startJob, s.reporting.jobs, s.outbox, s.outboxQueries);
        changeCrmSettings = new ChangeCrmSettings(tx, s.crmSetup, settings, portals.dictionaries, sweeping, clock);
        var same = new SamePortal(portals.door, s.crmQueries);
        connectPortal = new ConnectPortal(tx, s.connections, portals.inForce, same, s.outboxQueue, clock);
        disconnectPortal = new DisconnectPortal(tx, s.connections, portals.inForce, same, clock);
        following =
                new Following(s, out, portals.appeals, truth, registerReferral, new Following.When(settings, sweeping));
        var works = List.of(transfers.bringIn, new ActingWork(following.syncDeals, Acting.CRM));
        longWork = new LongWork(s, out, startJob, works, messaging.tellJobEnd);
        distribution = new Distribution(
                s,
                out,
                registerReferral,
                new Distribution.Place(zone, portals.assignees, portals.appealAssignees, settings));
        var told = new ForgetOldRecords.Told(s.proofs, s.transfer.imports, s.messaging.notices);
        var old = new ForgetOldRecords.Old(
                s.identity.sessions, s.crmInbox, s.idempotencyKeys, s.clicks, s.reporting.jobs, told);
        checkLedger = new CheckLedger(tx, s.money.ledgerChecks, s.outbox, clock);
        forgetOldRecords = new ForgetOldRecords(tx, old, s.outbox, clock);

        var once = new CreateOnce(tx, s.crmCreations, clock);
        var portal = new DeliverReferral.Portal(out.crm(), once, s.distribution.responsibles, following.entering);
        var patient =
                new DeliverReferral.Portal(portals.appeals, once, s.distribution.responsibles, following.entering);
        var deliveries = new ArrayList<Delivery>(List.of(
                new DeliverAppeal(tx, s.distribution.entries, s.crmQueries, patient, ids, clock),
                new DeliverRequest(tx, s.crmQueries, out.crm(), once),
                new DeliverPartner(tx, s.partners, s.crmIdentities, out.crm(), once),
                new DeliverPartnerCompany(tx, s.partners, s.crmIdentities, portals.companies, once),
                new DeliverReferral(tx, s.referrals, s.crmQueries, portal, s.outbox, clock),
                new ReleaseHeldRewards(tx, books, s.referrals, s.deals, s.outbox, clock),
                countClicks,
                checkLedger,
                new CheckLedger.Broken(s.money.ledgerChecks),
                forgetOldRecords));
        following.deliveries().forEach(it -> deliveries.add(new ActingDelivery(it, Acting.CRM)));
        deliveries.addAll(sales.deliveries());
        deliveries.addAll(distribution.deliveries());
        deliveries.addAll(messaging.deliveries());
        deliverOutbox = new DeliverOutbox(tx, s.outboxQueue, deliveries, ids, clock);
        sendAgain = new SendAgain(tx, s.outboxQueue, deliveries, clock);
    }

    /** Whatever must exist and run from the first start on. */
    public void start(Stores s) {
        s.transactions.run(() -> {
            following.start();
            distribution.start();
            countClicks.start();
            checkLedger.start();
            forgetOldRecords.start();
            messaging.start();
        });
    }
}
