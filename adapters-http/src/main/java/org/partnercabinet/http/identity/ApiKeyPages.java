package org.partnercabinet.http.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.partnercabinet.application.identity.IdentityQueries;
import org.partnercabinet.application.identity.RevokeApiKey;
import org.partnercabinet.application.partner.PartnerQueries;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.ApiKeyId;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.input.Input;
import org.partnercabinet.http.input.Uuids;
import org.partnercabinet.http.page.Deed;
import org.partnercabinet.http.page.Filled;
import org.partnercabinet.http.page.Forms;
import org.partnercabinet.http.page.Pager;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Resource;

/** Keys for programs in a browser: made, shown once, ended. */
public final class ApiKeyPages implements Resource {
    private static final Access ADMINS = Access.roles(Role.ADMIN);
    private static final String ROOT = "/admin/api-keys";
    private static final String PARTNER = "partner_id";

    private final ApiKeysResource keys;
    private final RevokeApiKey revoke;
    private final IdentityQueries identities;
    private final PartnerQueries partners;
    private final Pages pages;

    public ApiKeyPages(
            ApiKeysResource keys,
            RevokeApiKey revoke,
            IdentityQueries identities,
            PartnerQueries partners,
            Pages pages) {
        this.keys = keys;
        this.revoke = revoke;
        this.identities = identities;
        this.partners = partners;
        this.pages = pages;
    }

    /** @param partner the name of whoever the key would act for; empty for the administrator */
    public record NewKey(List<String> scopes, Optional<String> partner) {}

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(ROOT).page(ADMINS).paged().handle(this::list),
                Endpoint.get(ROOT + "/new")
                        .page(ADMINS)
                        .query(Field.uuid(PARTNER))
                        .handle(this::fresh),
                Endpoint.post(ROOT).page(ADMINS).handle(this::make),
                Endpoint.post(ROOT + "/{id}/revoke").page(ADMINS).handle(this::revoke));
    }

    private Answer list(Call call) {
        var page = identities.apiKeys(Pager.request(call));
        var rows = page.map(ApiKeyView::of).items();
        return pages.show(call, "identity/api-keys.jte", Map.of("keys", rows, "pager", Pager.of(call, page.total())));
    }

    private Answer fresh(Call call) {
        Map<String, String> values = call.query()
                .optionalUuid(PARTNER)
                .map(id -> Map.of(PARTNER, id.toString()))
                .orElse(Map.of());
        return fresh(
                call, 200, Filled.of(values), call.query().optionalUuid(PARTNER).map(PartnerId::new));
    }

    private Answer make(Call call) {
        return Forms.answer(call, keys.newKey(), input -> made(call, input), (status, form) -> {
            return fresh(call, status, form, Uuids.read(form.value(PARTNER)).map(PartnerId::new));
        });
    }

    /** Not on another page: the key is nowhere but in this answer. */
    private Answer made(Call call, Input input) {
        var partner = input.optionalUuid(PARTNER);
        var made = keys.make(
                input.text("name"),
                Set.copyOf(input.texts("scopes")),
                partner,
                new AccountId(call.visitor().account()));
        return pages.show(call, "identity/api-key-made.jte", Map.of("key", made));
    }

    private Answer revoke(Call call) {
        return Deed.of(call, ROOT, "keys.revoked-done", () -> revoke.handle(new ApiKeyId(call.pathId("id"))));
    }

    private Answer fresh(Call call, int status, Filled form, Optional<PartnerId> partner) {
        var name = partner.map(id ->
                partners.one(id).orElseThrow(() -> Refusal.notFound("partner")).name());
        var shown = new NewKey(List.copyOf(keys.scopes()), name);
        return pages.show(call, status, "identity/api-key-new.jte", Map.of("form", form, "key", shown));
    }
}
