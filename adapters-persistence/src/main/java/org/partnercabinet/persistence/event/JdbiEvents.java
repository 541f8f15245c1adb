package org.partnercabinet.persistence.event;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.partnercabinet.application.event.Events;
import org.partnercabinet.application.event.Signal;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.persistence.Database;

/** Events in the database, numbered by account under a row lock. On PostgreSQL the commit tells every process that listens. */
public final class JdbiEvents implements Events {
    static final String CHANNEL = "partner_cabinet_event";
    private static final int LONGEST_NOTICE = 7_000;

    private final Database database;
    private final Clock clock;

    public JdbiEvents(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void add(Collection<Signal> signals) {
        if (signals.isEmpty()) return;
        List<UUID> accounts = signals.stream()
                .map(Signal::to)
                .map(AccountId::value)
                .distinct()
                .sorted()
                .toList();
        database.within(handle -> {
            Map<UUID, Long> newest = lock(handle, accounts);
            insert(handle, signals, newest);
            var batch = handle.prepareBatch("update event_feed set newest = :newest where account = :account");
            accounts.forEach(account -> batch.bind("newest", newest.get(account))
                    .bind("account", account)
                    .add());
            batch.execute();
            if (database.isPostgres()) announce(handle, accounts);
            return true;
        });
    }

    /** In one order, whoever locks them. */
    private static Map<UUID, Long> lock(Handle handle, List<UUID> accounts) {
        Map<UUID, Long> there = feeds(handle, accounts);
        if (there.size() == accounts.size()) return there;
        var batch = handle.prepareBatch(
                "insert into event_feed (account, newest) values (:account, 0) on conflict do nothing");
        accounts.stream()
                .filter(account -> !there.containsKey(account))
                .forEach(account -> batch.bind("account", account).add());
        batch.execute();
        return feeds(handle, accounts);
    }

    private static Map<UUID, Long> feeds(Handle handle, List<UUID> accounts) {
        var feeds = new HashMap<UUID, Long>();
        handle.createQuery(
                        "select account, newest from event_feed where account in (<accounts>) order by account <lock>")
                .bindList("accounts", accounts)
                .map((row, context) -> Map.entry(row.getObject("account", UUID.class), row.getLong("newest")))
                .forEach(feed -> feeds.put(feed.getKey(), feed.getValue()));
        return feeds;
    }

    /** Counts the numbers up. */
    private void insert(Handle handle, Collection<Signal> signals, Map<UUID, Long> newest) {
        Instant now = clock.instant();
        var batch = handle.prepareBatch(
                "insert into event (account, number, kind, data, at) values (:account, :number, :kind, :data, :at)");
        for (Signal signal : signals) {
            UUID account = signal.to().value();
            batch.bind("account", account)
                    .bind("number", newest.merge(account, 1L, Long::sum))
                    .bind("kind", signal.kind().word())
                    .bind("data", signal.json())
                    .bind("at", now)
                    .add();
        }
        batch.execute();
    }

    /** An empty notice is about everybody. */
    private static void announce(Handle handle, List<UUID> accounts) {
        String all = accounts.stream().map(UUID::toString).collect(Collectors.joining(","));
        handle.createQuery("select pg_notify(:channel, :accounts) is null")
                .bind("channel", CHANNEL)
                .bind("accounts", all.length() > LONGEST_NOTICE ? "" : all)
                .mapTo(Boolean.class)
                .one();
    }

    @Override
    public int forget(Instant before) {
        return database.within(handle -> handle.createUpdate("delete from event where at < :before")
                .bind("before", before)
                .execute());
    }
}
