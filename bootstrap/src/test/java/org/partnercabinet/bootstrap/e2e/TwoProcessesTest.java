package org.partnercabinet.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.partnercabinet.application.Together;
import org.partnercabinet.application.distribution.Peaks;
import org.partnercabinet.bootstrap.App;
import org.partnercabinet.bootstrap.config.ConfigReader;
import org.partnercabinet.bootstrap.e2e.Api.Reply;

/**
 * Two whole applications on one PostgreSQL, over HTTP, the clock of one of them slow. A hundred rounds:
 * {@code mvn verify -Pload}.
 */
@Tag("load")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoProcessesTest {
    private static final int ROUNDS = Integer.getInteger("distribution.rounds", 2);
    private static final int THREADS = 64;
    private static final int[] LIMITS = {5, 10, 3};
    private static final int[] WEIGHTS = {10, 30, 20};

    private final Map<String, String> database = Databases.postgres();
    private final List<App> processes =
            List.of(app(Clock.systemUTC()), app(Clock.offset(Clock.systemUTC(), Duration.ofSeconds(-40))));
    private final List<Api> admins = processes.stream()
            .map(app -> new Api("http://127.0.0.1:" + app.port()).signedIn(RunningApp.ADMIN, RunningApp.PASSWORD))
            .toList();

    private App app(Clock clock) {
        var environment = new HashMap<>(database);
        environment.put("PORT", "0");
        environment.put("HOST", "127.0.0.1");
        environment.put("SECRET_KEY", RunningApp.SECRET_KEY);
        environment.put("ADMIN_EMAIL", RunningApp.ADMIN);
        environment.put("ADMIN_PASSWORD", RunningApp.PASSWORD);
        environment.put("TRUSTED_PROXIES", "127.0.0.1");
        return new App(ConfigReader.read(environment), clock);
    }

    @AfterAll
    void close() {
        processes.forEach(App::close);
    }

    @Test
    void limits_hold_nobody_is_forgotten_and_the_first_to_come_is_the_first_to_be_served() {
        for (int round = 0; round < ROUNDS; round++) {
            List<Long> operators = new ArrayList<>();
            for (int limit : LIMITS) operators.add(operator(limit));
            List<Long> sources = List.of(source(operators), source(operators));
            List<Long> known = new CopyOnWriteArrayList<>();
            Together.times(THREADS, thread -> {
                Api process = admins.get(thread % 2);
                for (int i = 0; i < 3; i++) {
                    known.add(comes(process, sources.get((thread / 2 + i) % 2)));
                    if (thread % 3 > 0) closes(process, known.get((thread * 7 + i) % known.size()));
                }
                return thread;
            });
            everythingIsRight(sources, operators);
            known.forEach(appeal -> closes(admins.get((int) (appeal % 2)), appeal));
            for (int i = 0; i < LIMITS.length; i++)
                assertThat(load(operators.get(i))).isZero();
        }
    }

    /** Each try waits for five seconds: whoever asked hears of it before they give up. */
    @Test
    void while_another_process_holds_the_gate_all_are_asked_to_come_again() {
        long source = source(List.of(operator(5)));
        long appeal = comes(admins.get(0), source);
        var held = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        var other = processes.get(1).stores();
        var holder = Together.start(() -> other.transactions.inTransaction(() -> {
            other.distribution.teams.gate();
            held.countDown();
            Together.reach(done);
            return true;
        }));
        Together.reach(held);
        List<Reply> replies = Together.times(
                3,
                i -> i == 0
                        ? admins.get(0).send("PATCH", "/api/appeals/" + appeal + "/close", null)
                        : create(admins.get(0), source));
        done.countDown();
        assertThat(Together.result(holder)).isTrue();
        for (Reply reply : replies) {
            assertThat(reply.status()).as(reply.text()).isEqualTo(503);
            assertThat(reply.at("/code")).isEqualTo("request.busy");
            assertThat(reply.headers()).containsEntry("Retry-After", "1");
        }
        closes(admins.get(0), appeal);
        comes(admins.get(0), source);
    }

    private void everythingIsRight(List<Long> sources, List<Long> operators) {
        var rows = new ArrayList<JsonNode>();
        sources.forEach(source -> read(source, rows));
        assertThat(rows).hasSize(THREADS * 3);
        boolean allFull = true;
        for (int i = 0; i < LIMITS.length; i++) {
            long operator = operators.get(i);
            long active = rows.stream()
                    .filter(row -> row.at("/assignment").asText().equals("assigned")
                            && row.at("/operator/id").asLong() == operator)
                    .count();
            assertThat(load(operator)).as("counter of %s", operator).isEqualTo(active);
            assertThat(active).isLessThanOrEqualTo(LIMITS[i]);
            allFull &= active == LIMITS[i];
        }
        var waiting = rows.stream()
                .filter(row -> row.at("/assignment").asText().equals("queued"))
                .mapToLong(row -> row.get("id").asLong())
                .toArray();
        assertThat(allFull || waiting.length == 0)
                .as("somebody is free, and somebody waits")
                .isTrue();
        nobodyOvertook(rows);
        nobodyEverHadMoreThanTheirLimit(rows, operators);
    }

    /** Not only at the end: at any moment, told by the history. */
    private void nobodyEverHadMoreThanTheirLimit(List<JsonNode> rows, List<Long> operators) {
        var peaks = new Peaks();
        for (JsonNode row : rows) {
            var whole = ok(admins.get(0).get("/api/appeals/" + row.get("id").asLong()));
            for (JsonNode stay : whole.json().get("history")) {
                long operator = stay.at("/operator/id").asLong();
                peaks.began(operator, Instant.parse(stay.get("from").asText()));
                if (!stay.get("end").isNull())
                    peaks.ended(operator, Instant.parse(stay.at("/end/at").asText()));
            }
        }
        List<Integer> most = operators.stream().map(peaks::of).toList();
        for (int i = 0; i < LIMITS.length; i++) {
            assertThat(most.get(i))
                    .as("most at once of %d", LIMITS[i])
                    .isPositive()
                    .isLessThanOrEqualTo(LIMITS[i]);
        }
    }

    /** Everybody handles both sources: whoever queued up first was served first, and whoever waits came last. */
    private static void nobodyOvertook(List<JsonNode> rows) {
        var served = rows.stream()
                .filter(row -> row.at("/status").asText().equals("active")
                        || !row.at("/first_assigned_at").isNull())
                .sorted(Comparator.comparing((JsonNode row) ->
                                Instant.parse(row.get("queued_at").asText()))
                        .thenComparing(row -> row.get("id").asLong()))
                .map(row -> row.get("first_assigned_at"))
                .map(at -> at.isNull() ? Instant.MAX : Instant.parse(at.asText()))
                .toList();
        assertThat(served).as("when those who queued up were served").isSorted();
        assertThat(served.stream().distinct().count()).as("moments that differ").isGreaterThan(10);
    }

    private void read(long source, List<JsonNode> rows) {
        for (int page = 1, size = 100; size == 100; page++) {
            var items = ok(admins.get(0).get("/api/appeals/?source_id=" + source + "&size=100&page=" + page))
                    .json()
                    .get("items");
            items.forEach(rows::add);
            size = items.size();
        }
    }

    private long operator(int limit) {
        var made = admins.get(0).post("/api/operators/", Map.of("name", "limit " + limit, "max_load", limit));
        return made(made).json().get("id").asLong();
    }

    private long source(List<Long> operators) {
        var made = admins.get(0).post("/api/sources/", Map.of("name", "Источник " + UUID.randomUUID()));
        long source = made(made).json().get("id").asLong();
        var weights = IntStream.range(0, operators.size())
                .mapToObj(i -> Map.of("operator_id", operators.get(i), "weight", WEIGHTS[i]))
                .toList();
        ok(admins.get(0).post("/api/sources/" + source + "/weights", weights));
        return source;
    }

    private long load(long operator) {
        return ok(admins.get(1).get("/api/operators/" + operator))
                .json()
                .get("current_load")
                .asLong();
    }

    private static long comes(Api process, long source) {
        return made(create(process, source)).json().get("appeal_id").asLong();
    }

    private static Reply create(Api process, long source) {
        var appeal = Map.of("lead_external_id", UUID.randomUUID().toString(), "source_id", source);
        return process.post("/api/appeals/", appeal);
    }

    private static void closes(Api process, long appeal) {
        ok(process.send("PATCH", "/api/appeals/" + appeal + "/close", null));
    }

    private static Reply ok(Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply;
    }

    private static Reply made(Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply;
    }
}
