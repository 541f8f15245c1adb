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
import org.partnercabinet.http.web.Language;
import org.partnercabinet.http.web.Messages;

/**
 * Something a partner was told.
 *
 * @param kind for programs: {@code payout.approved}, {@code payout.rejected}, {@code payout.cancelled},
 *     {@code payout.paid}, {@code client.came}, {@code reward.earned}, {@code reward.freed}, {@code job.done},
 *     {@code job.failed}, {@code broadcast}
 * @param title of what the company wrote itself
 * @param text for people: what the company wrote, or what the product says in the language that was asked for
 * @param subject what it is about: {@code payout:<id>}, {@code referral:<id>}, {@code release:<number>}, {@code job:<id>},
 *     {@code broadcast:<id>}
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
    private static final String JOB_DONE = Notification.JOB + "done";
    private static final String JOB_FAILED = Notification.JOB + "failed";

    /** Kinds whose comment is a fact of their text. */
    private static final Set<String> FACTS =
            Set.of(Notification.CLIENT_CAME, Notification.REWARD_EARNED, Notification.REWARD_FREED);

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
        var words = Messages.in(language);
        var key = "notification." + notification.kind();
        return switch (notification.kind()) {
            case Notification.REWARD_EARNED -> words.text(key, Map.of("fact", money(notification)));
            case Notification.REWARD_FREED ->
                words.count(key, referrals(notification), Map.of("fact", money(notification)));
            case JOB_DONE, JOB_FAILED ->
                words.text(key, Map.of("fact", words.text("job.kind-" + notification.comment())));
            default -> words.text(key, Map.of("fact", notification.comment()));
        };
    }

    /** A reward's comment begins with an amount and its currency. */
    private static Money money(Notification notification) {
        var parts = notification.comment().split(" ", 3);
        return Money.of(parts[0], parts[1]);
    }

    private static long referrals(Notification notification) {
        return Long.parseLong(notification.comment().split(" ", 3)[2]);
    }

    /** The page of what it is about; empty where there is none. */
    public Optional<String> page() {
        var parts = subject.split(":", 2);
        return switch (parts[0]) {
            case "payout" -> Optional.of("/partner/payouts/" + parts[1]);
            case "release" -> Optional.of("/partner/payouts");
            case "referral" -> Optional.of("/partner/referrals/" + parts[1]);
            case "job" -> Optional.of("/jobs/" + parts[1]);
            default -> Optional.empty();
        };
    }
}
