package org.partnercabinet.bootstrap.wiring;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.partnercabinet.application.crm.CrmEvents;
import org.partnercabinet.application.distribution.AcceptAppeals;
import org.partnercabinet.application.distribution.NewAppeal;
import org.partnercabinet.bootstrap.config.Config;
import org.partnercabinet.bootstrap.security.LatestZone;
import org.partnercabinet.bootstrap.security.VisitorHashes;
import org.partnercabinet.bootstrap.work.GroupCommit;
import org.partnercabinet.bootstrap.work.GroupMeters;
import org.partnercabinet.bootstrap.work.OutboxMeters;
import org.partnercabinet.bootstrap.work.OutboxWorkers;
import org.partnercabinet.domain.link.Visit;
import org.partnercabinet.http.audit.AuditResource;
import org.partnercabinet.http.crm.Bitrix24WebhookResource;
import org.partnercabinet.http.crm.CrmIdentityResource;
import org.partnercabinet.http.crm.ProofsResource;
import org.partnercabinet.http.docs.DocsResource;
import org.partnercabinet.http.event.EventStreams;
import org.partnercabinet.http.event.EventsResource;
import org.partnercabinet.http.identity.ApiKeyPages;
import org.partnercabinet.http.identity.ApiKeysResource;
import org.partnercabinet.http.identity.Scopes;
import org.partnercabinet.http.identity.SessionPages;
import org.partnercabinet.http.job.JobBadges;
import org.partnercabinet.http.landing.LandingPublicResource;
import org.partnercabinet.http.link.LostLink;
import org.partnercabinet.http.link.PublicAddresses;
import org.partnercabinet.http.link.RedirectResource;
import org.partnercabinet.http.outbox.OutboxResource;
import org.partnercabinet.http.page.Assets;
import org.partnercabinet.http.page.AssetsResource;
import org.partnercabinet.http.page.Badges;
import org.partnercabinet.http.page.BrandResource;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.partner.Whose;
import org.partnercabinet.http.settings.CompanyResource;
import org.partnercabinet.http.web.HealthCheck;
import org.partnercabinet.http.web.HealthResource;
import org.partnercabinet.http.web.HttpServer;
import org.partnercabinet.http.web.HttpSettings;
import org.partnercabinet.http.web.MetricsResource;
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
    private final RateLimits limits;
    private final EventStreams streams;

    public Web(Config config, Stores stores, Core core, Outside outside, Portals portals) {
        this.config = config;
        this.s = stores;
        this.core = core;
        this.out = outside;
        this.portals = portals;
        this.whose = new Whose(stores.partnerQueries);
        this.limits = new RateLimits(outside.clock());
        this.badges = DeskWeb.badges(stores, outside)
                .and(AdminWeb.waiting(stores))
                .and(new JobBadges(stores.reporting.jobQueries));
        this.pages = new Pages(
                assets,
                new Pages.Surroundings(outside.clock(), stores.settings::timeZone, stores.settings::card, badges));
        this.lost = new LostLink(pages);
        this.streams = new EventStreams(
                stores.messaging.eventQueries,
                stores.identity.identityQueries,
                core.messaging.keepPresence::handle,
                outside.clock());
    }

    /** The open pages; to be closed before the server, which waits for all that is under way. */
    public EventStreams streams() {
        return streams;
    }

    /** Those whose commits many callers share. */
    public record Groups(
            GroupCommit<Visit, Optional<String>> visits,
            GroupCommit<NewAppeal, AcceptAppeals.Answer> appeals,
            GroupCommit<CrmEvents.Hint, CrmEvents.Hint> hints) {
        private void countIn(MeterRegistry meters) {
            GroupMeters.bind(meters, "clicks", visits);
            GroupMeters.bind(meters, "appeals", appeals);
            GroupMeters.bind(meters, "hints", hints);
        }
    }

    /** Listens when it returns. */
    public HttpServer start(Database database, Groups groups, OutboxWorkers workers) {
        database.countIn(metrics.meters());
        OutboxMeters.bind(metrics.meters(), s.outboxQueue, core.deliverOutbox.topics(), out.clock());
        groups.countIn(metrics.meters());
        Gauge.builder("partner.cabinet.event.streams", streams, EventStreams::open)
                .register(metrics.meters());
        var resources = new ArrayList<Resource>();
        var signing = new SigningWeb(config, s, core, out, limits, pages);
        resources.addAll(signing.resources());
        resources.addAll(core.people.resources(s, out, new PublicAddresses(config.publicUrl()), limits));
        var partners = new PartnerWeb(config, s, core, out, limits, pages);
        resources.addAll(partners.resources());
        resources.addAll(new AdminWeb(config, s, core, out, portals, pages).resources());
        resources.addAll(new PortalWeb(config, s, core, out, portals, new PortalWeb.Shared(limits, pages)).resources());
        var distribution = new DistributionWeb(s, core.distribution, out, config.timeZone());
        resources.addAll(distribution.resources(groups.appeals()::submit, VERSION));
        resources.addAll(distribution.pages(pages, DeskWeb.portal(portals)));
        resources.addAll(new MessagingWeb(s, core.messaging, whose, limits).resources());
        resources.add(new EventsResource(streams));
        resources.add(new CompanyResource(s.settings, core.changeCompany));
        var numbers = new NumbersWeb(s, core.longWork, out, pages, limits);
        resources.addAll(numbers.resources());
        resources.addAll(numbers.reports());
        var desk = new DeskWeb(s, core, portals, out, pages);
        resources.addAll(desk.desk(out));
        resources.addAll(desk.talk(badges, limits, out.clock()));
        resources.add(new SessionPages(core.people.endSessions, s.identity.identityQueries, out.clock(), pages));
        var landing = new LandingWeb(config, s, core.landing, out, limits);
        resources.addAll(landing.resources(whose, pages));
        resources.add(new OutboxResource(s.outboxQueries, core.sendAgain));
        resources.add(new AuditResource(s.auditQueries, whose, s.settings::timeZone));
        resources.add(new ProofsResource(core.following.startProof, s.proofQueries));
        resources.add(new CrmIdentityResource(core.following.changeCrmIdentity, s.crmIdentities, s.partnerQueries));
        var keys = new ApiKeysResource(
                core.signing.createApiKey,
                core.signing.createPartnerApiKey,
                core.signing.revokeApiKey,
                s.identity.identityQueries,
                Scopes.of(resources));
        resources.add(keys);
        resources.add(
                new ApiKeyPages(keys, core.signing.revokeApiKey, s.identity.identityQueries, s.partnerQueries, pages));
        var visitors = new VisitorHashes(config.secretKey(), new LatestZone(s.settings::timeZone, out.clock()));
        resources.add(partners.form(groups.visits()::submit, visitors::of));
        resources.add(new RedirectResource(groups.visits()::submit, visitors::of, lost, out.clock()));
        resources.addAll(
                landing.open(new LandingPublicResource.Visits(groups.visits()::submit, visitors::of), pages, lost));
        resources.add(new Bitrix24WebhookResource(portals.events, groups.hints()::submit));
        resources.add(new HealthResource(List.of(
                new HealthCheck("database", database::isAlive), new HealthCheck("outbox", workers::areMoving))));
        resources.add(metrics);
        resources.add(new DocsResource(VERSION, List.copyOf(resources), pages));
        resources.add(new AssetsResource(assets));
        resources.add(new BrandResource());
        return HttpServer.start(settings(), signing.plumbing(metrics), resources);
    }

    private HttpSettings settings() {
        return new HttpSettings(
                config.host(),
                config.port(),
                config.isHttps(),
                Proxies.trusting(config.trustedProxies()),
                config.virtualThreads());
    }

    @Override
    public void close() {
        streams.close();
        metrics.close();
    }
}
