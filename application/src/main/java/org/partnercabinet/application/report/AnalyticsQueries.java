package org.partnercabinet.application.report;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.application.Scope;
import org.partnercabinet.domain.link.LinkId;

/**
 * What came of links, by day and by what people came with. A constant number of statements, none of which reads clicks
 * one by one.
 */
public interface AnalyticsQueries {
    /** Days that have anything, in their order. */
    List<Day> days(Ask ask);

    /** Values that have anything, biggest first. */
    List<Slice> slices(Ask ask, Slicing by);

    /** How leads and deals that came to be in the period stand now. */
    Standing standing(Ask ask);

    /** Deleted ones too; whoever asks about a link of somebody else gets nothing. */
    List<LinkName> links(Scope scope, Collection<UUID> ids);

    /** @param link only what came through it; nothing if it is not in the scope */
    record Ask(Scope scope, Optional<LinkId> link, Period period) {}

    record Day(LocalDate day, Figures figures) {}

    /**
     * @param value empty for what has none; a link's id; {@link org.partnercabinet.domain.link.Tally#OTHER} for all that
     *     had no room
     */
    record Slice(String value, Figures figures) {}

    /** @param leadsConverted leads that became deals, which is no success by itself */
    record Standing(
            long leadsOpen, long leadsConverted, long leadsLost, long dealsOpen, long dealsWon, long dealsLost) {}

    record LinkName(UUID id, UUID partnerId, String code, String title, String type, boolean deleted) {}
}
