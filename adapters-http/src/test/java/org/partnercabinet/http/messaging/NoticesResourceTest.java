package org.partnercabinet.http.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.messaging.Notice;
import org.partnercabinet.domain.messaging.NotificationId;
import org.partnercabinet.http.Cabinet;

final class NoticesResourceTest {
    private final Cabinet cabinet = new Cabinet();
    private final String[] admin = cabinet.admin();
    private final AccountId account =
            new AccountId(UUID.fromString(cabinet.get("/api/auth/me", admin).at("/id")));

    @AfterEach
    void stop() {
        cabinet.close();
    }

    @Test
    void what_administrators_were_told_is_said_in_their_language() {
        tell(Notice.QUEUE_LATE, "source:7/2026-03-01T09:00:00Z", "Telegram");
        var english = cabinet.get("/api/notices", cabinet.admin("Accept-Language", "en"));
        assertThat(english.at("/items/0/kind")).isEqualTo("queue.late");
        assertThat(english.at("/items/0/text")).isEqualTo("Appeals of “Telegram” wait longer than they may.");
        assertThat(english.at("/items/0/subject")).isEqualTo("source:7");
        var russian = cabinet.get("/api/notices", cabinet.admin("Accept-Language", "ru"));
        assertThat(russian.at("/items/0/text")).contains("Telegram").doesNotContain("Appeals");
    }

    @Test
    void what_came_after_the_last_one_shown_stays_unread() {
        tell(Notice.QUEUE_LATE, "source:7/1", "Telegram");
        var shown = cabinet.get("/api/notices", admin).at("/items/0/at");
        cabinet.clock.passes(Duration.ofSeconds(1));
        tell(Notice.QUEUE_LATE, "source:7/2", "Telegram");
        assertThat(cabinet.get("/api/badges", cabinet.admin()).at("/notifications"))
                .isEqualTo("2");
        assertThat(cabinet.post("/api/notices/read-all", Cabinet.json("until", shown), cabinet.admin())
                        .status())
                .isEqualTo(204);
        assertThat(cabinet.get("/api/badges", cabinet.admin()).at("/notifications"))
                .isEqualTo("1");
    }

    private void tell(String kind, String subject, String fact) {
        var id = new NotificationId(UUID.randomUUID());
        var notice = new Notice(id, account, kind, subject, fact, cabinet.clock.instant(), Optional.empty());
        cabinet.ports
                .transactions()
                .run(() -> cabinet.ports.messaging().notices().addAll(List.of(notice)));
    }
}
