package org.partnercabinet.http.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercabinet.http.web.Browser.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.partnercabinet.application.DistributionCases;
import org.partnercabinet.application.World;
import org.partnercabinet.application.idempotency.AnswerOnce;
import org.partnercabinet.domain.client.Phone;
import org.partnercabinet.domain.identity.Account;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Email;
import org.partnercabinet.domain.identity.PasswordHash;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.http.Cabinet;
import org.partnercabinet.http.docs.DocsResource;
import org.partnercabinet.http.idempotency.KeptAnswers;
import org.partnercabinet.http.page.Assets;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.web.Browser;
import org.partnercabinet.http.web.HttpServer;
import org.partnercabinet.http.web.HttpSettings;
import org.partnercabinet.http.web.MetricsResource;
import org.partnercabinet.http.web.Plumbing;
import org.partnercabinet.http.web.Resource;
import org.partnercabinet.http.web.Visitor;
import org.partnercabinet.http.web.Visitors;

/** Lead distribution over real HTTP, on the whole product in memory. */
final class DistributionCabinet implements AutoCloseable {
    static final String[] ADMIN = {"Authorization", "Bearer admin"};
    static final String[] MANAGER = {"Authorization", "Bearer manager"};

    final World world = World.inMemory();
    final DistributionCases cases = world.distribution();
    private final MetricsResource metrics = new MetricsResource();
    private final HttpServer server;
    final Browser browser;

    DistributionCabinet() {
        var pages = new Pages(Assets.standard());
        var once = new AnswerOnce(world.ports.transactions(), world.ports.idempotencyKeys(), world.clock);
        var plumbing = new Plumbing(new Callers(), new KeptAnswers(once, Cabinet.SECRET_KEY), pages, metrics.meters());
        var resources = new ArrayList<Resource>(resources());
        resources.add(new DocsResource("1.2.3", List.copyOf(resources), pages));
        server = HttpServer.start(HttpSettings.local(), plumbing, resources);
        browser = new Browser(server.port());
    }

    private List<Resource> resources() {
        var ports = cases.ports;
        var acting = new Acting(ports.operators());
        var days = new Days(DistributionCases.ZONE, world.clock);
        AppealQueue together = appeal -> CompletableFuture.supplyAsync(
                () -> cases.accept.handle(List.of(appeal)).get(0));
        return List.of(
                new OperatorsResource(
                        cases.addOperator,
                        cases.changeOperator,
                        ports.operators(),
                        ports.distributionQueries(),
                        world.ports.accounts(),
                        acting),
                new SourcesResource(
                        new SourcesResource.UseCases(
                                cases.addSource, cases.changeSource, cases.setWeights, cases.simulate),
                        ports.distributionQueries(),
                        world.clock),
                new SchedulesResource(cases.saveSchedule, cases.removeSchedule, ports.schedules()),
                new AppealsResource(
                        together, cases.accept, cases.close, new AppealInput(DistributionCabinet::phone), acting),
                new LeadsResource(ports.appealQueries(), cases.changeLead, DistributionCabinet::phone),
                new AppealDeskResource(
                        new AppealDeskResource.UseCases(
                                cases.reassign, cases.giveBack, cases.take, cases.open, cases.reopen, cases.resend),
                        ports.appealQueries(),
                        ports.entries(),
                        acting),
                new AppealListsResource(ports.appealQueries(), ports.entries(), acting, days),
                new MiniCrmResource("1.2.3"),
                new DecisionsResource(
                        ports.decisions(), ports.appealQueries(), ports.operators(), cases.trying, acting),
                new StatsResource(ports.distributionQueries(), cases.see, days),
                new LinkSourcesResource(cases.leadLink, ports.distributionQueries()));
    }

    private static Phone phone(String typed) {
        return new Phone(typed.replaceAll("[ ()-]", ""));
    }

    @Override
    public void close() {
        CompletableFuture.runAsync(server::close).thenRun(metrics::close);
    }

    HttpResponse<String> send(String method, String path, String body, String... headers) {
        return browser.json(method, path, body, headers.length == 0 ? ADMIN : headers);
    }

    HttpResponse<String> read(String path, String... headers) {
        return browser.get(path, headers.length == 0 ? ADMIN : headers);
    }

    JsonNode get(String path, String... headers) {
        return in(200, read(path, headers));
    }

    JsonNode post(int status, String path, String body, String... headers) {
        return in(status, send("POST", path, body, headers));
    }

    JsonNode patch(int status, String path, String body, String... headers) {
        return in(status, send("PATCH", path, body, headers));
    }

    static JsonNode in(int status, HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return document(response);
    }

    /** @return their id */
    long operator(String name, int limit) {
        return post(201, "/api/operators/", "{\"name\":\"" + name + "\",\"max_load\":" + limit + "}")
                .get("id")
                .asLong();
    }

    long source(String name, String algorithm) {
        return post(201, "/api/sources/", "{\"name\":\"" + name + "\",\"algorithm\":\"" + algorithm + "\"}")
                .get("id")
                .asLong();
    }

    /** Operators and weights in turn. */
    void weigh(long source, long... operatorsAndWeights) {
        var rows = new ArrayList<String>();
        for (int i = 0; i < operatorsAndWeights.length; i += 2) {
            rows.add("{\"operator_id\":" + operatorsAndWeights[i] + ",\"weight\":" + operatorsAndWeights[i + 1] + "}");
        }
        post(200, "/api/sources/" + source + "/weights", "[" + String.join(",", rows) + "]");
    }

    /** Somebody new turns to the source. */
    JsonNode comes(long source) {
        return comes(source, UUID.randomUUID().toString());
    }

    JsonNode comes(long source, String lead) {
        return post(201, "/api/appeals/", "{\"lead_external_id\":\"" + lead + "\",\"source_id\":" + source + "}");
    }

    /** Makes an account for an operator; headers of whoever signs in by it. */
    String[] signsIn(long operator) {
        var account = new AccountId(UUID.randomUUID());
        world.ports
                .transactions()
                .run(() -> world.ports
                        .accounts()
                        .add(new Account(
                                account,
                                new Email(account.value() + "@example.com"),
                                new PasswordHash("not a real hash"),
                                Set.of(Role.OPERATOR),
                                Optional.empty(),
                                Instant.parse("2026-03-01T09:00:00Z"))));
        patch(200, "/api/operators/" + operator, "{\"user_id\":\"" + account.value() + "\"}");
        return bearer(account.value());
    }

    static String[] bearer(UUID account) {
        return new String[] {"Authorization", "Bearer " + account};
    }

    /** Headers of a program. */
    static String[] key(String... scopes) {
        return new String[] {"X-API-Key", String.join(",", scopes)};
    }

    /** {@code Bearer admin}, {@code Bearer manager}, an operator's account; or a key that is its scopes. */
    private final class Callers implements Visitors {
        @Override
        public Optional<Visitor> byBearer(String token) {
            return Optional.of(
                    switch (token) {
                        case "admin" -> visitor(world.admin.value(), Role.ADMIN, Optional.empty());
                        case "manager" -> visitor(new UUID(7, 7), Role.MANAGER, Optional.empty());
                        default -> visitor(UUID.fromString(token), Role.OPERATOR, Optional.empty());
                    });
        }

        @Override
        public Optional<Visitor> byApiKey(String key) {
            return Optional.of(visitor(world.admin.value(), Role.ADMIN, Optional.of(Set.of(key.split(",")))));
        }

        private static Visitor visitor(UUID account, Role role, Optional<Set<String>> scopes) {
            return new Visitor(account, Set.of(role), Optional.empty(), Optional.empty(), scopes);
        }
    }
}
