package org.partnercabinet.bootstrap.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.bootstrap.bench.Load.Sample;

/** Redirects with every click on disk, against a server that only redirects: by turns, so that all see the same weather. */
final class Redirects {
    private static final int CONNECTIONS = 64;
    private static final int LINKS = 20;
    private static final Duration STEP = Duration.ofSeconds(5);
    private static final int WARM_UP_STEPS = 4;
    private static final int WARM_UP_MOST = 12;
    private static final long WARM = 150_000;
    private static final int ROUNDS = 7;

    /** One of those who take turns. @param micros of processor time for each request, of its process */
    private record Runner(
            String name,
            Optional<Product> product,
            Child child,
            Load load,
            List<Sample> samples,
            List<Double> micros) {}

    private final Path folder;
    private final List<Runner> runners = new ArrayList<>();

    Redirects(Path folder) {
        this.folder = folder;
    }

    void run(Databases databases, Report report) throws IOException, SQLException {
        try {
            add("bare Javalin, nothing recorded");
            add("H2, every click committed", new Product(databases.h2()));
            add("PostgreSQL, every click committed", new Product(databases.postgres()));
            for (Runner runner : runners) warmUp(runner.load);
            for (int round = 0; round < ROUNDS; round++) {
                for (Runner runner : runners) sample(runner);
            }
        } finally {
            for (Runner runner : runners) runner.child.close();
        }
        for (Runner runner : runners) report(runner, report);
    }

    /** A JVM is fast after so many requests rather than so many seconds; a busy machine must not take forever. */
    private static void warmUp(Load load) throws IOException {
        for (int step = 0; step < WARM_UP_MOST && (step < WARM_UP_STEPS || load.answered() < WARM); step++) {
            load.run(STEP);
        }
    }

    private static void sample(Runner runner) throws IOException {
        long before = runner.load.answered();
        long used = runner.child.cpu().toNanos();
        runner.samples.add(runner.load.run(STEP));
        runner.micros.add((runner.child.cpu().toNanos() - used) / 1000.0 / (runner.load.answered() - before));
    }

    private void add(String name) throws IOException {
        var arguments = List.of("-cp", System.getProperty("java.class.path"), BareServer.class.getName());
        add(name, Optional.empty(), Child.start(arguments, Map.of(), folder), List.of("nowhere"));
    }

    private void add(String name, Product product) throws IOException {
        List<String> codes = product.here(app -> Product.links(app, LINKS));
        add(name, Optional.of(product), product.start(folder), codes);
    }

    private void add(String name, Optional<Product> product, Child child, List<String> codes) throws IOException {
        var load = new Load(child.port(), CONNECTIONS, new Visitors(codes, child.port())::request, "302");
        runners.add(new Runner(name, product, child, load, new ArrayList<>(), new ArrayList<>()));
    }

    /** The process was killed a moment ago: what it answered must be there nevertheless, and no more than that. */
    private void report(Runner runner, Report report) throws SQLException {
        var perSecond = runner.samples.stream().map(Sample::perSecond).toList();
        var p50 = Report.median(
                runner.samples.stream().map(s -> s.latencies().percentile(0.5)).toList());
        var p99 = Report.median(
                runner.samples.stream().map(s -> s.latencies().percentile(0.99)).toList());
        double ratio = Report.median(ratios(runner));
        report.line(
                "Redirects: " + runner.name,
                "%,.0f/s (%s); p50 %.1f ms, p99 %.1f ms; CPU %.0f µs"
                        .formatted(
                                Report.median(perSecond),
                                Report.range(perSecond),
                                p50,
                                p99,
                                Report.median(runner.micros)),
                "%.2f of bare".formatted(ratio),
                runner.name.startsWith("H2") ? Report.aim("0.50 of bare, p99 < 25 ms", ratio >= 0.5 && p99 < 25) : "");
        if (runner.product.isEmpty()) return;
        long kept = runner.product.get().number("select count(*) from click");
        long counted = runner.product.get().number("select sum(clicks) from link_counter");
        long unique = runner.product.get().number("select count(*) from click where unique_visit");
        assertThat(kept).as(runner.name).isEqualTo(runner.load.answered());
        assertThat(counted).as(runner.name).isEqualTo(kept);
        report.note("%s: %,d redirects answered, then kill -9; %,d clicks in the database (%.0f %% unique)."
                .formatted(runner.name, runner.load.answered(), kept, 100.0 * unique / kept));
    }

    private List<Double> ratios(Runner runner) {
        var ratios = new ArrayList<Double>();
        for (int i = 0; i < ROUNDS; i++) {
            double bare = runners.get(0).samples.get(i).perSecond();
            ratios.add(runner.samples.get(i).perSecond() / bare);
        }
        return ratios;
    }
}
