package org.partnercabinet.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.partnercabinet.application.Together;
import org.partnercabinet.bootstrap.e2e.Api.Reply;

/** Where the mini CRM of brief 5 answered 500, mixed things up or knew no end, the product does not; over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MiniCrmFaultsContract {
    private static final int MANY = 10_050;
    private final RunningApp running = new RunningApp(database());
    private final Api admin = running.admin();

    abstract Map<String, String> database();

    @AfterAll
    void close() {
        running.close();
    }

    @Test
    void a_source_of_nothing_but_weights_of_zero_takes_appeals_that_wait() {
        long source = source();
        weigh(source, operator(), 0);
        Reply reply = comes(source, "zero" + UUID.randomUUID());
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        assertThat(reply.json().at("/operator").isNull()).isTrue();
        assertThat(reply.at("/assignment")).isEqualTo("unroutable");
        assertThat(reply.at("/status")).isEqualTo("active");
    }

    @Test
    void the_same_new_lead_at_once_is_one_lead_with_as_many_appeals() {
        long source = source();
        for (int round = 0; round < 3; round++) {
            String lead = "new" + UUID.randomUUID();
            List<Reply> replies = Together.times(16, i -> comes(source, lead));
            assertThat(replies).extracting(Reply::status).containsOnly(201);
            assertThat(replies)
                    .extracting(reply -> reply.at("/lead_id"))
                    .containsOnly(replies.get(0).at("/lead_id"));
            assertThat(replies).extracting(reply -> reply.at("/appeal_id")).doesNotHaveDuplicates();
            var known = admin.get("/api/leads/" + replies.get(0).at("/lead_id"));
            assertThat(known.json().get("appeals_count").asInt()).isEqualTo(16);
        }
    }

    @Test
    void weights_that_are_set_at_once_are_those_of_one_of_them() {
        long source = source();
        List<Long> operators = List.of(operator(), operator(), operator());
        for (int round = 0; round < 3; round++) {
            List<Reply> replies = Together.times(
                    8,
                    i -> admin.post(
                            "/api/sources/" + source + "/weights",
                            operators.stream()
                                    .map(operator -> Map.of("operator_id", operator, "weight", i + 1))
                                    .toList()));
            assertThat(replies).extracting(Reply::status).containsOnly(200);
            var weights = new ArrayList<Integer>();
            admin.get("/api/sources/" + source + "/weights")
                    .json()
                    .forEach(row -> weights.add(row.get("weight").asInt()));
            assertThat(weights).hasSize(3).containsOnly(weights.get(0));
        }
    }

    @Test
    void all_leads_are_listed_however_many_there_are() throws SQLException {
        addLeads();
        var all = new ArrayList<Long>();
        Reply reply = admin.get("/api/appeals/leads");
        assertThat(reply.status()).isEqualTo(200);
        reply.json().forEach(lead -> all.add(lead.get("id").asLong()));
        assertThat(all).hasSizeGreaterThanOrEqualTo(MANY).isSorted().doesNotHaveDuplicates();
        assertThat(reply.headers()).doesNotContainKey("Link");
        var some = admin.get("/api/appeals/leads?skip=10000&limit=20");
        assertThat(IntStream.range(0, 20)
                        .mapToObj(i -> some.json().get(i).get("id").asLong()))
                .isEqualTo(all.subList(10_000, 10_020));
        assertThat(some.headers()).containsKey("Link");
        assertThat(admin.get("/api/appeals/leads?limit=10000").json()).hasSize(10_000);
    }

    private void addLeads() throws SQLException {
        try (var connection = Rows.connect(running.database);
                var client =
                        connection.prepareStatement("insert into client (id, name, company, created_at, external_id)"
                                + " values (?, '', '', ?, ?)");
                var lead = connection.prepareStatement("insert into lead (client, appeals) values (?, 1)")) {
            connection.setAutoCommit(false);
            for (int i = 0; i < MANY; i++) {
                var id = UUID.randomUUID();
                client.setObject(1, id);
                client.setObject(2, OffsetDateTime.now());
                client.setString(3, "many" + i);
                client.addBatch();
                lead.setObject(1, id);
                lead.addBatch();
            }
            client.executeBatch();
            lead.executeBatch();
            connection.commit();
        }
    }

    private long operator() {
        return made(admin.post("/api/operators/", Map.of("name", "Operator")));
    }

    private long source() {
        return made(admin.post("/api/sources/", Map.of("name", "Source " + UUID.randomUUID())));
    }

    private static long made(Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply.json().get("id").asLong();
    }

    private void weigh(long source, long operator, int weight) {
        var weights = List.of(Map.of("operator_id", operator, "weight", weight));
        assertThat(admin.post("/api/sources/" + source + "/weights", weights).status())
                .isEqualTo(200);
    }

    private Reply comes(long source, String lead) {
        return admin.post("/api/appeals/", Map.of("lead_external_id", lead, "source_id", source));
    }
}
