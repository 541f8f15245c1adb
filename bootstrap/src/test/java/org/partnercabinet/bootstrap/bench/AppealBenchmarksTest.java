package org.partnercabinet.bootstrap.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnercabinet.domain.distribution.Algorithm;

/**
 * Lead distribution under load; each part by itself: {@code -Dtest='AppealBenchmarksTest#posting*'}. Sizes:
 * {@code -Dappeals.databases=h2,postgres -Dappeals.operators=10,1000 -Dappeals.old=0,1000000 -Dappeals.seconds=5
 * -Dappeals.rounds=5 -Dappeals.warm=20000 -Dappeals.active=50000 -Dappeals.looks=30 -Dappeals.waiting=1000}. Fails when
 * something that was answered is missing or a limit is passed; whether it was fast enough is for the reader of the table.
 */
@Tag("bench")
class AppealBenchmarksTest {
    private static final List<String> DATABASES =
            List.of(System.getProperty("appeals.databases", "h2,postgres").split(","));

    /** The usual one, and the one that is recommended. */
    private static final List<Algorithm> ALGORITHMS = List.of(Algorithm.WEIGHTED_RANDOM, Algorithm.SMOOTH);

    @TempDir
    Path folder;

    @Test
    void posting_appeals_with_few_and_many_operators_and_old_appeals() throws IOException, SQLException {
        var report = new Report("POST /api/appeals/ over 64 connections, half of the leads new.");
        try (var databases = new Databases(folder)) {
            for (String name : DATABASES) {
                for (Algorithm algorithm : ALGORITHMS) posting(databases, name, algorithm, report);
            }
        }
        print(report, "appeals-posting");
    }

    private void posting(Databases databases, String name, Algorithm algorithm, Report report)
            throws IOException, SQLException {
        List<Double> speeds = new ArrayList<>();
        for (int old : sizes("appeals.old", "0,1000000")) {
            for (int operators : sizes("appeals.operators", "10,1000")) {
                var posting = new Posting(folder, database(databases, name), algorithm, operators, old);
                speeds.add(posting.run(name, report));
            }
        }
        double fastest = Collections.max(speeds);
        double slowest = Collections.min(speeds);
        report.line(
                "Appeals, slowest of fastest: %s, %s".formatted(name, algorithm),
                "%,.0f of %,.0f/s".formatted(slowest, fastest),
                "%.2f".formatted(slowest / fastest),
                Report.aim("0.70", slowest / fastest >= 0.7));
    }

    @Test
    void lists_and_statistics_over_many_active_appeals() throws IOException, SQLException {
        var report = new Report("One caller, one request after another.");
        try (var databases = new Databases(folder)) {
            for (String name : DATABASES) new Looking(folder, database(databases, name)).run(name, report);
        }
        print(report, "appeals-looking");
    }

    @Test
    void a_freed_place_is_used_at_once() throws IOException, SQLException {
        var report = new Report("One caller closes one appeal after another while others wait.");
        try (var databases = new Databases(folder)) {
            for (String name : DATABASES) new Freeing(folder, database(databases, name)).run(name, report);
        }
        print(report, "appeals-freeing");
    }

    static int[] sizes(String property, String usual) {
        return Arrays.stream(System.getProperty(property, usual).split(","))
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    private static Map<String, String> database(Databases databases, String name) throws SQLException {
        return name.equals("h2") ? databases.h2() : databases.postgres();
    }

    private static void print(Report report, String name) throws IOException {
        String text = report.text();
        System.out.println("\n" + text);
        Path kept = Files.writeString(Path.of("target", name + ".md"), text);
        assertThat(kept).isNotEmptyFile();
    }
}
