package org.partnercabinet.bootstrap.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fails when something that was answered is missing; whether it was fast enough is for the reader of the table. */
@Tag("bench")
class BenchmarksTest {
    @TempDir
    Path folder;

    @Test
    void every_answered_click_and_transfer_is_kept_and_the_table_says_how_fast() throws IOException, SQLException {
        var report = new Report(
                "64 connections, half of the visits by somebody new. CPU is of the process that answers, for each"
                        + " redirect.");
        try (var databases = new Databases(folder)) {
            new Redirects(folder).run(databases, report);
            Postings.run("H2", new Product(databases.h2()), report);
            Postings.run("PostgreSQL", new Product(databases.postgres()), report);
            Deliveries.run(new Product(databases.h2()), report);
            new StartUp(folder, databases, report).run();
        }
        String text = report.text();
        System.out.println("\n" + text);
        Path kept = Files.writeString(Path.of("target", "benchmarks.md"), text);
        assertThat(kept).isNotEmptyFile();
    }
}
