package org.partnercabinet.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.partnercabinet.bitrix24.practice.crm.EntityType;
import org.partnercabinet.bitrix24.practice.faults.FaultRule;
import org.partnercabinet.bitrix24.practice.faults.FaultType;
import org.partnercabinet.bitrix24.practice.rest.Journal;
import org.partnercabinet.bootstrap.App;

/** Appeals that came by no partner reach the portal: once, with whoever has them, and whatever happens on the way. */
class AppealsToBitrix24Test {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final ShiftedTime time = new ShiftedTime();
    private final RunningApp running = new RunningApp(RunningApp.inMemory(), time);
    private final Api admin = running.admin();
    private final long anna = operator("Анна", 17);
    private final long boris = operator("Борис", 18);
    private final long bot = source();
    private final EntityType type =
            admin.get("/api/settings/crm").at("/entity").equals("lead") ? EntityType.LEAD : EntityType.DEAL;

    @AfterEach
    void close() {
        running.close();
    }

    @Test
    void an_appeal_is_a_lead_of_its_operator_and_follows_whoever_has_it() {
        String address = comes("+79005550111");
        var seen = sent(address);
        assertThat(seen.json().at("/crm/reason").isNull()
                        || seen.json().at("/crm/reason").isMissingNode())
                .isTrue();
        long lead = only(address);
        assertThat(seen.json().at("/crm/id").asLong()).isEqualTo(lead);
        assertThat(shown(lead))
                .containsEntry("assignedById", 17L)
                .containsEntry("sourceDescription", "Бот")
                .containsEntry("comments", "Хочу сайт");
        assertThat(running.portal.state().count(EntityType.CONTACT)).isEqualTo(contactsAtFirst() + 1);
        assertThat(admin.get("/api/appeals/").json().at("/items/0/crm").isObject())
                .as("lists are as they were")
                .isFalse();

        assertThat(admin.post(address + "/reassign", Map.of("operator_id", boris))
                        .status())
                .isEqualTo(200);
        Api.until(() -> shown(lead).get("assignedById"), user -> user.equals(18L));

        running.portal.ui().moveStage(type, lead, type == EntityType.LEAD ? "IN_PROCESS" : "PREPARATION");
        Api.until(() -> admin.get(address), r -> r.at("/crm/semantics").equals("open"));
        running.portal.ui().delete(type, lead);
        Api.until(() -> Rows.number(running.database, "select count(*) from crm_missing"), missing -> missing == 1);
        assertThat(admin.post(address + "/resend").at("/code")).isEqualTo("appeal.already-sent");
        time.passes(Duration.ofMinutes(2));
        Api.until(() -> admin.get(address), r -> r.at("/crm/semantics").equals("deleted"));
        assertThat(admin.get("/api/crm/health").json().at("/failed_total").asInt())
                .isZero();
        assertThat(admin.post(address + "/resend").at("/crm/state")).isEqualTo("queued");
        sent(address);
        assertThat(only(address)).isNotEqualTo(lead);
    }

    @Test
    void what_was_refused_is_said_and_sent_again_by_whoever_has_it() {
        running.portal.fault(FaultRule.before("crm.item.add", FaultType.STATUS)
                .with("status", 400)
                .with("body", Map.of("error", "CRM_FIELD_ERROR_REQUIRED", "error_description", "Поле обязательно."))
                .once());
        String address = comes("+79005550111");
        var failed = Api.until(() -> admin.get(address), r -> r.at("/crm/state").equals("failed"));
        assertThat(failed.at("/crm/reason")).contains("обязательно");
        assertThat(admin.get("/api/crm/health").text()).contains("appeal.to-crm");
        var pages = PlainBrowser.signedIn(running.url(), "ru", RunningApp.ADMIN, RunningApp.PASSWORD);
        String number = address.substring(address.lastIndexOf('/') + 1);
        for (String page : List.of("/admin/distribution/appeals/", "/desk/appeals/"))
            assertThat(pages.get(page + number).words())
                    .contains("Не доставлен")
                    .contains("Отправить снова");
        pages.get("/desk/appeals/" + number);
        assertThat(pages.post("/desk/appeals/" + number + "/resend").words()).contains("Отправляется снова");
        sent(address);
        long lead = only(address);
        assertThat(pages.get("/admin/distribution/appeals/" + number).text())
                .contains("/details/" + lead + "/")
                .doesNotContain("/resend");
        assertThat(admin.get("/api/audit?action=appeal.resent").text()).contains("appeal.resent");
    }

    @Test
    void what_came_while_the_setting_said_no_is_only_sent_by_hand() {
        set("never");
        String address = comes("+79005550111");
        set("while_connected");
        String later = comes("+79005550112");
        sent(later);
        running.settled();
        var left = admin.get(address);
        assertThat(left.json().at("/crm").isObject()).isFalse();
        assertThat(made(address)).isEmpty();
        assertThat(admin.post(address + "/resend").at("/crm/state")).isEqualTo("queued");
        sent(address);
        only(address);
    }

    @Test
    void a_process_that_dies_without_having_heard_the_answer_makes_no_double() {
        sent(comes("+79005550111"));
        running.portal.set("indexLagMs", 20_000);
        running.portal.fault(
                FaultRule.after("crm.item.add", FaultType.CLOSE_WITHOUT_REPLY).once());
        String address = comes("+79005550111");
        Api.until(() -> made(address), made -> made.size() == 1);
        Api.until(
                () -> running.portal.journal().all(),
                calls -> calls.stream().anyMatch(call -> call.ending() == Journal.Ending.EXECUTED_REPLY_LOST));
        running.app.close();
        try (App next = new App(running.config(), time, time)) {
            for (int i = 0; i < 3; i++) {
                time.passes(Duration.ofMinutes(5));
                running.portal.clock().advance(Duration.ofMinutes(5));
                Api.until(PATIENCE, this::due, due -> due == 0);
            }
            var again = new Api("http://127.0.0.1:" + next.port()).signedIn(RunningApp.ADMIN, RunningApp.PASSWORD);
            Api.until(
                    PATIENCE, () -> again.get(address), r -> r.at("/crm/state").equals("sent"));
            only(address);
        }
    }

    private long due() {
        return Rows.number(
                running.database,
                "select count(*) from outbox where topic = 'appeal.to-crm' and state = 'waiting'"
                        + " and lease_token is null and due_at < timestamp with time zone '" + time.instant() + "'");
    }

    private String comes(String phone) {
        var reply = admin.post(
                "/api/appeals/",
                Map.of(
                        "lead_external_id",
                        "tg_" + phone,
                        "lead_phone",
                        phone,
                        "lead_name",
                        "Иван",
                        "message",
                        "Хочу сайт",
                        "source_id",
                        bot));
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        assertThat(reply.json().has("crm")).as("as the mini CRM answered").isFalse();
        return "/api/appeals/" + reply.at("/appeal_id");
    }

    private Api.Reply sent(String address) {
        return Api.until(
                PATIENCE, () -> admin.get(address), r -> r.at("/crm/state").equals("sent"));
    }

    private List<Long> made(String address) {
        return origin(address)
                .map(it -> running.portal.state().withOrigin(type, "partner-cabinet", it))
                .orElse(List.of());
    }

    /** Kept before the portal is first asked for it. */
    private Optional<String> origin(String address) {
        String mine = "select origin from appeal_entry where origin is not null and appeal = ";
        try (var connection = Rows.connect(running.database);
                var statement = connection.createStatement();
                var found = statement.executeQuery(mine + address.substring(address.lastIndexOf('/') + 1))) {
            return found.next() ? Optional.of("appeal-" + found.getString(1)) : Optional.empty();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private long only(String address) {
        assertThat(made(address)).hasSize(1);
        return made(address).get(0);
    }

    private Map<String, Object> shown(long id) {
        return new HashMap<>(running.portal.state().find(type, id).orElseThrow());
    }

    private int contactsAtFirst() {
        return (int) running.portal.state().all(EntityType.CONTACT).stream()
                .filter(it -> !"partner-cabinet".equals(it.get("originatorId")))
                .count();
    }

    private void set(String appeals) {
        var settings = admin.get("/api/settings/crm");
        assertThat(settings.at("/appeals")).isEqualTo("while_connected".equals(appeals) ? "never" : "while_connected");
        var reply =
                admin.send("PUT", "/api/settings/crm", Map.of("entity", settings.at("/entity"), "appeals", appeals));
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.at("/appeals")).isEqualTo(appeals);
    }

    private long operator(String name, long portalUser) {
        var reply = admin.post("/api/operators/", Map.of("name", name, "max_load", 100, "portal_user_id", portalUser));
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply.json().at("/id").asLong();
    }

    /** Where Anna gets what comes. */
    private long source() {
        long id = admin.post("/api/sources/", Map.of("name", "Бот"))
                .json()
                .at("/id")
                .asLong();
        var weights = List.of(Map.of("operator_id", anna, "weight", 10));
        assertThat(admin.post("/api/sources/" + id + "/weights", weights).status())
                .isEqualTo(200);
        return id;
    }
}
