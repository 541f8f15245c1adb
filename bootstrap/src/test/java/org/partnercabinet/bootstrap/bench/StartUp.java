package org.partnercabinet.bootstrap.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** From the process's start to its first answer, and what it occupies when it has answered and rests. */
final class StartUp {
    private static final int TIMES = 5;
    private static final double SECONDS = 3.0;
    private static final double MEBIBYTES = 300;
    private static final Duration REST = Duration.ofSeconds(5);

    private final Path folder;
    private final Databases databases;
    private final Report report;

    StartUp(Path folder, Databases databases, Report report) {
        this.folder = folder;
        this.databases = databases;
        this.report = report;
    }

    void run() throws IOException {
        var used = new Product(databases.h2());
        String code = used.here(app -> Product.links(app, 1).get(0));
        var seconds = new ArrayList<Double>();
        var mebibytes = new ArrayList<Double>();
        for (int i = 0; i < TIMES; i++) {
            try (Child child = new Product(databases.h2()).start(folder)) {
                seconds.add(child.started().toMillis() / 1000.0);
            }
        }
        started("a new database", seconds);
        seconds.clear();
        for (int i = 0; i < TIMES; i++) {
            try (Child child = used.start(folder)) {
                seconds.add(child.started().toMillis() / 1000.0);
                mebibytes.add(atRest(child, code));
            }
        }
        started("an existing database", seconds);
        started("an existing database, with a class archive", archived(used));
        double median = Report.median(mebibytes);
        report.line(
                "Memory at rest (RSS, after the first page)",
                "%.0f MiB (%s)".formatted(median, Report.range(mebibytes)),
                "%.2f of 300 MiB".formatted(median / MEBIBYTES),
                Report.aim("300 MiB", median <= MEBIBYTES));
    }

    private void started(String on, List<Double> seconds) {
        double median = Report.median(seconds);
        report.line(
                "Start to first answer, " + on,
                "%.1f s (%.1f–%.1f)"
                        .formatted(
                                median,
                                seconds.stream().min(Double::compare).orElseThrow(),
                                seconds.stream().max(Double::compare).orElseThrow()),
                "%.2f of 3 s".formatted(median / SECONDS),
                Report.aim("3 s", median <= SECONDS));
    }

    /** Application class-data sharing: the JVM writes an archive when it stops, and reads it at the next start. */
    private List<Double> archived(Product product) throws IOException {
        String archive = folder.resolve("classes.jsa").toAbsolutePath().toString();
        try (Child child = product.start(folder, "-XX:ArchiveClassesAtExit=" + archive)) {
            child.stop();
        }
        var seconds = new ArrayList<Double>();
        for (int i = 0; i < TIMES; i++) {
            try (Child child = product.start(folder, "-XX:SharedArchiveFile=" + archive)) {
                seconds.add(child.started().toMillis() / 1000.0);
            }
        }
        return seconds;
    }

    private static double atRest(Child child, String code) throws IOException {
        if (!child.get("/f/" + code).startsWith("HTTP/1.1 200 ")) throw new IOException("no page");
        long rested = System.nanoTime() + REST.toNanos();
        while (System.nanoTime() < rested) LockSupport.parkNanos(rested - System.nanoTime());
        for (String line : Files.readAllLines(Path.of("/proc", String.valueOf(child.pid()), "status"))) {
            if (line.startsWith("VmRSS:")) return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
        }
        throw new IOException("the system does not tell");
    }
}
