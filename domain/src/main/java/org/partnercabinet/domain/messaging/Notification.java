package org.partnercabinet.domain.messaging;

import java.time.Instant;
import java.util.Optional;
import org.partnercabinet.domain.partner.PartnerId;

/**
 * Something a partner should know, told in the product.
 *
 * @param kind the key of its text: {@code payout.approved}, {@code payout.rejected}, {@code payout.cancelled},
 *     {@code payout.paid}
 * @param subject what it is about: {@code payout:<id>}
 * @param comment a person's words that belong to it, may be empty
 */
public record Notification(
        NotificationId id,
        PartnerId partner,
        String kind,
        String subject,
        String comment,
        Instant at,
        Optional<Instant> readAt) {}
