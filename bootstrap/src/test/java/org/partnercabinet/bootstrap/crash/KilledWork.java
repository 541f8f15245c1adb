package org.partnercabinet.bootstrap.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.partnercabinet.bootstrap.e2e.Api;

/** A file of leads that is being brought in, and an export that waits or is written, when the process is killed. */
final class KilledWork {
    private static final int ROWS = Integer.getInteger("kill.rows", 3_000);

    /** Longer than the four beats after which a job is given up, and the work itself. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Victim victim;
    private Api admin;
    private String partner = "";
    private String file = "";

    KilledWork(Victim victim) {
        this.victim = victim;
    }

    void beginAndBeKilled() {
        victim.start();
        admin = admin();
        var wanted = Map.of("name", "Anna", "email", "anna@partner.example", "password", Victim.PASSWORD);
        partner = new Api(victim.url()).post("/api/auth/register", wanted).at("/partner_id");
        assertThat(admin.post("/api/partners/" + partner + "/approval").status())
                .isEqualTo(200);
        file = answered(admin.text("POST", "/api/imports?partner_id=" + partner, leads(), "text/csv"), 201)
                .at("/id");
        answered(admin.post("/api/imports/" + file + "/start", Map.of("dry_run", false)), 200);
        Api.until(this::done, done -> done > 0);
        answered(admin.post("/api/referrals/export", Map.of()), 202);
        assertThat(done()).as("it is not over yet").isLessThan(ROWS);
        victim.kill();
    }

    private static Api.Reply answered(Api.Reply reply, int status) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        return reply;
    }

    private Api admin() {
        return new Api(victim.url()).signedIn(Victim.ADMIN, Victim.PASSWORD);
    }

    private static String leads() {
        return IntStream.range(0, ROWS)
                .mapToObj(i -> String.format("Person %d,+7901%07d", i, i))
                .collect(Collectors.joining("\n", "name,phone\n", "\n"));
    }

    private int done() {
        return admin.get("/api/imports/" + file).json().at("/done").asInt();
    }

    /** After the next start, by itself. */
    void comesToItsEnd() {
        victim.start();
        admin = admin();
        Api.until(
                PATIENCE,
                () -> admin.get("/api/jobs").json().at("/items").findValuesAsText("state"),
                states -> states.stream().noneMatch(state -> state.equals("queued") || state.equals("running")));
        var jobs = admin.get("/api/jobs").json();
        assertThat(jobs.at("/total").asInt()).as(jobs.toString()).isEqualTo(2);
        assertThat(jobs.at("/items").findValuesAsText("state")).containsOnly("done");
        var brought = admin.get("/api/imports/" + file).json();
        assertThat(brought.at("/state").asText()).isEqualTo("done");
        assertThat(brought.at("/done").asInt()).isEqualTo(ROWS);
        assertThat(brought.at("/created").asInt()).as("no row is done twice").isEqualTo(ROWS);
        assertThat(admin.get("/api/referrals?size=1").at("/total")).isEqualTo(String.valueOf(ROWS));
        wholeFile(jobs.at("/items"));
    }

    /** The export has each of its rows once, whenever it was written. */
    private void wholeFile(com.fasterxml.jackson.databind.JsonNode jobs) {
        for (var job : jobs) {
            if (!job.at("/kind").asText().equals("export")) continue;
            String text =
                    admin.get("/api/jobs/" + job.at("/id").asText() + "/result").text();
            var lines = text.lines().toList();
            assertThat(lines).doesNotHaveDuplicates();
            assertThat(lines.get(0)).contains("name,phone");
            assertThat(job.at("/result/size").asInt())
                    .isEqualTo(text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length);
        }
    }
}
