package org.partnercabinet.persistence.outbox;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.partnercabinet.application.outbox.Outbox;
import org.partnercabinet.application.outbox.Topic;
import org.partnercabinet.persistence.Database;

/** The outbox in the database: rows commit with what caused them. */
public final class JdbiOutbox implements Outbox {
    /** A row that was there and is gone was just delivered; nobody delivers as fast as that many times in a row. */
    private static final int ROUNDS = 10;

    private static final String INSERT = """
            insert into outbox (topic, subject, priority, state, due_at, attempts, why, added_at)
            values (:topic, :subject, :priority, 'waiting', :dueAt, 0, '', :now)
            on conflict do nothing""";

    /** A leased row remembers when it is wanted again; its due_at is the lease's end and stays. */
    private static final String WANT = """
            update outbox
            set wanted_at = case when lease_token is not null then least(coalesce(wanted_at, :dueAt), :dueAt)
                                 else wanted_at end,
                due_at = case when lease_token is not null then due_at
                              when state = 'buried' then :dueAt
                              else least(due_at, :dueAt) end,
                attempts = case when state = 'buried' then 0 else attempts end,
                crashes = case when state = 'buried' then 0 else crashes end,
                why = case when state = 'buried' then '' else why end,
                state = 'waiting',
                priority = :priority
            where topic = :topic and subject = :subject""";

    private final Database database;
    private final Clock clock;

    public JdbiOutbox(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void add(Topic topic, String subject) {
        add(topic, subject, clock.instant());
    }

    @Override
    public void addAll(Topic topic, Collection<String> subjects) {
        add(topic, List.copyOf(new TreeSet<>(subjects)), clock.instant());
    }

    @Override
    public void add(Topic topic, String subject, Instant dueAt) {
        add(topic, List.of(subject), dueAt);
    }

    private void add(Topic topic, List<String> subjects, Instant dueAt) {
        database.within(handle -> {
            List<String> left = subjects;
            for (int round = 0; round < ROUNDS && !left.isEmpty(); round++) {
                left = run(handle, INSERT, topic, left, dueAt);
                if (!left.isEmpty()) left = run(handle, WANT, topic, left, dueAt);
            }
            if (!left.isEmpty()) throw new IllegalStateException(topic.name() + " " + left + " came and went");
            return true;
        });
    }

    /** @return of which there was nothing to do */
    private List<String> run(Handle handle, String sql, Topic topic, List<String> subjects, Instant dueAt) {
        var batch = handle.prepareBatch(sql);
        Instant now = clock.instant();
        subjects.forEach(subject -> batch.bind("topic", topic.name())
                .bind("subject", subject)
                .bind("priority", topic.rank())
                .bind("dueAt", dueAt)
                .bind("now", now)
                .add());
        int[] done = batch.execute();
        return IntStream.range(0, done.length)
                .filter(i -> done[i] != 1)
                .mapToObj(subjects::get)
                .toList();
    }
}
