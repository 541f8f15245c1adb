package org.partnercabinet.bitrix24.practice.methods;

import java.util.Set;

/**
 * On whose behalf a call runs.
 *
 * @param credential names the webhook or application in limits and journals; not the secret itself
 * @param scopes what the credential was allowed; empty allows everything
 * @param application whether this is an application (OAuth) rather than a webhook
 */
public record Caller(String credential, long userId, Set<String> scopes, boolean application) {
    boolean has(String scope) {
        return scope.isEmpty() || scopes.isEmpty() || scopes.contains(scope);
    }
}
