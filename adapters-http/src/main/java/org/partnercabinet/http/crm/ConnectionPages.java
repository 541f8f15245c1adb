package org.partnercabinet.http.crm;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.application.crm.ConnectPortal;
import org.partnercabinet.application.crm.DisconnectPortal;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.input.Input;
import org.partnercabinet.http.page.Deed;
import org.partnercabinet.http.page.Filled;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Flash;
import org.partnercabinet.http.web.Messages;
import org.partnercabinet.http.web.Resource;

/** The connection to a portal, in a browser. What is secret is typed in and never shown. */
public final class ConnectionPages implements Resource {
    private static final Access ADMINS = Access.roles(Role.ADMIN);
    private static final String PATH = Bitrix24Tabs.ROOT + "/connection";
    private static final Body BODY = Body.of(
            Field.secret(ConnectionView.WEBHOOK).max(500),
            Field.secret(ConnectionView.TOKEN).min(8).max(200),
            Field.bool("forget_token"));

    private final ConnectionResource connection;
    private final ConnectPortal connect;
    private final DisconnectPortal disconnect;
    private final Pages pages;

    public ConnectionPages(
            ConnectionResource connection, ConnectPortal connect, DisconnectPortal disconnect, Pages pages) {
        this.connection = connection;
        this.connect = connect;
        this.disconnect = disconnect;
        this.pages = pages;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(PATH).page(ADMINS).handle(call -> page(call, 200, Filled.empty())),
                Endpoint.post(PATH).page(ADMINS).handle(this::connect),
                Endpoint.post(PATH + "/forget")
                        .page(ADMINS)
                        .handle(call ->
                                Deed.of(call, PATH, "bitrix24.disconnected", () -> disconnect.handle(by(call)))));
    }

    private Answer connect(Call call) {
        return PortalForms.answer(
                call, BODY, input -> connected(call, input), (status, form) -> page(call, status, form));
    }

    private Answer connected(Call call, Input input) {
        var welcome =
                connect.handle(new ConnectPortal.Change(given(input, ConnectionView.WEBHOOK), token(input)), by(call));
        if (welcome.missing().isEmpty()) return Deed.done(call, PATH, "bitrix24.connected-done");
        var facts = Map.of("scopes", String.join(", ", welcome.missing()));
        var text = Messages.in(call.viewer().language()).text("bitrix24.connected-but", facts);
        return Pages.goTo(call, PATH, new Flash(Flash.Level.INFO, text, Optional.empty()));
    }

    private static ConnectPortal.Token token(Input input) {
        if (input.bool("forget_token", false)) return new ConnectPortal.Token(false, Optional.empty());
        return given(input, ConnectionView.TOKEN)
                .map(token -> new ConnectPortal.Token(false, Optional.of(token)))
                .orElse(ConnectPortal.Token.KEPT);
    }

    private static Optional<String> given(Input input, String name) {
        return input.optionalText(name).filter(text -> !text.isBlank());
    }

    private Answer page(Call call, int status, Filled form) {
        return pages.show(
                call,
                status,
                "crm/connection.jte",
                Map.of("form", form, "connection", connection.now(Optional.empty())));
    }

    private static AccountId by(Call call) {
        return new AccountId(call.visitor().account());
    }
}
