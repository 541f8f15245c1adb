package org.partnercabinet.bitrix24.practice.rest;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.partnercabinet.bitrix24.practice.methods.Caller;
import org.partnercabinet.bitrix24.practice.methods.RestError;

/** Incoming webhooks and application tokens that open this portal. */
public final class Credentials {
    private final List<Webhook> webhooks = new CopyOnWriteArrayList<>();
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    private record Webhook(long userId, String code, Set<String> scopes) {}

    /** An access token of an application and when it ends. */
    record Token(Caller caller, Instant expires) {}

    /** Opens an incoming webhook. No scopes named is all scopes. */
    public void addWebhook(long userId, String code, Set<String> scopes) {
        webhooks.add(new Webhook(userId, code, Set.copyOf(scopes)));
    }

    /** The employee's webhooks stop working, as after a dismissal or a new code. */
    public void closeWebhooks(long userId) {
        webhooks.removeIf(webhook -> webhook.userId() == userId);
    }

    public boolean hasWebhook(long userId) {
        return webhooks.stream().anyMatch(webhook -> webhook.userId() == userId);
    }

    void addToken(String accessToken, Token token) {
        tokens.put(accessToken, token);
    }

    Optional<Caller> webhook(String userId, String code) {
        return webhooks.stream()
                .filter(it -> String.valueOf(it.userId()).equals(userId) && same(it.code(), code))
                .findFirst()
                .map(it -> new Caller("webhook-" + it.userId(), it.userId(), it.scopes(), false));
    }

    /** @throws RestError when there is no such token or it has ended */
    Caller token(String accessToken, Instant now) {
        Token token = tokens.get(accessToken);
        if (token == null) {
            throw new RestError(401, "INVALID_TOKEN", "Unable to get application by token");
        }
        if (!now.isBefore(token.expires())) {
            throw new RestError(401, "expired_token", "The access token provided has expired.");
        }
        return token.caller();
    }

    private static boolean same(String a, String b) {
        return MessageDigest.isEqual(
                a.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                b.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
