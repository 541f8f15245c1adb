package org.partnercabinet.application.outbox;

import java.time.Instant;
import org.partnercabinet.application.Page;
import org.partnercabinet.application.PageRequest;

/** What a person has to look at in the {@link Outbox}. */
public interface OutboxQueries {
    /** Rows that were laid aside, the oldest first. */
    Page<Buried> buried(PageRequest page);

    /** @param why for people, without secrets. @param addedAt when the work came up */
    record Buried(String topic, String subject, String why, int attempts, Instant addedAt) {}
}
