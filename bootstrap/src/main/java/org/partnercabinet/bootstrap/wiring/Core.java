package org.partnercabinet.bootstrap.wiring;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.partnercabinet.application.Acting;
import org.partnercabinet.application.audit.ActingDelivery;
import org.partnercabinet.application.audit.ActingWork;
import org.partnercabinet.application.buyer.BecomeBuyer;
import org.partnercabinet.application.buyer.BuyWithAccount;
import org.partnercabinet.application.buyer.ChangeSaleTerms;
import org.partnercabinet.application.buyer.RecordPayment;
import org.partnercabinet.application.buyer.RegisterBuyer;
import org.partnercabinet.application.buyer.ResendBuyer;
import org.partnercabinet.application.crm.ApproveWithCrm;
import org.partnercabinet.application.crm.ChangeCrmSettings;
import org.partnercabinet.application.crm.ConnectPortal;
import org.partnercabinet.application.crm.CreateOnce;
import org.partnercabinet.application.crm.DeliverBuyer;
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
import org.partnercabinet.application.idempotency.AnswerOnce;
import org.partnercabinet.application.identity.ChangePassword;
import org.partnercabinet.application.identity.CreateApiKey;
import org.partnercabinet.application.identity.EnsureAdmin;
import org.partnercabinet.application.identity.RefreshSession;
import org.partnercabinet.application.identity.RevokeApiKey;
import org.partnercabinet.application.identity.SignIn;
import org.partnercabinet.application.identity.SignOut;
import org.partnercabinet.application.identity.TokenSecrets;
import org.partnercabinet.application.job.StartJob;
import org.partnercabinet.application.ledger.Books;
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
import org.partnercabinet.application.partner.AddPartner;
import org.partnercabinet.application.partner.AddPayoutMethod;
import org.partnercabinet.application.partner.ApprovePartner;
import org.partnercabinet.application.partner.BlockPartner;
import org.partnercabinet.application.partner.ChangeProfile;
import org.partnercabinet.application.partner.CreatePartnerApiKey;
import org.partnercabinet.application.partner.RegisterPartner;
import org.partnercabinet.application.partner.RejectPartner;
import org.partnercabinet.application.partner.RemovePayoutMethod;
import org.partnercabinet.application.partner.UnblockPartner;
import org.partnercabinet.application.payout.ApprovePayout;
import org.partnercabinet.application.payout.CancelPayout;
import org.partnercabinet.application.payout.ConfirmPayment;
import org.partnercabinet.application.payout.PayPartners;
import org.partnercabinet.application.payout.PayReferrals;
import org.partnercabinet.application.payout.RejectPayout;
import org.partnercabinet.application.payout.RequestPayout;
import org.partnercabinet.application.referral.LeaveRequest;
import org.partnercabinet.application.referral.RegisterReferral;
import org.partnercabinet.application.referral.ResendReferral;
import org.partnercabinet.application.reward.ChangeRewardPercent;
import org.partnercabinet.application.reward.ChangeRewardSettings;
import org.partnercabinet.application.reward.CorrectBalance;
import org.partnercabinet.application.reward.ReleaseHeldRewards;
import org.partnercabinet.application.reward.SettleReward;
import org.partnercabinet.application.transfer.BringIn;
import org.partnercabinet.application.transfer.CancelImport;
import org.partnercabinet.application.transfer.CreateTransferToken;
import org.partnercabinet.application.transfer.ImportRows;
import org.partnercabinet.application.transfer.LeadReader;
import org.partnercabinet.application.transfer.ReceiveLead;
import org.partnercabinet.application.transfer.RevokeTransferToken;
import org.partnercabinet.application.transfer.StartImport;
import org.partnercabinet.application.transfer.UploadImport;
import org.partnercabinet.application.upkeep.ForgetOldRecords;

/** Every use case. */
public final class Core {
    public final SignIn signIn;
    public final RefreshSession refreshSession;
    public final SignOut signOut;
    public final People people;
    public final ChangePassword changePassword;
    public final CreateApiKey createApiKey;
    public final CreatePartnerApiKey createPartnerApiKey;
    public final RevokeApiKey revokeApiKey;
    public final EnsureAdmin ensureAdmin;
    public final AnswerOnce answerOnce;

    public final RegisterPartner registerPartner;
    public final AddPartner addPartner;
    public final ApprovePartner approvePartner;
    public final ApproveWithCrm approveWithCrm;
    public final RejectPartner rejectPartner;
    public final BlockPartner blockPartner;
    public final UnblockPartner unblockPartner;
    public final ChangeProfile changeProfile;
    public final AddPayoutMethod addPayoutMethod;
    public final RemovePayoutMethod removePayoutMethod;

    public final CreateLink createLink;
    public final ChangeLink changeLink;
    public final DeleteLink deleteLink;
    public final FollowLink followLink;
    public final CountClicks countClicks;
    public final ChangeTimeZone changeTimeZone;
    public final ChangeDefaultLinks changeDefaultLinks;

    public final RegisterReferral registerReferral;
    public final ResendReferral resendReferral;
    public final LeaveRequest leaveRequest;
    public final LandingCases landing;
    public final LongWork longWork;

    public final UploadImport uploadImport;
    public final StartImport startImport;
    public final CancelImport cancelImport;
    public final CreateTransferToken createTransferToken;
    public final RevokeTransferToken revokeTransferToken;
    public final ReceiveLead receiveLead;

    public final RegisterBuyer registerBuyer;
    public final BuyWithAccount buyWithAccount;
    public final ResendBuyer resendBuyer;
    public final RecordPayment recordPayment;
    public final ChangeSaleTerms changeSaleTerms;

    public final ChangeRewardPercent changeRewardPercent;
    public final ChangeRewardSettings changeRewardSettings;
    public final CorrectBalance correctBalance;

    public final RequestPayout requestPayout;
    public final ApprovePayout approvePayout;
    public final RejectPayout rejectPayout;
    public final ConfirmPayment confirmPayment;
    public final CancelPayout cancelPayout;
    public final Messaging messaging;
    public final PayReferrals payReferrals;
    public final PayPartners payPartners;

    public final ReceiveCrmEvent receiveCrmEvent;
    public final Sweeping sweeping;
    public final ChangeCrmSettings changeCrmSettings;
    public final ConnectPortal connectPortal;
    public final DisconnectPortal disconnectPortal;
    public final Following following;
    public final Distribution distribution;
    public final ForgetOldRecords forgetOldRecords;
    public final DeliverOutbox deliverOutbox;
    public final SendAgain sendAgain;

    /** @param zone of the installation: when a day begins */
    public Core(Stores s, Outside out, Portals portals, ZoneId zone) {
        var tx = s.transactions;
        var secrets = new TokenSecrets(out.random());
        var hasher = out.hasher();
        var clock = out.clock();
        var ids = out.ids();

        signIn = new SignIn(tx, s.accounts, s.sessions, hasher, secrets, new SignIn.Stamp(ids, clock, s.failedSignIns));
        refreshSession = new RefreshSession(tx, s.accounts, s.sessions, secrets, clock);
        signOut = new SignOut(tx, s.sessions, clock);
        people = new People(s, out, secrets);
        changePassword = new ChangePassword(tx, s.accounts, s.passwordResets, s.sessions, hasher, clock);
        createApiKey = new CreateApiKey(tx, s.apiKeys, secrets, ids, clock);
        createPartnerApiKey = new CreatePartnerApiKey(tx, s.partners, createApiKey);
        revokeApiKey = new RevokeApiKey(tx, s.apiKeys, clock);
        ensureAdmin = new EnsureAdmin(tx, s.accounts, hasher, ids, clock);
        answerOnce = new AnswerOnce(tx, s.idempotencyKeys, clock);

        registerPartner = new RegisterPartner(
                tx, s.accounts, s.partners, hasher, new RegisterPartner.Stamp(ids, out.random(), clock));
        approvePartner = new ApprovePartner(
                tx,
                s.partners,
                s.accounts,
                s.links,
                s.defaultLinks,
                new ApprovePartner.Stamp(ids, out.random(), clock));
        addPartner = new AddPartner(tx, registerPartner, approvePartner);
        approveWithCrm = new ApproveWithCrm(tx, approvePartner, s.crmIdentities, s.outbox);
        rejectPartner = new RejectPartner(tx, s.partners, s.accounts, clock);
        blockPartner = new BlockPartner(tx, s.partners, s.accounts, s.sessions, clock);
        unblockPartner = new UnblockPartner(tx, s.partners, s.accounts, clock);
        changeProfile = new ChangeProfile(tx, s.partners);
        addPayoutMethod = new AddPayoutMethod(tx, s.payoutMethods, s.partners, ids, clock);
        removePayoutMethod = new RemovePayoutMethod(tx, s.payoutMethods);

        createLink = new CreateLink(tx, s.links, ids, out.random(), clock);
        changeLink = new ChangeLink(tx, s.links);
        deleteLink = new DeleteLink(tx, s.links, clock);
        followLink = new FollowLink(tx, s.links, s.clicks, ids);
        countClicks = new CountClicks(tx, s.settings, s.clickDays, s.outbox, clock);
        changeTimeZone = new ChangeTimeZone(tx, s.settings, countClicks);
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

        uploadImport = new UploadImport(tx, s.imports, ids, clock);
        startImport = new StartImport(tx, s.imports, startJob);
        cancelImport = new CancelImport(tx, s.imports, clock);
        createTransferToken = new CreateTransferToken(tx, s.transferTokens, secrets, ids, clock);
        revokeTransferToken = new RevokeTransferToken(tx, s.transferTokens, clock);
        receiveLead = new ReceiveLead(tx, s.transferTokens, registerReferral);
        var importRows = new ImportRows(tx, s.imports, registerReferral, new LeadReader(out.phones()));

        var buyerStamp = new BecomeBuyer.Stamp(ids, clock);
        var becomeBuyer = new BecomeBuyer(tx, s.buyers, s.clients, s.outbox, buyerStamp);
        registerBuyer = new RegisterBuyer(tx, s.accounts, hasher, becomeBuyer, buyerStamp);
        buyWithAccount = new BuyWithAccount(tx, s.accounts, becomeBuyer);
        resendBuyer = new ResendBuyer(tx, s.buyers, s.outbox);
        recordPayment = new RecordPayment(tx, s.buyers, s.outbox, clock);
        changeSaleTerms = new ChangeSaleTerms(tx, s.saleTerms);

        var books = new Books(s.ledger, ids, clock);
        changeRewardPercent = new ChangeRewardPercent(tx, s.partners, s.percents, clock);
        changeRewardSettings = new ChangeRewardSettings(tx, s.settings, s.percents, clock);
        correctBalance = new CorrectBalance(tx, books, ids);
        requestPayout = new RequestPayout(
                tx, s.payouts, books, s.referrals, s.payoutMethods, new RequestPayout.Stamp(s.settings, ids, clock));
        approvePayout = new ApprovePayout(tx, s.payouts, s.outbox, clock);
        rejectPayout = new RejectPayout(tx, s.payouts, books, s.outbox, clock);
        confirmPayment = new ConfirmPayment(tx, s.payouts, books, s.outbox, clock);
        cancelPayout = new CancelPayout(tx, s.payouts, books, s.outbox, clock);
        messaging = new Messaging(s, out);
        payReferrals = new PayReferrals(tx, s.referrals, requestPayout, approvePayout, confirmPayment);
        var steps = new PayPartners.Steps(requestPayout, approvePayout, confirmPayment);
        payPartners = new PayPartners(tx, s.ledger, s.payouts, steps);

        var settleReward = new SettleReward(tx, books, s.deals, s.outbox, clock);
        var terms = new Truth.Terms(s.percents, s.settings);
        var records = new Truth.Records(s.deals, s.referrals, new Mirror(s.clients, s.referrals));
        var truth = new Truth(records, terms, s.ledger, settleReward, clock);
        receiveCrmEvent = new ReceiveCrmEvent(tx, s.crmInbox, s.outbox, ids, clock);
        var settings = portals.settings;
        sweeping = new Sweeping(startJob, s.reporting.jobs, s.outbox, s.outboxQueries);
        changeCrmSettings = new ChangeCrmSettings(tx, s.crmSetup, settings, portals.dictionaries, sweeping, clock);
        var same = new SamePortal(portals.door, s.crmQueries);
        connectPortal = new ConnectPortal(tx, s.connections, portals.inForce, same, s.outboxQueue, clock);
        disconnectPortal = new DisconnectPortal(tx, s.connections, portals.inForce, same, clock);
        following = new Following(s, out, truth, registerReferral, new Following.When(settings, sweeping));
        var bringIn = new BringIn(tx, s.imports, importRows, clock);
        var works = List.of(bringIn, new ActingWork(following.syncDeals, Acting.CRM));
        longWork = new LongWork(s, out, startJob, works, messaging.tellJobEnd);
        distribution =
                new Distribution(s, out, registerReferral, new Distribution.Place(zone, portals.assignees, settings));
        var old = new ForgetOldRecords.Old(s.sessions, s.crmInbox, s.idempotencyKeys, s.clicks, s.reporting.jobs);
        forgetOldRecords = new ForgetOldRecords(tx, old, s.outbox, clock);

        var once = new CreateOnce(tx, s.crmCreations, clock);
        var portal = new DeliverReferral.Portal(out.crm(), once, s.distribution.responsibles, following.entering);
        var deliveries = new ArrayList<Delivery>(List.of(
                new DeliverRequest(tx, s.crmQueries, out.crm(), once),
                new DeliverPartner(tx, s.partners, s.crmIdentities, out.crm(), once),
                new DeliverPartnerCompany(tx, s.partners, s.crmIdentities, portals.companies, once),
                new DeliverReferral(tx, s.referrals, s.crmQueries, portal, s.outbox, clock),
                new ReleaseHeldRewards(tx, books, s.referrals, s.deals, s.outbox, clock),
                new DeliverBuyer(
                        tx,
                        new DeliverBuyer.Known(s.buyers, s.clients, s.saleTerms),
                        new DeliverBuyer.Gateways(out.crm(), portals.sales),
                        once,
                        s.outbox),
                countClicks,
                forgetOldRecords));
        following.deliveries().forEach(it -> deliveries.add(new ActingDelivery(it, Acting.CRM)));
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
            forgetOldRecords.start();
            messaging.start();
        });
    }
}
