package org.partnercabinet.http.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercabinet.http.distribution.DistributionCabinet.ADMIN;
import static org.partnercabinet.http.distribution.DistributionCabinet.in;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Why appeals go where they go, hours, and the numbers. */
final class ExplainingTest {
    private final DistributionCabinet cabinet = new DistributionCabinet();

    @AfterEach
    void stop() {
        cabinet.close();
    }

    private String why(long appeal, String language) {
        return cabinet.get(
                        "/api/appeals/" + appeal + "/why", "Authorization", "Bearer admin", "Accept-Language", language)
                .get("text")
                .asText();
    }

    @Test
    void a_smooth_choice_says_who_was_furthest_behind() {
        long bot = cabinet.source("Bot", "smooth");
        cabinet.weigh(bot, cabinet.operator("Анна", 5), 10, cabinet.operator("Борис", 5), 30);
        cabinet.comes(bot);
        assertThat(why(1, "ru"))
                .isEqualTo("Борис больше всех отстаёт от своей доли: на 0,75 обращения. Доля 75\u00a0% (вес 30 из 40)."
                        + " Взять могли 2 оператора.");
        assertThat(why(1, "en"))
                .isEqualTo("Борис was furthest behind the fair share: by 0.75 of an appeal. The share is 75% "
                        + "(weight 30 of 40). 2 operators could take it.");
    }

    @Test
    void whoever_could_not_is_counted_by_reason() {
        long bot = cabinet.source("Bot", "least_loaded");
        long anna = cabinet.operator("Анна", 2);
        long boris = cabinet.operator("Борис", 0);
        long vera = cabinet.operator("Вера", 5);
        cabinet.patch(200, "/api/operators/" + vera, "{\"status\":\"away\"}");
        cabinet.weigh(bot, anna, 1, boris, 1, vera, 1);
        cabinet.comes(bot);
        assertThat(why(1, "ru"))
                .isEqualTo("Наименьшая загрузка: Анна, 0 из 2. Взять мог 1 оператор. "
                        + "Не могли 2 оператора: отошёл — 1, нет свободного места — 1.");
        var decision =
                cabinet.get("/api/decisions?source_id=" + bot + "&limit=1").get(0);
        assertThat(decision.get("operator_name").asText()).isEqualTo("Анна");
        cabinet.comes(bot);
        var first = cabinet.read("/api/decisions?limit=1");
        assertThat(in(200, first).at("/0/appeal_id").asLong()).isEqualTo(2);
        var next = first.headers().firstValue("Link").orElseThrow();
        assertThat(cabinet.get(next.substring(1, next.indexOf('>')))
                        .at("/0/appeal_id")
                        .asLong())
                .isEqualTo(1);
        assertThat(decision.get("could_not").toString()).isEqualTo("{\"away\":1,\"full\":1}");
        assertThat(decision.at("/candidates/0/operator_id").asLong()).isEqualTo(anna);
        assertThat(decision.at("/candidates/0/probability").decimalValue()).isEqualByComparingTo("1");
        assertThat(decision.at("/candidates/1/eligible").asBoolean()).isFalse();
        assertThat(decision.at("/candidates/1/reason").asText()).isEqualTo("full");
    }

    @Test
    void a_lot_says_what_it_fell_on_and_a_queue_that_it_was_one() {
        long bot = cabinet.source("Bot", "weighted_random");
        cabinet.comes(bot);
        assertThat(why(1, "en")).isEqualTo("Nobody has a weight above 0 at this source.");
        assertThat(cabinet.get("/api/appeals/1").get("assignment").asText()).isEqualTo("unroutable");
        assertThat(cabinet.get("/api/sources/" + bot).get("is_routable").asBoolean())
                .isFalse();
        cabinet.weigh(bot, cabinet.operator("Anna", 1), 7);
        assertThat(why(1, "en"))
                .startsWith("It had waited in the queue. By lot: Anna, with a chance of 100% (weight 7 of 7; number ")
                .endsWith(" was drawn). 1 operator could take it.");
        cabinet.comes(bot);
        assertThat(why(2, "en")).isEqualTo("Nobody can take it now. 1 operator could not: no free place — 1.");
        cabinet.patch(200, "/api/operators/1", "{\"status\":\"away\"}");
        assertThat(why(2, "en"))
                .as("as it is now")
                .isEqualTo("Nobody can take it now. 1 operator could not: away — 1.");
        cabinet.post(200, "/api/appeals/1/return", "{\"reason\":\"not mine\"}");
        assertThat(why(1, "en"))
                .isEqualTo("Anna gave it back. Reason: not mine. Nobody can take it now. "
                        + "1 operator could not: away — 1.");
        var whole = cabinet.get("/api/appeals/1/why");
        assertThat(whole.at("/decision/operator_name").asText()).isEqualTo("Anna");
        assertThat(whole.at("/now/operator_id").isNull()).isTrue();
        assertThat(cabinet.get("/api/sources/").at("/0/waiting").asInt()).isEqualTo(2);
        assertThat(cabinet.get("/api/sources/").at("/0/is_late").asBoolean()).isFalse();
        cabinet.world.passes(Duration.ofMinutes(6));
        assertThat(cabinet.get("/api/sources/").at("/0/is_late").asBoolean()).isTrue();
    }

    @Test
    void a_reason_is_a_sentence_of_its_own_however_it_ends() {
        long bot = cabinet.source("Bot", "smooth");
        long anna = cabinet.operator("Anna", 1);
        long boris = cabinet.operator("Boris", 1);
        cabinet.weigh(bot, anna, 1);
        cabinet.comes(bot);
        reassigned(boris, "He knows them.");
        assertThat(why(1, "en")).endsWith(" gave it to Boris. Reason: He knows them.");
        reassigned(anna, "why not?");
        assertThat(why(1, "en")).endsWith(" gave it to Anna. Reason: why not?");
        reassigned(boris, "его клиент");
        assertThat(why(1, "ru")).endsWith("передать оператору Boris. Причина: его клиент.");
    }

    private void reassigned(long operator, String reason) {
        var body = "{\"operator_id\":" + operator + ",\"reason\":\"" + reason + "\"}";
        cabinet.post(200, "/api/appeals/1/reassign", body);
    }

    @Test
    void whether_anybody_is_ever_drawn_is_said_by_weights_in_words_as_in_the_assignment() {
        long bot = cabinet.source("Bot", "smooth");
        long anna = cabinet.operator("Anna", 5);
        long boris = cabinet.operator("Boris", 5);
        cabinet.weigh(bot, anna, 0, boris, 0);
        cabinet.patch(200, "/api/operators/" + anna, "{\"status\":\"away\"}");
        assertThat(cabinet.comes(bot).get("assignment").asText()).isEqualTo("unroutable");
        assertThat(why(1, "en")).startsWith("Nobody has a weight above 0 at this source.");
        assertThat(decided("en")).startsWith("Nobody has a weight above 0 at this source, so it went to the queue.");
        cabinet.weigh(bot, anna, 10, boris, 0);
        assertThat(cabinet.get("/api/appeals/1").get("assignment").asText()).isEqualTo("queued");
        assertThat(why(1, "en")).startsWith("Nobody can take it now.");
        assertThat(decided("en")).as("as it was then").startsWith("Nobody has a weight above 0");
        assertThat(cabinet.comes(bot).get("assignment").asText()).isEqualTo("queued");
        assertThat(decided("en")).startsWith("Nobody could take it, so it went to the queue.");
    }

    /** What the newest decision says. */
    private String decided(String language) {
        return cabinet.get("/api/decisions?limit=1", "Authorization", "Bearer admin", "Accept-Language", language)
                .at("/0/text")
                .asText();
    }

    @Test
    void whoever_closed_it_is_named() {
        long bot = cabinet.source("Bot", "smooth");
        cabinet.comes(bot);
        assertThat(cabinet.get("/api/appeals/1").get("closed_by").isNull()).isTrue();
        cabinet.patch(200, "/api/appeals/1/close", "{}");
        var closed = cabinet.get("/api/appeals/1");
        assertThat(closed.at("/closed_by/id").asText())
                .isEqualTo(cabinet.world.admin.value().toString());
        assertThat(closed.at("/closed_by/name").asText()).contains("@");
        assertThat(cabinet.get("/api/appeals/").at("/items/0/closed_by").isNull())
                .as("in lists")
                .isTrue();
        cabinet.post(200, "/api/appeals/1/reopen", "{}");
        assertThat(cabinet.get("/api/appeals/1").get("closed_by").isNull()).isTrue();
    }

    @Test
    void russian_numerals_ask_for_their_forms() {
        long bot = cabinet.source("Bot", "smooth");
        var weights = new long[42];
        for (int i = 0; i < 21; i++) {
            weights[2 * i] = cabinet.operator("Оператор " + i, 5);
            weights[2 * i + 1] = 1;
        }
        cabinet.weigh(bot, weights);
        cabinet.comes(bot);
        assertThat(why(1, "ru")).endsWith("Взять мог 21 оператор.");
        cabinet.patch(200, "/api/operators/1", "{\"max_load\":0}");
        cabinet.comes(bot);
        assertThat(why(2, "ru")).contains("Взять могли 20 операторов. Не мог 1 оператор: нет свободного места — 1.");
        for (int i = 2; i <= 9; i++) cabinet.patch(200, "/api/operators/" + i, "{\"is_active\":false}");
        cabinet.comes(bot);
        assertThat(why(3, "ru")).contains("Взять могли 12 операторов. Не могли 9 операторов: не активен — 8, ");
    }

    @Test
    void whoever_comes_again_gets_the_operator_they_know() {
        long bot = cabinet.source("Bot", "smooth");
        var sticky = cabinet.patch(
                200, "/api/sources/" + bot, "{\"sticky_mode\":\"prefer\",\"accept_seconds\":60,\"description\":\"x\"}");
        assertThat(sticky.get("sticky_mode").asText()).isEqualTo("prefer");
        assertThat(sticky.get("accept_seconds").asInt()).isEqualTo(60);
        assertThat(sticky.get("algorithm").asText()).as("stays").isEqualTo("smooth");
        assertThat(cabinet.patch(200, "/api/sources/" + bot, "{\"accept_seconds\":null,\"description\":null}")
                        .get("accept_seconds")
                        .isNull())
                .isTrue();
        cabinet.weigh(bot, cabinet.operator("Anna", 5), 1, cabinet.operator("Boris", 5), 1);
        cabinet.comes(bot, "tg_1");
        cabinet.comes(bot, "tg_1");
        assertThat(why(2, "en")).startsWith("Anna handled this lead before.");
        var second = cabinet.get("/api/appeals/2");
        assertThat(second.at("/history/0/how").asText()).isEqualTo("sticky");
        assertThat(second.get("also_open").toString()).isEqualTo("[1]");
    }

    @Test
    void out_of_their_hours_operators_get_nothing() {
        var hours = """
                {"name":"Day","zone":"Europe/Moscow",
                 "week":[{"day":"monday","from":"13:00","to":"18:00"},{"day":"monday","from":"09:00","to":"11:30"}],
                 "dates":[{"date":"2026-03-08","shifts":[]}]}""";
        var day = cabinet.post(201, "/api/schedules", hours);
        assertThat(day.at("/week/0/from").asText()).as("in order").isEqualTo("09:00");
        assertThat(day.at("/dates/0/shifts")).isEmpty();
        long anna = cabinet.operator("Anna", 5);
        cabinet.patch(200, "/api/operators/" + anna, "{\"schedule_id\":1}");
        long bot = cabinet.source("Bot", "smooth");
        cabinet.weigh(bot, anna, 1);
        assertThat(cabinet.comes(bot).get("assignment").asText())
                .as("noon in Moscow is a break")
                .isEqualTo("queued");
        var team = cabinet.get("/api/stats/sources/" + bot + "/operators");
        assertThat(team.at("/operators/0/reason").asText()).isEqualTo("outside_hours");
        assertThat(team.at("/operators/0/reason_text").asText()).isEqualTo("outside working hours");
        refused(409, "schedule.in-use", "DELETE", "/api/schedules/1", "");
        refused(422, "zone.unknown", "PUT", "/api/schedules/1", hours.replace("Europe/Moscow", "Mars/Base"));
        in(200, cabinet.send("PUT", "/api/schedules/1", hours.replace("11:30", "12:30")));
        assertThat(cabinet.get("/api/appeals/1").get("assignment").asText()).isEqualTo("assigned");
        cabinet.patch(200, "/api/operators/" + anna, "{\"schedule_id\":null}");
        assertThat(cabinet.send("DELETE", "/api/schedules/1", "").statusCode()).isEqualTo(204);
        refused(404, "schedule.not-found", "GET", "/api/schedules/1", "");
        assertThat(cabinet.get("/api/schedules")).isEmpty();
    }

    @Test
    void fairness_compares_with_what_was_possible() {
        long bot = cabinet.source("Bot", "smooth");
        long boris = cabinet.operator("Boris", 20);
        cabinet.weigh(bot, cabinet.operator("Anna", 20), 10, boris, 30);
        for (int i = 0; i < 8; i++) cabinet.comes(bot);
        cabinet.patch(200, "/api/operators/" + boris, "{\"is_active\":false}");
        cabinet.comes(bot);
        var fair = cabinet.get("/api/stats/fairness?source_id=" + bot);
        assertThat(fair.get("appeals").asInt()).isEqualTo(9);
        assertThat(fair.get("queued").asInt()).isZero();
        JsonNode anna = fair.at("/operators/1");
        assertThat(anna.get("assigned").asInt()).isEqualTo(3);
        assertThat(anna.get("expected").decimalValue()).isEqualByComparingTo("3");
        assertThat(anna.get("configured_share").decimalValue()).isEqualByComparingTo("0.25");
        assertThat(anna.get("actual_share").decimalValue()).isEqualByComparingTo("0.3333");
        assertThat(anna.get("deviation").decimalValue()).isEqualByComparingTo("0");
        assertThat(anna.get("is_flagged").asBoolean()).isFalse();
        assertThat(anna.get("z").isNull()).isTrue();
        refused(422, "input.invalid", "GET", "/api/stats/fairness", "");
        refused(404, "source.not-found", "GET", "/api/stats/fairness?source_id=99", "");
    }

    @Test
    void leads_who_come_again_to_whom_they_know_make_nobody_unfair() {
        for (String algorithm : new String[] {"weighted_random", "smooth", "least_loaded"}) {
            long bot = cabinet.source(algorithm, algorithm);
            cabinet.patch(200, "/api/sources/" + bot, "{\"sticky_mode\":\"prefer\"}");
            cabinet.weigh(bot, cabinet.operator("Anna", 50), 1, cabinet.operator("Boris", 50), 1);
            for (int i = 0; i < 30; i++) cabinet.comes(bot, algorithm);
            var operators = cabinet.get("/api/stats/fairness?source_id=" + bot).get("operators");
            for (JsonNode one : operators)
                assertThat(one.get("is_flagged").asBoolean()).as(one.toString()).isFalse();
            assertThat(operators.at("/0/sticky").asInt()
                            + operators.at("/1/sticky").asInt())
                    .isEqualTo(29);
            if (algorithm.equals("weighted_random"))
                assertThat(operators.at("/0/z").decimalValue().abs()).isEqualByComparingTo("1");
        }
    }

    @Test
    void links_lead_to_sources() {
        long bot = cabinet.source("Bot", "smooth");
        var led = in(200, cabinet.send("PUT", "/api/settings/link-sources", "{\"source_id\":" + bot + "}"));
        assertThat(led.at("/0/link_id").isNull()).isTrue();
        assertThat(led.at("/0/source_name").asText()).isEqualTo("Bot");
        refused(404, "source.not-found", "PUT", "/api/settings/link-sources", "{\"source_id\":99}");
        var unknown = "{\"link_id\":\"" + UUID.randomUUID() + "\",\"source_id\":1}";
        refused(404, "link.not-found", "PUT", "/api/settings/link-sources", unknown);
        assertThat(in(200, cabinet.send("PUT", "/api/settings/link-sources", "{\"source_id\":null}")))
                .isEmpty();
    }

    @Test
    void operators_are_set_up_in_full_or_not_at_all() {
        refused(404, "schedule.not-found", "POST", "/api/operators/", "{\"name\":\"a\",\"schedule_id\":7}");
        var stranger = "{\"name\":\"a\",\"user_id\":\"" + UUID.randomUUID() + "\"}";
        refused(404, "account.not-found", "POST", "/api/operators/", stranger);
        assertThat(cabinet.get("/api/operators/")).isEmpty();
        var anna = cabinet.post(201, "/api/operators/", """
                {"name":"Anna","status":"offline","portal_user_id":17,"note":"speaks French"}""");
        long id = anna.get("id").asLong();
        assertThat(anna.get("status").asText()).isEqualTo("offline");
        assertThat(anna.get("portal_user_id").asInt()).isEqualTo(17);
        var renamed = cabinet.patch(200, "/api/operators/" + id, "{\"name\":\"Anna K.\",\"portal_user_id\":null}");
        assertThat(renamed.get("name").asText()).isEqualTo("Anna K.");
        assertThat(renamed.get("portal_user_id").isNull()).isTrue();
        assertThat(renamed.get("note").asText()).isEqualTo("speaks French");
        cabinet.signsIn(id);
        long boris = cabinet.operator("Boris", 5);
        var account = cabinet.get("/api/operators/" + id).get("user_id").asText();
        refused(409, "operator.account-taken", "PATCH", "/api/operators/" + boris, "{\"user_id\":\"" + account + "\"}");
    }

    @Test
    void every_address_is_documented_once() {
        var paths = cabinet.get("/api/openapi.json").get("paths");
        assertThat(paths.has("/api/appeals/")).isTrue();
        assertThat(paths.has("/api/appeals")).isFalse();
        assertThat(paths.at("/~1api~1sources~1{source_number}~1weights/post/requestBody/content/application~1json"
                                + "/schema/type")
                        .asText())
                .isEqualTo("array");
        assertThat(paths.at("/~1api~1operators~1{operator_number}/get/parameters/0/schema/type")
                        .asText())
                .isEqualTo("integer");
    }

    private void refused(int status, String code, String method, String path, String body) {
        var answer = method.equals("GET") ? cabinet.read(path, ADMIN) : cabinet.send(method, path, body, ADMIN);
        assertThat(in(status, answer).get("code").asText()).as(answer.body()).isEqualTo(code);
    }
}
