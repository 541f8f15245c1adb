package org.partnercabinet.application.report;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnercabinet.application.Scope;
import org.partnercabinet.domain.partner.PartnerId;

/**
 * What a report is about and how it looks.
 *
 * @param partners empty: all of them
 * @param metrics not empty
 * @param hasClients whether the clients of a single partner are listed
 * @param language {@code ru} or {@code en}
 */
public record ReportOrder(
        List<PartnerId> partners,
        Period period,
        Set<Metric> metrics,
        boolean hasClients,
        Format format,
        String language) {
    /** The kind of job that makes one. */
    public static final String KIND = "report";

    private static final String ALL = "all";

    public enum Format {
        PDF,
        XLSX,
        CSV;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public ReportOrder {
        partners = partners.stream()
                .distinct()
                .sorted(Comparator.comparing(PartnerId::value))
                .toList();
        metrics = Collections.unmodifiableSet(EnumSet.copyOf(metrics));
    }

    public boolean isOfOne() {
        return partners.size() == 1;
    }

    public boolean listsClients() {
        return isOfOne() && hasClients;
    }

    /** Whose rows have to be read. */
    public Scope scope() {
        return isOfOne() ? Scope.of(partners.get(0)) : Scope.everybody();
    }

    public boolean covers(PartnerId partner) {
        return partners.isEmpty() || partners.contains(partner);
    }

    /** One line a word; equal for equal orders. */
    public String text() {
        var words = new LinkedHashMap<String, String>();
        words.put("format", format.word());
        words.put("language", language);
        words.put("from", period.from().toString());
        words.put("to", period.to().toString());
        words.put("zone", period.zone().getId());
        words.put("clients", String.valueOf(hasClients));
        words.put("metrics", joined(metrics.stream().map(Metric::word).toList()));
        words.put(
                "partners",
                partners.isEmpty()
                        ? ALL
                        : joined(partners.stream()
                                .map(id -> id.value().toString())
                                .toList()));
        return words.entrySet().stream()
                .map(word -> word.getKey() + "=" + word.getValue())
                .collect(Collectors.joining("\n"));
    }

    private static String joined(Collection<String> words) {
        return String.join(",", words);
    }

    /** As {@link #text} wrote it. */
    public static ReportOrder of(String text) {
        Map<String, String> words = text.lines()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(word -> word[0], word -> word[1]));
        var period = new Period(
                LocalDate.parse(word(words, "from")),
                LocalDate.parse(word(words, "to")),
                ZoneId.of(word(words, "zone")));
        return new ReportOrder(
                partners(word(words, "partners")),
                period,
                split(word(words, "metrics"))
                        .map(word -> Metric.valueOf(word.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toSet()),
                Boolean.parseBoolean(word(words, "clients")),
                Format.valueOf(word(words, "format").toUpperCase(Locale.ROOT)),
                word(words, "language"));
    }

    private static String word(Map<String, String> words, String name) {
        return Optional.ofNullable(words.get(name)).orElseThrow();
    }

    private static List<PartnerId> partners(String ids) {
        if (ids.equals(ALL)) return List.of();
        return split(ids).map(id -> new PartnerId(UUID.fromString(id))).toList();
    }

    private static Stream<String> split(String words) {
        return Arrays.stream(words.split(","));
    }
}
