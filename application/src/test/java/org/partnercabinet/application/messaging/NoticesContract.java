package org.partnercabinet.application.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.PortsContract;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.messaging.Notice;
import org.partnercabinet.domain.messaging.NotificationId;

/** What everybody may expect of {@link Notices} and {@link NoticeQueries}. */
public abstract class NoticesContract extends PortsContract {
    @Test
    void eachIsToldOnceAndListedNewestFirst() {
        AccountId anna = given.account().id();
        AccountId boris = given.account().id();
        Notice first = notice(anna, "source:1/2");
        assertThat(tell(first, notice(boris, "source:1/2"))).hasSize(2);
        clock.passes(Duration.ofSeconds(1));
        Notice second = notice(anna, "source:1/3");
        assertThat(tell(notice(anna, "source:1/2"), second)).containsExactly(second);
        assertThat(tell()).isEmpty();
        assertThat(list(anna)).containsExactly(second, first);
        assertThat(list(boris)).hasSize(1);
        assertThat(ports.messaging()
                        .noticeQueries()
                        .list(anna, new PageRequest(2, 1))
                        .items())
                .containsExactly(first);
    }

    @Test
    void whatCameLaterIsNotReadYet() {
        AccountId anna = given.account().id();
        tell(notice(anna, "source:1/2"));
        clock.passes(Duration.ofSeconds(1));
        Notice later = notice(anna, "source:1/3");
        tell(later);
        var until = later.at().minusMillis(1);
        assertThat(readAll(anna, until)).isEqualTo(1);
        assertThat(readAll(anna, until)).isZero();
        assertThat(ports.messaging().noticeQueries().unread(anna)).isEqualTo(1);
        assertThat(list(anna))
                .extracting(Notice::readAt)
                .containsExactly(Optional.empty(), Optional.of(clock.instant()));
    }

    @Test
    void theOldAreForgottenAndMayBeToldAgain() {
        AccountId anna = given.account().id();
        Notice old = notice(anna, "source:1/2");
        tell(old);
        clock.passes(Duration.ofSeconds(1));
        Notice kept = notice(anna, "source:1/3");
        tell(kept);
        run(() -> ports.messaging().notices().forget(kept.at()));
        assertThat(list(anna)).containsExactly(kept);
        assertThat(tell(notice(anna, old.subject()))).hasSize(1);
    }

    @Test
    void whatWasNotCommittedWasNotTold() {
        AccountId anna = given.account().id();
        undone(() -> ports.messaging().notices().addAll(List.of(notice(anna, "source:1/2"))));
        assertThat(list(anna)).isEmpty();
    }

    private int readAll(AccountId account, Instant until) {
        return tx(() -> ports.messaging().notices().markAllRead(account, until, clock.instant()));
    }

    private List<Notice> tell(Notice... notices) {
        return tx(() -> ports.messaging().notices().addAll(List.of(notices)));
    }

    private List<Notice> list(AccountId account) {
        return ports.messaging()
                .noticeQueries()
                .list(account, new PageRequest(1, 10))
                .items();
    }

    private Notice notice(AccountId to, String subject) {
        var id = new NotificationId(UUID.randomUUID());
        return new Notice(id, to, Notice.QUEUE_LATE, subject, "Bot", clock.instant(), Optional.empty());
    }
}
