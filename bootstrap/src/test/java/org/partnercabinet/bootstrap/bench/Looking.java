package org.partnercabinet.bootstrap.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Pages of appeals and statistics, while a thousand operators have fifty appeals each. */
record Looking(Path folder, Map<String, String> database) {
    private static final int ACTIVE = Integer.getInteger("appeals.active", 50_000);
    private static final int LOOKS = Integer.getInteger("appeals.looks", 30);
    private static final int OPERATORS = 1000;
    private static final double AIM_MILLIS = 50;

    void run(String name, Report report) throws IOException, SQLException {
        CallCentre centre = CallCentre.of(database, OPERATORS, 1 + ACTIVE / OPERATORS);
        centre.active(database, ACTIVE);
        try (Child child = centre.product().start(folder)) {
            var http = new Program(child.port(), centre.key());
            for (String path : List.of(
                    "/api/appeals/?size=100",
                    "/api/appeals/?status=active&source_id=" + centre.source() + "&size=100",
                    "/api/appeals/?operator_id=7&size=100",
                    "/api/appeals/" + Math.max(1, ACTIVE / 2),
                    "/api/queue?size=100",
                    "/api/appeals/leads?limit=100",
                    "/api/appeals/leads",
                    "/api/operators/",
                    "/api/stats/distribution",
                    "/api/stats/sources/" + centre.source() + "/operators",
                    "/api/stats/fairness?source_id=" + centre.source())) {
                List<Double> millis = new ArrayList<>();
                for (int i = 0; i < 2 * LOOKS; i++) millis.add(http.millis(path));
                double median = Report.median(millis.subList(LOOKS, 2 * LOOKS));
                report.line(
                        "%s, %,d active: %s".formatted(name, ACTIVE, path),
                        "%.1f ms".formatted(median),
                        "%.2f of 50 ms".formatted(median / AIM_MILLIS),
                        Report.aim("50 ms", median <= AIM_MILLIS));
            }
        }
    }
}
