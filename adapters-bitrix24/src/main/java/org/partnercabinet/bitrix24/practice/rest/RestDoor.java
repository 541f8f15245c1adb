package org.partnercabinet.bitrix24.practice.rest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.partnercabinet.bitrix24.practice.events.PortalIdentity;
import org.partnercabinet.bitrix24.practice.wire.PhpForm;
import org.partnercabinet.bitrix24.practice.wire.Reply;
import org.partnercabinet.bitrix24.practice.wire.Request;

/** The REST port: calls go to the gate, renewals of tokens to the authorization server. */
public final class RestDoor {
    private final RestGate gate;
    private final Application application;
    private final Supplier<PortalIdentity> identity;

    public RestDoor(RestGate gate, Application application, Supplier<PortalIdentity> identity) {
        this.gate = gate;
        this.application = application;
        this.identity = identity;
    }

    public Reply handle(Request request) {
        if (!request.path().startsWith("/oauth/token")) {
            return gate.handle(request);
        }
        Map<String, Object> parameters = new LinkedHashMap<>(PhpForm.parse(request.query()));
        parameters.putAll(PhpForm.parse(request.text()));
        var portal = identity.get();
        return application.token(parameters, portal.clientEndpoint(), portal.memberId());
    }
}
