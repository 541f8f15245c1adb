package org.partnercabinet.bootstrap.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.partnercabinet.domain.distribution.Algorithm;

/** Appeals come as fast as they are answered; then the process is killed, and what it answered must be there. */
record Posting(Path folder, Map<String, String> database, Algorithm algorithm, int operators, int old) {
    private static final int CONNECTIONS = 64;
    private static final Duration STEP = Duration.ofSeconds(Integer.getInteger("appeals.seconds", 5));
    private static final int ROUNDS = Integer.getInteger("appeals.rounds", 5);
    private static final int WARM = Integer.getInteger("appeals.warm", 20_000);
    private static final int AIM = 800;

    /** @return the median of appeals each second */
    double run(String name, Report report) throws IOException, SQLException {
        CallCentre centre = CallCentre.of(database, operators, 100_000, algorithm);
        centre.closed(database, old);
        List<Double> perSecond = new ArrayList<>();
        List<Double> p99 = new ArrayList<>();
        List<Double> micros = new ArrayList<>();
        long answered;
        try (Child child = centre.product().start(folder)) {
            var load = new Load(child.port(), CONNECTIONS, new Leads(centre, child.port())::request, "201");
            for (int step = 0; step < 8 && load.answered() < WARM; step++) load.run(STEP);
            for (int round = 0; round < ROUNDS; round++) {
                long before = load.answered();
                long used = child.cpu().toNanos();
                Load.Sample sample = load.run(STEP);
                perSecond.add(sample.perSecond());
                p99.add(sample.latencies().percentile(0.99));
                micros.add((child.cpu().toNanos() - used) / 1000.0 / (load.answered() - before));
            }
            answered = load.answered();
        }
        double median = Report.median(perSecond);
        report.line(
                "Appeals: %s, %s, %,d operators, %,d old".formatted(name, algorithm, operators, old),
                "%,.0f/s (%s); p99 %.1f ms; CPU %.0f µs"
                        .formatted(median, Report.range(perSecond), Report.median(p99), Report.median(micros)),
                "%.2f of %d".formatted(median / AIM, AIM),
                Report.aim(AIM + "/s", median >= AIM));
        everythingIsThere(centre, answered);
        return median;
    }

    private void everythingIsThere(CallCentre centre, long answered) throws SQLException {
        Product product = centre.product();
        assertThat(product.number("select count(*) from appeal")).isEqualTo(old + answered);
        assertThat(product.number("select sum(appeals) from lead")).isEqualTo(old + answered);
        assertThat(product.number("select sum(current_load) from operator")).isEqualTo(answered);
        assertThat(product.number("select count(*) from appeal where state = 'waiting'"))
                .isZero();
    }
}
