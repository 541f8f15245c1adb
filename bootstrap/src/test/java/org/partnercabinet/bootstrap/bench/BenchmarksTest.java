package org.partnercabinet.bootstrap.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each part by itself: {@code -Dtest='BenchmarksTest#redirects*'}. Fails when something that was answered is missing;
 * whether it was fast enough is for the reader of the table.
 */
@Tag("bench")
class BenchmarksTest {
    private interface Part {
        void run(Databases databases, Report report) throws IOException, SQLException;
    }

    @TempDir
    Path folder;

    @Test
    void redirects_keep_every_answered_click() throws IOException, SQLException {
        measure("redirects", new Redirects(folder)::run);
    }

    @Test
    void postings_keep_every_answered_transfer() throws IOException, SQLException {
        measure("postings", (databases, report) -> {
            Postings.run("H2", new Product(databases.h2()), report);
            Postings.run("PostgreSQL", new Product(databases.postgres()), report);
        });
    }

    @Test
    void events_are_kept_before_they_are_answered() throws IOException, SQLException {
        measure("events", (databases, report) -> {
            var slow = databases.slowPostgres(Duration.ofMillis(20));
            Hints.run("PostgreSQL", new Product(databases.postgres()), report);
            Hints.run("PostgreSQL, 20 ms a commit", new Product(slow), report);
        });
    }

    @Test
    void deliveries_reach_the_portal_once_each() throws IOException, SQLException {
        measure("deliveries", (databases, report) -> Deliveries.run(new Product(databases.h2()), report));
    }

    @Test
    void start_up_ends_with_an_answer() throws IOException, SQLException {
        measure("start-up", (databases, report) -> new StartUp(folder, databases, report).run());
    }

    private void measure(String name, Part part) throws IOException, SQLException {
        var report = new Report("64 connections, half of the visits by somebody new. CPU is of the process that"
                + " answers, for each redirect.");
        try (var databases = new Databases(folder)) {
            part.run(databases, report);
        }
        String text = report.text();
        System.out.println("\n" + text);
        Path kept = Files.writeString(Path.of("target", "benchmarks-" + name + ".md"), text);
        assertThat(kept).isNotEmptyFile();
    }
}
