package org.partnercabinet.domain.messaging;

import java.time.Instant;
import java.util.Optional;
import org.partnercabinet.domain.identity.AccountId;

/**
 * Something one of the company's own people should know, told in the product.
 *
 * @param kind the key of its text: {@link #QUEUE_LATE}, {@link Notification#JOB} with its end
 * @param subject what it is about: {@code job:<id>}, {@code source:<id>}, with {@code /<since>} for what may happen again
 * @param fact a word of its text: of a queue the name of its source, of long work its kind
 */
public record Notice(
        NotificationId id,
        AccountId to,
        String kind,
        String subject,
        String fact,
        Instant at,
        Optional<Instant> readAt) {
    public static final String QUEUE_LATE = "queue.late";
}
