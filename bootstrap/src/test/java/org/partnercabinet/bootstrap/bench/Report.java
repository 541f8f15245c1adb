package org.partnercabinet.bootstrap.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One table in Markdown, with the machine it was measured on. */
final class Report {
    private final String setting;
    private final List<String> lines = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final double loadBefore =
            ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();

    /** @param setting how it was measured, in a sentence or two */
    Report(String setting) {
        this.setting = setting;
    }

    /** Is printed at once too, for a run that does not come to its end. @param aim empty where there is none, see {@link #aim} */
    void line(String what, String figure, String ratio, String aim) {
        String line = "| " + String.join(" | ", what, figure, ratio, aim) + " |";
        System.out.println(line);
        lines.add(line);
    }

    void note(String sentence) {
        notes.add(sentence);
    }

    static String aim(String text, boolean met) {
        return text + (met ? " ✓" : " missed");
    }

    static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
    }

    static String range(List<Double> values) {
        return "%,.0f–%,.0f"
                .formatted(
                        values.stream().min(Double::compare).orElseThrow(),
                        values.stream().max(Double::compare).orElseThrow());
    }

    String text() throws IOException {
        var text = new ArrayList<String>();
        text.add("| What | Median (range) | Ratio | Aim |");
        text.add("|---|---|---|---|");
        text.addAll(lines);
        text.add("");
        text.add("%s Load generator, product and database share %d processors (%s), Java %s. Load average before: %.1f."
                .formatted(
                        setting,
                        Runtime.getRuntime().availableProcessors(),
                        processor(),
                        Runtime.version().feature(),
                        loadBefore));
        text.addAll(notes);
        return String.join("\n", text) + "\n";
    }

    private static String processor() throws IOException {
        Path known = Path.of("/proc/cpuinfo");
        if (!Files.isReadable(known)) return System.getProperty("os.arch");
        return Files.readAllLines(known).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
