package org.partnercabinet.persistence.outbox;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
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
    public void add(Topic topic, String subject, Instant dueAt) {
        database.within(handle -> {
            for (int round = 0; round < ROUNDS; round++) {
                if (run(handle, INSERT, topic, subject, dueAt) || run(handle, WANT, topic, subject, dueAt)) return true;
            }
            throw new IllegalStateException(topic.name() + " " + subject + " came and went");
        });
    }

    /** Two round trips for all; whoever came and went in between goes the way of one. */
    @Override
    public void addAll(Topic topic, List<String> subjects) {
        Instant now = clock.instant();
        List<String> there = without(subjects, run(INSERT, topic, subjects, now));
        without(there, run(WANT, topic, there, now)).forEach(subject -> add(topic, subject, now));
    }

    private static List<String> without(List<String> subjects, int[] done) {
        return IntStream.range(0, done.length)
                .filter(i -> done[i] != 1)
                .mapToObj(subjects::get)
                .toList();
    }

    private int[] run(String sql, Topic topic, List<String> subjects, Instant now) {
        if (subjects.isEmpty()) return new int[0];
        return database.within(handle -> {
            var batch = handle.prepareBatch(sql);
            for (String subject : subjects) {
                batch.bind("topic", topic.name())
                        .bind("subject", subject)
                        .bind("priority", topic.rank())
                        .bind("dueAt", now)
                        .bind("now", now)
                        .add();
            }
            return batch.execute();
        });
    }

    private boolean run(Handle handle, String sql, Topic topic, String subject, Instant dueAt) {
        return handle.createUpdate(sql)
                        .bind("topic", topic.name())
                        .bind("subject", subject)
                        .bind("priority", topic.rank())
                        .bind("dueAt", dueAt)
                        .bind("now", clock.instant())
                        .execute()
                == 1;
    }
}
