package org.partnercabinet.persistence.link;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.partnercabinet.application.link.Clicks;
import org.partnercabinet.domain.link.Click;
import org.partnercabinet.domain.link.ClickId;
import org.partnercabinet.domain.link.LinkId;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.Row;

/**
 * Clicks in the database: four batches at most for any number of them. Counters and visitors are updated in a fixed
 * order, so that two processes that count on the same links never wait for each other in a circle.
 */
public final class JdbiClicks implements Clicks {
    private static final RowMapper<Seen> SEEN =
            Row.mapper(row -> new Seen(new LinkId(row.id("link")), row.text("visitor")));
    private static final Comparator<Seen> ORDER = Comparator.comparing(Seen::visitor)
            .thenComparing(seen -> seen.link().value());

    private final Database database;

    public JdbiClicks(Database database) {
        this.database = database;
    }

    @Override
    public Set<Seen> seenSince(Instant since, Collection<String> visitors) {
        if (visitors.isEmpty()) return Set.of();
        return database.with(handle -> new HashSet<>(handle.createQuery(
                        "select link, visitor from link_visitor where visitor = any(:visitors) and last_at >= :since")
                .bindArray("visitors", String.class, List.copyOf(visitors))
                .bind("since", since)
                .map(SEEN)
                .list()));
    }

    @Override
    public void addAll(List<Click> clicks) {
        database.within(handle -> {
            if (clicks.isEmpty()) return clicks;
            insert(handle, clicks);
            count(handle, clicks);
            remember(handle, clicks);
            return clicks;
        });
    }

    @Override
    public Optional<LinkId> linkOf(ClickId click) {
        return database.with(handle -> handle.createQuery("select link from click where id = :id")
                .bind("id", click)
                .mapTo(UUID.class)
                .findOne()
                .map(LinkId::new));
    }

    @Override
    public void forgetVisitors(Instant before) {
        database.within(handle -> handle.createUpdate("delete from link_visitor where last_at < :before")
                .bind("before", before)
                .execute());
    }

    private static void insert(Handle handle, List<Click> clicks) {
        var batch = handle.prepareBatch("""
                insert into click (id, link, at, visitor, bot, unique_visit, referrer, agent)
                values (:id, :link, :at, :visitor, :bot, :unique, :referrer, :agent)""");
        for (Click click : clicks) {
            batch.bind("id", click.id())
                    .bind("link", click.link())
                    .bind("at", click.at())
                    .bind("visitor", click.visitor())
                    .bind("bot", click.bot())
                    .bind("unique", click.unique())
                    .bind("referrer", click.referrer())
                    .bind("agent", click.agent())
                    .add();
        }
        batch.execute();
    }

    private static void count(Handle handle, List<Click> clicks) {
        var perLink = new TreeMap<UUID, long[]>();
        for (Click click : clicks) {
            long[] counts = perLink.computeIfAbsent(click.link().value(), link -> new long[3]);
            counts[0] += click.bot() ? 0 : 1;
            counts[1] += click.unique() ? 1 : 0;
            counts[2] += click.bot() ? 1 : 0;
        }
        var batch = handle.prepareBatch("""
                update link_counter
                set clicks = clicks + :clicks, unique_clicks = unique_clicks + :unique, bots = bots + :bots
                where link = :link""");
        perLink.forEach((link, counts) -> batch.bind("link", link)
                .bind("clicks", counts[0])
                .bind("unique", counts[1])
                .bind("bots", counts[2])
                .add());
        batch.execute();
    }

    private static void remember(Handle handle, List<Click> clicks) {
        Map<Seen, Instant> last = clicks.stream()
                .filter(click -> !click.bot())
                .collect(toMap(
                        click -> new Seen(click.link(), click.visitor()),
                        Click::at,
                        (one, other) -> one.isAfter(other) ? one : other,
                        () -> new TreeMap<>(ORDER)));
        if (last.isEmpty()) return;
        int[] known = onVisitors(
                handle,
                "update link_visitor set last_at = greatest(last_at, :at) where visitor = :visitor and link = :link",
                last);
        var fresh = new TreeMap<Seen, Instant>(ORDER);
        List<Map.Entry<Seen, Instant>> entries = new ArrayList<>(last.entrySet());
        for (int i = 0; i < known.length; i++) {
            if (known[i] == 0) fresh.put(entries.get(i).getKey(), entries.get(i).getValue());
        }
        if (fresh.isEmpty()) return;
        onVisitors(
                handle,
                "insert into link_visitor (visitor, link, last_at) values (:visitor, :link, :at) on conflict do nothing",
                fresh);
    }

    private static int[] onVisitors(Handle handle, String sql, Map<Seen, Instant> moments) {
        var batch = handle.prepareBatch(sql);
        moments.forEach((seen, at) -> batch.bind("visitor", seen.visitor())
                .bind("link", seen.link())
                .bind("at", at)
                .add());
        return batch.execute();
    }
}
