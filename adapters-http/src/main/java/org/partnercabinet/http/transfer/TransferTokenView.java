package org.partnercabinet.http.transfer;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.application.transfer.CreateTransferToken;
import org.partnercabinet.domain.transfer.TransferToken;

/**
 * A token without what is secret.
 *
 * @param hint its first characters
 */
public record TransferTokenView(
        UUID id, UUID partnerId, String name, String hint, Instant createdAt, Optional<Instant> revokedAt) {

    static TransferTokenView of(TransferToken token) {
        return new TransferTokenView(
                token.id().value(),
                token.partner().value(),
                token.name(),
                token.hint(),
                token.createdAt(),
                token.revokedAt());
    }

    /**
     * One that was just made.
     *
     * @param address where leads are posted to, in full; shown here and never again
     */
    public record TokenMade(UUID id, UUID partnerId, String name, String hint, Instant createdAt, String address) {
        static TokenMade of(CreateTransferToken.Created created, String address) {
            var token = created.token();
            return new TokenMade(
                    token.id().value(),
                    token.partner().value(),
                    token.name(),
                    token.hint(),
                    token.createdAt(),
                    address);
        }

        @Override
        public String toString() {
            return "TokenMade[" + id + "]";
        }
    }
}
