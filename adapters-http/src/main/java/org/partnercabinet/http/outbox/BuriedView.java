package org.partnercabinet.http.outbox;

import java.time.Instant;
import org.partnercabinet.application.outbox.OutboxQueries;

/**
 * A delivery that was laid aside.
 *
 * @param topic what kind of work it is, such as {@code crm.follow}
 * @param subject what it is about, such as {@code deal:7} or an id
 * @param why what went wrong the last time
 * @param addedAt when the work came up
 */
public record BuriedView(String topic, String subject, String why, int attempts, Instant addedAt) {
    public static BuriedView of(OutboxQueries.Buried row) {
        return new BuriedView(row.topic(), row.subject(), row.why(), row.attempts(), row.addedAt());
    }
}
