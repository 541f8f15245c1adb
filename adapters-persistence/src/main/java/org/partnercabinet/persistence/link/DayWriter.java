package org.partnercabinet.persistence.link;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.partnercabinet.domain.link.Click;
import org.partnercabinet.domain.link.ClickCounts;
import org.partnercabinet.domain.link.Dimension;
import org.partnercabinet.domain.link.LinkId;
import org.partnercabinet.domain.link.Tally;
import org.partnercabinet.persistence.Row;
import org.partnercabinet.persistence.link.DayRows.Key;

/**
 * Counts clicks into the days of their links and partners, in the transaction that keeps them. Their counters must be
 * locked and have them already.
 */
final class DayWriter {
    private static final RowMapper<Counted> COUNTED = Row.mapper(row -> new Counted(
            row.id("link"),
            row.id("partner"),
            row.text("counted_in"),
            row.big("clicks") + row.big("bots"),
            row.text("time_zone"),
            row.maybeDate("closed_until")));

    private final DayRows rows = new DayRows();

    /** A link. @param zone its days are counted in, empty if they are not. @param visits with those of this time */
    private record Counted(
            UUID link, UUID partner, String zone, long visits, String company, Optional<LocalDate> closedUntil) {}

    void add(Handle handle, List<Click> clicks) {
        Map<LinkId, List<Click>> byLink = clicks.stream().collect(Collectors.groupingBy(Click::link));
        var counted = new TreeMap<Key, Tally>();
        var fresh = new ArrayList<Counted>();
        Optional<LocalDate> closed = Optional.empty();
        for (Counted link : counted(handle, byLink.keySet())) {
            List<Click> its = byLink.getOrDefault(new LinkId(link.link), List.of());
            closed = link.closedUntil;
            // Without earlier clicks there is nothing that would have to be counted first.
            boolean first = link.zone.isEmpty() && link.visits == its.size();
            if (first) fresh.add(link);
            if (first || !link.zone.isEmpty()) count(link, its, counted);
        }
        begin(handle, fresh);
        rows.add(handle, counted);
        if (closed.isPresent() && !counted.isEmpty()) Closing.reopen(handle, closed.get(), counted.keySet());
    }

    private static List<Counted> counted(Handle handle, Set<LinkId> links) {
        return handle.createQuery("""
                        select c.link, c.counted_in, c.clicks, c.bots, l.partner, s.time_zone, s.closed_until
                        from link_counter c
                        join link l on l.id = c.link
                        join company_settings s on s.id = 1
                        where c.link = any(:links)""")
                .bindArray(
                        "links", UUID.class, links.stream().map(LinkId::value).toList())
                .map(COUNTED)
                .list();
    }

    private static void begin(Handle handle, List<Counted> fresh) {
        if (fresh.isEmpty()) return;
        var batch = handle.prepareBatch("update link_counter set counted_in = :zone where link = :link");
        for (Counted link : fresh) {
            batch.bind("zone", link.company).bind("link", link.link).add();
        }
        batch.execute();
    }

    private static void count(Counted link, List<Click> clicks, Map<Key, Tally> counted) {
        ZoneId zone = ZoneId.of(link.zone.isEmpty() ? link.company : link.zone);
        var days = new HashMap<LocalDate, Tally>();
        for (Click click : clicks) {
            days.computeIfAbsent(LocalDate.ofInstant(click.at(), zone), day -> new Tally())
                    .add(click);
        }
        days.forEach((day, tally) -> {
            counted.put(new Key(link.link, day, DayRows.LINK), tally);
            Tally all = counted.computeIfAbsent(new Key(link.partner, day, DayRows.PARTNER), key -> new Tally());
            addTo(all, link.link, tally);
        });
    }

    /** A partner's day is that of all its links, and knows what is whose. */
    static void addTo(Tally partner, UUID link, Tally tally) {
        ClickCounts total = tally.total();
        partner.add(tally);
        partner.slice(Dimension.LINK, link.toString(), total);
    }
}
