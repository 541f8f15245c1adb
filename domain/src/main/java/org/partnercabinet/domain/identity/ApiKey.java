package org.partnercabinet.domain.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A program's key. It acts for an account, within its scopes and never beyond that account's roles.
 *
 * @param hash SHA-256 of the whole key, hexadecimal; the key itself is shown once and kept nowhere
 * @param hint the key's first characters, so that people tell their keys apart
 */
public record ApiKey(
        ApiKeyId id,
        String name,
        AccountId actsFor,
        Set<String> scopes,
        String hash,
        String hint,
        AccountId createdBy,
        Instant createdAt,
        Optional<Instant> revokedAt) {

    public ApiKey {
        scopes = Set.copyOf(scopes);
    }

    public ApiKey revoke(Instant now) {
        return new ApiKey(
                id, name, actsFor, scopes, hash, hint, createdBy, createdAt, Optional.of(revokedAt.orElse(now)));
    }
}
