package org.partnercabinet.bootstrap.wiring;

import java.util.ArrayList;
import java.util.List;
import org.partnercabinet.bootstrap.config.Config;
import org.partnercabinet.http.audit.AuditLog;
import org.partnercabinet.http.audit.HistoryPages;
import org.partnercabinet.http.ledger.BalanceResource;
import org.partnercabinet.http.ledger.StatementPages;
import org.partnercabinet.http.link.Framing;
import org.partnercabinet.http.link.LinkCharts;
import org.partnercabinet.http.link.LinkPage;
import org.partnercabinet.http.link.LinkPages;
import org.partnercabinet.http.link.LinksResource;
import org.partnercabinet.http.link.LostLink;
import org.partnercabinet.http.link.PublicAddresses;
import org.partnercabinet.http.link.VisitQueue;
import org.partnercabinet.http.link.VisitReader;
import org.partnercabinet.http.link.VisitorHash;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.partner.ApprovalResource;
import org.partnercabinet.http.partner.PartnersResource;
import org.partnercabinet.http.partner.PayoutMethodPages;
import org.partnercabinet.http.partner.PayoutMethodsResource;
import org.partnercabinet.http.partner.Whose;
import org.partnercabinet.http.payout.AskPayoutPages;
import org.partnercabinet.http.payout.Deciding;
import org.partnercabinet.http.payout.PayoutBatchResource;
import org.partnercabinet.http.payout.PayoutPages;
import org.partnercabinet.http.payout.PayoutsResource;
import org.partnercabinet.http.referral.FormLimits;
import org.partnercabinet.http.referral.FormPages;
import org.partnercabinet.http.referral.FormRequests;
import org.partnercabinet.http.referral.FormResource;
import org.partnercabinet.http.referral.FormStamp;
import org.partnercabinet.http.referral.FormVisits;
import org.partnercabinet.http.referral.PersonInput;
import org.partnercabinet.http.referral.Provenance;
import org.partnercabinet.http.referral.ReferralPages;
import org.partnercabinet.http.referral.ReferralsResource;
import org.partnercabinet.http.referral.RequestsResource;
import org.partnercabinet.http.report.OverviewResource;
import org.partnercabinet.http.reward.CorrectionsResource;
import org.partnercabinet.http.reward.PercentHistoryResource;
import org.partnercabinet.http.settings.SettingsResource;
import org.partnercabinet.http.web.RateLimits;
import org.partnercabinet.http.web.Resource;

/** What partners do and what is done about them: links, clients, money. */
final class PartnerWeb {
    private final Config config;
    private final Stores s;
    private final Core core;
    private final Outside out;
    private final RateLimits limits;
    private final Pages pages;
    private final LostLink lost;
    private final Whose whose;

    PartnerWeb(Config config, Stores stores, Core core, Outside outside, RateLimits limits, Pages pages) {
        this.config = config;
        this.s = stores;
        this.core = core;
        this.out = outside;
        this.limits = limits;
        this.pages = pages;
        this.lost = new LostLink(pages);
        this.whose = new Whose(stores.partnerQueries);
    }

    List<Resource> resources() {
        var all = new ArrayList<Resource>();
        all.addAll(partners());
        all.addAll(partnerPages());
        all.addAll(referrals());
        all.addAll(money());
        return all;
    }

    private List<Resource> partners() {
        return List.of(
                new PartnersResource(
                        core.partnership.addPartner, core.changeRewardPercent, s.partnerQueries, out.phones()),
                new ApprovalResource(
                        core.partnership.approveWithCrm,
                        core.partnership.rejectPartner,
                        core.partnership.blockPartner,
                        core.partnership.unblockPartner,
                        s.partnerQueries),
                new PayoutMethodsResource(
                        core.partnership.addPayoutMethod, core.partnership.removePayoutMethod, s.payoutMethods, whose),
                new SettingsResource(s.settings, core.changeRewardSettings, s.defaultLinks, core.changeDefaultLinks));
    }

    private List<Resource> partnerPages() {
        var addresses = new PublicAddresses(config.publicUrl());
        var links = new LinksResource.UseCases(core.createLink, core.changeLink, core.deleteLink);
        return List.of(
                new LinkPages(links, s.linkQueries, whose, addresses, pages),
                new LinkPage(
                        s.linkQueries,
                        new LinkCharts(s.analyticsQueries, s.settings, out.clock()),
                        whose,
                        addresses,
                        new LinkPage.Sites(core.landing.allowOrigins, s.landing.origins),
                        pages),
                new ReferralPages(
                        core.registerReferral,
                        new ReferralPages.Reads(s.referralQueries, s.linkQueries),
                        new PersonInput(out.phones()),
                        new Provenance(s.links, s.clicks),
                        whose,
                        pages),
                new StatementPages(s.money.ledgerQueries, whose, pages),
                new HistoryPages(new AuditLog(s.auditQueries, s.settings::timeZone), whose, pages),
                new PayoutPages(
                        s.money.payoutQueries, s.money.ledgerQueries, core.payingOut.cancelPayout, whose, pages),
                new AskPayoutPages(core.payingOut.requestPayout, s.money.ledgerQueries, s.payoutMethods, whose, pages),
                new PayoutMethodPages(
                        core.partnership.addPayoutMethod,
                        core.partnership.removePayoutMethod,
                        s.payoutMethods,
                        whose,
                        pages));
    }

    private List<Resource> referrals() {
        var people = new PersonInput(out.phones());
        var useCases = new LinksResource.UseCases(core.createLink, core.changeLink, core.deleteLink);
        return List.of(
                new LinksResource(useCases, s.linkQueries, whose, new PublicAddresses(config.publicUrl())),
                new ReferralsResource(
                        core.registerReferral,
                        core.resendReferral,
                        s.referralQueries,
                        people,
                        new Provenance(s.links, s.clicks),
                        whose),
                new RequestsResource(s.requestQueries));
    }

    /** The form behind links, for everybody. */
    FormResource form(VisitQueue visits, VisitorHash hash) {
        var people = new PersonInput(out.phones());
        var stamps = new FormStamp(config.secretKey().forPurpose("request-forms"), out.clock());
        return new FormResource(
                s.links,
                new FormVisits(visits, new VisitReader(hash, out.clock()), s.clicks, out.clock()),
                new FormRequests(core.leaveRequest, people, FormLimits.standard(limits), stamps),
                new FormPages(pages, lost, s.landing.queries::behind, new Framing(s.landing.origins)));
    }

    private List<Resource> money() {
        var deciding = new Deciding(
                core.payingOut.approvePayout,
                core.payingOut.rejectPayout,
                core.payingOut.confirmPayment,
                core.payingOut.cancelPayout,
                core.payingOut.decidePayouts);
        return List.of(
                new BalanceResource(s.money.ledgerQueries, whose),
                new PayoutBatchResource(deciding, core.payingOut.payReferrals, s.money.payoutQueries, whose),
                new PayoutsResource(core.payingOut.requestPayout, deciding, s.money.payoutQueries, whose),
                new PercentHistoryResource(s.money.percentQueries, s.partnerQueries),
                new OverviewResource(s.overviewQueries),
                new CorrectionsResource(core.correctBalance));
    }
}
