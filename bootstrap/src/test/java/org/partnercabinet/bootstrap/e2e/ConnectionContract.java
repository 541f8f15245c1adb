package org.partnercabinet.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercabinet.bitrix24.practice.PracticePortal;
import org.partnercabinet.bitrix24.practice.crm.EntityType;
import org.partnercabinet.bitrix24.practice.crm.Kind;
import org.partnercabinet.bootstrap.App;

/** An administrator connects portals and sets what happens there, while the product runs. */
abstract class ConnectionContract {
    private static final String CODE = "stored0secret0code";
    private static final String CONNECTION = "/api/crm/connection";
    private static final String SETTINGS = "/api/settings/crm";

    private final RunningApp running = new RunningApp(database());
    private final PracticePortal other = PracticePortal.start(PracticePortal.Settings.forDemo(0, 0));
    private final Api admin = running.admin();
    private Somebody anna;

    abstract Map<String, String> database();

    @BeforeEach
    void aPartner() {
        anna = new Somebody(running, admin, "Anna", "1111");
        running.portal.addWebhook(17, CODE, Set.of("crm", "user"));
        other.addWebhook(17, CODE, Set.of("crm", "user"));
    }

    @AfterEach
    void close() {
        running.close();
        other.close();
    }

    @Test
    void a_new_connection_counts_at_once_in_every_process_and_after_a_restart() {
        var elsewhere = new App(running.config(), Clock.systemUTC());
        try {
            var connected = connect(other);
            assertThat(connected.status()).as(connected.text()).isEqualTo(200);
            assertThat(connected.at("/source")).isEqualTo("stored");
            var there = new Api("http://127.0.0.1:" + elsewhere.port()).signedIn(RunningApp.ADMIN, RunningApp.PASSWORD);
            assertThat(there.get(CONNECTION).at("/portal")).isEqualTo(connected.at("/portal"));
            assertThat(there.get("/api/crm/users").status()).isEqualTo(200);
            bring("1");
            assertThat(other.state().count(EntityType.LEAD)).isEqualTo(1);
            assertThat(running.portal.state().count(EntityType.LEAD)).isZero();
        } finally {
            elsewhere.close();
        }
        var again = new App(running.config(), Clock.systemUTC());
        try {
            var there = new Api("http://127.0.0.1:" + again.port()).signedIn(RunningApp.ADMIN, RunningApp.PASSWORD);
            assertThat(there.get(CONNECTION).at("/source")).isEqualTo("stored");
        } finally {
            again.close();
        }
    }

    @Test
    void once_a_client_was_sent_only_the_same_portal_can_be_connected() {
        bring("1");
        var refused = connect(other);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("crm.another-portal");
        assertThat(admin.get(CONNECTION).at("/source")).isEqualTo("environment");
        var renamed = put("http://localhost:" + port(running.portal) + "/rest/17/" + CODE + "/");
        assertThat(renamed.status()).as(renamed.text()).isEqualTo(200);
        assertThat(renamed.at("/portal")).startsWith("localhost");
        bring("2");
        assertThat(running.portal.state().count(EntityType.LEAD)).isEqualTo(2);
    }

    @Test
    void no_answer_no_log_and_no_table_has_the_secret() {
        connect(other);
        var secret = Map.of("webhook_url", webhook(other), "application_token", "stored0token0stored");
        admin.send("PUT", CONNECTION, secret);
        var wrong = put(webhook(other).replace(CODE, "wrong0" + CODE));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.at("/code")).isEqualTo("crm.webhook-refused");
        var texts = List.of(
                wrong.text(),
                admin.get(CONNECTION).text(),
                admin.get("/api/crm/health").text(),
                running.rows().tables().toString());
        assertThat(texts).allSatisfy(text -> assertThat(text).doesNotContain(CODE, "stored0token0stored", "rest/17"));
    }

    @Test
    void events_are_believed_by_the_token_in_force() {
        assertThat(event("stored0token0stored")).isEqualTo(401);
        admin.send("PUT", CONNECTION, Map.of("application_token", "stored0token0stored"));
        assertThat(event("stored0token0stored")).isEqualTo(200);
        assertThat(event(RunningApp.TOKEN)).isEqualTo(401);
        admin.send("DELETE", CONNECTION, null);
        assertThat(event(RunningApp.TOKEN)).isEqualTo(200);
        assertThat(admin.get("/api/crm/health").at("/last_event_at")).isNotEmpty();
    }

    @Test
    void settings_are_chosen_from_the_portal_and_count_for_the_next_client() {
        running.portal.addUserField(EntityType.DEAL, "UF_CRM_PARTNER", Kind.STRING);
        var stage = admin.get("/api/crm/stages?funnel=2").at("/items/0/id");
        var wanted = Map.of(
                "entity",
                "deal",
                "funnel",
                2,
                "stage",
                stage,
                "responsible",
                17,
                "mappings",
                List.of(mapping("client_name", "additionalInfo", true)),
                "tracking",
                Map.of("deal_field", "UF_CRM_PARTNER", "template", "P-{partner_code}"));
        var set = admin.send("PUT", SETTINGS, wanted);
        assertThat(set.status()).as(set.text()).isEqualTo(200);
        var id = bring("1");
        long deal = sent(id);
        var made = running.portal.state().find(EntityType.DEAL, deal).orElseThrow();
        assertThat(made)
                .containsEntry("categoryId", 2L)
                .containsEntry("stageId", stage)
                .containsEntry("assignedById", 17L)
                .containsEntry("additionalInfo", "client 1");
        var code = admin.get("/api/partners/" + anna.ids.get("partners")).at("/code");
        assertThat(made).containsEntry("ufCrm_PARTNER", "P-" + code);
        running.portal.ui().edit(EntityType.DEAL, deal, Map.of("additionalInfo", "Called Differently"));
        Api.until(
                () -> anna.api.get("/api/referrals/" + id),
                it -> it.at("/client/name").equals("Called Differently"));
    }

    @Test
    void a_sweep_can_be_run_now_and_watched() {
        var off = Map.of("entity", "lead", "sweep", Map.of("on", false, "minutes", 60));
        assertThat(admin.send("PUT", SETTINGS, off).status()).isEqualTo(200);
        running.settled();
        var before = admin.get("/api/crm/sync").json().at("/runs/0/started_at");
        assertThat(admin.post("/api/crm/sync").status()).isEqualTo(200);
        var after = Api.until(
                () -> admin.get("/api/crm/sync"),
                it -> !it.json().at("/runs/0/started_at").equals(before)
                        && !it.json().at("/runs/0/finished_at").isNull());
        assertThat(after.json().at("/runs/0/failure").isNull()).isTrue();
        assertThat(after.json().at("/on").asBoolean()).isFalse();
        assertThat(admin.get("/api/crm/health").at("/calls/last/outcome")).isEqualTo("HTTP 200");
    }

    private static Map<String, Object> mapping(String ours, String field, boolean follows) {
        return Map.of("entity", "deal", "ours", ours, "field", field, "update_on_event", follows);
    }

    private String bring(String digit) {
        var client = Map.of("name", "client " + digit, "phone", "+7913000000" + digit);
        var id = anna.api.post("/api/referrals", client).at("/id");
        sent(id);
        return id;
    }

    private long sent(String id) {
        return Api.until(
                        () -> anna.api.get("/api/referrals/" + id),
                        it -> it.at("/crm/state").equals("sent"))
                .json()
                .at("/crm/id")
                .asLong();
    }

    private int event(String token) {
        String body = "event=ONCRMCOMPANYADD&auth[application_token]=" + token;
        return running.api
                .text("POST", "/webhooks/bitrix24", body, "application/x-www-form-urlencoded")
                .status();
    }

    private Api.Reply connect(PracticePortal portal) {
        return put(webhook(portal));
    }

    private Api.Reply put(String webhook) {
        return admin.send("PUT", CONNECTION, Map.of("webhook_url", webhook));
    }

    private static String webhook(PracticePortal portal) {
        return portal.restUrl() + "rest/17/" + CODE + "/";
    }

    private static int port(PracticePortal portal) {
        return java.net.URI.create(portal.restUrl()).getPort();
    }
}
