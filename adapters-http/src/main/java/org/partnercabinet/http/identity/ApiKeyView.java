package org.partnercabinet.http.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.application.identity.CreateApiKey;
import org.partnercabinet.application.identity.IdentityQueries.ApiKeyRow;

/**
 * An API key without what is secret.
 *
 * @param hint its first characters
 * @param partnerId whom it acts for; empty for an administrator's
 */
public record ApiKeyView(
        UUID id,
        String name,
        String hint,
        List<String> scopes,
        Optional<UUID> partnerId,
        Instant createdAt,
        Optional<Instant> revokedAt) {

    static ApiKeyView of(ApiKeyRow row) {
        var scopes = row.scopes().stream().sorted().toList();
        return new ApiKeyView(
                row.id(), row.name(), row.hint(), scopes, row.partner(), row.createdAt(), row.revokedAt());
    }

    /**
     * One that was just made.
     *
     * @param key the whole of it, shown here and never again
     */
    public record Made(
            UUID id,
            String name,
            String hint,
            List<String> scopes,
            Optional<UUID> partnerId,
            Instant createdAt,
            String key) {

        static Made of(CreateApiKey.Created created, Optional<UUID> partner) {
            var key = created.key();
            var scopes = key.scopes().stream().sorted().toList();
            return new Made(
                    key.id().value(), key.name(), key.hint(), scopes, partner, key.createdAt(), created.secret());
        }

        @Override
        public String toString() {
            return "Made[" + id + "]";
        }
    }
}
