package org.partnercabinet.bootstrap.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnercabinet.domain.identity.PasswordHash;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.sample.SampleData;
import org.partnercabinet.persistence.sample.SampleData.Sizes;

/** Fails when no report comes; whether it was quick enough is for the reader of the table. */
@Tag("bench")
class ReportBenchmarkTest {
    private static final double AIM_ALL = 15;
    private static final double AIM_ONE = 1;

    @TempDir
    Path folder;

    /** {@code BENCH_CLICKS} and {@code BENCH_REFERRALS} say how many, unless it is the whole. */
    @Test
    void reports_of_twelve_months_about_all_partners_and_about_one() throws IOException, SQLException {
        var sizes = new Sizes(500, wanted("BENCH_CLICKS", 1_000_000), wanted("BENCH_REFERRALS", 200_000));
        var report = new Report("Reports of 12 months, in a JVM with a heap of 256 MB, from the order to the file.");
        try (var databases = new Databases(folder)) {
            run("H2", databases.h2(), sizes, report);
            run("PostgreSQL", databases.postgres(), sizes, report);
        }
        String text = report.text();
        System.out.println("\n" + text);
        Path kept = Files.writeString(Path.of("target", "benchmarks-reports.md"), text);
        assertThat(kept).isNotEmptyFile();
    }

    private void run(String name, Map<String, String> at, Sizes sizes, Report report) throws IOException, SQLException {
        String user = at.getOrDefault("DATABASE_USER", "");
        try (var database = Database.open(at.get("DATABASE_URL"), user, "", 4)) {
            new SampleData(database, sizes, ZoneId.of("Europe/Moscow"))
                    .fill(Instant.now().truncatedTo(ChronoUnit.MICROS), new PasswordHash("$none$"), clicks -> {});
        }
        var product = new Product(at);
        String partner = product.text("select cast(id as varchar(36)) from partner order by registered_at, id limit 1");
        try (Child child = product.start(folder, "-Xmx256m")) {
            var orders = new Reports(child);
            for (String format : new String[] {"pdf", "xlsx", "csv"}) {
                line(report, name + ", all, " + format, orders.seconds(format, ""), AIM_ALL);
                orders.seconds(format, partner);
                line(report, name + ", one, " + format + ", warm", orders.again(format, partner), AIM_ONE);
            }
        }
    }

    private static void line(Report report, String what, double seconds, double aim) {
        report.line(
                "Report: " + what,
                "%.2f s".formatted(seconds),
                "",
                Report.aim("≤ %.0f s".formatted(aim), seconds <= aim));
    }

    private static int wanted(String variable, int usual) {
        return Optional.ofNullable(System.getenv(variable))
                .map(Integer::valueOf)
                .orElse(usual);
    }
}
