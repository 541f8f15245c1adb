package org.partnercabinet.persistence.event;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.partnercabinet.application.event.Presence;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.persistence.Database;

/** Presence in the database: a row for whoever ever had a page open. Rows are locked in one order. */
public final class JdbiPresence implements Presence {
    private static final String STAY = """
            update presence set open_until = greatest(open_until, :until) where account = :account""";
    private static final String COME = """
            insert into presence (account, open_until) values (:account, :until) on conflict do nothing""";

    private final Database database;

    public JdbiPresence(Database database) {
        this.database = database;
    }

    @Override
    public void open(Collection<AccountId> accounts, Instant until) {
        List<UUID> all =
                accounts.stream().map(AccountId::value).distinct().sorted().toList();
        database.within(handle -> {
            if (all.isEmpty()) return all;
            int[] known = all(handle, STAY, all, until);
            List<UUID> fresh = java.util.stream.IntStream.range(0, all.size())
                    .filter(i -> known[i] == 0)
                    .mapToObj(all::get)
                    .toList();
            if (!fresh.isEmpty()) all(handle, COME, fresh, until);
            return all;
        });
    }

    private static int[] all(Handle handle, String sql, List<UUID> accounts, Instant until) {
        var batch = handle.prepareBatch(sql);
        accounts.forEach(
                account -> batch.bind("account", account).bind("until", until).add());
        return batch.execute();
    }
}
