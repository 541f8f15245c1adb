package org.partnercabinet.domain.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.partnercabinet.domain.Refusal;

/**
 * Somebody signed in: a family of refresh tokens of which only the newest is good. A reused one means that a copy is
 * about, so it ends the family.
 *
 * @param seenAt when it was used last, to {@link #SEEN_AGAIN}
 * @param tokenHash SHA-256 of the newest refresh token's secret, hexadecimal
 */
public record Session(
        SessionId id,
        AccountId account,
        String tokenHash,
        Instant startedAt,
        Instant expiresAt,
        Optional<Instant> endedAt,
        Device device,
        Instant seenAt) {
    public static final Duration LIFE = Duration.ofDays(30);

    /** That it was used is noted once in so long. */
    public static final Duration SEEN_AGAIN = Duration.ofMinutes(15);

    private static final int LONGEST_AGENT = 200;

    /** Where somebody signed in. @param agent what the browser calls itself, cut to 200 characters; may be empty */
    public record Device(String agent, String address) {
        public static final Device UNKNOWN = new Device("", "");

        public Device {
            agent = agent.replaceAll("\\p{Cntrl}", " ");
            agent = agent.codePointCount(0, agent.length()) <= LONGEST_AGENT
                    ? agent
                    : agent.substring(0, agent.offsetByCodePoints(0, LONGEST_AGENT));
        }
    }

    public static Session start(SessionId id, AccountId account, String tokenHash, Device device, Instant now) {
        return new Session(id, account, tokenHash, now, now.plus(LIFE), Optional.empty(), device, now);
    }

    public boolean isLive(Instant now) {
        return endedAt.isEmpty() && now.isBefore(expiresAt);
    }

    /** The presented token was the newest one: the next replaces it. Otherwise the session is ended. */
    public Session rotate(String presentedHash, String nextHash, Instant now) {
        expectLive(now);
        if (!tokenHash.equals(presentedHash)) return end(now);
        return new Session(id, account, nextHash, startedAt, now.plus(LIFE), endedAt, device, now);
    }

    /** It lasts as long as one that starts now. @throws Refusal UNAUTHENTICATED {@code session.ended} */
    public Session prolong(Instant now) {
        expectLive(now);
        return new Session(id, account, tokenHash, startedAt, now.plus(LIFE), endedAt, device, now);
    }

    public Session end(Instant now) {
        var end = Optional.of(endedAt.orElse(now));
        return new Session(id, account, tokenHash, startedAt, expiresAt, end, device, seenAt);
    }

    private void expectLive(Instant now) {
        if (!isLive(now)) throw Refusal.unauthenticated("session.ended", "the session has ended");
    }
}
