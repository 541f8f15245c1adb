package org.partnercabinet.bootstrap.wiring;

import io.micrometer.core.instrument.Gauge;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.partnercabinet.application.distribution.AcceptAppeals;
import org.partnercabinet.application.distribution.NewAppeal;
import org.partnercabinet.application.identity.SeeSession;
import org.partnercabinet.bootstrap.config.Config;
import org.partnercabinet.bootstrap.security.LatestZone;
import org.partnercabinet.bootstrap.security.VisitorHashes;
import org.partnercabinet.bootstrap.work.GroupCommit;
import org.partnercabinet.bootstrap.work.GroupMeters;
import org.partnercabinet.bootstrap.work.OutboxMeters;
import org.partnercabinet.bootstrap.work.OutboxWorkers;
import org.partnercabinet.domain.link.Visit;
import org.partnercabinet.http.audit.AuditResource;
import org.partnercabinet.http.buyer.BuyersResource;
import org.partnercabinet.http.buyer.DealsResource;
import org.partnercabinet.http.buyer.ProbeAdmins;
import org.partnercabinet.http.buyer.ProbeResource;
import org.partnercabinet.http.buyer.SaleSettingsResource;
import org.partnercabinet.http.crm.Bitrix24WebhookResource;
import org.partnercabinet.http.crm.ConnectionResource;
import org.partnercabinet.http.crm.CrmCandidatesResource;
import org.partnercabinet.http.crm.CrmHealthResource;
import org.partnercabinet.http.crm.CrmIdentityResource;
import org.partnercabinet.http.crm.CrmSearch;
import org.partnercabinet.http.crm.CrmSettingsResource;
import org.partnercabinet.http.crm.DictionariesResource;
import org.partnercabinet.http.crm.ProofsResource;
import org.partnercabinet.http.crm.SyncResource;
import org.partnercabinet.http.docs.DocsResource;
import org.partnercabinet.http.event.EventStreams;
import org.partnercabinet.http.event.EventsResource;
import org.partnercabinet.http.idempotency.KeptAnswers;
import org.partnercabinet.http.identity.AccessTokens;
import org.partnercabinet.http.identity.AccountPages;
import org.partnercabinet.http.identity.ApiKeyPages;
import org.partnercabinet.http.identity.ApiKeysResource;
import org.partnercabinet.http.identity.AuthResource;
import org.partnercabinet.http.identity.ForgotPages;
import org.partnercabinet.http.identity.IdentityVisitors;
import org.partnercabinet.http.identity.PasswordResource;
import org.partnercabinet.http.identity.Scopes;
import org.partnercabinet.http.identity.SessionCookies;
import org.partnercabinet.http.identity.SessionPages;
import org.partnercabinet.http.identity.SignInPages;
import org.partnercabinet.http.identity.StayPages;
import org.partnercabinet.http.job.JobBadges;
import org.partnercabinet.http.landing.LandingPublicResource;
import org.partnercabinet.http.ledger.BalanceResource;
import org.partnercabinet.http.ledger.StatementPages;
import org.partnercabinet.http.link.Framing;
import org.partnercabinet.http.link.LinkCharts;
import org.partnercabinet.http.link.LinkPage;
import org.partnercabinet.http.link.LinkPages;
import org.partnercabinet.http.link.LinksResource;
import org.partnercabinet.http.link.LostLink;
import org.partnercabinet.http.link.PublicAddresses;
import org.partnercabinet.http.link.RedirectResource;
import org.partnercabinet.http.outbox.OutboxResource;
import org.partnercabinet.http.page.Assets;
import org.partnercabinet.http.page.AssetsResource;
import org.partnercabinet.http.page.Badges;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.page.PreferencesResource;
import org.partnercabinet.http.partner.Applying;
import org.partnercabinet.http.partner.ApprovalResource;
import org.partnercabinet.http.partner.PartnersResource;
import org.partnercabinet.http.partner.PayoutMethodPages;
import org.partnercabinet.http.partner.PayoutMethodsResource;
import org.partnercabinet.http.partner.ProfilePages;
import org.partnercabinet.http.partner.ProfileResource;
import org.partnercabinet.http.partner.RegistrationPages;
import org.partnercabinet.http.partner.RegistrationResource;
import org.partnercabinet.http.partner.Whose;
import org.partnercabinet.http.payout.AskPayoutPages;
import org.partnercabinet.http.payout.Deciding;
import org.partnercabinet.http.payout.PayoutBatchResource;
import org.partnercabinet.http.payout.PayoutPages;
import org.partnercabinet.http.payout.PayoutsResource;
import org.partnercabinet.http.referral.FormLimits;
import org.partnercabinet.http.referral.FormPages;
import org.partnercabinet.http.referral.FormResource;
import org.partnercabinet.http.referral.PersonInput;
import org.partnercabinet.http.referral.Provenance;
import org.partnercabinet.http.referral.ReferralPages;
import org.partnercabinet.http.referral.ReferralsResource;
import org.partnercabinet.http.referral.RequestsResource;
import org.partnercabinet.http.report.OverviewResource;
import org.partnercabinet.http.reward.CorrectionsResource;
import org.partnercabinet.http.reward.PercentHistoryResource;
import org.partnercabinet.http.settings.CompanyResource;
import org.partnercabinet.http.settings.SettingsResource;
import org.partnercabinet.http.transfer.ImportsResource;
import org.partnercabinet.http.transfer.LeadDoorResource;
import org.partnercabinet.http.transfer.TransferResource;
import org.partnercabinet.http.transfer.TransferTokensResource;
import org.partnercabinet.http.web.HealthCheck;
import org.partnercabinet.http.web.HealthResource;
import org.partnercabinet.http.web.HttpServer;
import org.partnercabinet.http.web.HttpSettings;
import org.partnercabinet.http.web.MetricsResource;
import org.partnercabinet.http.web.Plumbing;
import org.partnercabinet.http.web.Proxies;
import org.partnercabinet.http.web.RateLimits;
import org.partnercabinet.http.web.Resource;
import org.partnercabinet.persistence.Database;

/** Every resource, and the server they are on. */
public final class Web implements AutoCloseable {
    static final String VERSION = "0.1.0";

    private final Config config;
    private final Stores s;
    private final Core core;
    private final Outside out;
    private final Portals portals;
    private final Assets assets = Assets.standard();
    private final Badges badges;
    private final Pages pages;
    private final LostLink lost;
    private final MetricsResource metrics = new MetricsResource();
    private final Whose whose;
    private final AccessTokens tokens;
    private final SessionCookies cookies;
    private final RateLimits limits;
    private final EventStreams streams;

    public Web(Config config, Stores stores, Core core, Outside outside, Portals portals) {
        this.config = config;
        this.s = stores;
        this.core = core;
        this.out = outside;
        this.portals = portals;
        this.whose = new Whose(stores.partnerQueries);
        this.tokens = new AccessTokens(config.secretKey().forPurpose("access-tokens"), outside.clock());
        this.cookies = new SessionCookies(config.secretKey().forPurpose("page-sessions"), config.isHttps());
        this.limits = new RateLimits(outside.clock());
        this.badges = DeskWeb.badges(stores, outside)
                .and(AdminWeb.waiting(stores))
                .and(new JobBadges(stores.reporting.jobQueries));
        this.pages = new Pages(assets, new Pages.Surroundings(outside.clock(), stores.settings::timeZone, badges));
        this.lost = new LostLink(pages);
        this.streams = new EventStreams(stores.messaging.eventQueries, stores.identityQueries, outside.clock());
    }

    /** The open pages; to be closed before the server, which waits for all that is under way. */
    public EventStreams streams() {
        return streams;
    }

    /** Listens when it returns. */
    public HttpServer start(
            Database database,
            GroupCommit<Visit, Optional<String>> visits,
            GroupCommit<NewAppeal, AcceptAppeals.Answer> appeals,
            OutboxWorkers workers) {
        database.countIn(metrics.meters());
        OutboxMeters.bind(metrics.meters(), s.outboxQueue, core.deliverOutbox.topics(), out.clock());
        GroupMeters.bind(metrics.meters(), "clicks", visits);
        GroupMeters.bind(metrics.meters(), "appeals", appeals);
        Gauge.builder("partner.cabinet.event.streams", streams, EventStreams::open)
                .register(metrics.meters());
        var resources = new ArrayList<Resource>();
        resources.addAll(identity());
        resources.addAll(core.people.resources(s, out, new PublicAddresses(config.publicUrl()), limits));
        resources.addAll(partners());
        resources.addAll(pages());
        resources.addAll(partnerPages());
        resources.addAll(new AdminWeb(config, s, core, out, portals, pages).resources());
        resources.addAll(transfer());
        resources.addAll(buyers());
        resources.addAll(referrals());
        resources.addAll(money());
        resources.addAll(crm());
        var distribution = new DistributionWeb(s, core.distribution, out, config.timeZone());
        resources.addAll(distribution.resources(appeals::submit, VERSION));
        resources.addAll(distribution.pages(pages));
        resources.addAll(new MessagingWeb(s, core.messaging, whose, limits).resources());
        resources.add(new EventsResource(streams));
        resources.add(new CompanyResource(s.settings, core.changeTimeZone));
        var numbers = new NumbersWeb(s, core.longWork, out, pages, limits);
        resources.addAll(numbers.resources());
        resources.addAll(numbers.reports());
        var desk = new DeskWeb(s, core, portals, out, pages);
        resources.addAll(desk.desk(out));
        resources.addAll(desk.talk(badges, limits, out.clock()));
        resources.add(new SessionPages(core.people.endSessions, s.identityQueries, out.clock(), pages));
        var landing = new LandingWeb(config, s, core.landing, out, limits);
        resources.addAll(landing.resources(whose, pages));
        resources.add(new OutboxResource(s.outboxQueries, core.sendAgain));
        resources.add(new AuditResource(s.auditQueries, whose, s.settings::timeZone));
        resources.add(new ProofsResource(core.following.startProof, s.proofQueries));
        resources.add(new CrmIdentityResource(core.following.changeCrmIdentity, s.crmIdentities, s.partnerQueries));
        var keys = new ApiKeysResource(
                core.createApiKey,
                core.createPartnerApiKey,
                core.revokeApiKey,
                s.identityQueries,
                Scopes.of(resources));
        resources.add(keys);
        resources.add(new ApiKeyPages(keys, core.revokeApiKey, s.identityQueries, s.partnerQueries, pages));
        var visitors = new VisitorHashes(config.secretKey(), new LatestZone(s.settings::timeZone, out.clock()));
        resources.add(new RedirectResource(visits::submit, visitors::of, lost, out.clock()));
        resources.addAll(landing.open(new LandingPublicResource.Visits(visits::submit, visitors::of), pages, lost));
        resources.add(new Bitrix24WebhookResource(portals.events, core.receiveCrmEvent));
        resources.add(new HealthResource(List.of(
                new HealthCheck("database", database::isAlive), new HealthCheck("outbox", workers::areMoving))));
        resources.add(metrics);
        resources.add(new DocsResource(VERSION, List.copyOf(resources), pages));
        resources.add(new AssetsResource(assets));
        return HttpServer.start(settings(), plumbing(), resources);
    }

    private List<Resource> identity() {
        var useCases = new AuthResource.UseCases(core.signIn, core.refreshSession, core.signOut);
        return List.of(
                new AuthResource(useCases, tokens, s.identityQueries, limits, out.clock()),
                new PasswordResource(core.changePassword, limits),
                new RegistrationResource(applying()));
    }

    private Applying applying() {
        return new Applying(core.registerPartner, out.phones(), limits);
    }

    private List<Resource> pages() {
        return List.of(
                new PreferencesResource(core.people.changePreference, config.isHttps()),
                new StayPages(core.people.staySignedIn, cookies),
                new ProfileResource(core.changeProfile, s.partnerQueries, out.phones(), whose),
                new ProfilePages(core.changeProfile, s.partnerQueries, out.phones(), whose, pages),
                new SignInPages(core.signIn, core.signOut, cookies, s.identityQueries, limits, pages),
                new ForgotPages(core.people.requestReset, core.people.resetPassword, limits, pages),
                new AccountPages(core.changePassword, core.signIn, cookies, limits, pages),
                new RegistrationPages(applying(), pages));
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
                        pages),
                new ReferralPages(
                        core.registerReferral,
                        new ReferralPages.Reads(s.referralQueries, s.linkQueries),
                        new PersonInput(out.phones()),
                        new Provenance(s.links, s.clicks),
                        whose,
                        pages),
                new StatementPages(s.ledgerQueries, whose, pages),
                new PayoutPages(s.payoutQueries, s.ledgerQueries, core.cancelPayout, whose, pages),
                new AskPayoutPages(core.requestPayout, s.ledgerQueries, s.payoutMethods, whose, pages),
                new PayoutMethodPages(core.addPayoutMethod, core.removePayoutMethod, s.payoutMethods, whose, pages));
    }

    private List<Resource> partners() {
        return List.of(
                new PartnersResource(core.addPartner, core.changeRewardPercent, s.partnerQueries, out.phones()),
                new ApprovalResource(
                        core.approveWithCrm,
                        core.rejectPartner,
                        core.blockPartner,
                        core.unblockPartner,
                        s.partnerQueries),
                new PayoutMethodsResource(core.addPayoutMethod, core.removePayoutMethod, s.payoutMethods, whose),
                new SettingsResource(s.settings, core.changeRewardSettings, s.defaultLinks, core.changeDefaultLinks));
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
                new RequestsResource(s.requestQueries),
                new FormResource(
                        core.leaveRequest,
                        s.links,
                        people,
                        FormLimits.standard(limits),
                        new FormPages(pages, lost, s.landing.queries::behind, new Framing(s.landing.origins))));
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
        var commands = new ImportsResource.Commands(core.uploadImport, core.startImport, core.cancelImport);
        return List.of(
                new TransferResource(
                        s.transferQueries, core.longWork.referralFile, NumbersWeb.desk(s, core.longWork, out), whose),
                new ImportsResource(commands, s.importQueries, whose),
                new TransferTokensResource(
                        core.createTransferToken,
                        core.revokeTransferToken,
                        s.transferQueries,
                        whose,
                        new PublicAddresses(config.publicUrl())),
                new LeadDoorResource(core.receiveLead, new PersonInput(out.phones()), limits, pages));
    }

    private List<Resource> buyers() {
        var admins = new ProbeAdmins(core.signIn, core.signOut, limits);
        return List.of(
                new BuyersResource(core.registerBuyer, core.recordPayment, s.buyerQueries, out.phones(), limits),
                new DealsResource(core.buyWithAccount, core.resendBuyer, s.buyerQueries, out.phones()),
                new SaleSettingsResource(s.saleTerms, core.changeSaleTerms),
                new ProbeResource(portals.probe, admins, pages));
    }

    private List<Resource> money() {
        var deciding = new Deciding(core.approvePayout, core.rejectPayout, core.confirmPayment, core.cancelPayout);
        return List.of(
                new BalanceResource(s.ledgerQueries, whose),
                new PayoutBatchResource(deciding, core.payReferrals, s.payoutQueries, whose),
                new PayoutsResource(core.requestPayout, deciding, s.payoutQueries, whose),
                new PercentHistoryResource(s.percentQueries, s.partnerQueries),
                new OverviewResource(s.overviewQueries),
                new CorrectionsResource(core.correctBalance));
    }

    private HttpSettings settings() {
        return new HttpSettings(
                config.host(),
                config.port(),
                config.isHttps(),
                Proxies.trusting(config.trustedProxies()),
                config.virtualThreads());
    }

    private Plumbing plumbing() {
        var visitors = new IdentityVisitors(
                tokens,
                cookies,
                s.identityQueries,
                new SeeSession(s.transactions, s.sessions, out.clock()),
                out.clock());
        var kept = new KeptAnswers(core.answerOnce, config.secretKey().forPurpose("idempotency"));
        return new Plumbing(visitors, kept, pages, metrics.meters());
    }

    @Override
    public void close() {
        streams.close();
        metrics.close();
    }
}
