package org.partnercabinet.application.outbox;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.application.Page;
import org.partnercabinet.application.PageRequest;

/** What a person has to look at in the {@link Outbox}. */
public interface OutboxQueries {
    /** Rows that were laid aside, the oldest first. */
    Page<Buried> buried(PageRequest page);

    /** The same, of these topics only. */
    Page<Buried> buried(Collection<String> topics, PageRequest page);

    /** When the oldest of what waits came up, for those of these topics of which something waits. */
    Map<String, Instant> waitingSince(Collection<String> topics);

    /** When a row is due that nobody is delivering now; empty when there is none. */
    Optional<Instant> dueAt(String topic, String subject);

    /** @param why for people, without secrets. @param addedAt when the work came up */
    record Buried(String topic, String subject, String why, int attempts, Instant addedAt) {}
}
