package org.partnercabinet.http.messaging;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.domain.messaging.Notice;
import org.partnercabinet.domain.messaging.Notification;
import org.partnercabinet.http.web.Language;
import org.partnercabinet.http.web.Messages;

/**
 * Something an administrator was told.
 *
 * @param kind for programs: {@code queue.late}, {@code job.done}, {@code job.failed}
 * @param text for people, in the language that was asked for
 * @param subject what it is about: {@code source:<id>}, {@code job:<id>}
 */
public record NoticeView(UUID id, String kind, String text, String subject, Instant at, Optional<Instant> readAt) {
    static NoticeView of(Notice notice, Language language) {
        return new NoticeView(
                notice.id().value(),
                notice.kind(),
                said(notice, Messages.in(language)),
                notice.subject().replaceFirst("/.*", ""),
                notice.at(),
                notice.readAt());
    }

    private static String said(Notice notice, Messages words) {
        boolean ofJob = notice.kind().startsWith(Notification.JOB);
        var fact = ofJob ? words.text("job.kind-" + notice.fact()) : notice.fact();
        return words.text("notice." + notice.kind(), Map.of("fact", fact));
    }

    /** The page of what it is about. */
    public String page() {
        var parts = subject.split(":", 2);
        return parts[0].equals("job") ? "/jobs/" + parts[1] : "/desk/queue?source_id=" + parts[1];
    }
}
