package org.partnercabinet.bitrix24.practice.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.partnercabinet.bitrix24.practice.events.ApplicationAuth;
import org.partnercabinet.bitrix24.practice.methods.Caller;
import org.partnercabinet.bitrix24.practice.setup.PortalClock;
import org.partnercabinet.bitrix24.practice.wire.Answer;
import org.partnercabinet.bitrix24.practice.wire.PhpJson;

/**
 * A local application installed in the portal, and the authorization server that renews its tokens. An access token
 * lives an hour; each renewal brings a new refresh token and ends the old one.
 */
public final class Application {
    public static final String CLIENT_ID = "local.practice.application";
    public static final String CLIENT_SECRET = "practice-application-secret";
    /** Sent with events to the application's handlers. */
    public static final String TOKEN = "FAKE0practice0application0token0";

    private static final Duration LIFE = Duration.ofHours(1);
    private static final String SCOPE = "crm,user";

    private final Credentials credentials;
    private final PortalClock clock;
    private final long userId;
    private final Random random;
    private String accessToken = "";
    private String refreshToken = "";
    private Instant expires = Instant.MIN;

    public Application(Credentials credentials, PortalClock clock, long userId, long seed) {
        this.credentials = credentials;
        this.clock = clock;
        this.userId = userId;
        this.random = new Random(seed);
        renew();
    }

    public synchronized String accessToken() {
        return accessToken;
    }

    public synchronized String refreshToken() {
        return refreshToken;
    }

    /** What the application's handlers are told. */
    public synchronized ApplicationAuth auth() {
        return new ApplicationAuth(accessToken, expires.getEpochSecond(), (int) LIFE.toSeconds(), SCOPE, userId);
    }

    /** The answer of {@code /oauth/token/} to these parameters. */
    synchronized Answer token(Map<String, Object> parameters, String clientEndpoint, String memberId) {
        if (!"refresh_token".equals(parameters.get("grant_type"))) {
            return refusal("invalid_request", "Invalid request");
        }
        if (!CLIENT_ID.equals(parameters.get("client_id")) || !CLIENT_SECRET.equals(parameters.get("client_secret"))) {
            return refusal("invalid_client", "Invalid client");
        }
        if (!refreshToken.equals(parameters.get("refresh_token"))) {
            return refusal("invalid_grant", "Invalid grant");
        }
        renew();
        var told = new LinkedHashMap<String, Object>();
        told.put("access_token", accessToken);
        told.put("client_endpoint", clientEndpoint);
        told.put("domain", "oauth.bitrix24.tech");
        told.put("expires", expires.getEpochSecond());
        told.put("expires_in", LIFE.toSeconds());
        told.put("member_id", memberId);
        told.put("refresh_token", refreshToken);
        told.put("scope", SCOPE);
        told.put("server_endpoint", "https://oauth.bitrix24.tech/rest/");
        told.put("status", "L");
        told.put("user_id", userId);
        return Answer.json(200, PhpJson.write(told));
    }

    private void renew() {
        accessToken = "FAKE-access-" + hex();
        refreshToken = "FAKE-refresh-" + hex();
        expires = clock.now().plus(LIFE);
        var caller = new Caller("application", userId, Set.of(SCOPE.split(",")), true);
        credentials.addToken(accessToken, new Credentials.Token(caller, expires));
    }

    private String hex() {
        return String.format("%016x", random.nextLong());
    }

    private static Answer refusal(String error, String description) {
        var body = new LinkedHashMap<String, Object>();
        body.put("error", error);
        body.put("error_description", description);
        return Answer.json(400, PhpJson.write(body));
    }
}
