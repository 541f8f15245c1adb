package org.partnercabinet.http.transfer;

import java.util.List;
import org.partnercabinet.application.transfer.CreateTransferToken;
import org.partnercabinet.application.transfer.RevokeTransferToken;
import org.partnercabinet.application.transfer.TransferQueries;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.transfer.TransferTokenId;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.link.PublicAddresses;
import org.partnercabinet.http.partner.Whose;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.EndpointDraft;
import org.partnercabinet.http.web.Page;
import org.partnercabinet.http.web.Resource;

/** Addresses to which partners' own sites post leads. */
public final class TransferTokensResource implements Resource {
    private final CreateTransferToken create;
    private final RevokeTransferToken revoke;
    private final TransferQueries tokens;
    private final Whose whose;
    private final PublicAddresses addresses;

    public TransferTokensResource(
            CreateTransferToken create,
            RevokeTransferToken revoke,
            TransferQueries tokens,
            Whose whose,
            PublicAddresses addresses) {
        this.create = create;
        this.revoke = revoke;
        this.tokens = tokens;
        this.whose = whose;
        this.addresses = addresses;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                shared(Endpoint.get("/api/transfer-tokens"))
                        .summary("Tokens, revoked ones too, newest first")
                        .query(Whose.FIELD)
                        .paged()
                        .sortedBy("created_at")
                        .answersPage(TransferTokenView.class)
                        .problems("partner.not-found")
                        .handle(this::list),
                shared(Endpoint.post("/api/transfer-tokens"))
                        .summary("A new token with its address")
                        .description(
                                "The address is in this answer and nowhere else. Whoever has it can hand over leads"
                                        + " for the partner, and nothing else.")
                        .body(Body.of(Whose.FIELD, Field.text("name").max(100).required()))
                        .idempotent()
                        .answers(201, TransferTokenView.TokenMade.class)
                        .problems("partner.not-found")
                        .handle(this::make),
                shared(Endpoint.delete("/api/transfer-tokens/{id}"))
                        .summary("Revoke a token")
                        .answersNothing(204)
                        .problems("transfer-token.not-found")
                        .handle(this::revoke));
    }

    private static EndpointDraft shared(EndpointDraft draft) {
        return draft.tag("transfer")
                .access(Access.roles(Role.PARTNER, Role.ADMIN))
                .noKeys();
    }

    private Answer list(Call call) {
        var page = tokens.tokens(whose.listed(call), call.pageRequest());
        return Answer.ok(
                Page.of(page.items().stream().map(TransferTokenView::of).toList(), call.paging(), page.total()));
    }

    private Answer make(Call call) {
        var by = new AccountId(call.visitor().account());
        var made = create.handle(whose.inBody(call), call.input().text("name"), by);
        var location = "/api/transfer-tokens/" + made.token().id().value();
        return Answer.created(location, TransferTokenView.TokenMade.of(made, addresses.transfer(made.secret())));
    }

    private Answer revoke(Call call) {
        revoke.handle(whose.visible(call.visitor()), new TransferTokenId(call.pathId("id")));
        return Answer.nothing();
    }
}
