package org.partnercabinet.http.link;

import java.util.List;
import java.util.stream.Stream;
import org.partnercabinet.application.report.AnalyticsQueries.Slice;
import org.partnercabinet.application.report.Figures;
import org.partnercabinet.application.report.Slicing;
import org.partnercabinet.domain.link.Tally;
import org.partnercabinet.http.web.Messages;

/**
 * What people came to a link with, and how many.
 *
 * @param ofReferrals whether referrals are known by it, too
 */
public record LinkTable(String name, boolean ofReferrals, List<Line> lines) {
    private static final int MOST = 10;

    /** @param share of all clicks of the table, from 0 to 1 */
    public record Line(String value, long clicks, long unique, long referrals, double share) {}

    static LinkTable of(Slicing by, List<Slice> slices, Messages messages) {
        List<Slice> some = slices.stream()
                .filter(slice ->
                        slice.figures().visits().clicks() + slice.figures().referrals() > 0)
                .toList();
        List<Slice> named = some.stream().filter(slice -> !isOther(slice)).toList();
        long all = slices.stream()
                .mapToLong(slice -> slice.figures().visits().clicks())
                .sum();
        Figures rest = Figures.sum(
                Stream.concat(named.stream().skip(MOST), some.stream().filter(LinkTable::isOther))
                        .map(Slice::figures));
        Stream<Line> lines =
                named.stream().limit(MOST).map(slice -> line(word(slice, by, messages), slice.figures(), all));
        boolean more = rest.visits().clicks() + rest.referrals() > 0;
        return new LinkTable(
                messages.text("analytics.by." + by.name().toLowerCase(java.util.Locale.ROOT)),
                by.isOfReferrals(),
                Stream.concat(lines, more ? Stream.of(line(messages.text("analytics.rest"), rest, all)) : Stream.of())
                        .toList());
    }

    private static boolean isOther(Slice slice) {
        return slice.value().equals(Tally.OTHER);
    }

    private static Line line(String value, Figures figures, long all) {
        long clicks = figures.visits().clicks();
        return new Line(
                value, clicks, figures.visits().unique(), figures.referrals(), all == 0 ? 0 : (double) clicks / all);
    }

    /** Devices are words of ours; the rest is what visitors and partners wrote. */
    private static String word(Slice slice, Slicing by, Messages messages) {
        if (slice.value().isEmpty()) return messages.text("analytics.unknown");
        var key = "analytics.value." + slice.value();
        return by == Slicing.DEVICE && messages.knows(key) ? messages.text(key) : slice.value();
    }
}
