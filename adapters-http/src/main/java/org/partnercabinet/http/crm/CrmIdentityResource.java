package org.partnercabinet.http.crm;

import java.util.List;
import org.partnercabinet.application.crm.ChangeCrmIdentity;
import org.partnercabinet.application.crm.CrmIdentities;
import org.partnercabinet.application.partner.PartnerQueries;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.partner.CrmIdentity;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.input.Input;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.EndpointDraft;
import org.partnercabinet.http.web.Resource;

/** Administrators say which contact and which company of Bitrix24 a partner is. */
public final class CrmIdentityResource implements Resource {
    private static final String PATH = "/api/partners/{id}/crm-identity";
    static final Body BODY = Body.of(id("contact_id"), id("company_id"));

    private final ChangeCrmIdentity change;
    private final CrmIdentities identities;
    private final PartnerQueries partners;

    public CrmIdentityResource(ChangeCrmIdentity change, CrmIdentities identities, PartnerQueries partners) {
        this.change = change;
        this.identities = identities;
        this.partners = partners;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                draft(Endpoint.get(PATH), "partners:read")
                        .summary("What a partner is in Bitrix24")
                        .handle(this::show),
                draft(Endpoint.put(PATH), "partners:write")
                        .summary("Say what a partner is in Bitrix24")
                        .description(
                                "Deals of this contact or company that belong to no referral become the partner's: "
                                        + "by the next proof, or as soon as they change.")
                        .body(BODY)
                        .problems("crm-identity.taken")
                        .handle(this::change));
    }

    private static EndpointDraft draft(EndpointDraft draft, String scope) {
        return draft.tag("partners")
                .access(Access.roles(Role.ADMIN))
                .scope(scope)
                .answers(200, CrmIdentityView.class)
                .problems("partner.not-found");
    }

    private static Field id(String name) {
        return Field.integer(name, 1, Long.MAX_VALUE).nullable().about("null: none");
    }

    private Answer show(Call call) {
        return Answer.ok(view(partner(call)));
    }

    private Answer change(Call call) {
        PartnerId partner = partner(call);
        Input input = call.input();
        change.handle(partner, new CrmIdentity(input.optionalNumber("contact_id"), input.optionalNumber("company_id")));
        return Answer.ok(view(partner));
    }

    private CrmIdentityView view(PartnerId partner) {
        if (partners.one(partner).isEmpty()) throw Refusal.notFound("partner");
        return CrmIdentityView.of(identities.of(partner));
    }

    private static PartnerId partner(Call call) {
        return new PartnerId(call.pathId("id"));
    }
}
