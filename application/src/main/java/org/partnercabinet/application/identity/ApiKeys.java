package org.partnercabinet.application.identity;

import java.util.function.UnaryOperator;
import org.partnercabinet.domain.identity.ApiKey;
import org.partnercabinet.domain.identity.ApiKeyId;

/** All API keys, revoked ones too. */
public interface ApiKeys {
    void add(ApiKey key);

    /** @throws org.partnercabinet.domain.Refusal NOT_FOUND {@code api-key} */
    ApiKey change(ApiKeyId id, UnaryOperator<ApiKey> change);
}
