package org.partnercabinet.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.PortsContract;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.ApiKey;
import org.partnercabinet.domain.identity.ApiKeyId;

/** What everybody may expect of {@link ApiKeys}. */
public abstract class ApiKeysContract extends PortsContract {
    @Test
    void aKeyComesBackAsItWasAdded() {
        ApiKey key = key();
        run(() -> ports.apiKeys().add(key));
        assertThat(tx(() -> ports.apiKeys().change(key.id(), UnaryOperator.identity())))
                .isEqualTo(key);
    }

    @Test
    void aRevokedKeyStaysRevokedSinceTheFirstTime() {
        ApiKey key = key();
        run(() -> ports.apiKeys().add(key));
        var first = clock.instant();
        run(() -> ports.apiKeys().change(key.id(), k -> k.revoke(first)));
        ApiKey again = tx(() -> ports.apiKeys().change(key.id(), k -> k.revoke(first.plusSeconds(60))));
        assertThat(again.revokedAt()).contains(first);
    }

    @Test
    void aKeyThatWasNotCommittedIsNotThere() {
        ApiKey key = key();
        undone(() -> ports.apiKeys().add(key));
        refuses(
                Refusal.Kind.NOT_FOUND,
                "api-key.not-found",
                () -> tx(() -> ports.apiKeys().change(key.id(), k -> k)));
    }

    @Test
    void aChangeNeedsATransaction() {
        ApiKey key = key();
        run(() -> ports.apiKeys().add(key));
        needsTransaction(() -> ports.apiKeys().change(key.id(), k -> k));
    }

    private ApiKey key() {
        AccountId account = given.account().id();
        return new ApiKey(
                new ApiKeyId(UUID.randomUUID()),
                "CRM",
                account,
                Set.of("referrals:write", "referrals:read"),
                TokenSecrets.hash(given.word()),
                "pck_abcdef",
                account,
                clock.instant(),
                Optional.empty());
    }
}
