package org.partnercabinet.bitrix24.practice.rest;

import org.partnercabinet.bitrix24.practice.methods.Caller;
import org.partnercabinet.bitrix24.practice.methods.RestError;
import org.partnercabinet.bitrix24.practice.setup.PortalClock;
import org.partnercabinet.bitrix24.practice.setup.SwitchBoard;
import org.partnercabinet.bitrix24.practice.setup.Switches;
import org.partnercabinet.bitrix24.practice.wire.Request;

/** What is asked of a call before its method is looked at. The real order is not documented; this one is fixed. */
final class Checks {
    private final SwitchBoard switches;
    private final Limiter limiter;
    private final Credentials credentials;
    private final PortalClock clock;

    Checks(SwitchBoard switches, Limiter limiter, Credentials credentials, PortalClock clock) {
        this.switches = switches;
        this.limiter = limiter;
        this.credentials = credentials;
        this.clock = clock;
    }

    /** The caller, once everything in the way has been passed.
     *
     * @throws RestError for the first thing that is in the way */
    Caller pass(Request request, RestAddress address, RestParameters parameters) {
        Switches now = switches.now();
        if (!limiter.admit(source(request))) {
            throw RestError.queryLimit();
        }
        state(now);
        if (!parameters.readable()) {
            throw new RestError(now.badJsonStatus(), "INVALID_REQUEST", "Invalid JSON");
        }
        return caller(address, parameters, now);
    }

    private static void state(Switches now) {
        if (now.deleted()) {
            throw new RestError(500, "PORTAL_DELETED", "Portal was deleted");
        }
        if (now.overload()) {
            throw RestError.overload();
        }
        if (now.plan().equals("free")) {
            throw new RestError(403, "ACCESS_DENIED", "REST API is available only on commercial plans.");
        }
    }

    private Caller caller(RestAddress address, RestParameters parameters, Switches now) {
        if (address.ofWebhook()) {
            return credentials
                    .webhook(address.userId(), address.code())
                    .orElseThrow(() -> new RestError(
                            now.invalidCredentialsStatus(), "INVALID_CREDENTIALS", "Invalid request credentials"));
        }
        Object auth = parameters.values().get("auth");
        if (auth == null || auth.toString().isEmpty()) {
            throw new RestError(401, "NO_AUTH_FOUND", "Wrong authorization data");
        }
        return credentials.token(auth.toString(), clock.now());
    }

    /** The address whose bucket fills. */
    String source(Request request) {
        String told = request.header("x-fake-source-ip");
        return switches.now().sourceIpHeader() && !told.isEmpty() ? told : request.peer();
    }
}
