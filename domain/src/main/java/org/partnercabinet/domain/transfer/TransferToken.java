package org.partnercabinet.domain.transfer;

import java.time.Instant;
import java.util.Optional;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.partner.PartnerId;

/**
 * Lets a partner's own site hand over leads, and nothing else. It is part of an address.
 *
 * @param hash SHA-256 of the token, hexadecimal; the token itself is shown once and kept nowhere
 * @param hint its first characters, so that people tell their tokens apart
 */
public record TransferToken(
        TransferTokenId id,
        PartnerId partner,
        String name,
        String hash,
        String hint,
        AccountId createdBy,
        Instant createdAt,
        Optional<Instant> revokedAt) {

    public TransferToken revoke(Instant now) {
        return new TransferToken(
                id, partner, name, hash, hint, createdBy, createdAt, Optional.of(revokedAt.orElse(now)));
    }
}
