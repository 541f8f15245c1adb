package org.partnercabinet.persistence.event;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import org.partnercabinet.application.event.EventQueries;
import org.partnercabinet.application.event.Signal;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.Row;

/** What was signalled, from the database. */
public final class JdbiEventQueries implements EventQueries {
    private static final RowMapper<Event> EVENT =
            Row.mapper(row -> new Event(row.big("number"), row.constant(Signal.Kind.class, "kind"), row.text("data")));

    private final Database database;

    public JdbiEventQueries(Database database) {
        this.database = database;
    }

    @Override
    public Heard after(AccountId account, long number, int most) {
        return database.with(handle -> {
            long newest = handle.createQuery("select newest from event_feed where account = :account")
                    .bind("account", account)
                    .mapTo(Long.class)
                    .findOne()
                    .orElse(0L);
            List<Event> events = handle.createQuery("""
                            select number, kind, data from event where account = :account and number > :number
                            order by account, number limit :most""")
                    .bind("account", account)
                    .bind("number", number)
                    .bind("most", most)
                    .map(EVENT)
                    .list();
            return new Heard(newest, events);
        });
    }

    @Override
    public Map<AccountId, Long> newest(Collection<AccountId> accounts) {
        var newest = new HashMap<AccountId, Long>();
        if (accounts.isEmpty()) return newest;
        accounts.forEach(account -> newest.put(account, 0L));
        database.with(handle -> handle.createQuery(
                                "select account, newest from event_feed where account in (<accounts>)")
                        .bindList(
                                "accounts",
                                accounts.stream().map(AccountId::value).toList())
                        .map((row, context) ->
                                Map.entry(new AccountId(row.getObject("account", UUID.class)), row.getLong("newest")))
                        .list())
                .forEach(feed -> newest.put(feed.getKey(), feed.getValue()));
        return newest;
    }
}
