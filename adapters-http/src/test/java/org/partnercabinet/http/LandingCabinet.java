package org.partnercabinet.http;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.partnercabinet.application.LandingCases;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.idempotency.AnswerOnce;
import org.partnercabinet.application.landing.AddImage;
import org.partnercabinet.application.landing.AddLandingLink;
import org.partnercabinet.application.landing.ChangeLanding;
import org.partnercabinet.application.landing.Consents;
import org.partnercabinet.application.landing.CreateLanding;
import org.partnercabinet.application.landing.LeaveOnLanding;
import org.partnercabinet.application.landing.PublishLanding;
import org.partnercabinet.application.landing.RemoveImage;
import org.partnercabinet.application.landing.RestoreRevision;
import org.partnercabinet.application.landing.UnpublishLanding;
import org.partnercabinet.application.link.AllowOrigins;
import org.partnercabinet.application.link.CreateLink;
import org.partnercabinet.application.referral.LeaveRequest;
import org.partnercabinet.application.referral.Requests;
import org.partnercabinet.domain.client.Phone;
import org.partnercabinet.domain.link.Link;
import org.partnercabinet.domain.link.Visit;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.referral.Referral;
import org.partnercabinet.http.idempotency.KeptAnswers;
import org.partnercabinet.http.landing.LandingImagesResource;
import org.partnercabinet.http.landing.LandingPage;
import org.partnercabinet.http.landing.LandingPreviewResource;
import org.partnercabinet.http.landing.LandingPublicResource;
import org.partnercabinet.http.landing.LandingReads;
import org.partnercabinet.http.landing.LandingRequests;
import org.partnercabinet.http.landing.LandingsResource;
import org.partnercabinet.http.landing.MediaResource;
import org.partnercabinet.http.landing.PreviewToken;
import org.partnercabinet.http.landing.PublicationResource;
import org.partnercabinet.http.link.EmbeddingResource;
import org.partnercabinet.http.link.Framing;
import org.partnercabinet.http.link.LostLink;
import org.partnercabinet.http.link.PublicAddresses;
import org.partnercabinet.http.link.RedirectResource;
import org.partnercabinet.http.link.VisitReader;
import org.partnercabinet.http.page.Assets;
import org.partnercabinet.http.page.AssetsResource;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.partner.Whose;
import org.partnercabinet.http.referral.FormLimits;
import org.partnercabinet.http.referral.FormPages;
import org.partnercabinet.http.referral.FormRequests;
import org.partnercabinet.http.referral.FormResource;
import org.partnercabinet.http.referral.FormStamp;
import org.partnercabinet.http.referral.FormVisits;
import org.partnercabinet.http.referral.PersonInput;
import org.partnercabinet.http.web.Browser;
import org.partnercabinet.http.web.HttpServer;
import org.partnercabinet.http.web.HttpSettings;
import org.partnercabinet.http.web.MetricsResource;
import org.partnercabinet.http.web.Plumbing;
import org.partnercabinet.http.web.Proxies;
import org.partnercabinet.http.web.RateLimits;
import org.partnercabinet.http.web.Resource;

/** Landing pages on ports in memory, listening on this machine; the time stands still unless told. */
public final class LandingCabinet implements AutoCloseable {
    public static final String SITE = "https://cabinet.example";

    private final CabinetPorts world = new CabinetPorts();
    private final MetricsResource metrics = new MetricsResource();
    private final PersonInput people = new PersonInput(typed -> new Phone(typed.replaceAll("[ ()-]", "")));
    private final HttpServer server;
    public final List<Visit> visits = new ArrayList<>();
    public final Browser browser;

    public LandingCabinet() {
        var pages = new Pages(Assets.standard());
        var kept = new KeptAnswers(
                new AnswerOnce(world.ports.transactions(), world.ports.idempotencyKeys(), clock()), Cabinet.SECRET_KEY);
        var plumbing = new Plumbing(new TokensThatSayWho(), kept, pages, metrics.meters());
        var resources = new ArrayList<Resource>(own());
        resources.addAll(open(pages));
        resources.add(new AssetsResource(Assets.standard()));
        server = HttpServer.start(
                new HttpSettings("127.0.0.1", 0, false, Proxies.trusting(List.of("127.0.0.1")), false),
                plumbing,
                resources);
        browser = new Browser(server.port());
    }

    private List<Resource> own() {
        var p = world.ports;
        Transactions tx = p.transactions();
        var l = p.landing();
        var whose = new Whose(p.partnerQueries());
        var reads = new LandingReads(l.landings(), l.queries(), l.images(), new PublicAddresses(SITE));
        var publishing = new PublicationResource.UseCases(
                new PublishLanding(
                        tx,
                        l.landings(),
                        l.images(),
                        p.links(),
                        new PublishLanding.Stamp(world.ids, world.random, clock())),
                new UnpublishLanding(tx, l.landings(), clock()),
                new RestoreRevision(tx, l.landings(), clock()),
                new AddLandingLink(tx, l.landings(), p.links(), world.ids, world.random, clock()));
        var add = new AddImage(
                tx,
                l.landings(),
                l.images(),
                p.partners(),
                LandingCases.AS_IT_IS,
                new AddImage.Stamp(world.ids, clock()));
        var create = new CreateLanding(tx, l.landings(), l.templates(), p.partners(), world.ids, clock());
        return List.of(
                new LandingsResource(create, new ChangeLanding(tx, l.landings(), clock()), reads, whose),
                new LandingPreviewResource(
                        reads,
                        new PreviewToken(Cabinet.SECRET_KEY, clock()),
                        new LandingPage(
                                new Pages(Assets.standard()),
                                l.images(),
                                new PublicAddresses(SITE),
                                l.queries(),
                                clock()),
                        whose),
                new PublicationResource(publishing, reads, whose),
                new LandingImagesResource(
                        add, new RemoveImage(tx, l.landings(), l.images()), reads, whose, new RateLimits(clock())),
                new EmbeddingResource(
                        new AllowOrigins(tx, p.links(), l.origins()),
                        l.origins(),
                        p.linkQueries(),
                        whose,
                        new PublicAddresses(SITE)));
    }

    private List<Resource> open(Pages pages) {
        var p = world.ports;
        var l = p.landing();
        var leave = new LeaveRequest(
                p.transactions(),
                p.links(),
                p.clicks(),
                p.requests(),
                world.register(),
                new LeaveRequest.Stamp(p.outbox(), world.ids, clock()));
        var leaveHere = new LeaveOnLanding(
                p.transactions(),
                l.landings(),
                p.links(),
                p.clicks(),
                l.consents(),
                new LeaveOnLanding.Leaving(leave, clock()));
        var lost = new LostLink(pages);
        var page = new LandingPage(pages, l.images(), new PublicAddresses(SITE), l.queries(), clock());
        var requests = new LandingRequests(
                leaveHere,
                l.landings(),
                people,
                new RateLimits(clock()),
                new FormStamp(Cabinet.SECRET_KEY, clock()),
                page);
        var seen = new LandingPublicResource.Visits(this::follow, (address, agent, at) -> address + "/" + agent);
        var formPages = new FormPages(pages, lost, l.queries()::behind, framing());
        return List.of(
                new LandingPublicResource(l.queries(), seen, page, requests, lost, clock()),
                new MediaResource(l.images()),
                new RedirectResource(this::follow, seen.hash(), lost, clock()),
                new FormResource(
                        p.links(),
                        new FormVisits(this::follow, new VisitReader(seen.hash(), clock()), p.clicks(), clock()),
                        new FormRequests(leave, people, FormLimits.standard(new RateLimits(clock())), requestStamp()),
                        formPages));
    }

    private FormStamp requestStamp() {
        return new FormStamp(Cabinet.SECRET_KEY, clock());
    }

    private CompletionStage<Optional<String>> follow(Visit visit) {
        visits.add(visit);
        return CompletableFuture.supplyAsync(
                () -> world.follow().handle(List.of(visit)).get(0));
    }

    /** A partner's link that has no page of its own. */
    public Link link(String token, Link.Content content) {
        var create = new CreateLink(world.ports.transactions(), world.ports.links(), world.ids, world.random, clock());
        var partner = new PartnerId(UUID.fromString(MoneyCabinet.id(token)));
        return world.ports.links().find(create.handle(partner, content)).orElseThrow();
    }

    private Framing framing() {
        return new Framing(world.ports.landing().origins());
    }

    private Clock clock() {
        return world.clock();
    }

    public void passes(Duration time) {
        world.clock.passes(time);
    }

    /** A new approved partner's token. */
    public String partner(String name) {
        return "Bearer " + world.partner(name).value();
    }

    public List<Requests.Request> requests() {
        return world.ports.allRequests();
    }

    /** The newest one that a partner brought. */
    public Referral newestOf(String token) {
        return world.newestOf(new PartnerId(UUID.fromString(MoneyCabinet.id(token))));
    }

    public Optional<Consents.Consent> consent(UUID request) {
        return world.ports.landing().consents().of(request);
    }

    @Override
    public void close() {
        CompletableFuture.runAsync(server::close).thenRun(metrics::close);
    }
}
