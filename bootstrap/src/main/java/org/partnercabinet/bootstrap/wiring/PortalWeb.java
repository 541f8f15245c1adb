package org.partnercabinet.bootstrap.wiring;

import java.util.ArrayList;
import java.util.List;
import org.partnercabinet.bootstrap.config.Config;
import org.partnercabinet.http.buyer.BuyersResource;
import org.partnercabinet.http.buyer.DealsResource;
import org.partnercabinet.http.buyer.ProbeAdmins;
import org.partnercabinet.http.buyer.ProbeResource;
import org.partnercabinet.http.buyer.SaleSettingsResource;
import org.partnercabinet.http.crm.ConnectionResource;
import org.partnercabinet.http.crm.CrmCandidatesResource;
import org.partnercabinet.http.crm.CrmHealthResource;
import org.partnercabinet.http.crm.CrmSearch;
import org.partnercabinet.http.crm.CrmSettingsResource;
import org.partnercabinet.http.crm.DictionariesResource;
import org.partnercabinet.http.crm.SyncResource;
import org.partnercabinet.http.link.PublicAddresses;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.partner.Whose;
import org.partnercabinet.http.referral.PersonInput;
import org.partnercabinet.http.transfer.ImportsResource;
import org.partnercabinet.http.transfer.LeadDoorResource;
import org.partnercabinet.http.transfer.TransferResource;
import org.partnercabinet.http.transfer.TransferTokensResource;
import org.partnercabinet.http.web.RateLimits;
import org.partnercabinet.http.web.Resource;

/** Bitrix24: the connection to it, and what comes from and through other programs. */
final class PortalWeb {
    private final Config config;
    private final Stores s;
    private final Core core;
    private final Outside out;
    private final Portals portals;
    private final RateLimits limits;
    private final Pages pages;
    private final Whose whose;

    PortalWeb(Config config, Stores stores, Core core, Outside outside, Portals portals, Shared shared) {
        this.config = config;
        this.s = stores;
        this.core = core;
        this.out = outside;
        this.portals = portals;
        this.limits = shared.limits();
        this.pages = shared.pages();
        this.whose = new Whose(stores.partnerQueries);
    }

    /** What all resources of a process have in common. */
    record Shared(RateLimits limits, Pages pages) {}

    List<Resource> resources() {
        var all = new ArrayList<Resource>();
        all.addAll(crm());
        all.addAll(transfer());
        all.addAll(buyers());
        return all;
    }

    private List<Resource> crm() {
        return List.of(
                new ConnectionResource(portals.inForce, portals.door, core.connectPortal, core.disconnectPortal),
                new CrmSettingsResource(portals.settings, core.changeCrmSettings),
                new DictionariesResource(portals.dictionaries),
                new CrmCandidatesResource(new CrmSearch(portals.people, out.phones()), s.partnerQueries),
                new CrmHealthResource(portals.vitals, s.crmInbox, s.outboxQueue, s.outboxQueries, out.clock()),
                new SyncResource(core.sweeping, s.sweeps, portals.settings));
    }

    private List<Resource> transfer() {
        var commands = new ImportsResource.Commands(
                core.transfers.uploadImport, core.transfers.startImport, core.transfers.cancelImport);
        return List.of(
                new TransferResource(
                        s.transfer.transferQueries,
                        core.longWork.referralFile,
                        NumbersWeb.desk(s, core.longWork, out),
                        whose),
                new ImportsResource(commands, s.transfer.importQueries, whose),
                new TransferTokensResource(
                        core.transfers.createTransferToken,
                        core.transfers.revokeTransferToken,
                        s.transfer.transferQueries,
                        whose,
                        new PublicAddresses(config.publicUrl())),
                new LeadDoorResource(core.transfers.receiveLead, new PersonInput(out.phones()), limits, pages));
    }

    private List<Resource> buyers() {
        var admins = new ProbeAdmins(core.signing.signIn, core.signing.signOut, limits);
        return List.of(
                new BuyersResource(
                        core.sales.registerBuyer, core.sales.recordPayment, s.buyer.buyerQueries, out.phones(), limits),
                new DealsResource(
                        core.sales.buyWithAccount, core.sales.resendBuyer, s.buyer.buyerQueries, out.phones()),
                new SaleSettingsResource(s.buyer.saleTerms, core.sales.changeSaleTerms),
                new ProbeResource(portals.probe, admins, pages));
    }
}
