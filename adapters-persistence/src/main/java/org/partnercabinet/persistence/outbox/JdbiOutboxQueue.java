package org.partnercabinet.persistence.outbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.partnercabinet.application.outbox.Lane;
import org.partnercabinet.application.outbox.Lease;
import org.partnercabinet.application.outbox.OutboxQueue;
import org.partnercabinet.persistence.Database;

/**
 * The outbox's other end in the database. Leasing is a conditional update: whoever changes the row as it was seen has it.
 * A leased row's due_at is the lease's end, so a lease that ran out is due again by itself.
 */
public final class JdbiOutboxQueue implements OutboxQueue {
    /** More are looked at than are wanted: others take some of them at the same moment. */
    private static final int SPARE = 8;

    private final Database database;

    public JdbiOutboxQueue(Database database) {
        this.database = database;
    }

    /** Looks rank by rank, so that rows of a low rank that are due far in the future are never read. */
    @Override
    public List<Lease> lease(Lane lane, int most, Instant now, Instant until, UUID token) {
        return database.within(handle -> {
            OutboxRows rows = handle.attach(OutboxRows.class);
            var leases = new ArrayList<Lease>();
            Optional<Integer> rank = rows.rankFrom(lane.firstRank()).filter(lane::has);
            while (rank.isPresent() && leases.size() < most) {
                int wanted = most - leases.size();
                var candidates = rows.due(rank.get(), now, wanted + SPARE);
                for (int i = 0; i < candidates.size() && leases.size() < most; i += wanted) {
                    var some = candidates.subList(i, Math.min(candidates.size(), i + most - leases.size()));
                    leases.addAll(take(handle, some, now, until, token));
                }
                rank = rank.get() == lane.lastRank()
                        ? Optional.empty()
                        : rows.rankFrom(rank.get() + 1).filter(lane::has);
            }
            return leases;
        });
    }

    private static List<Lease> take(
            Handle handle, List<OutboxRows.Candidate> seen, Instant now, Instant until, UUID token) {
        var batch = handle.prepareBatch("""
                        update outbox
                        set lease_token = :token, due_at = :until, attempts = attempts + 1,
                            wanted_at = case when wanted_at <= :now then null else wanted_at end
                        where topic = :topic and subject = :subject and state = 'waiting' and due_at = :seen""");
        for (var candidate : seen) {
            batch.bind("token", token)
                    .bind("until", until)
                    .bind("now", now)
                    .bind("topic", candidate.topic())
                    .bind("subject", candidate.subject())
                    .bind("seen", candidate.dueAt())
                    .add();
        }
        int[] taken = batch.execute();
        return IntStream.range(0, taken.length)
                .filter(i -> taken[i] == 1)
                .mapToObj(i -> seen.get(i).lease(token))
                .toList();
    }

    @Override
    public void renew(Set<UUID> tokens, Instant until) {
        if (tokens.isEmpty()) return;
        database.with(
                handle -> handle.createUpdate("update outbox set due_at = :until where lease_token = any(:tokens)")
                        .bind("until", until)
                        .bindArray("tokens", UUID.class, List.copyOf(tokens))
                        .execute());
    }

    @Override
    public void settle(Lease lease, Optional<Instant> againAt, String why) {
        database.within(handle -> {
            if (againAt.isPresent()) return tryAgain(handle, lease, againAt.get(), why, "crashes");
            int done = held(handle, lease, "delete from outbox where wanted_at is null and")
                    .execute();
            return done == 1 ? done : wantedAgain(handle, lease);
        });
    }

    @Override
    public void crashed(Lease lease, Instant againAt, String why) {
        database.within(handle -> tryAgain(handle, lease, againAt, why, "crashes + 1"));
    }

    @Override
    public boolean bury(Lease lease, String why) {
        return database.within(handle -> {
            int buried = held(handle, lease, """
                            update outbox set state = 'buried', lease_token = null, why = :why
                            where wanted_at is null and""").bind("why", why).execute();
            if (buried == 0) wantedAgain(handle, lease);
            return buried == 1;
        });
    }

    @Override
    public boolean revive(String topic, String subject, Instant now) {
        return database.within(handle -> handle.createUpdate("""
                        update outbox set state = 'waiting', due_at = :now, attempts = 0, crashes = 0, why = ''
                        where topic = :topic and subject = :subject and state = 'buried'""")
                        .bind("now", now)
                        .bind("topic", topic)
                        .bind("subject", subject)
                        .execute()
                == 1);
    }

    /** Due when it was wanted meanwhile, if that is sooner; if it is later, that moment is kept. */
    private static int tryAgain(Handle handle, Lease lease, Instant againAt, String why, String crashes) {
        return held(handle, lease, """
                        update outbox
                        set lease_token = null, why = :why, crashes = %s, due_at = least(:againAt, coalesce(wanted_at, :againAt)),
                            wanted_at = case when wanted_at > :againAt then wanted_at end
                        where""".formatted(crashes))
                .bind("againAt", againAt)
                .bind("why", why)
                .execute();
    }

    /** What was added while it was being delivered starts afresh. Does nothing when the lease was lost. */
    private static int wantedAgain(Handle handle, Lease lease) {
        return held(handle, lease, """
                        update outbox set lease_token = null, due_at = wanted_at, wanted_at = null, attempts = 0, crashes = 0, why = ''
                        where wanted_at is not null and""").execute();
    }

    private static Update held(Handle handle, Lease lease, String statement) {
        return handle.createUpdate(statement + " topic = :topic and subject = :subject and lease_token = :token")
                .bind("topic", lease.topic())
                .bind("subject", lease.subject())
                .bind("token", lease.token());
    }

    /** In one statement: a row that is settled between two of them would be missed by both. */
    @Override
    public void hurry(Set<String> topics) {
        database.within(handle -> handle.createUpdate("""
                        update outbox
                        set due_at = case when lease_token is null then least(due_at, added_at) else due_at end,
                            attempts = case when lease_token is null then 0 else attempts end,
                            wanted_at = case when lease_token is null then wanted_at
                                             else least(coalesce(wanted_at, added_at), added_at) end
                        where topic = any(:topics) and state = 'waiting'""")
                .bindArray("topics", String.class, List.copyOf(topics))
                .execute());
    }

    @Override
    public void releaseAll(Instant now) {
        database.with(handle -> handle.createUpdate(
                        "update outbox set lease_token = null, due_at = :now where lease_token is not null")
                .bind("now", now)
                .execute());
    }

    @Override
    public Map<String, Depth> depths() {
        return database.with(handle -> {
            var depths = new HashMap<String, Depth>();
            handle.attach(OutboxRows.class)
                    .depths()
                    .forEach(row -> depths.put(row.topic(), new Depth(row.waiting(), row.buried(), row.oldest())));
            return depths;
        });
    }
}
