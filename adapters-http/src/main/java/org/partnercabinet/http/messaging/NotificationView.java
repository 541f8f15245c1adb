package org.partnercabinet.http.messaging;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.partnercabinet.application.messaging.NotificationQueries.Told;
import org.partnercabinet.domain.messaging.Broadcast;
import org.partnercabinet.domain.messaging.Notification;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.http.web.Amounts;
import org.partnercabinet.http.web.Language;
import org.partnercabinet.http.web.Messages;

/**
 * Something a partner was told.
 *
 * @param kind for programs: {@code payout.approved}, {@code payout.rejected}, {@code payout.cancelled},
 *     {@code payout.paid}, {@code client.came}, {@code reward.earned}, {@code job.done}, {@code job.failed}, {@code broadcast}
 * @param title of what the company wrote itself
 * @param text for people: what the company wrote, or what the product says in the language that was asked for
 * @param subject what it is about: {@code payout:<id>}, {@code referral:<id>}, {@code job:<id>}, {@code broadcast:<id>}
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
    /** Kinds whose comment is a fact of their text. */
    private static final Set<String> FACTS = Set.of(Notification.CLIENT_CAME, Notification.REWARD_EARNED);

    public static NotificationView of(Told told, Language language) {
        var notification = told.notification();
        return new NotificationView(
                notification.id().value(),
                notification.kind(),
                told.letter().map(Broadcast.Letter::title),
                told.letter().map(Broadcast.Letter::text).orElseGet(() -> said(notification, language)),
                notification.subject().replaceFirst("/.*", ""),
                Optional.of(notification.comment())
                        .filter(Predicate.not(String::isEmpty))
                        .filter(words -> !isFact(notification.kind())),
                told.file().map(FileView::of),
                notification.at(),
                notification.readAt());
    }

    private static boolean isFact(String kind) {
        return FACTS.contains(kind) || kind.startsWith(Notification.JOB);
    }

    private static String said(Notification notification, Language language) {
        var fact = fact(notification, language);
        return Messages.in(language).text("notification." + notification.kind(), Map.of("fact", fact));
    }

    private static String fact(Notification notification, Language language) {
        if (notification.kind().equals(Notification.REWARD_EARNED)) return money(notification.comment(), language);
        return notification.kind().startsWith(Notification.JOB)
                ? Messages.in(language).text("job.kind-" + notification.comment())
                : notification.comment();
    }

    private static String money(String amount, Language language) {
        var parts = amount.split(" ", 2);
        return Amounts.text(Money.of(parts[0], parts[1]), language);
    }

    /** The page of what it is about; empty where there is none. */
    public Optional<String> page() {
        var parts = subject.split(":", 2);
        return switch (parts[0]) {
            case "payout" -> Optional.of("/partner/payouts/" + parts[1]);
            case "referral" -> Optional.of("/partner/referrals/" + parts[1]);
            case "job" -> Optional.of("/jobs/" + parts[1]);
            default -> Optional.empty();
        };
    }
}
