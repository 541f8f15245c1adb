package org.partnercabinet.bootstrap.wiring;

import java.util.ArrayList;
import java.util.List;
import org.partnercabinet.bootstrap.config.Config;
import org.partnercabinet.http.audit.AuditLog;
import org.partnercabinet.http.audit.AuditPages;
import org.partnercabinet.http.buyer.ProbePages;
import org.partnercabinet.http.buyer.SalePages;
import org.partnercabinet.http.crm.ApprovalPages;
import org.partnercabinet.http.crm.ConnectionPages;
import org.partnercabinet.http.crm.ConnectionResource;
import org.partnercabinet.http.crm.CrmHealthPages;
import org.partnercabinet.http.crm.CrmHealthResource;
import org.partnercabinet.http.crm.CrmSearch;
import org.partnercabinet.http.crm.CrmSettingsPages;
import org.partnercabinet.http.crm.MappingPages;
import org.partnercabinet.http.crm.PartnerCrmPages;
import org.partnercabinet.http.crm.ProofPages;
import org.partnercabinet.http.crm.SyncResource;
import org.partnercabinet.http.distribution.LinkSourcePages;
import org.partnercabinet.http.ledger.PartnerMoneyPages;
import org.partnercabinet.http.link.PartnerLinksPages;
import org.partnercabinet.http.link.PublicAddresses;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.partner.PartnerByWord;
import org.partnercabinet.http.partner.PartnerPages;
import org.partnercabinet.http.partner.PartnersPages;
import org.partnercabinet.http.payout.Deciding;
import org.partnercabinet.http.payout.PayoutBulkPages;
import org.partnercabinet.http.payout.PayoutDeskPages;
import org.partnercabinet.http.payout.UnrequestedPages;
import org.partnercabinet.http.payout.UnrequestedPartnerPages;
import org.partnercabinet.http.referral.ReferralDeskPages;
import org.partnercabinet.http.report.OverviewPages;
import org.partnercabinet.http.report.Waiting;
import org.partnercabinet.http.reward.CorrectionPages;
import org.partnercabinet.http.reward.PercentPages;
import org.partnercabinet.http.settings.CompanyPages;
import org.partnercabinet.http.settings.DefaultLinksPages;
import org.partnercabinet.http.settings.RewardPages;
import org.partnercabinet.http.transfer.ImportPages;
import org.partnercabinet.http.transfer.ImportsResource;
import org.partnercabinet.http.web.Resource;

/** The administrators' pages. */
final class AdminWeb {
    private final Config config;
    private final Stores s;
    private final Core core;
    private final Outside out;
    private final Portals portals;
    private final Pages pages;

    AdminWeb(Config config, Stores stores, Core core, Outside outside, Portals portals, Pages pages) {
        this.config = config;
        this.s = stores;
        this.core = core;
        this.out = outside;
        this.portals = portals;
        this.pages = pages;
    }

    /** What waits, counted in the menu. */
    static Waiting waiting(Stores s) {
        return new Waiting(
                s.partnerQueries,
                s.money.payoutQueries,
                s.outboxQueries,
                s.distribution.queries,
                s.identity.identityQueries,
                s.messaging.conversationQueries);
    }

    List<Resource> resources() {
        var all = new ArrayList<Resource>();
        var reads = new OverviewPages.Reads(
                s.partnerQueries, s.transfer.transferQueries, s.analyticsQueries, s.money.ledgerQueries);
        all.add(new OverviewPages(waiting(s), portals.vitals, reads, s.settings, out.clock(), pages));
        all.addAll(partners());
        all.addAll(payouts());
        all.addAll(settings());
        all.addAll(bitrix24());
        all.addAll(core.people.pages(s, out, new PublicAddresses(config.publicUrl()), pages));
        return all;
    }

    private List<Resource> partners() {
        var useCases = new PartnerPages.UseCases(
                core.partnership.approvePartner,
                core.partnership.rejectPartner,
                core.partnership.blockPartner,
                core.partnership.unblockPartner);
        var search = new CrmSearch(portals.people, out.phones());
        return List.of(
                new PartnersPages(core.partnership.addPartner, s.partnerQueries, out.phones(), pages),
                new PartnerPages(useCases, s.partnerQueries, pages),
                new ApprovalPages(core.partnership.approveWithCrm, search, s.partnerQueries, pages),
                new PartnerLinksPages(s.linkQueries, s.partnerQueries, new PublicAddresses(config.publicUrl()), pages),
                new ReferralDeskPages(
                        s.referralQueries, s.requestQueries, s.partnerQueries, core.resendReferral, pages),
                new PercentPages(core.changeRewardPercent, s.money.percentQueries, s.settings, s.partnerQueries, pages),
                new PartnerMoneyPages(s.money.ledgerQueries, s.partnerQueries, pages),
                new AuditPages(
                        new AuditLog(s.auditQueries, s.settings::timeZone),
                        s.partnerQueries,
                        s.identity.identityQueries,
                        pages),
                new CorrectionPages(core.correctBalance, s.partnerQueries, pages),
                new PartnerCrmPages(
                        core.following.changeCrmIdentity, s.crmIdentities, search, s.partnerQueries, pages));
    }

    private List<Resource> payouts() {
        var deciding = new Deciding(
                core.payingOut.approvePayout,
                core.payingOut.rejectPayout,
                core.payingOut.confirmPayment,
                core.payingOut.cancelPayout,
                core.payingOut.decidePayouts);
        return List.of(
                new UnrequestedPages(
                        core.payingOut.payPartners, s.money.ledgerQueries, s.settings, s.partnerQueries, pages),
                new UnrequestedPartnerPages(core.payingOut.payPartners, s.money.ledgerQueries, s.partnerQueries, pages),
                new PayoutDeskPages(deciding, s.money.payoutQueries, new PartnerByWord(s.partnerQueries), pages),
                new PayoutBulkPages(deciding, s.money.payoutQueries, s.partnerQueries, pages));
    }

    private List<Resource> settings() {
        var installed = new CompanyPages.Installed(config.publicUrl(), Web.VERSION);
        return List.of(
                new RewardPages(s.settings, core.changeRewardSettings, pages),
                new CompanyPages(s.settings, core.changeCompany, out.clock(), installed, pages),
                new DefaultLinksPages(s.defaultLinks, core.changeDefaultLinks, pages),
                new SalePages(s.buyer.saleTerms, core.sales.changeSaleTerms, pages),
                new LinkSourcePages(core.distribution.leadLink, s.distribution.queries, s.linkQueries, pages));
    }

    private List<Resource> bitrix24() {
        var health = new CrmHealthResource(portals.vitals, s.crmInbox, s.outboxQueue, s.outboxQueries, out.clock());
        var sync = new SyncResource(core.sweeping, s.sweeps, portals.settings);
        var connection =
                new ConnectionResource(portals.inForce, portals.door, core.connectPortal, core.disconnectPortal);
        var failed = new CrmHealthPages.Failed(s.outboxQueries, core.sendAgain);
        var commands = new ImportsResource.Commands(
                core.transfers.uploadImport, core.transfers.startImport, core.transfers.cancelImport);
        return List.of(
                new CrmHealthPages(health, sync, core.sweeping, failed, pages),
                new ConnectionPages(connection, core.connectPortal, core.disconnectPortal, pages),
                new ProbePages(portals.probe, pages),
                new CrmSettingsPages(portals.settings, core.changeCrmSettings, portals.dictionaries, pages),
                new MappingPages(portals.settings, core.changeCrmSettings, portals.dictionaries, pages),
                new ProofPages(core.following.startProof, s.proofQueries, pages),
                new ImportPages(commands, s.transfer.importQueries, new PartnerByWord(s.partnerQueries), pages));
    }
}
