package org.partnercabinet.http.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTCreator;
import com.auth0.jwt.algorithms.Algorithm;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnercabinet.application.TestClock;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.SessionId;

final class AccessTokensTest {
    private static final Algorithm OURS = Algorithm.HMAC256(new byte[32]);
    private final TestClock clock = TestClock.at("2026-03-01T09:00:00Z");
    private final AccessTokens tokens = new AccessTokens(new byte[32], clock);
    private final AccountId account = new AccountId(new UUID(1, 2));
    private final SessionId session = new SessionId(new UUID(3, 4));

    @Test
    void a_token_says_whose_session_it_is() {
        assertThat(tokens.read(tokens.issue(account, session))).contains(new AccessTokens.Claims(account, session));
    }

    @Test
    void a_token_in_our_form_and_with_our_key_is_read() {
        assertThat(tokens.read(ours().sign(OURS))).isPresent();
    }

    @Test
    void what_somebody_else_signed_is_worth_nothing() {
        assertThat(tokens.read(ours().sign(Algorithm.HMAC256("another key another key another key"))))
                .isEmpty();
        assertThat(tokens.read(ours().sign(Algorithm.HMAC512(new byte[32])))).isEmpty();
        assertThat(tokens.read(ours().sign(Algorithm.none()))).isEmpty();
        assertThat(tokens.read(ours().withIssuer("another").sign(OURS))).isEmpty();
    }

    @Test
    void a_token_without_an_end_or_a_session_is_worth_nothing() {
        assertThat(tokens.read(ours().withExpiresAt((java.time.Instant) null).sign(OURS)))
                .isEmpty();
        assertThat(tokens.read(ours().withClaim("sid", "no id").sign(OURS))).isEmpty();
        assertThat(tokens.read(ours().withClaim("sid", 17).sign(OURS))).isEmpty();
        assertThat(tokens.read(ours().withSubject("no id").sign(OURS))).isEmpty();
    }

    @Test
    void a_changed_token_is_worth_nothing() {
        var token = tokens.issue(account, session);
        var parts = token.split("\\.");
        var others = tokens.issue(new AccountId(new UUID(9, 9)), session).split("\\.");
        assertThat(tokens.read(parts[0] + "." + others[1] + "." + parts[2])).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a.b.c", "..", "e30.e30.", "😀"})
    void nonsense_is_worth_nothing(String token) {
        assertThat(tokens.read(token)).isEmpty();
    }

    @Test
    void a_short_key_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new AccessTokens(new byte[31], clock));
    }

    private JWTCreator.Builder ours() {
        return JWT.create()
                .withIssuer("partner-cabinet")
                .withSubject(account.value().toString())
                .withClaim("sid", session.value().toString())
                .withExpiresAt(clock.instant().plus(Duration.ofMinutes(1)));
    }
}
