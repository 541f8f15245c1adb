package org.partnercabinet.http.crm;

import java.util.List;
import java.util.Optional;
import org.partnercabinet.application.crm.ConnectPortal;
import org.partnercabinet.application.crm.DisconnectPortal;
import org.partnercabinet.application.crm.PortalDoor;
import org.partnercabinet.application.crm.PortalInForce;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.http.input.Input;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Resource;

/** Administrators connect a portal. Not for API keys: whoever holds one must not lead our clients to a portal of theirs. */
public final class ConnectionResource implements Resource {
    private static final String PATH = "/api/crm/connection";

    private final PortalInForce portal;
    private final PortalDoor door;
    private final ConnectPortal connect;
    private final DisconnectPortal disconnect;

    public ConnectionResource(
            PortalInForce portal, PortalDoor door, ConnectPortal connect, DisconnectPortal disconnect) {
        this.portal = portal;
        this.door = door;
        this.connect = connect;
        this.disconnect = disconnect;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(PATH)
                        .tag("crm")
                        .summary("The connection in force, without its secrets")
                        .access(Access.roles(Role.ADMIN))
                        .noKeys()
                        .answers(200, ConnectionView.class)
                        .handle(call -> Answer.ok(now(Optional.empty()))),
                Endpoint.put(PATH)
                        .tag("crm")
                        .summary("Connect a portal")
                        .description(
                                "The portal is called first; what it does not answer does not count. Secrets are kept"
                                        + " encrypted and never returned. Counts at once, in every process. Once clients were"
                                        + " sent, only the same portal can be connected, under whatever name.")
                        .access(Access.roles(Role.ADMIN))
                        .noKeys()
                        .body(ConnectionView.BODY)
                        .answers(200, ConnectionView.class)
                        .problems(
                                "crm.webhook-invalid",
                                "crm.webhook-not-allowed",
                                "crm.webhook-refused",
                                "crm.scope-missing",
                                "crm.another-portal",
                                "crm.connection-changed",
                                "crm.unavailable")
                        .handle(this::connect),
                Endpoint.delete(PATH)
                        .tag("crm")
                        .summary("Forget the connection that was stored")
                        .description("What the environment says counts again, or nothing: then everything waits.")
                        .access(Access.roles(Role.ADMIN))
                        .noKeys()
                        .answers(200, ConnectionView.class)
                        .problems("crm.another-portal", "crm.connection-changed", "crm.unavailable")
                        .handle(this::disconnect));
    }

    private Answer connect(Call call) {
        Input input = call.input();
        var token = input.has(ConnectionView.TOKEN)
                ? new ConnectPortal.Token(false, input.optionalText(ConnectionView.TOKEN))
                : ConnectPortal.Token.KEPT;
        var change = new ConnectPortal.Change(input.optionalText(ConnectionView.WEBHOOK), token);
        var welcome = connect.handle(change, by(call));
        return Answer.ok(now(Optional.of(List.copyOf(welcome.missing()))));
    }

    private Answer disconnect(Call call) {
        disconnect.handle(by(call));
        return Answer.ok(now(Optional.empty()));
    }

    ConnectionView now(Optional<List<String>> missing) {
        return ConnectionView.of(portal.now(), door, missing);
    }

    private static AccountId by(Call call) {
        return new AccountId(call.visitor().account());
    }
}
