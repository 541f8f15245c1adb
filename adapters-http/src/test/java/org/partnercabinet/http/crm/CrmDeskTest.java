package org.partnercabinet.http.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercabinet.http.web.Browser.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.CountingIds;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.TestClock;
import org.partnercabinet.application.crm.ChangeCrmSettings;
import org.partnercabinet.application.crm.ConnectPortal;
import org.partnercabinet.application.crm.CrmInbox;
import org.partnercabinet.application.crm.CrmTopics;
import org.partnercabinet.application.crm.CrmVitals;
import org.partnercabinet.application.crm.CurrentSettings;
import org.partnercabinet.application.crm.DisconnectPortal;
import org.partnercabinet.application.crm.FollowDeal;
import org.partnercabinet.application.crm.PortalInForce;
import org.partnercabinet.application.crm.PortalSecrets;
import org.partnercabinet.application.crm.ReconcileDeals;
import org.partnercabinet.application.crm.SamePortal;
import org.partnercabinet.application.crm.Sweeping;
import org.partnercabinet.application.distribution.Topics;
import org.partnercabinet.application.idempotency.AnswerOnce;
import org.partnercabinet.application.job.StartJob;
import org.partnercabinet.application.memory.MemoryDictionaries;
import org.partnercabinet.application.memory.MemoryDoor;
import org.partnercabinet.application.memory.MemoryPorts;
import org.partnercabinet.application.outbox.Lane;
import org.partnercabinet.application.outbox.Topic;
import org.partnercabinet.domain.crm.CrmSettings;
import org.partnercabinet.domain.job.Job;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.http.Cabinet;
import org.partnercabinet.http.MoneyCabinet;
import org.partnercabinet.http.TokensThatSayWho;
import org.partnercabinet.http.idempotency.KeptAnswers;
import org.partnercabinet.http.page.Assets;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.web.Browser;
import org.partnercabinet.http.web.HttpServer;
import org.partnercabinet.http.web.HttpSettings;
import org.partnercabinet.http.web.Json;
import org.partnercabinet.http.web.MetricsResource;
import org.partnercabinet.http.web.Plumbing;

/** What administrators see of the portal and set for it. */
final class CrmDeskTest {
    private static final String SECRET = "https://portal.example/9/very-secret";
    private static final String CONNECTION = "/api/crm/connection";
    private static final String SETTINGS = "/api/settings/crm";

    private final TestClock clock = TestClock.at("2026-03-02T09:00:00Z");
    private final MemoryPorts ports = new MemoryPorts(clock);
    private final MemoryDoor door = new MemoryDoor(ports);
    private final MemoryDictionaries dictionaries = new MemoryDictionaries();
    private final MetricsResource metrics = new MetricsResource();
    private final HttpServer server = start();
    private final Browser browser = new Browser(server.port());

    private HttpServer start() {
        var tx = ports.transactions();
        var settings = new CurrentSettings(ports.crmSetup(), CrmSettings.usual(Entity.LEAD));
        var sweeping = new Sweeping(
                new StartJob(tx, ports.reporting().jobs(), new CountingIds(1), clock),
                ports.reporting().jobs(),
                ports.outbox(),
                ports.outboxQueries());
        var portal = new PortalInForce(ports.connections(), Optional.of(new PortalSecrets(SECRET, Optional.empty())));
        var same = new SamePortal(door, ports.crmQueries());
        door.portal("portal.example", List.of());
        door.portal("other.example", List.of());
        CrmVitals vitals = () -> new CrmVitals.Vitals(
                Optional.of("portal.example"),
                Optional.of(new CrmVitals.LastCall(clock.instant(), "crm.item.get", "HTTP 200")),
                41,
                Map.of("crm.item.list", 12.3456),
                Optional.empty());
        var kept = new KeptAnswers(new AnswerOnce(tx, ports.idempotencyKeys(), clock), Cabinet.SECRET_KEY);
        var plumbing = new Plumbing(new TokensThatSayWho(), kept, new Pages(Assets.standard()), metrics.meters());
        return HttpServer.start(
                HttpSettings.local(),
                plumbing,
                List.of(
                        new ConnectionResource(
                                portal,
                                door,
                                new ConnectPortal(tx, ports.connections(), portal, same, ports.outboxQueue(), clock),
                                new DisconnectPortal(tx, ports.connections(), portal, same, clock)),
                        new CrmSettingsResource(
                                settings,
                                new ChangeCrmSettings(tx, ports.crmSetup(), settings, dictionaries, sweeping, clock)),
                        new DictionariesResource(dictionaries),
                        new CrmHealthResource(
                                vitals, ports.crmInbox(), ports.outboxQueue(), ports.outboxQueries(), clock),
                        new SyncResource(sweeping, ports.sweeps(), settings)));
    }

    @AfterEach
    void stop() {
        CompletableFuture.runAsync(server::close).thenRun(metrics::close);
    }

    @Test
    void the_connection_is_shown_without_its_secrets_and_says_where_it_comes_from() {
        var before = get(CONNECTION);
        assertThat(before.at("/source").asText()).isEqualTo("environment");
        assertThat(before.at("/portal").asText()).isEqualTo("portal.example");
        assertThat(before.at("/user").asInt()).isEqualTo(9);
        assertThat(before.at("/events").asBoolean()).isFalse();
        var put = put(CONNECTION, """
                {"webhook_url":"https://other.example/17/very-secret","application_token":"very-secret-too"}""");
        assertThat(put.statusCode()).isEqualTo(200);
        assertThat(document(put).at("/source").asText()).isEqualTo("stored");
        assertThat(document(put).at("/user").asInt()).isEqualTo(17);
        assertThat(document(put).at("/events").asBoolean()).isTrue();
        assertThat(document(put).at("/missing_scopes")).isEmpty();
        assertThat(put.body() + get(CONNECTION)).doesNotContain("very-secret");
        assertThat(document(put(CONNECTION, "{\"application_token\":null}"))
                        .at("/events")
                        .asBoolean())
                .isFalse();
        var deleted = browser.json("DELETE", CONNECTION, "", "Authorization", MoneyCabinet.admin());
        assertThat(document(deleted).at("/source").asText()).isEqualTo("environment");
    }

    @Test
    void what_the_portal_refuses_is_refused_at_its_field() {
        var refused = put(CONNECTION, "{\"webhook_url\":\"https://nobody.example/1/very-secret\"}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(document(refused).at("/errors/0/field").asText()).isEqualTo("webhook_url");
        assertThat(document(refused).at("/code").asText()).isEqualTo("crm.webhook-refused");
        assertThat(refused.body()).contains("nobody is there").doesNotContain("very-secret");
    }

    @Test
    void settings_are_changed_as_a_whole() {
        assertThat(get(SETTINGS).at("/entity").asText()).isEqualTo("lead");
        assertThat(get(SETTINGS).at("/sweep/minutes").asInt()).isEqualTo(5);
        var wanted = """
                {"entity":"deal","funnel":2,"stage":"C2:NEW","lead_status":"JUNK","responsible":17,"source":"PARTNER",
                 "mappings":[{"entity":"deal","ours":"client_name","field":"UF_CRM_DEAL","update_on_event":true}],
                 "tracking":{"lead_field":"UF_CRM_LEAD","deal_field":null,"template":"P {partner_code}"},
                 "sweep":{"on":false,"minutes":15},"appeals":"never"}""";
        var put = put(SETTINGS, wanted);
        assertThat(put.statusCode()).as(put.body()).isEqualTo(200);
        assertThat(get(SETTINGS)).isEqualTo(document(put)).isEqualTo(json(wanted));
        put(SETTINGS, "{\"entity\":\"lead\"}");
        assertThat(get(SETTINGS).at("/mappings")).isEmpty();
        assertThat(get(SETTINGS).at("/funnel").isNull()).isTrue();
        assertThat(get(SETTINGS).at("/appeals").asText())
                .as("nobody sends people to the portal who does not say so")
                .isEqualTo("never");
    }

    @Test
    void mistakes_in_settings_are_named_where_they_are() {
        refuses("{\"entity\":\"deal\",\"funnel\":7}", "funnel", "crm.not-in-portal");
        refuses(
                "{\"entity\":\"deal\",\"tracking\":{\"template\":\"{nonsense}\"}}",
                "tracking.template",
                "crm.placeholder-unknown");
        refuses(
                "{\"entity\":\"deal\",\"tracking\":{\"lead_field\":\"a b\"}}",
                "tracking.lead_field",
                "crm.field-unknown");
        refuses("""
                {"entity":"deal","mappings":[{"entity":"deal","ours":"comment","field":"comments"},
                {"entity":"deal","ours":"partner_code","field":"UF_X","update_on_event":true}]}""", "mappings[1].update_on_event", "crm.cannot-follow");
    }

    @Test
    void dictionaries_are_lists_to_choose_from() {
        assertThat(get("/api/crm/funnels").at("/items/1/name").asText()).isEqualTo("Партнёры");
        assertThat(get("/api/crm/stages?funnel=2").at("/items/0/id").asText()).isEqualTo("C2:NEW");
        assertThat(get("/api/crm/stages?funnel=7").at("/total").asInt()).isZero();
        assertThat(get("/api/crm/statuses").at("/items/1/semantics").asText()).isEqualTo("lost");
        assertThat(get("/api/crm/sources").at("/total").asInt()).isEqualTo(2);
        assertThat(get("/api/crm/users").at("/items/1/id").asInt()).isEqualTo(17);
        assertThat(get("/api/crm/fields?entity=deal").at("/items/1/own").asBoolean())
                .isTrue();
        dictionaries.away = true;
        var away = browser.get("/api/crm/users", "Authorization", MoneyCabinet.admin());
        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(document(away).at("/code").asText()).isEqualTo("crm.unavailable");
    }

    @Test
    void health_says_what_waits_how_long_and_what_failed() {
        ports.transactions().run(() -> {
            ports.crmInbox()
                    .addAll(List.of(new CrmInbox.Event(new UUID(1, 1), "X", Optional.empty(), clock.instant())));
            ports.outbox().add(new Topic("crm.follow", -1), "deal:7");
            var lease = ports.outboxQueue().lease(Lane.INSIDE, 1, clock.instant(), clock.instant(), new UUID(1, 2));
            ports.outboxQueue().bury(lease.get(0), "no such field");
            ports.outbox().add(new Topic("mail", -1), "anna");
            var other = ports.outboxQueue().lease(Lane.INSIDE, 1, clock.instant(), clock.instant(), new UUID(1, 3));
            ports.outboxQueue().bury(other.get(0), "not about the portal");
            ports.outbox().add(FollowDeal.FOLLOW, "deal:8");
        });
        Instant came = clock.instant();
        clock.passes(Duration.ofSeconds(90));
        var health = get("/api/crm/health");
        assertThat(health.at("/connected").asBoolean()).isTrue();
        assertThat(health.at("/calls/last/method").asText()).isEqualTo("crm.item.get");
        assertThat(health.at("/calls/left").asInt()).isEqualTo(41);
        assertThat(health.at("/calls/operating/crm.item.list").decimalValue()).isEqualByComparingTo("12.346");
        assertThat(health.at("/last_event_at").asText()).isEqualTo(came.toString());
        assertThat(health.at("/lag_seconds").asInt()).isEqualTo(90);
        int followed = CrmTopics.names().indexOf("crm.follow");
        assertThat(health.at("/queues/" + followed + "/topic").asText()).isEqualTo("crm.follow");
        assertThat(health.at("/queues/" + followed + "/waiting").asInt()).isEqualTo(1);
        assertThat(health.at("/queues/" + followed + "/failed").asInt()).isEqualTo(1);
        assertThat(health.at("/queues/" + followed + "/oldest_at").asText()).isEqualTo(came.toString());
        assertThat(health.at("/failed_total").asInt()).isEqualTo(1);
        assertThat(health.at("/failed/0/why").asText()).isEqualTo("no such field");
    }

    @Test
    void what_an_appeal_waits_to_be_read_counts_as_lag_too() {
        ports.transactions().run(() -> ports.outbox().add(Topics.FOLLOW, "lead:8"));
        clock.passes(Duration.ofSeconds(40));
        ports.transactions().run(() -> ports.outbox().add(FollowDeal.FOLLOW, "deal:9"));
        clock.passes(Duration.ofSeconds(2));
        assertThat(get("/api/crm/health").at("/lag_seconds").asInt()).isEqualTo(42);
    }

    @Test
    void sweeps_are_run_now_and_watched() {
        var never = get("/api/crm/sync");
        assertThat(never.at("/runs/0/running").asBoolean()).isFalse();
        assertThat(never.at("/runs/0/next_at").isNull()).isTrue();
        browser.json("POST", "/api/crm/sync", "", "Authorization", MoneyCabinet.admin());
        var asked = browser.json("POST", "/api/crm/sync", "", "Authorization", MoneyCabinet.admin());
        assertThat(document(asked).at("/runs/1/running").asBoolean()).isTrue();
        var jobs = ports.reporting();
        var all = jobs.jobQueries().list(Optional.empty(), new PageRequest(1, 10));
        assertThat(all.items()).as("two clicks, one job").hasSize(1);
        Job job = all.items().get(0);
        long number = ports.transactions().inTransaction(() -> {
            jobs.jobs().put(job.start(clock.instant()));
            long began = ports.sweeps().began(Entity.DEAL, clock.instant());
            ports.sweeps().saw(Entity.DEAL, 50, 2);
            return began;
        });
        var running = get("/api/crm/sync").at("/runs/1");
        assertThat(running.at("/entity").asText()).isEqualTo("deal");
        assertThat(running.at("/running").asBoolean()).isTrue();
        assertThat(running.at("/seen").asInt()).isEqualTo(50);
        ports.transactions().run(() -> {
            ports.sweeps().ended(Entity.DEAL, number, clock.instant(), Optional.of("away"));
            jobs.jobs().put(job.failed("crm.sync-broken-off", clock.instant()));
        });
        var ended = get("/api/crm/sync").at("/runs/1");
        assertThat(ended.at("/running").asBoolean()).isFalse();
        assertThat(ended.at("/failure").asText()).isEqualTo("away");
    }

    @Test
    void a_sweep_that_comes_by_itself_is_watched_and_one_that_was_cut_off_does_not_run() {
        ports.transactions().run(() -> {
            ports.outbox().add(ReconcileDeals.RECONCILE, "deal");
            ports.sweeps().began(Entity.DEAL, clock.instant());
        });
        assertThat(get("/api/crm/sync").at("/runs/1/next_at").asText())
                .isEqualTo(clock.instant().toString());
        assertThat(get("/api/crm/sync").at("/runs/1/running").asBoolean()).isFalse();
        Instant until = clock.instant().plusSeconds(60);
        ports.transactions()
                .run(() -> ports.outboxQueue().lease(Lane.OUTSIDE, 9, clock.instant(), until, new UUID(2, 2)));
        assertThat(get("/api/crm/sync").at("/runs/1/running").asBoolean()).isTrue();
    }

    private void refuses(String body, String field, String code) {
        var answer = put(SETTINGS, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(document(answer).at("/errors/0/field").asText())
                .as(answer.body())
                .isEqualTo(field);
        assertThat(document(answer).at("/errors/0/code").asText()).isEqualTo(code);
        assertThat(get(SETTINGS).at("/entity").asText()).isEqualTo("lead");
    }

    private static JsonNode json(String text) {
        try {
            return Json.reader().readTree(text);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private JsonNode get(String path) {
        return document(browser.get(path, "Authorization", MoneyCabinet.admin()));
    }

    private HttpResponse<String> put(String path, String body) {
        return browser.json("PUT", path, body, "Authorization", MoneyCabinet.admin());
    }
}
