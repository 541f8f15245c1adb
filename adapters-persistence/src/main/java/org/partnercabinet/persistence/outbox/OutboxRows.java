package org.partnercabinet.persistence.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.partnercabinet.application.outbox.Lease;

/** What the queue reads. Each statement walks the index outbox_due from where it begins. Public for JDBI only. */
public interface OutboxRows {
    /** Not "after" a rank: for that, H2 would read every row of the rank it is to skip. */
    @SqlQuery("""
            select priority from outbox where state = 'waiting' and priority >= :rank
            order by state, priority limit 1""")
    Optional<Integer> rankFrom(int rank);

    @SqlQuery("""
            select topic, subject, due_at, attempts, crashes from outbox
            where state = 'waiting' and priority = :rank and due_at <= :now
            order by state, priority, due_at limit :limit""")
    @RegisterConstructorMapper(Candidate.class)
    List<Candidate> due(int rank, Instant now, int limit);

    @SqlQuery("""
            select topic,
                   count(case when state = 'waiting' then 1 end) as waiting,
                   count(case when state = 'buried' then 1 end) as buried,
                   min(case when state = 'waiting' and lease_token is null then due_at end) as oldest
            from outbox group by topic""")
    @RegisterConstructorMapper(TopicDepth.class)
    List<TopicDepth> depths();

    record Candidate(String topic, String subject, Instant dueAt, int attempts, int crashes) {
        Lease lease(UUID token) {
            return new Lease(topic, subject, token, attempts, crashes);
        }
    }

    record TopicDepth(String topic, long waiting, long buried, Optional<Instant> oldest) {}
}
