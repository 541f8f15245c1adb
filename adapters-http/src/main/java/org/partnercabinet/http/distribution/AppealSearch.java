package org.partnercabinet.http.distribution;

import java.util.Locale;
import java.util.stream.Stream;
import org.partnercabinet.application.distribution.AppealQueries.AppealRow;

/** What is written in an appeal. */
final class AppealSearch {
    private AppealSearch() {}

    /** Whether somebody who looks for this text means the appeal, in capitals or not. */
    static boolean match(AppealRow row, String text) {
        var lead = row.lead();
        var wanted = text.toLowerCase(Locale.ROOT);
        return Stream.of(
                        lead.name(),
                        lead.phone().orElse(""),
                        lead.email().orElse(""),
                        lead.external().orElse(""),
                        row.message(),
                        row.source().name())
                .anyMatch(word -> word.toLowerCase(Locale.ROOT).contains(wanted));
    }
}
