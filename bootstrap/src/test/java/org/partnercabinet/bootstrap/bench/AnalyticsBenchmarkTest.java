package org.partnercabinet.bootstrap.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnercabinet.persistence.sample.SampleData.Sizes;

/** Fails when something is counted wrong; whether it was fast enough is for the reader of the table. */
@Tag("bench")
class AnalyticsBenchmarkTest {
    @TempDir
    Path folder;

    /** {@code BENCH_CLICKS}, {@code BENCH_REFERRALS} and {@code BENCH_ROUNDS} say how many, unless it is the whole. */
    @Test
    void numbers_of_a_year_come_quickly_and_redirects_do_not_mind() throws IOException, SQLException {
        var sizes = new Sizes(500, wanted("BENCH_CLICKS", 10_000_000), wanted("BENCH_REFERRALS", 200_000));
        var report = new Report("Numbers of a year by day; redirects over 64 connections, by turns.");
        try (var databases = new Databases(folder)) {
            var analytics = new Analytics(folder, sizes, wanted("BENCH_ROUNDS", 7), report);
            analytics.run("H2", databases.h2(), databases.h2());
            analytics.run("PostgreSQL", databases.postgres(), databases.postgres());
        }
        String text = report.text();
        System.out.println("\n" + text);
        Path kept = Files.writeString(Path.of("target", "benchmarks-analytics.md"), text);
        assertThat(kept).isNotEmptyFile();
    }

    private static int wanted(String variable, int usual) {
        return Optional.ofNullable(System.getenv(variable))
                .map(Integer::valueOf)
                .orElse(usual);
    }
}
