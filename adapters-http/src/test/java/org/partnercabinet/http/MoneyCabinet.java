package org.partnercabinet.http;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.partnercabinet.application.crm.ChangeCrmIdentity;
import org.partnercabinet.application.crm.CrmEvents;
import org.partnercabinet.application.crm.ReceiveCrmEvent;
import org.partnercabinet.application.crm.StartProof;
import org.partnercabinet.application.idempotency.AnswerOnce;
import org.partnercabinet.application.link.ChangeLink;
import org.partnercabinet.application.link.CreateLink;
import org.partnercabinet.application.link.DeleteLink;
import org.partnercabinet.application.outbox.Lane;
import org.partnercabinet.application.outbox.SendAgain;
import org.partnercabinet.application.outbox.Topic;
import org.partnercabinet.application.payout.ApprovePayout;
import org.partnercabinet.application.payout.CancelPayout;
import org.partnercabinet.application.payout.ConfirmPayment;
import org.partnercabinet.application.payout.DecidePayouts;
import org.partnercabinet.application.payout.RejectPayout;
import org.partnercabinet.application.payout.RequestPayout;
import org.partnercabinet.application.referral.LeaveRequest;
import org.partnercabinet.application.referral.Requests;
import org.partnercabinet.application.referral.ResendReferral;
import org.partnercabinet.application.reward.CorrectBalance;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.client.Phone;
import org.partnercabinet.domain.crm.Difference;
import org.partnercabinet.domain.crm.Proof;
import org.partnercabinet.domain.crm.ProofId;
import org.partnercabinet.domain.crm.Totals;
import org.partnercabinet.domain.link.Utm;
import org.partnercabinet.domain.link.Visit;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.ReferralId;
import org.partnercabinet.domain.referral.Semantics;
import org.partnercabinet.http.crm.Bitrix24WebhookResource;
import org.partnercabinet.http.crm.CrmIdentityResource;
import org.partnercabinet.http.crm.ProofsResource;
import org.partnercabinet.http.docs.DocsResource;
import org.partnercabinet.http.idempotency.KeptAnswers;
import org.partnercabinet.http.ledger.BalanceResource;
import org.partnercabinet.http.link.Framing;
import org.partnercabinet.http.link.LinksResource;
import org.partnercabinet.http.link.LostLink;
import org.partnercabinet.http.link.PublicAddresses;
import org.partnercabinet.http.link.RedirectResource;
import org.partnercabinet.http.link.VisitQueue;
import org.partnercabinet.http.link.VisitReader;
import org.partnercabinet.http.link.VisitorHash;
import org.partnercabinet.http.outbox.OutboxResource;
import org.partnercabinet.http.page.Assets;
import org.partnercabinet.http.page.AssetsResource;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.partner.Whose;
import org.partnercabinet.http.payout.Deciding;
import org.partnercabinet.http.payout.PayoutsResource;
import org.partnercabinet.http.referral.FormLimits;
import org.partnercabinet.http.referral.FormPages;
import org.partnercabinet.http.referral.FormRequests;
import org.partnercabinet.http.referral.FormResource;
import org.partnercabinet.http.referral.FormStamp;
import org.partnercabinet.http.referral.FormVisits;
import org.partnercabinet.http.referral.PersonInput;
import org.partnercabinet.http.referral.Provenance;
import org.partnercabinet.http.referral.ReferralsResource;
import org.partnercabinet.http.referral.RequestsResource;
import org.partnercabinet.http.reward.CorrectionsResource;
import org.partnercabinet.http.web.Browser;
import org.partnercabinet.http.web.HttpServer;
import org.partnercabinet.http.web.HttpSettings;
import org.partnercabinet.http.web.MetricsResource;
import org.partnercabinet.http.web.Plumbing;
import org.partnercabinet.http.web.Proxies;
import org.partnercabinet.http.web.RateLimits;
import org.partnercabinet.http.web.Resource;

/** The partners' half of the API on ports in memory, listening on this machine. */
public final class MoneyCabinet implements AutoCloseable, VisitQueue {
    private static final HttpSettings BEHIND_A_PROXY =
            new HttpSettings("127.0.0.1", 0, false, Proxies.trusting(List.of("127.0.0.1")), false);

    public static final int FORM_LIMIT = 5;

    private final CabinetPorts world = new CabinetPorts();
    private final MetricsResource metrics = new MetricsResource();
    private final HttpServer server;
    public final List<Visit> visits = new ArrayList<>();
    public final Browser browser;
    public boolean full;

    public MoneyCabinet() {
        var assets = Assets.standard();
        var pages = new Pages(assets);
        var plumbing = new Plumbing(
                new TokensThatSayWho(),
                new KeptAnswers(
                        new AnswerOnce(world.ports.transactions(), world.ports.idempotencyKeys(), clock()),
                        Cabinet.SECRET_KEY),
                pages,
                metrics.meters());
        var resources = new ArrayList<Resource>(List.of(
                links(),
                referrals(),
                payouts(),
                new RequestsResource(world.ports.requestQueries()),
                new AssetsResource(assets)));
        resources.addAll(visited(pages));
        resources.add(new BalanceResource(world.ports.ledgerQueries(), whose()));
        resources.add(new CorrectionsResource(new CorrectBalance(world.ports.transactions(), world.books, world.ids)));
        resources.add(new OutboxResource(
                world.ports.outboxQueries(),
                new SendAgain(world.ports.transactions(), world.ports.outboxQueue(), List.of(), clock())));
        var receive = new ReceiveCrmEvent(
                world.ports.transactions(),
                world.ports.crmInbox(),
                world.ports.crmQueries(),
                world.ports.outbox(),
                world.ids,
                clock());
        resources.add(new Bitrix24WebhookResource(
                MoneyCabinet::event,
                hint -> CompletableFuture.completedFuture(
                        receive.handle(List.of(hint)).get(0))));
        resources.add(new ProofsResource(proofs(), world.ports.proofQueries()));
        resources.add(new CrmIdentityResource(
                new ChangeCrmIdentity(world.ports.transactions(), world.ports.partners(), world.ports.crmIdentities()),
                world.ports.crmIdentities(),
                world.ports.partnerQueries()));
        resources.add(new DocsResource("1.2.3", List.copyOf(resources), pages));
        server = HttpServer.start(BEHIND_A_PROXY, plumbing, resources);
        browser = new Browser(server.port());
    }

    public void stuck(UUID proof, Proof.Problem why) {
        world.ports.transactions().run(() -> world.ports.proofs().change(new ProofId(proof), p -> p.stuck(why)));
    }

    private StartProof proofs() {
        return new StartProof(
                world.ports.transactions(),
                world.ports.proofs(),
                world.ports.missingDeals(),
                world.ports.outbox(),
                world.ids,
                clock());
    }

    /** A proof found this. */
    public void proved(UUID proof, List<Totals.Line> totals, List<Difference> differences) {
        world.ports.transactions().run(() -> {
            world.ports.comparisons().keep(new ProofId(proof), Optional.empty(), totals, differences);
            world.ports.proofs().change(new ProofId(proof), p -> p.finish(clock().instant(), Optional.empty()));
        });
    }

    private LinksResource links() {
        var transactions = world.ports.transactions();
        var create = new CreateLink(transactions, world.ports.links(), world.ids, world.random, clock());
        var useCases = new LinksResource.UseCases(
                create,
                new ChangeLink(transactions, world.ports.links()),
                new DeleteLink(transactions, world.ports.links(), clock()));
        return new LinksResource(
                useCases, world.ports.linkQueries(), whose(), new PublicAddresses("https://cabinet.example/"));
    }

    private ReferralsResource referrals() {
        return new ReferralsResource(
                world.register(),
                new ResendReferral(world.ports.transactions(), world.ports.referrals(), world.ports.outbox()),
                world.ports.referralQueries(),
                people(),
                new Provenance(world.ports.links(), world.ports.clicks()),
                whose());
    }

    private PayoutsResource payouts() {
        var transactions = world.ports.transactions();
        var payouts = world.ports.payouts();
        var outbox = world.ports.outbox();
        var request = new RequestPayout(
                transactions,
                payouts,
                world.books,
                world.ports.referrals(),
                world.ports.payoutMethods(),
                new RequestPayout.Stamp(world.ports.settings(), world.ids, clock()));
        var approve = new ApprovePayout(transactions, payouts, outbox, clock());
        var reject = new RejectPayout(transactions, payouts, world.books, outbox, clock());
        var confirm = new ConfirmPayment(transactions, payouts, world.books, outbox, clock());
        var deciding = new Deciding(
                approve,
                reject,
                confirm,
                new CancelPayout(transactions, payouts, world.books, world.ports.outbox(), clock()),
                new DecidePayouts(transactions, approve, reject, confirm));
        return new PayoutsResource(request, deciding, world.ports.payoutQueries(), whose());
    }

    private List<Resource> visited(Pages pages) {
        var lost = new LostLink(pages);
        var leave = new LeaveRequest(
                world.ports.transactions(),
                world.ports.links(),
                world.ports.clicks(),
                world.ports.requests(),
                world.register(),
                new LeaveRequest.Stamp(world.ports.outbox(), world.ids, clock()));
        var limits = new FormLimits(new RateLimits(clock()), FORM_LIMIT, 1000, java.time.Duration.ofMinutes(10));
        VisitorHash hash = (address, agent, at) -> address + "/" + agent;
        return List.of(
                new RedirectResource(this, hash, lost, clock()),
                new FormResource(
                        world.ports.links(),
                        new FormVisits(this, new VisitReader(hash, clock()), world.ports.clicks(), clock()),
                        new FormRequests(leave, people(), limits, new FormStamp(Cabinet.SECRET_KEY, clock())),
                        new FormPages(
                                pages,
                                lost,
                                link -> Optional.empty(),
                                new Framing(world.ports.landing().origins()))));
    }

    private Whose whose() {
        return new Whose(world.ports.partnerQueries());
    }

    private static PersonInput people() {
        return new PersonInput(typed -> new Phone(typed.replaceAll("[ ()-]", "")));
    }

    private Clock clock() {
        return world.clock();
    }

    @Override
    public CompletionStage<Optional<String>> follow(Visit visit) {
        if (full) {
            throw Refusal.tooMany("request.too-many", 1);
        }
        visits.add(visit);
        return CompletableFuture.supplyAsync(
                () -> world.follow().handle(List.of(visit)).get(0));
    }

    private static CrmEvents.Hint event(String body) {
        if (!body.contains("application_token%5D=right")) {
            throw Refusal.unauthenticated("webhook.bad-token", "not the portal");
        }
        return new CrmEvents.Hint("ONCRMDEALUPDATE", DealKey.read("deal:55"));
    }

    /** A new approved partner's token. */
    public String partner(String name) {
        return "Bearer " + world.partner(name).value();
    }

    public static String admin() {
        return "Bearer admin";
    }

    /** A delivery that was laid aside. */
    public void buried(String topic, String subject, String why) {
        world.ports.transactions().run(() -> {
            var now = clock().instant();
            world.ports.outbox().add(new Topic(topic, -1), subject);
            var lease = world.ports.outboxQueue().lease(Lane.INSIDE, 1, now, now, UUID.randomUUID());
            world.ports.outboxQueue().bury(lease.get(0), why);
        });
    }

    /** The partner's id, as the API knows it. */
    public static String id(String token) {
        return token.substring("Bearer ".length());
    }

    public HttpResponse<String> get(String path, String token) {
        return browser.get(path, "Authorization", token);
    }

    public HttpResponse<String> post(String path, String token, String body) {
        return browser.json("POST", path, body, "Authorization", token);
    }

    /** Somebody whom the partner brought; the referral's id. */
    public UUID referral(String token, String name) {
        var body = "{\"name\":\"" + name + "\",\"email\":\"" + name + "@client.example\"}";
        return UUID.fromString(
                Browser.document(post("/api/referrals", token, body)).get("id").asText());
    }

    /** The marks a referral came with. */
    public Utm marks(String referral) {
        return world.ports
                .referrals()
                .find(new ReferralId(UUID.fromString(referral)))
                .orElseThrow()
                .utm();
    }

    public void won(UUID referral, long deal, String rubles) {
        world.deal(referral, deal, Semantics.WON, rubles, "RUB");
    }

    public void deal(UUID referral, long deal, Semantics semantics, String amount, String currency) {
        world.deal(referral, deal, semantics, amount, currency);
    }

    public List<Requests.Request> requests() {
        return world.ports.allRequests();
    }

    /** How many events of the portal were kept; forgets them. */
    public int events() {
        return world.ports
                .transactions()
                .inTransaction(() -> world.ports.crmInbox().forget(java.time.Instant.MAX));
    }

    /** The server waits up to a second for the browser's idle connection; no test has to wait with it. */
    @Override
    public void close() {
        CompletableFuture.runAsync(server::close).thenRun(metrics::close);
    }
}
