package org.partnercabinet.http.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import org.partnercabinet.application.identity.CreateApiKey;
import org.partnercabinet.application.identity.IdentityQueries;
import org.partnercabinet.application.identity.RevokeApiKey;
import org.partnercabinet.application.partner.CreatePartnerApiKey;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.ApiKeyId;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Page;
import org.partnercabinet.http.web.Resource;

/** Administrators make keys for programs, see them and end them. */
public final class ApiKeysResource implements Resource {
    private static final Access ADMINS = Access.roles(Role.ADMIN);

    private final CreateApiKey create;
    private final CreatePartnerApiKey createForPartner;
    private final RevokeApiKey revoke;
    private final IdentityQueries identities;
    private final Scopes scopes;

    public ApiKeysResource(
            CreateApiKey create,
            CreatePartnerApiKey createForPartner,
            RevokeApiKey revoke,
            IdentityQueries identities,
            Scopes scopes) {
        this.create = create;
        this.createForPartner = createForPartner;
        this.revoke = revoke;
        this.identities = identities;
        this.scopes = scopes;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api/api-keys")
                        .tag("api-keys")
                        .summary("API keys, newest first, revoked ones too")
                        .access(ADMINS)
                        .noKeys()
                        .paged()
                        .sortedBy("created_at")
                        .answersPage(ApiKeyView.class)
                        .handle(this::list),
                Endpoint.post("/api/api-keys")
                        .tag("api-keys")
                        .summary("A new API key")
                        .description("The key is in this answer and nowhere else. It acts for the partner, if one is"
                                + " named, or else for you, and only within its scopes.")
                        .access(ADMINS)
                        .noKeys()
                        .body(newKey())
                        .idempotent()
                        .answers(201, ApiKeyView.Made.class)
                        .problems("partner.not-found")
                        .handle(this::make),
                Endpoint.delete("/api/api-keys/{id}")
                        .tag("api-keys")
                        .summary("Revoke an API key")
                        .access(ADMINS)
                        .noKeys()
                        .answersNothing(204)
                        .problems("api-key.not-found")
                        .handle(this::revoke));
    }

    Body newKey() {
        return Body.of(
                Field.text("name").max(100).required(),
                Field.manyOf("scopes", scopes.names().toArray(String[]::new))
                        .min(1)
                        .required(),
                Field.uuid("partner_id").about("whom the key acts for"));
    }

    private Answer list(Call call) {
        var keys = identities.apiKeys(call.pageRequest());
        return Answer.ok(Page.of(keys.map(ApiKeyView::of).items(), call.paging(), keys.total()));
    }

    private Answer make(Call call) {
        var by = new AccountId(call.visitor().account());
        var granted = Set.copyOf(call.input().texts("scopes"));
        var made = make(call.input().text("name"), granted, call.input().optionalUuid("partner_id"), by);
        return Answer.created("/api/api-keys/" + made.id(), made);
    }

    /** @param partner whom it acts for; empty: whoever makes it */
    ApiKeyView.Made make(String name, Set<String> granted, Optional<UUID> partner, AccountId by) {
        var created = partner.map(id -> createForPartner.handle(name, new PartnerId(id), granted, by))
                .orElseGet(() -> create.handle(name, by, granted, by));
        return ApiKeyView.Made.of(created, partner);
    }

    SortedSet<String> scopes() {
        return scopes.names();
    }

    private Answer revoke(Call call) {
        revoke.handle(new ApiKeyId(call.pathId("id")));
        return Answer.nothing();
    }
}
