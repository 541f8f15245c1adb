package org.partnercabinet.http.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercabinet.http.distribution.DistributionCabinet.ADMIN;
import static org.partnercabinet.http.distribution.DistributionCabinet.MANAGER;
import static org.partnercabinet.http.distribution.DistributionCabinet.bearer;
import static org.partnercabinet.http.distribution.DistributionCabinet.in;
import static org.partnercabinet.http.distribution.DistributionCabinet.key;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Operators at their desks: their own appeals and the queue, and nobody else's. */
final class OperatorDeskTest {
    private final DistributionCabinet cabinet = new DistributionCabinet();
    private final long bot = cabinet.source("Bot", "smooth");
    private final long anna = cabinet.operator("Анна", 1);
    private final long boris = cabinet.operator("Борис", 1);

    @AfterEach
    void stop() {
        cabinet.close();
    }

    /** One appeal each, and one that waits. */
    private void threeCome() {
        cabinet.weigh(bot, anna, 1, boris, 1);
        assertThat(cabinet.comes(bot).at("/operator/id").asLong()).isEqualTo(anna);
        assertThat(cabinet.comes(bot).at("/operator/id").asLong()).isEqualTo(boris);
        assertThat(cabinet.comes(bot).get("queue_position").asLong()).isEqualTo(1);
    }

    @Test
    void an_operator_sees_their_own_and_what_waits() {
        threeCome();
        var desk = cabinet.signsIn(anna);
        assertThat(ids(cabinet.get("/api/appeals/", desk))).containsExactly(1L);
        assertThat(ids(cabinet.get("/api/appeals?operator_id=" + anna, desk))).containsExactly(1L);
        refused(404, "operator.not-found", "GET", "/api/appeals?operator_id=" + boris, "", desk);
        assertThat(ids(cabinet.get("/api/queue", desk))).containsExactly(3L);
        assertThat(cabinet.get("/api/appeals/1", desk).at("/operator/name").asText())
                .isEqualTo("Анна");
        assertThat(cabinet.get("/api/appeals/3", desk).get("assignment").asText())
                .isEqualTo("queued");
        refused(404, "appeal.not-found", "GET", "/api/appeals/2", "", desk);
        refused(404, "appeal.not-found", "GET", "/api/appeals/2/why", "", desk);
        refused(404, "appeal.not-found", "PATCH", "/api/appeals/2/close", "", desk);
        refused(404, "appeal.not-found", "POST", "/api/appeals/2/return", "{}", desk);
        refused(404, "appeal.not-found", "POST", "/api/appeals/2/accept", "", desk);
        refused(404, "appeal.not-found", "POST", "/api/appeals/2/reassign", "{}", desk);
        refused(404, "appeal.not-found", "POST", "/api/appeals/3/reassign", "{\"operator_id\":" + anna + "}", desk);
        refused(403, "access.role", "GET", "/api/operators/", "", desk);
        refused(403, "operator.not-linked", "GET", "/api/queue", "", bearer(UUID.randomUUID()));
    }

    @Test
    void a_manager_sees_everything_as_on_the_pages_and_changes_nothing() {
        threeCome();
        assertThat(ids(cabinet.get("/api/appeals/", MANAGER))).containsExactly(3L, 2L, 1L);
        assertThat(ids(cabinet.get("/api/appeals/?operator_id=" + boris, MANAGER)))
                .containsExactly(2L);
        assertThat(ids(cabinet.get("/api/queue", MANAGER))).containsExactly(3L);
        assertThat(cabinet.get("/api/appeals/2", MANAGER).at("/operator/name").asText())
                .isEqualTo("Борис");
        assertThat(cabinet.get("/api/appeals/2/why", MANAGER).get("text").asText())
                .isNotBlank();
        refused(403, "access.role", "PATCH", "/api/appeals/2/close", "", MANAGER);
        refused(403, "access.role", "POST", "/api/appeals/3/take", "{}", MANAGER);
        refused(403, "access.role", "POST", "/api/appeals/2/reassign", "{}", MANAGER);
    }

    @Test
    void appeals_are_handed_over_by_somebody_who_leaves_only() {
        threeCome();
        for (var body : List.of(
                "{\"on_deactivate\":\"requeue\"}",
                "{\"max_load\":3,\"on_deactivate\":\"transfer\",\"transfer_to\":" + boris + "}",
                "{\"is_active\":true,\"on_deactivate\":\"requeue\"}")) {
            refused(422, "operator.stays-active", "PATCH", "/api/operators/" + anna, body, ADMIN);
        }
        assertThat(cabinet.get("/api/operators/" + anna).get("max_load").asInt())
                .isEqualTo(1);
        cabinet.patch(200, "/api/operators/" + anna, "{\"max_load\":1,\"on_deactivate\":\"keep\"}");
        var gone = cabinet.patch(200, "/api/operators/" + anna, "{\"is_active\":false,\"on_deactivate\":\"requeue\"}");
        assertThat(gone.at("/appeals/requeued").asInt()).isEqualTo(1);
    }

    @Test
    void what_is_given_back_waits_at_its_old_place_and_comes_to_somebody_else() {
        threeCome();
        var desk = cabinet.signsIn(anna);
        var returned = cabinet.post(200, "/api/appeals/1/return", "{\"reason\":\"не мой город\"}", desk);
        assertThat(returned.get("assignment").asText()).isEqualTo("queued");
        assertThat(returned.at("/history/0/end/how").asText()).isEqualTo("returned");
        assertThat(returned.at("/history/0/end/reason").asText()).isEqualTo("не мой город");
        assertThat(cabinet.get("/api/appeals/3").at("/operator/id").asLong())
                .as("the place she left went to who waited")
                .isEqualTo(anna);
        cabinet.patch(200, "/api/appeals/2/close", "{\"result\":\"продано\"}");
        assertThat(cabinet.get("/api/appeals/1").at("/operator/id").asLong()).isEqualTo(boris);
        var closed = cabinet.get("/api/appeals/2");
        assertThat(closed.get("result").asText()).isEqualTo("продано");
        assertThat(closed.at("/history/0/end/how").asText()).isEqualTo("closed");
        refused(409, "appeal.not-assigned", "POST", "/api/appeals/2/return", "{}", ADMIN);
    }

    @Test
    void who_has_room_takes_from_the_queue_and_says_that_they_are_at_it() {
        threeCome();
        var desk = cabinet.signsIn(anna);
        refused(409, "operator.full", "POST", "/api/appeals/3/take", "", desk);
        cabinet.patch(200, "/api/operators/" + anna, "{\"status\":\"away\",\"max_load\":2}");
        var taken = cabinet.post(200, "/api/appeals/3/take", "", desk);
        assertThat(taken.at("/operator/id").asLong()).isEqualTo(anna);
        assertThat(taken.at("/history/0/how").asText()).isEqualTo("taken");
        assertThat(taken.get("accepted_at").isNull()).isFalse();
        refused(409, "appeal.not-waiting", "POST", "/api/appeals/3/take", "", desk);
        assertThat(cabinet.get("/api/appeals/1", desk).get("accepted_at").isNull())
                .isTrue();
        assertThat(cabinet.post(200, "/api/appeals/1/accept", "", desk)
                        .get("accepted_at")
                        .isNull())
                .isFalse();
        refused(403, "operator.not-linked", "POST", "/api/appeals/3/take", "", ADMIN);
    }

    @Test
    void an_administrator_gives_an_appeal_to_somebody_else_within_the_limits() {
        threeCome();
        refused(409, "operator.full", "POST", "/api/appeals/1/reassign", "{\"operator_id\":" + boris + "}", ADMIN);
        refused(404, "operator.not-found", "POST", "/api/appeals/1/reassign", "{\"operator_id\":99}", ADMIN);
        refused(409, "appeal.nobody-free", "POST", "/api/appeals/1/reassign", "{}", ADMIN);
        assertThat(cabinet.post(200, "/api/appeals/1/reassign", "{\"operator_id\":" + anna + "}")
                        .get("history"))
                .as("it is hers already")
                .hasSize(1);
        var vera = cabinet.operator("Вера", 5);
        var given =
                cabinet.post(200, "/api/appeals/1/reassign", "{\"operator_id\":" + vera + ",\"reason\":\"отпуск\"}");
        assertThat(given.at("/operator/id").asLong()).isEqualTo(vera);
        assertThat(given.at("/history/1/how").asText()).isEqualTo("manual");
        assertThat(given.at("/history/1/by").asText()).contains("@");
        assertThat(cabinet.get("/api/appeals/1/why", "Authorization", "Bearer admin", "Accept-Language", "ru")
                        .get("text")
                        .asText())
                .contains("Вера")
                .endsWith("Причина: отпуск.");
        cabinet.patch(200, "/api/appeals/1/close", "");
        refused(409, "appeal.closed", "POST", "/api/appeals/1/reassign", "{}", ADMIN);
        assertThat(cabinet.post(200, "/api/appeals/1/reopen", "").get("status").asText())
                .isEqualTo("active");
        refused(409, "appeal.not-closed", "POST", "/api/appeals/1/reopen", "", ADMIN);
    }

    @Test
    void an_operator_hands_over_what_is_theirs_within_the_limits() {
        threeCome();
        var desk = cabinet.signsIn(anna);
        refused(409, "operator.full", "POST", "/api/appeals/1/reassign", "{\"operator_id\":" + boris + "}", desk);
        refused(404, "operator.not-found", "POST", "/api/appeals/1/reassign", "{\"operator_id\":99}", desk);
        var vera = cabinet.operator("Вера", 5);
        var body = "{\"operator_id\":" + vera + ",\"reason\":\"обед\"}";
        var given = cabinet.post(200, "/api/appeals/1/reassign", body, desk);
        assertThat(given.at("/operator/id").asLong()).isEqualTo(vera);
        assertThat(given.at("/history/0/end/reason").asText()).isEqualTo("обед");
        refused(404, "appeal.not-found", "POST", "/api/appeals/1/reassign", body, desk);
        refused(404, "appeal.not-found", "GET", "/api/appeals/1", "", desk);
    }

    @Test
    void whoever_is_deactivated_keeps_hands_over_or_gives_back_what_they_have() {
        threeCome();
        var kept = cabinet.patch(200, "/api/operators/" + anna, "{\"is_active\":false}");
        assertThat(kept.get("appeals").toString()).isEqualTo("{\"kept\":1,\"requeued\":0,\"transferred\":0}");
        cabinet.patch(200, "/api/operators/" + anna, "{\"is_active\":true}");
        var vera = cabinet.operator("Вера", 5);
        var transfer = "{\"is_active\":false,\"on_deactivate\":\"transfer\"";
        refused(422, "text.blank", "PATCH", "/api/operators/" + anna, transfer + "}", ADMIN);
        var moved = cabinet.patch(200, "/api/operators/" + anna, transfer + ",\"transfer_to\":" + vera + "}");
        assertThat(moved.at("/appeals/transferred").asInt()).isEqualTo(1);
        assertThat(cabinet.get("/api/appeals/1").at("/operator/id").asLong()).isEqualTo(vera);
        var requeued =
                cabinet.patch(200, "/api/operators/" + boris, "{\"is_active\":false,\"on_deactivate\":\"requeue\"}");
        assertThat(requeued.at("/appeals/requeued").asInt()).isEqualTo(1);
        assertThat(ids(cabinet.get("/api/queue"))).containsExactly(2L, 3L);
    }

    @Test
    void an_operator_who_goes_away_gets_nothing_new_and_what_waited_when_they_are_back() {
        threeCome();
        var desk = cabinet.signsIn(anna);
        assertThat(cabinet.patch(200, "/api/operators/me", "{\"status\":\"away\"}", desk)
                        .get("status")
                        .asText())
                .isEqualTo("away");
        cabinet.patch(200, "/api/appeals/1/close", "", desk);
        assertThat(ids(cabinet.get("/api/queue", desk))).containsExactly(3L);
        cabinet.patch(200, "/api/operators/me", "{\"status\":\"available\"}", desk);
        assertThat(ids(cabinet.get("/api/queue", desk))).isEmpty();
        assertThat(cabinet.get("/api/operators/me", desk).get("current_load").asInt())
                .isEqualTo(1);
        refused(422, "input.invalid", "PATCH", "/api/operators/me", "{\"status\":\"asleep\"}", desk);
    }

    @Test
    void appeals_are_found_by_what_is_known_of_them() {
        threeCome();
        cabinet.patch(200, "/api/appeals/1/close", "");
        assertThat(ids(cabinet.get("/api/appeals?status=closed"))).containsExactly(1L);
        assertThat(ids(cabinet.get("/api/appeals?status=active&sort=created_at")))
                .containsExactly(2L, 3L);
        assertThat(ids(cabinet.get("/api/appeals?assignment=queued"))).isEmpty();
        assertThat(ids(cabinet.get("/api/appeals?operator_id=" + boris))).containsExactly(2L);
        assertThat(ids(cabinet.get("/api/appeals?lead_id=3"))).containsExactly(3L);
        assertThat(ids(cabinet.get("/api/appeals?source_id=99"))).isEmpty();
        assertThat(ids(cabinet.get("/api/appeals?from=2026-03-02&to=2026-03-02")))
                .hasSize(3);
        assertThat(ids(cabinet.get("/api/appeals?to=2026-03-01"))).isEmpty();
        assertThat(cabinet.get("/api/appeals?size=2").get("total").asInt()).isEqualTo(3);
        refused(422, "period.reversed", "GET", "/api/appeals?from=2026-03-02&to=2026-03-01", "", ADMIN);
    }

    @Test
    void a_key_that_may_create_appeals_may_do_nothing_else() {
        cabinet.weigh(bot, anna, 1);
        var key = key("appeals:create");
        var body = "{\"lead_external_id\":\"a\",\"source_id\":1}";
        var once = new String[] {"X-API-Key", "appeals:create", "Idempotency-Key", "one"};
        var first = cabinet.send("POST", "/api/appeals/", body, once);
        assertThat(in(201, first).get("appeal_id").asLong()).isEqualTo(1);
        var again = cabinet.send("POST", "/api/appeals/", body, once);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(ids(cabinet.get("/api/appeals"))).hasSize(1);
        refused(403, "access.scope", "GET", "/api/appeals", "", key);
        refused(403, "access.scope", "PATCH", "/api/appeals/1/close", "", key);
        refused(403, "access.scope", "GET", "/api/appeals/leads", "", key);
    }

    private void refused(int status, String code, String method, String path, String body, String... who) {
        var answer = method.equals("GET") ? cabinet.read(path, who) : cabinet.send(method, path, body, who);
        assertThat(in(status, answer).get("code").asText()).as(answer.body()).isEqualTo(code);
    }

    private static List<Long> ids(JsonNode page) {
        var ids = new ArrayList<Long>();
        page.get("items").forEach(row -> ids.add(row.get("id").asLong()));
        return ids;
    }
}
