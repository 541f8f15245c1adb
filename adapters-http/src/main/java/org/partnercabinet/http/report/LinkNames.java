package org.partnercabinet.http.report;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.partnercabinet.application.report.AnalyticsQueries;
import org.partnercabinet.application.report.AnalyticsQueries.Ask;
import org.partnercabinet.application.report.AnalyticsQueries.LinkName;
import org.partnercabinet.application.report.AnalyticsQueries.Slice;

/** The links that numbers by link are about. */
final class LinkNames {
    private static final int ID_LENGTH = 36;

    private LinkNames() {}

    /** By id, as it is the value of a slice; without those that are none. */
    static Map<String, LinkName> of(AnalyticsQueries queries, Ask ask, List<Slice> slices) {
        List<UUID> ids = slices.stream()
                .map(Slice::value)
                .filter(value -> value.length() == ID_LENGTH)
                .map(UUID::fromString)
                .toList();
        return queries.links(ask.scope(), ids).stream()
                .collect(Collectors.toMap(name -> name.id().toString(), Function.identity()));
    }
}
