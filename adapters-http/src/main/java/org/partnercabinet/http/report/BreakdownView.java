package org.partnercabinet.http.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.application.report.AnalyticsQueries.LinkName;
import org.partnercabinet.application.report.AnalyticsQueries.Slice;
import org.partnercabinet.application.report.Figures;
import org.partnercabinet.domain.link.Tally;

/**
 * Numbers by one property, biggest first.
 *
 * @param total how many values there are, with those that are summed up in the rest
 * @param rest all values that are not listed
 */
public record BreakdownView(PeriodView period, String by, List<SliceView> items, long total, FiguresView rest) {

    /**
     * @param value empty where it is not known: no referrer, no mark, no link
     * @param link when numbers are by links; null for a link that was not found
     */
    public record SliceView(String value, Optional<LinkNameView> link, FiguresView figures) {}

    /** A link that may have been deleted since. */
    public record LinkNameView(UUID id, UUID partnerId, String code, String title, String type, boolean isDeleted) {
        static LinkNameView of(LinkName name) {
            return new LinkNameView(
                    name.id(), name.partnerId(), name.code(), name.title(), name.type(), name.deleted());
        }
    }

    /** A link's numbers. */
    public record LinkFiguresView(LinkNameView link, FiguresView figures) {}

    static BreakdownView of(PeriodView period, String by, List<Slice> slices, int most, Map<String, LinkName> links) {
        List<Slice> known = slices.stream()
                .filter(slice -> !slice.value().equals(Tally.OTHER))
                .toList();
        List<SliceView> items = known.stream()
                .limit(most)
                .map(slice -> new SliceView(
                        slice.value(),
                        Optional.ofNullable(links.get(slice.value())).map(LinkNameView::of),
                        FiguresView.of(slice.figures())))
                .toList();
        Figures beyond = Figures.sum(known.stream().skip(most).map(Slice::figures));
        Figures other = Figures.sum(slices.stream()
                .filter(slice -> slice.value().equals(Tally.OTHER))
                .map(Slice::figures));
        return new BreakdownView(period, by, items, known.size(), FiguresView.of(beyond.plus(other)));
    }
}
