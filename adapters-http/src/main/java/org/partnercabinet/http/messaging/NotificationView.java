package org.partnercabinet.http.messaging;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.partnercabinet.application.messaging.NotificationQueries.Told;
import org.partnercabinet.domain.messaging.Broadcast;
import org.partnercabinet.http.web.Language;
import org.partnercabinet.http.web.Messages;

/**
 * Something a partner was told.
 *
 * @param kind for programs: {@code payout.approved}, {@code payout.rejected}, {@code payout.cancelled},
 *     {@code payout.paid}, {@code broadcast}
 * @param title of what the company wrote itself
 * @param text for people: what the company wrote, or what the product says in the language that was asked for
 * @param subject what it is about: {@code payout:<id>}, {@code broadcast:<id>}
 * @param comment a person's words that belong to it
 */
public record NotificationView(
        UUID id,
        String kind,
        Optional<String> title,
        String text,
        String subject,
        Optional<String> comment,
        Optional<FileView> file,
        Instant at,
        Optional<Instant> readAt) {

    public static NotificationView of(Told told, Language language) {
        var notification = told.notification();
        return new NotificationView(
                notification.id().value(),
                notification.kind(),
                told.letter().map(Broadcast.Letter::title),
                told.letter()
                        .map(Broadcast.Letter::text)
                        .orElseGet(() -> Messages.in(language).text("notification." + notification.kind(), Map.of())),
                notification.subject(),
                Optional.of(notification.comment()).filter(Predicate.not(String::isEmpty)),
                told.file().map(FileView::of),
                notification.at(),
                notification.readAt());
    }

    /** The page of what it is about; empty where there is none. */
    public Optional<String> page() {
        return subject.startsWith("payout:")
                ? Optional.of("/partner/payouts/" + subject.substring("payout:".length()))
                : Optional.empty();
    }
}
