package org.partnercabinet.domain.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How somebody without their password gets another: they ask, an administrator or a mail gives them a link, the link
 * works once. A newer link ends the one before.
 *
 * @param askedAt when somebody asked and no link was made since
 * @param token the newest link that was not used
 */
public record PasswordReset(AccountId account, Optional<Instant> askedAt, Optional<Token> token) {
    public static final Duration LIFE = Duration.ofHours(1);

    /** For somebody who never had a password. */
    public static final Duration INVITATION = Duration.ofDays(7);

    /** @param hash SHA-256 of the token, hexadecimal; the token itself is shown once and kept nowhere */
    public record Token(String hash, Instant expiresAt) {}

    public static PasswordReset none(AccountId account) {
        return new PasswordReset(account, Optional.empty(), Optional.empty());
    }

    /** Asking twice is asking once. */
    public PasswordReset asked(Instant now) {
        return new PasswordReset(account, Optional.of(askedAt.orElse(now)), token);
    }

    public PasswordReset issued(String hash, Instant expiresAt) {
        return new PasswordReset(account, Optional.empty(), Optional.of(new Token(hash, expiresAt)));
    }

    public boolean opensBy(String hash, Instant now) {
        return token.filter(t -> t.hash().equals(hash) && now.isBefore(t.expiresAt()))
                .isPresent();
    }
}
