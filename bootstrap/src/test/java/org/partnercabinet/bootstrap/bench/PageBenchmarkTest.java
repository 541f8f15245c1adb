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

/** Fails when a page does not open; whether it was fast enough is for the reader of the table. */
@Tag("bench")
class PageBenchmarkTest {
    @TempDir
    Path folder;

    /**
     * {@code BENCH_CLICKS}, {@code BENCH_REFERRALS}, {@code BENCH_PARTNERS} say how many, unless it is the whole;
     * {@code BENCH_PAGES} is a pattern of the pages that are looked at, {@code BENCH_DATABASE} one of the two databases.
     */
    @Test
    void every_page_is_made_quickly() throws IOException, SQLException {
        var sizes = new Sizes(
                wanted("BENCH_PARTNERS", 500), wanted("BENCH_CLICKS", 1_000_000), wanted("BENCH_REFERRALS", 50_000));
        var report = new Report(
                "Every declared page, one request after another, as who it is for; of partners the busiest.");
        try (var databases = new Databases(folder)) {
            if (isWanted("H2")) new PageTimes(folder, databases.h2(), sizes).run("H2", report);
            if (isWanted("PostgreSQL")) new PageTimes(folder, databases.postgres(), sizes).run("PostgreSQL", report);
        }
        String text = report.text();
        System.out.println("\n" + text);
        Path kept = Files.writeString(Path.of("target", "benchmarks-pages.md"), text);
        assertThat(kept).isNotEmptyFile();
    }

    private static boolean isWanted(String database) {
        return Optional.ofNullable(System.getenv("BENCH_DATABASE"))
                .map(database::equalsIgnoreCase)
                .orElse(true);
    }

    private static int wanted(String variable, int usual) {
        return Optional.ofNullable(System.getenv(variable))
                .map(Integer::valueOf)
                .orElse(usual);
    }
}
