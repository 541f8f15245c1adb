package org.partnercabinet.http.identity;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTVerifier;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.exceptions.JWTVerificationException;
import com.auth0.jwt.interfaces.DecodedJWT;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.SessionId;

/**
 * Short-lived tokens that say whose session a call belongs to: JWT, HS256. They prove that we made them and no more;
 * whether the session still lives is asked at each call.
 */
public final class AccessTokens {
    public static final Duration LIFE = Duration.ofMinutes(15);
    private static final String ISSUER = "partner-cabinet";
    private static final String SESSION = "sid";
    private static final int SHORTEST_KEY = 32;

    private final Algorithm algorithm;
    private final JWTVerifier verifier;
    private final Clock clock;

    /** What a token says. */
    public record Claims(AccountId account, SessionId session) {}

    /** @throws IllegalArgumentException if the key has fewer than 32 bytes */
    public AccessTokens(byte[] secretKey, Clock clock) {
        if (secretKey.length < SHORTEST_KEY) {
            throw new IllegalArgumentException("the key needs " + SHORTEST_KEY + " bytes");
        }
        this.clock = clock;
        algorithm = Algorithm.HMAC256(secretKey);
        var checks = (JWTVerifier.BaseVerification) JWT.require(algorithm)
                .withIssuer(ISSUER)
                .withClaimPresence("sub")
                .withClaimPresence("exp")
                .withClaimPresence(SESSION);
        verifier = checks.build(clock);
    }

    public String issue(AccountId account, SessionId session) {
        var now = clock.instant();
        return JWT.create()
                .withIssuer(ISSUER)
                .withSubject(account.value().toString())
                .withClaim(SESSION, session.value().toString())
                .withIssuedAt(now)
                .withExpiresAt(now.plus(LIFE))
                .sign(algorithm);
    }

    /** Empty for what is forged, expired, somebody else's or no token at all. */
    public Optional<Claims> read(String token) {
        try {
            return Optional.of(claims(verifier.verify(token)));
        } catch (JWTVerificationException | IllegalArgumentException worthNothing) {
            return Optional.empty();
        }
    }

    /** The library takes an end that is {@code null} for one that never comes, and a number for a present claim. */
    private static Claims claims(DecodedJWT token) {
        String session = token.getClaim(SESSION).asString();
        if (token.getExpiresAt() == null || token.getSubject() == null || session == null) {
            throw new IllegalArgumentException("not in our form");
        }
        return new Claims(new AccountId(UUID.fromString(token.getSubject())), new SessionId(UUID.fromString(session)));
    }
}
