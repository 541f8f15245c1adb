package org.partnercabinet.application.identity;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.partnercabinet.application.Ids;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.domain.Texts;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.ApiKey;
import org.partnercabinet.domain.identity.ApiKeyId;

/** An administrator makes a key for a program. The key itself is in this answer and nowhere else. */
public final class CreateApiKey {
    private final Transactions transactions;
    private final ApiKeys keys;
    private final TokenSecrets secrets;
    private final Ids ids;
    private final Clock clock;

    public CreateApiKey(Transactions transactions, ApiKeys keys, TokenSecrets secrets, Ids ids, Clock clock) {
        this.transactions = transactions;
        this.keys = keys;
        this.secrets = secrets;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param actsFor whose roles the key has, within the scopes */
    public Created handle(String name, AccountId actsFor, Set<String> scopes, AccountId by) {
        String secret = "pck_" + secrets.fresh();
        var key = new ApiKey(
                new ApiKeyId(ids.next()),
                Texts.required("name", name, 100),
                actsFor,
                scopes,
                TokenSecrets.hash(secret),
                secret.substring(0, 10),
                by,
                clock.instant(),
                Optional.empty());
        transactions.run(() -> keys.add(key));
        return new Created(key, secret);
    }

    /** @param secret the whole key */
    public record Created(ApiKey key, String secret) {
        @Override
        public String toString() {
            return "Created[" + key.id().value() + "]";
        }
    }
}
