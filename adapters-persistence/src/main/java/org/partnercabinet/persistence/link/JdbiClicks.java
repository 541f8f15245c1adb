package org.partnercabinet.persistence.link;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.partnercabinet.application.link.Clicks;
import org.partnercabinet.domain.link.Click;
import org.partnercabinet.domain.link.ClickId;
import org.partnercabinet.domain.link.LinkId;
import org.partnercabinet.domain.link.Utm;
import org.partnercabinet.persistence.Database;

/**
 * Clicks in the database, with what is counted of them: a fixed number of statements for any number of them. Counters,
 * visitors and days are updated in a fixed order, so that two processes that count on the same links never wait for each
 * other in a circle. Whoever holds a link's counter has all that is counted of the link.
 */
public final class JdbiClicks implements Clicks {
    private final Database database;
    private final DayWriter days = new DayWriter();

    public JdbiClicks(Database database) {
        this.database = database;
    }

    @Override
    public Set<Seen> seenSince(Instant since, Collection<Seen> whom) {
        if (whom.isEmpty()) return Set.of();
        Map<Long, Seen> byKey = whom.stream().collect(toMap(JdbiClicks::key, identity(), (one, same) -> one));
        return database.with(
                handle -> handle.createQuery("select id from link_visitor where id = any(:ids) and last_at >= :since")
                        .bindArray("ids", Long.class, List.copyOf(byKey.keySet()))
                        .bind("since", since)
                        .mapTo(Long.class)
                        .collect(mapping(byKey::get, toSet())));
    }

    @Override
    public void addAll(List<Click> clicks) {
        database.within(handle -> {
            if (clicks.isEmpty()) return clicks;
            insert(handle, clicks);
            count(handle, clicks);
            remember(handle, clicks);
            days.add(handle, clicks);
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
    public boolean isOf(ClickId click, LinkId link, Instant since) {
        var found = database.with(handle -> handle.createQuery(
                        "select count(*) from click where id = :id and link = :link and at >= :since")
                .bind("id", click)
                .bind("link", link)
                .bind("since", since)
                .mapTo(Integer.class)
                .one());
        return found > 0;
    }

    @Override
    public Optional<Utm> utmOf(ClickId click) {
        return database.with(handle -> handle.createQuery("select utm from click where id = :id")
                .bind("id", click)
                .mapTo(String.class)
                .findOne()
                .map(UtmColumns::split));
    }

    @Override
    public void forgetVisitors(Instant before) {
        database.within(handle -> handle.createUpdate("delete from link_visitor where last_at < :before")
                .bind("before", before)
                .execute());
    }

    private static void insert(Handle handle, List<Click> clicks) {
        var batch = handle.prepareBatch("""
                insert into click (id, link, at, visitor, bot, unique_visit, referrer, agent, utm)
                values (:id, :link, :at, :visitor, :bot, :unique, :referrer, :agent, :utm)""");
        for (Click click : clicks) {
            batch.bind("id", click.id())
                    .bind("link", click.link())
                    .bind("at", click.at())
                    .bind("visitor", click.visitor())
                    .bind("bot", click.bot())
                    .bind("unique", click.unique())
                    .bind("referrer", click.referrer())
                    .bind("agent", click.agent())
                    .bind("utm", UtmColumns.joined(click.utm()))
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
        Map<Long, Instant> last = new TreeMap<>();
        for (Click click : clicks) {
            if (click.bot()) continue;
            last.merge(
                    key(new Seen(click.link(), click.visitor())),
                    click.at(),
                    (one, other) -> one.isAfter(other) ? one : other);
        }
        int[] known = onVisitors(
                handle, "update link_visitor set last_at = greatest(last_at, :at) where id = :id", last.entrySet());
        int[] at = {0};
        List<Map.Entry<Long, Instant>> fresh =
                last.entrySet().stream().filter(entry -> known[at[0]++] == 0).toList();
        onVisitors(handle, "insert into link_visitor (id, last_at) values (:id, :at) on conflict do nothing", fresh);
    }

    private static int[] onVisitors(Handle handle, String sql, Collection<Map.Entry<Long, Instant>> moments) {
        if (moments.isEmpty()) return new int[0];
        var batch = handle.prepareBatch(sql);
        moments.forEach(moment ->
                batch.bind("id", moment.getKey()).bind("at", moment.getValue()).add());
        return batch.execute();
    }

    /**
     * A visitor on a link in 64 bits, by FNV-1a and the last steps of MurmurHash. Two that are alike by chance would cost
     * one unique visit of billions; a short key costs less at every click.
     */
    private static long key(Seen seen) {
        UUID link = seen.link().value();
        long key = link.getMostSignificantBits() * 31 + link.getLeastSignificantBits();
        for (int i = 0; i < seen.visitor().length(); i++) {
            key = (key ^ seen.visitor().charAt(i)) * 0x100000001b3L;
        }
        key = (key ^ (key >>> 33)) * 0xff51afd7ed558ccdL;
        key = (key ^ (key >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return key ^ (key >>> 33);
    }
}
