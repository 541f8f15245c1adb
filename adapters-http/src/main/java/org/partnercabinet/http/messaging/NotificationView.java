package org.partnercabinet.http.messaging;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.partnercabinet.domain.messaging.Notification;
import org.partnercabinet.http.web.Language;
import org.partnercabinet.http.web.Messages;

/**
 * Something a partner was told.
 *
 * @param kind for programs: {@code payout.approved}, {@code payout.rejected}, {@code payout.cancelled},
 *     {@code payout.paid}
 * @param text for people, in the language that was asked for
 * @param subject what it is about: {@code payout:<id>}
 * @param comment a person's words that belong to it
 */
public record NotificationView(
        UUID id,
        String kind,
        String text,
        String subject,
        Optional<String> comment,
        Instant at,
        Optional<Instant> readAt) {

    static NotificationView of(Notification notification, Language language) {
        return new NotificationView(
                notification.id().value(),
                notification.kind(),
                Messages.in(language).text("notification." + notification.kind(), Map.of()),
                notification.subject(),
                Optional.of(notification.comment()).filter(Predicate.not(String::isEmpty)),
                notification.at(),
                notification.readAt());
    }
}
