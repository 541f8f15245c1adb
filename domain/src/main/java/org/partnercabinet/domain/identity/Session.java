package org.partnercabinet.domain.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.partnercabinet.domain.Refusal;

/**
 * Somebody signed in: a family of refresh tokens of which only the newest is good. A reused one means that a copy is
 * about, so it ends the family.
 *
 * @param tokenHash SHA-256 of the newest refresh token's secret, hexadecimal
 */
public record Session(
        SessionId id,
        AccountId account,
        String tokenHash,
        Instant startedAt,
        Instant expiresAt,
        Optional<Instant> endedAt) {
    public static final Duration LIFE = Duration.ofDays(30);

    public static Session start(SessionId id, AccountId account, String tokenHash, Instant now) {
        return new Session(id, account, tokenHash, now, now.plus(LIFE), Optional.empty());
    }

    public boolean isLive(Instant now) {
        return endedAt.isEmpty() && now.isBefore(expiresAt);
    }

    /** The presented token was the newest one: the next replaces it. Otherwise the session is ended. */
    public Session rotate(String presentedHash, String nextHash, Instant now) {
        expectLive(now);
        if (!tokenHash.equals(presentedHash)) return end(now);
        return new Session(id, account, nextHash, startedAt, now.plus(LIFE), endedAt);
    }

    public Session end(Instant now) {
        return new Session(id, account, tokenHash, startedAt, expiresAt, Optional.of(endedAt.orElse(now)));
    }

    private void expectLive(Instant now) {
        if (!isLive(now)) throw Refusal.unauthenticated("session.ended", "the session has ended");
    }
}
