package org.partnercabinet.http.messaging;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.domain.messaging.Notice;
import org.partnercabinet.http.web.Language;
import org.partnercabinet.http.web.Messages;

/**
 * Something an administrator was told.
 *
 * @param kind for programs: {@code queue.late}
 * @param text for people, in the language that was asked for
 * @param subject what it is about: {@code source:<id>}
 */
public record NoticeView(UUID id, String kind, String text, String subject, Instant at, Optional<Instant> readAt) {
    static NoticeView of(Notice notice, Language language) {
        return new NoticeView(
                notice.id().value(),
                notice.kind(),
                Messages.in(language).text("notice." + notice.kind(), Map.of("fact", notice.fact())),
                notice.subject().replaceFirst("/.*", ""),
                notice.at(),
                notice.readAt());
    }

    /** The page of what it is about. */
    public String page() {
        return "/desk/queue?source_id=" + subject.substring(subject.indexOf(':') + 1);
    }
}
