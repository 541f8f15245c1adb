package org.partnercabinet.application.memory;

import java.util.function.UnaryOperator;
import org.partnercabinet.application.identity.ApiKeys;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.ApiKey;
import org.partnercabinet.domain.identity.ApiKeyId;

record MemoryApiKeys(MemoryDatabase db) implements ApiKeys {
    @Override
    public void add(ApiKey key) {
        db.expectTransaction();
        db.apiKeys.put(key.id(), key);
    }

    @Override
    public ApiKey change(ApiKeyId id, UnaryOperator<ApiKey> change) {
        db.expectTransaction();
        ApiKey changed = change.apply(db.apiKeys.find(id).orElseThrow(() -> Refusal.notFound("api-key")));
        db.apiKeys.put(id, changed);
        return changed;
    }
}
