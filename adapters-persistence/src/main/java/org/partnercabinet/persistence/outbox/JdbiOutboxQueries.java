package org.partnercabinet.persistence.outbox;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.mapper.RowMapper;
import org.partnercabinet.application.Page;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.outbox.OutboxQueries;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.Listing;
import org.partnercabinet.persistence.Row;

/** Buried rows, from the database. */
public final class JdbiOutboxQueries implements OutboxQueries {
    private static final RowMapper<Buried> BURIED = Row.mapper(row -> new Buried(
            row.text("topic"), row.text("subject"), row.text("why"), (int) row.big("attempts"), row.at("added_at")));

    private static final RowMapper<Map.Entry<String, Instant>> OLDEST =
            Row.mapper(row -> Map.entry(row.text("topic"), row.at("oldest")));

    private final Database database;

    public JdbiOutboxQueries(Database database) {
        this.database = database;
    }

    @Override
    public Page<Buried> buried(PageRequest page) {
        return oldestFirst(rows(), page);
    }

    @Override
    public Page<Buried> buried(Collection<String> topics, PageRequest page) {
        var wanted = Optional.of(topics.toArray(String[]::new));
        return oldestFirst(rows().where("o.topic = any(:topics)", "topics", wanted), page);
    }

    @Override
    public Map<String, Instant> waitingSince(Collection<String> topics) {
        return database.with(handle -> handle.createQuery("""
                        select topic, min(added_at) as oldest from outbox
                        where topic = any(:topics) and state = 'waiting' group by topic""")
                .bindArray("topics", String.class, List.copyOf(topics))
                .map(OLDEST)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Override
    public Optional<Instant> dueAt(String topic, String subject) {
        return database.with(handle -> handle.createQuery("""
                        select due_at from outbox
                        where topic = :topic and subject = :subject and state = 'waiting' and lease_token is null""")
                .bind("topic", topic)
                .bind("subject", subject)
                .mapTo(Instant.class)
                .findOne());
    }

    private static Listing<Buried> rows() {
        return new Listing<>("o.*", "outbox o", "", "o.added_at desc, o.topic desc, o.subject desc", BURIED)
                .where("o.state = 'buried'");
    }

    private Page<Buried> oldestFirst(Listing<Buried> rows, PageRequest page) {
        var longestFirst = new PageRequest(page.page(), page.size(), PageRequest.Order.OLDEST_FIRST);
        return database.with(handle -> rows.page(handle, longestFirst));
    }
}
