package org.partnercabinet.persistence.link;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.partnercabinet.application.link.ClickDays;
import org.partnercabinet.domain.link.Click;
import org.partnercabinet.domain.link.ClickId;
import org.partnercabinet.domain.link.LinkId;
import org.partnercabinet.domain.link.Tally;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.Row;
import org.partnercabinet.persistence.link.DayRows.Key;

/** Counts by day in the database, made anew. */
public final class JdbiClickDays implements ClickDays {
    private static final int AT_ONCE = 2000;
    private static final RowMapper<Click> CLICK = Row.mapper(JdbiClickDays::click);

    private final Database database;
    private final DayRows rows = new DayRows();

    public JdbiClickDays(Database database) {
        this.database = database;
    }

    @Override
    public List<LinkId> notCountedIn(ZoneId zone, int most) {
        return database.with(handle -> handle.createQuery("""
                        select link from (
                            (select link from link_counter where counted_in < :zone order by counted_in, link limit :most)
                            union all
                            (select link from link_counter where counted_in > :zone order by counted_in, link limit :most)
                        ) others limit :most""")
                .bind("zone", zone.getId())
                .bind("most", most)
                .mapTo(UUID.class)
                .map(LinkId::new)
                .list());
    }

    @Override
    public Map<LocalDate, Tally> count(LinkId link, ZoneId zone, Instant until) {
        return database.with(handle -> {
            // PostgreSQL reads piece by piece only inside a transaction.
            if (handle.isInTransaction()) return count(handle, link, zone, Instant.EPOCH, until);
            return handle.inTransaction(within -> count(within, link, zone, Instant.EPOCH, until));
        });
    }

    private static Map<LocalDate, Tally> count(Handle handle, LinkId link, ZoneId zone, Instant since, Instant until) {
        var days = new HashMap<LocalDate, Tally>();
        handle.createQuery("""
                        select * from click where link = :link and at >= :since and at < :until order by link, at""")
                .bind("link", link)
                .bind("since", since)
                .bind("until", until)
                .setFetchSize(AT_ONCE)
                .map(CLICK)
                .forEach(click -> days.computeIfAbsent(LocalDate.ofInstant(click.at(), zone), day -> new Tally())
                        .add(click));
        return days;
    }

    @Override
    public void recount(LinkId link, ZoneId zone, Map<LocalDate, Tally> early, Instant since) {
        database.within(handle -> {
            handle.createQuery("select link from link_counter where link = :link <lock>")
                    .bind("link", link)
                    .mapTo(UUID.class)
                    .one();
            UUID partner = handle.createQuery("select partner from link where id = :link")
                    .bind("link", link)
                    .mapTo(UUID.class)
                    .one();
            Map<LocalDate, Tally> now = new HashMap<>(early);
            count(handle, link, zone, since, Instant.parse("9999-01-01T00:00:00Z"))
                    .forEach((day, tally) -> now.merge(day, tally, (one, more) -> {
                        one.add(more);
                        return one;
                    }));
            replace(handle, link.value(), partner, now);
            return handle.createUpdate("update link_counter set counted_in = :zone where link = :link")
                    .bind("zone", zone.getId())
                    .bind("link", link)
                    .execute();
        });
    }

    private void replace(Handle handle, UUID link, UUID partner, Map<LocalDate, Tally> now) {
        var less = new TreeMap<Key, Tally>();
        DayRows.of(handle, link).forEach((day, tally) -> less.put(partner(partner, day), ofLink(link, tally)));
        handle.createUpdate("delete from click_day where scope = :link")
                .bind("link", link)
                .execute();
        var more = new TreeMap<Key, Tally>();
        now.forEach((day, tally) -> {
            more.put(new Key(link, day, DayRows.LINK), tally);
            more.put(partner(partner, day), ofLink(link, tally));
        });
        rows.subtract(handle, less);
        rows.add(handle, more);
        var changed = new TreeMap<Key, Tally>(less);
        changed.putAll(more);
        var closed = Closing.lock(handle);
        if (closed.isPresent() && !changed.isEmpty()) Closing.reopen(handle, closed.get(), changed.keySet());
    }

    private static Key partner(UUID partner, LocalDate day) {
        return new Key(partner, day, DayRows.PARTNER);
    }

    private static Tally ofLink(UUID link, Tally tally) {
        var its = new Tally();
        DayWriter.addTo(its, link, tally);
        return its;
    }

    @Override
    public boolean close(LocalDate last) {
        return database.within(handle -> Closing.close(handle, last));
    }

    private static Click click(Row row) throws SQLException {
        return new Click(
                new ClickId(row.id("id")),
                new LinkId(row.id("link")),
                row.at("at"),
                row.text("visitor"),
                row.is("bot"),
                row.is("unique_visit"),
                row.text("referrer"),
                row.text("agent"),
                UtmColumns.split(row.text("utm")));
    }
}
