package org.partnercabinet.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.PortsContract;
import org.partnercabinet.application.Together;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Session;
import org.partnercabinet.domain.identity.SessionId;

/** What everybody may expect of {@link Sessions}. */
public abstract class SessionsContract extends PortsContract {
    private static final Session.Device DEVICE = new Session.Device("Браузер 😀".repeat(40), "2001:db8::1");

    @Test
    void aSessionComesBackAsItWasAdded() {
        Session session = start(given.account().id(), clock.instant());
        assertThat(now(session.id())).isEqualTo(session);
    }

    @Test
    void theOtherSessionsOfAnAccountEndAndNotThisOne() {
        AccountId account = given.account().id();
        Session here = start(account, clock.instant());
        Session there = start(account, clock.instant());
        Session others = start(given.account().id(), clock.instant());
        run(() -> ports.sessions().endOthers(account, here.id(), clock.instant()));
        assertThat(now(there.id()).endedAt()).contains(clock.instant());
        assertThat(now(here.id()).endedAt()).isEmpty();
        assertThat(now(others.id()).endedAt()).isEmpty();
    }

    @Test
    void aChangeIsKept() {
        Session session = start(given.account().id(), clock.instant());
        Session rotated = tx(() -> ports.sessions()
                        .change(session.id(), s -> s.rotate(session.tokenHash(), "next", clock.instant())))
                .orElseThrow();
        assertThat(rotated.tokenHash()).isEqualTo("next");
        assertThat(now(session.id())).isEqualTo(rotated);
    }

    @Test
    void thatItWasUsedIsNotedOnceInAWhile() {
        Session session = start(given.account().id(), clock.instant());
        Instant start = clock.instant();
        Instant later = start.plusSeconds(60);
        run(() -> ports.sessions().see(session.id(), start.minusSeconds(1), later));
        assertThat(now(session.id()).seenAt()).as("used lately").isEqualTo(start);
        run(() -> ports.sessions().see(session.id(), start, later));
        assertThat(now(session.id()).seenAt()).isEqualTo(later);
        run(() -> ports.sessions().see(new SessionId(UUID.randomUUID()), later, later));
    }

    @Test
    void ofTwoWhoUseOneTokenAtOnceOneGoesOnAndTheSessionEnds() {
        Session session = start(given.account().id(), clock.instant());
        Together.times(
                2,
                i -> tx(() -> ports.sessions()
                        .change(
                                session.id(),
                                s -> s.isLive(clock.instant())
                                        ? s.rotate(session.tokenHash(), "next" + i, clock.instant())
                                        : s)));
        assertThat(now(session.id()).endedAt()).isPresent();
        assertThat(now(session.id()).tokenHash()).startsWith("next");
    }

    @Test
    void anUnknownSessionIsNobody() {
        assertThat(tx(() -> ports.sessions().change(new SessionId(UUID.randomUUID()), s -> s)))
                .isEmpty();
    }

    @Test
    void aChangeNeedsATransaction() {
        Session session = start(given.account().id(), clock.instant());
        needsTransaction(() -> ports.sessions().change(session.id(), s -> s));
    }

    @Test
    void allSessionsOfAnAccountEndAndNoOthers() {
        AccountId account = given.account().id();
        Session one = start(account, clock.instant());
        Session two = start(account, clock.instant());
        Session others = start(given.account().id(), clock.instant());
        run(() -> ports.sessions().endAll(account, clock.instant()));
        assertThat(now(one.id()).endedAt()).contains(clock.instant());
        assertThat(now(two.id()).endedAt()).contains(clock.instant());
        assertThat(now(others.id()).endedAt()).isEmpty();
    }

    @Test
    void whatEndedBeforeKeepsItsEnd() {
        AccountId account = given.account().id();
        Session session = start(account, clock.instant());
        Instant early = clock.instant();
        run(() -> ports.sessions().change(session.id(), s -> s.end(early)));
        clock.passes(java.time.Duration.ofHours(1));
        run(() -> ports.sessions().endAll(account, clock.instant()));
        assertThat(now(session.id()).endedAt()).contains(early);
    }

    @Test
    void whatExpiredOrEndedLongAgoIsForgotten() {
        Instant longAgo = Instant.parse("1991-01-01T00:00:00Z");
        run(() -> ports.sessions().forget(longAgo.plus(Session.LIFE).plusSeconds(1)));
        AccountId account = given.account().id();
        Session expired = start(account, longAgo);
        Session ended = start(account, clock.instant());
        run(() -> ports.sessions().change(ended.id(), s -> s.end(longAgo)));
        Session live = start(account, clock.instant());
        assertThat(tx(() -> ports.sessions().forget(longAgo))).isZero();
        assertThat(tx(() -> ports.sessions().forget(longAgo.plus(Session.LIFE).plusSeconds(1))))
                .isEqualTo(2);
        assertThat(tx(() -> ports.sessions().change(expired.id(), s -> s))).isEmpty();
        assertThat(tx(() -> ports.sessions().change(ended.id(), s -> s))).isEmpty();
        assertThat(now(live.id())).isEqualTo(live);
    }

    private Session start(AccountId account, Instant at) {
        Session session = Session.start(new SessionId(UUID.randomUUID()), account, given.word(), DEVICE, at);
        run(() -> ports.sessions().add(session));
        return session;
    }

    private Session now(SessionId id) {
        return tx(() -> ports.sessions().change(id, UnaryOperator.identity())).orElseThrow();
    }
}
