package org.partnercabinet.http.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercabinet.http.distribution.DistributionCabinet.key;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A program that was written for the mini CRM of brief 5 talks to us: another address, and a key. */
final class MiniCrmTest {
    private static final String[] KEY = key(
            "operators:read",
            "operators:write",
            "sources:read",
            "sources:write",
            "appeals:create",
            "appeals:read",
            "appeals:write",
            "distribution:read");

    private final DistributionCabinet cabinet = new DistributionCabinet();

    @AfterEach
    void stop() {
        cabinet.close();
    }

    /** In the order of the brief; the second operator, whom it forgets, is made too. */
    @ParameterizedTest(name = "with \"{0}\" at the end of addresses")
    @ValueSource(strings = {"", "/"})
    void the_examples_of_the_brief_work_in_their_order(String slash) {
        var anna = post(201, "/api/operators" + slash, """
                {"name": "Анна Иванова", "is_active": true, "max_load": 5}""");
        assertThat(anna.get("id").asLong()).isEqualTo(1);
        assertThat(anna.get("name").asText()).isEqualTo("Анна Иванова");
        assertThat(anna.get("is_active").asBoolean()).isTrue();
        assertThat(anna.get("max_load").asInt()).isEqualTo(5);
        assertThat(post(201, "/api/operators" + slash, "{\"name\":\"Борис\"}")
                        .get("max_load")
                        .asInt())
                .isEqualTo(10);
        var source = post(201, "/api/sources" + slash, """
                {"name": "Telegram Bot", "description": "Основной бот компании"}""");
        assertThat(source.get("id").asLong()).isEqualTo(1);
        assertThat(source.get("description").asText()).isEqualTo("Основной бот компании");
        var weights = """
                [{"operator_id": 1, "weight": 10}, {"operator_id": 2, "weight": 30}]""";
        assertThat(post(200, "/api/sources/1/weights" + slash, weights)
                        .get("message")
                        .asText())
                .isEqualTo("Weights configured successfully");
        var appeal = post(201, "/api/appeals" + slash, """
                {"lead_external_id": "tg_user_12345", "source_id": 1, "message": "Здравствуйте!",
                 "lead_name": "Иван Петров", "lead_phone": "+79991234567"}""");
        assertThat(appeal.get("appeal_id").asLong()).isEqualTo(1);
        assertThat(appeal.get("lead_external_id").asText()).isEqualTo("tg_user_12345");
        assertThat(appeal.get("source_id").asLong()).isEqualTo(1);
        assertThat(appeal.get("source_name").asText()).isEqualTo("Telegram Bot");
        assertThat(appeal.get("status").asText()).isEqualTo("active");
        assertThat(appeal.get("created_at").asText()).isEqualTo("2026-03-02T09:00:00.000000");
        assertThat(appeal.at("/operator/id").asLong()).isIn(1L, 2L);
        var stats = get("/api/stats/distribution" + slash);
        assertThat(stats.at("/0/source_name").asText()).isEqualTo("Telegram Bot");
        assertThat(stats.at("/0/total_appeals").asInt()).isEqualTo(1);
        assertThat(stats.at("/0/operators/0/operator_id")).isEqualTo(appeal.at("/operator/id"));
        assertThat(stats.at("/0/operators/0/operator_name")).isEqualTo(appeal.at("/operator/name"));
        assertThat(stats.at("/0/operators/0/appeals_count").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST  | /api/operators               | {"name":"N"}                       | 201
            GET   | /api/operators               |                                    | 200
            GET   | /api/operators/1             |                                    | 200
            PATCH | /api/operators/1             | {"max_load":4}                     | 200
            POST  | /api/sources                 | {"name":"N"}                       | 201
            GET   | /api/sources                 |                                    | 200
            GET   | /api/sources/1               |                                    | 200
            POST  | /api/sources/1/weights       | [{"operator_id":1,"weight":3}]     | 200
            GET   | /api/sources/1/weights       |                                    | 200
            POST  | /api/appeals                 | {"lead_external_id":"N","source_id":1} | 201
            PATCH | /api/appeals/1/close         |                                    | 200
            GET   | /api/appeals/leads           |                                    | 200
            GET   | /api/appeals/leads/1/appeals |                                    | 200
            GET   | /api/stats/distribution      |                                    | 200
            GET   | /api/stats/sources/1/operators |                                  | 200
            """)
    void a_slash_at_the_end_makes_no_difference(String method, String path, String body, int status) {
        cabinet.weigh(cabinet.source("Bot", "smooth"), cabinet.operator("Анна", 5), 1);
        cabinet.comes(1, "tg_1");
        var answers = new ArrayList<JsonNode>();
        for (var slash : List.of("", "/")) {
            var said = body == null ? "" : body.replace("N", "N" + slash.length());
            var answer = method.equals("GET")
                    ? cabinet.read(path + slash, KEY)
                    : cabinet.send(method, path + slash, said, KEY);
            answers.add(DistributionCabinet.in(status, answer));
        }
        if (method.equals("GET")) assertThat(answers.get(1)).isEqualTo(answers.get(0));
        else
            assertThat(answers.get(1).properties()).hasSameSizeAs(answers.get(0).properties());
    }

    @Test
    void the_worked_example_gives_c_nothing_and_a_and_b_a_quarter_and_three() {
        long source = theWorkedExample();
        var team = get("/api/stats/sources/" + source + "/operators");
        assertThat(texts(team.get("operators"), "is_available")).containsExactly("true", "true", "false");
        assertThat(texts(team.get("operators"), "current_load")).containsExactly("2", "9", "5");
        assertThat(team.at("/operators/2/reason").asText()).isEqualTo("full");
        var simulation = cabinet.post(200, "/api/sources/" + source + "/simulate", "{\"n\":10000}");
        assertThat(simulation.at("/operators/0/configured_share").decimalValue())
                .isEqualByComparingTo("0.25");
        assertThat(simulation.at("/operators/1/configured_share").decimalValue())
                .isEqualByComparingTo("0.75");
        assertThat(simulation.at("/operators/0/got").asInt()).isBetween(2300, 2700);
        assertThat(simulation.at("/operators/2/got").asInt()).isZero();
        assertThat(simulation.get("left").asInt()).isZero();
        for (int i = 0; i < 4; i++) {
            assertThat(cabinet.comes(source).at("/operator/id").asLong()).isIn(1L, 2L);
        }
        assertThat(get("/api/operators/3").get("current_load").asInt()).isEqualTo(5);
    }

    /** A 10, 2 of 5; B 30, 9 of 10; C 20, 5 of 5. */
    private long theWorkedExample() {
        int[][] loads = {{5, 2}, {10, 9}, {5, 5}};
        for (int i = 0; i < loads.length; i++) {
            long operator = cabinet.operator("ABC".substring(i, i + 1), loads[i][0]);
            long own = cabinet.source("only " + operator, "weighted_random");
            cabinet.weigh(own, operator, 1);
            for (int n = 0; n < loads[i][1]; n++) cabinet.comes(own);
        }
        long source = cabinet.source("Telegram Bot", "weighted_random");
        cabinet.weigh(source, 1, 10, 2, 30, 3, 20);
        return source;
    }

    @Test
    void a_lead_is_one_person_with_any_number_of_appeals() {
        long bot = cabinet.source("Bot", "smooth");
        cabinet.comes(bot, "tg_1");
        var again = post(201, "/api/appeals/", """
                {"lead_external_id":"tg_1","source_id":%d,"lead_name":"Иван","lead_phone":"+79991234567"}""".formatted(bot));
        assertThat(again.get("lead_id").asLong()).isEqualTo(1);
        assertThat(again.get("operator")).isEqualTo(NullNode.getInstance());
        assertThat(again.get("queue_position").asLong()).isEqualTo(2);
        var leads = get("/api/appeals/leads");
        assertThat(leads).hasSize(1);
        assertThat(leads.at("/0/external_id").asText()).isEqualTo("tg_1");
        assertThat(leads.at("/0/name").asText())
                .as("filled in, for it was empty")
                .isEqualTo("Иван");
        assertThat(leads.at("/0/phone").asText()).isEqualTo("+79991234567");
        assertThat(leads.at("/0/email").isNull()).isTrue();
        assertThat(leads.at("/0/appeals_count").asInt()).isEqualTo(2);
        var appeals = get("/api/appeals/leads/1/appeals");
        assertThat(texts(appeals, "id")).containsExactly("1", "2");
        assertThat(texts(appeals, "source")).containsOnly("Bot");
        assertThat(appeals.at("/0/operator").isNull()).isTrue();
        assertThat(appeals.at("/0/created_at").asText()).doesNotContain("Z");
        assertThat(get("/api/leads/1")).isEqualTo(leads.get(0));
        refused(404, "lead.not-found", "GET", "/api/appeals/leads/99/appeals", "");
    }

    @Test
    void a_lead_is_named_and_reached_as_far_as_nobody_knew() {
        long bot = cabinet.source("Bot", "smooth");
        cabinet.comes(bot, "tg_1");
        post(201, "/api/appeals/", """
                {"lead_external_id":"tg_2","source_id":1,"lead_phone":"+79991234567"}""");
        var named = cabinet.patch(200, "/api/leads/1", "{\"name\":\"Иван\",\"email\":\"ivan@example.com\"}", KEY);
        assertThat(named.get("name").asText()).isEqualTo("Иван");
        assertThat(named.get("email").asText()).isEqualTo("ivan@example.com");
        var kept =
                cabinet.patch(200, "/api/leads/1", "{\"phone\":\"+79991234567\",\"email\":\"other@example.com\"}", KEY);
        assertThat(kept.get("phone").isNull()).as("somebody else's").isTrue();
        assertThat(kept.get("email").asText()).isEqualTo("ivan@example.com");
        assertThat(get("/api/leads/2").get("phone").asText()).isEqualTo("+79991234567");
        refused(404, "lead.not-found", "PATCH", "/api/leads/99", "{\"name\":\"x\"}");
        refused(422, "phone.invalid", "PATCH", "/api/leads/1", "{\"phone\":\"call me\"}");
    }

    @Test
    void contacts_that_nobody_can_read_cost_no_appeal_and_are_no_identity() {
        cabinet.source("Bot", "smooth");
        var appeal = post(201, "/api/appeals/", """
                {"lead_external_id":"tg_1","source_id":1,"message":"Здравствуйте","lead_phone":"call me",
                 "lead_email":"at home"}""");
        var kept = get("/api/appeals/" + appeal.get("appeal_id").asLong());
        assertThat(kept.get("message").asText()).isEqualTo("Здравствуйте\n\nlead_phone: call me\nlead_email: at home");
        assertThat(kept.at("/lead/phone").isNull()).isTrue();
        var other = post(201, "/api/appeals/", """
                {"lead_external_id":"tg_2","source_id":1,"lead_phone":"call me"}""");
        assertThat(other.get("lead_id")).isNotEqualTo(appeal.get("lead_id"));
    }

    @Test
    void whatever_can_be_read_is_an_appeal_however_long_it_is() {
        cabinet.source("Bot", "smooth");
        var kept = brought("tg_1", "\"lead_name\":\"Иван\\n\\tПетров\\u0007\",\"message\":\"a\\u001bb\\r\\nc\"");
        assertThat(kept.at("/lead/name").asText()).isEqualTo("Иван Петров");
        assertThat(kept.get("message").asText()).isEqualTo("a b\nc");
        var name = "Имя " + "н".repeat(250);
        var mail = "m".repeat(5000);
        var long1 = brought(
                "tg_2",
                "\"lead_name\":\"%s\",\"lead_phone\":\"+7 999 123-45-67\\n\",\"lead_email\":\"%s\",\"message\":\"%s\""
                        .formatted(name, mail, "😀".repeat(12_000)));
        assertThat(long1.at("/lead/name").asText()).isEqualTo(name.substring(0, 199) + "…");
        assertThat(long1.at("/lead/phone").asText()).isEqualTo("+79991234567");
        assertThat(long1.get("message").asText())
                .isEqualTo("😀".repeat(9999) + "…\n\nlead_name: " + name + "\nlead_email: " + mail.substring(0, 299)
                        + "…");
        for (var bad : List.of("\"message\":\"a\\u0000b\"", "\"lead_name\":\"\\ud800\"", "\"message\":17")) {
            refused(
                    422,
                    "input.invalid",
                    "POST",
                    "/api/appeals/",
                    "{\"lead_external_id\":\"x\",\"source_id\":1," + bad + "}");
        }
        refused(422, "input.invalid", "POST", "/api/appeals/", """
                {"lead_external_id":"%s","source_id":1}""".formatted("x".repeat(201)));
    }

    private JsonNode brought(String lead, String more) {
        var made = post(201, "/api/appeals/", "{\"lead_external_id\":\"" + lead + "\",\"source_id\":1," + more + "}");
        return get("/api/appeals/" + made.get("appeal_id").asLong());
    }

    @Test
    void the_base_address_and_health_answer_everybody() {
        for (var base : List.of("/api", "/api/")) {
            var greeting = DistributionCabinet.in(200, cabinet.browser.get(base));
            assertThat(greeting.get("docs").asText()).isEqualTo("/docs");
        }
        var health = DistributionCabinet.in(200, cabinet.browser.get("/api/health"));
        assertThat(health.get("status").asText()).isEqualTo("healthy");
    }

    @Test
    void an_answer_says_what_the_appeal_will_say() {
        cabinet.source("Bot", "smooth");
        var waits = cabinet.comes(1);
        assertThat(waits.get("assignment").asText()).isEqualTo("unroutable");
        var urgent = post(201, "/api/appeals/", """
                {"lead_external_id":"tg_9","source_id":1,"priority":1}""");
        assertThat(urgent.get("queue_position").asLong()).isEqualTo(1);
        for (var one : List.of(waits, urgent)) {
            assertThat(get("/api/appeals/" + one.get("appeal_id").asLong()).get("assignment"))
                    .isEqualTo(one.get("assignment"));
        }
    }

    @Test
    void closing_twice_is_closing_once() {
        cabinet.weigh(cabinet.source("Bot", "smooth"), cabinet.operator("Анна", 5), 1);
        cabinet.comes(1);
        var closed = DistributionCabinet.in(
                200,
                cabinet.browser.send(
                        "PATCH", "/api/appeals/1/close", java.net.http.HttpRequest.BodyPublishers.noBody(), KEY));
        assertThat(closed.get("message").asText()).isEqualTo("Appeal closed successfully");
        assertThat(closed.get("already_closed").asBoolean()).isFalse();
        assertThat(cabinet.patch(200, "/api/appeals/1/close", "", KEY)
                        .get("already_closed")
                        .asBoolean())
                .isTrue();
        assertThat(get("/api/operators/").at("/0/current_load").asInt()).isZero();
        assertThat(get("/api/stats/distribution")
                        .at("/0/operators/0/appeals_count")
                        .asInt())
                .as("closed ones count")
                .isEqualTo(1);
        refused(404, "appeal.not-found", "PATCH", "/api/appeals/9999/close", "");
    }

    @Test
    void what_the_mini_crm_answered_with_500_is_refused_and_leaves_nothing() {
        long bot = cabinet.source("Bot", "smooth");
        long anna = cabinet.operator("Анна", 5);
        cabinet.weigh(bot, anna, 10);
        var sources = get("/api/sources/");
        var operators = get("/api/operators/");
        var weights = get("/api/sources/1/weights");
        refused(409, "source.name-taken", "POST", "/api/sources/", "{\"name\":\"Bot\"}");
        refused(422, "input.invalid", "POST", "/api/operators/", "{\"name\":\"x\",\"max_load\":99999999999}");
        refused(422, "input.invalid", "POST", "/api/operators/", "{\"name\":\"x\\u0000\"}");
        refused(422, "input.invalid", "POST", "/api/operators/", "{\"name\":\"\"}");
        refused(422, "input.invalid", "PATCH", "/api/operators/1", "{\"max_load\":null}");
        refused(422, "input.invalid", "PATCH", "/api/operators/1", "{\"is_active\":null}");
        refused(422, "input.invalid", "POST", "/api/sources/1/weights", "[{\"operator_id\":1,\"weight\":-5}]");
        refused(422, "weights.duplicate", "POST", "/api/sources/1/weights", """
                [{"operator_id":1,"weight":5},{"operator_id":1,"weight":6}]""");
        refused(404, "operator.not-found", "POST", "/api/sources/1/weights", """
                [{"operator_id":1,"weight":5},{"operator_id":9999,"weight":6}]""");
        refused(404, "source.not-found", "POST", "/api/sources/9999/weights", "[]");
        refused(404, "source.not-found", "GET", "/api/stats/sources/9999/operators", "");
        refused(404, "source.not-found", "POST", "/api/appeals/", """
                {"lead_external_id":"tg_1","source_id":9999}""");
        refused(422, "input.invalid", "POST", "/api/appeals/", "{\"lead_external_id\":\"\",\"source_id\":1}");
        refused(404, "request.not-found", "GET", "/api/operators/abc", "");
        assertThat(get("/api/sources/")).isEqualTo(sources);
        assertThat(get("/api/operators/")).isEqualTo(operators);
        assertThat(get("/api/sources/1/weights")).isEqualTo(weights);
        assertThat(get("/api/appeals/leads")).isEmpty();
    }

    @Test
    void weights_are_one_list_that_replaces_the_last_one() {
        cabinet.source("Bot", "smooth");
        cabinet.weigh(1, cabinet.operator("Анна", 5), 10, cabinet.operator("Борис", 5), 0);
        var weights = get("/api/sources/1/weights");
        assertThat(texts(weights, "operator_name")).containsExactly("Анна", "Борис");
        assertThat(texts(weights, "weight")).containsExactly("10", "0");
        for (var noList : List.of("{\"operator_id\":1}", "null", "17", "")) {
            var problem = refused(422, "input.invalid", "POST", "/api/sources/1/weights", noList);
            assertThat(problem.at("/errors/0/field").asText()).isEqualTo("weights");
        }
        refused(400, "body.malformed", "POST", "/api/sources/1/weights", "[{]");
        var wrong = refused(422, "input.invalid", "POST", "/api/sources/1/weights", "[{\"operator_id\":1}]");
        assertThat(wrong.at("/errors/0/field").asText()).isEqualTo("weights[0].weight");
        post(200, "/api/sources/1/weights", "[]");
        assertThat(get("/api/sources/1/weights")).isEmpty();
    }

    @Test
    void what_lenient_programs_write_is_understood_as_it_was() {
        post(201, "/api/operators/", "{\"name\":\"Анна\",\"max_load\":\"7\",\"is_active\":\"no\",\"team\":[1]}");
        var anna = get("/api/operators/1");
        assertThat(anna.get("max_load").asInt()).isEqualTo(7);
        assertThat(anna.get("is_active").asBoolean()).isFalse();
        assertThat(cabinet.patch(200, "/api/operators/1", "{\"is_active\":1,\"max_load\":2.0}", KEY)
                        .get("max_load")
                        .asInt())
                .isEqualTo(2);
        assertThat(cabinet.patch(200, "/api/operators/1", "{}", KEY)
                        .get("is_active")
                        .asBoolean())
                .isTrue();
        post(201, "/api/sources/", "{\"name\":\"Bot\",\"description\":null,\"colour\":\"red\"}");
        post(200, "/api/sources/1/weights", "[{\"operator_id\":\"1\",\"weight\":3.0,\"note\":\"x\"}]");
        var appeal = post(201, "/api/appeals/", """
                {"lead_external_id":"a","source_id":"1","message":null,"lead_email":null,"x":{}}""");
        assertThat(appeal.at("/operator/name").asText()).isEqualTo("Анна");
        refused(422, "input.invalid", "PATCH", "/api/operators/1", "{\"max_load\":1.5}");
        refused(422, "input.invalid", "PATCH", "/api/operators/1", "{\"is_active\":\"maybe\"}");
        refused(422, "input.invalid", "PATCH", "/api/operators/1", "{\"max_load\":1e999999999}");
    }

    private JsonNode post(int status, String path, String body) {
        return cabinet.post(status, path, body, KEY);
    }

    private JsonNode get(String path) {
        return cabinet.get(path, KEY);
    }

    private JsonNode refused(int status, String code, String method, String path, String body) {
        var answer = method.equals("GET") ? cabinet.read(path, KEY) : cabinet.send(method, path, body, KEY);
        var problem = DistributionCabinet.in(status, answer);
        assertThat(problem.get("code").asText()).as(problem.toString()).isEqualTo(code);
        assertThat(problem.get("detail").asText()).isNotBlank();
        return problem;
    }

    private static List<String> texts(JsonNode rows, String field) {
        var texts = new ArrayList<String>();
        rows.forEach(row -> texts.add(row.get(field).asText()));
        return texts;
    }
}
