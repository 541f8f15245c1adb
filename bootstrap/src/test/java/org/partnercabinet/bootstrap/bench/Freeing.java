package org.partnercabinet.bootstrap.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** From closing an appeal to the moment at which somebody who waited has its place. */
record Freeing(Path folder, Map<String, String> database) {
    private static final int WAITING = Integer.getInteger("appeals.waiting", 1000);
    private static final int OPERATORS = 10;
    private static final int LIMIT = 20;
    private static final double AIM_MILLIS = 1000;
    private static final ObjectMapper JSON = new ObjectMapper();

    void run(String name, Report report) throws IOException, SQLException {
        CallCentre centre = CallCentre.of(database, OPERATORS, LIMIT);
        int assigned = OPERATORS * LIMIT;
        try (Child child = centre.product().start(folder)) {
            var http = new Program(child.port(), centre.key());
            for (int i = 0; i < assigned + WAITING; i++) http.brings(centre.source(), "lead" + i);
            List<Double> millis = new ArrayList<>();
            for (int i = 0; i < Math.min(assigned, WAITING); i++) {
                long before = waiting(http);
                long begun = System.nanoTime();
                http.text("PATCH", "/api/appeals/" + (i + 1) + "/close");
                while (waiting(http) == before) Thread.onSpinWait();
                millis.add((System.nanoTime() - begun) / 1e6);
            }
            double p95 = millis.stream()
                    .sorted()
                    .skip((long) Math.ceil(millis.size() * 0.95) - 1)
                    .findFirst()
                    .orElseThrow();
            report.line(
                    "A freed place is used: %s, %,d waiting".formatted(name, WAITING),
                    "%.1f ms (median), p95 %.1f ms".formatted(Report.median(millis), p95),
                    "%.3f of 1 s".formatted(p95 / AIM_MILLIS),
                    Report.aim("1 s", p95 <= AIM_MILLIS));
        }
        assertThat(centre.product().number("select sum(current_load) from operator"))
                .isEqualTo(assigned);
    }

    private static long waiting(Program http) throws IOException {
        return JSON.readTree(http.text("GET", "/api/queue?size=1")).get("total").asLong();
    }
}
