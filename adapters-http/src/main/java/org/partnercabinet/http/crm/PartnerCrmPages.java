package org.partnercabinet.http.crm;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.partnercabinet.application.crm.ChangeCrmIdentity;
import org.partnercabinet.application.crm.CrmIdentities;
import org.partnercabinet.application.partner.PartnerQueries;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.partner.CrmIdentity;
import org.partnercabinet.http.page.Deed;
import org.partnercabinet.http.page.Filled;
import org.partnercabinet.http.page.Forms;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.partner.PartnerHead;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Resource;

/** Which contact and company of Bitrix24 a partner is, in a browser. */
public final class PartnerCrmPages implements Resource {
    private static final Access ADMINS = Access.roles(Role.ADMIN);
    private static final String PATH = PartnerHead.ROOT + "/{id}/bitrix24";

    private final ChangeCrmIdentity change;
    private final CrmIdentities identities;
    private final PartnerQueries partners;
    private final Pages pages;

    public PartnerCrmPages(ChangeCrmIdentity change, CrmIdentities identities, PartnerQueries partners, Pages pages) {
        this.change = change;
        this.identities = identities;
        this.partners = partners;
        this.pages = pages;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(PATH).page(ADMINS).handle(call -> page(call, 200, filled(call))),
                Endpoint.post(PATH).page(ADMINS).handle(this::change));
    }

    private Answer change(Call call) {
        return Forms.answer(
                call,
                CrmIdentityResource.BODY,
                input -> {
                    var identity =
                            new CrmIdentity(input.optionalNumber("contact_id"), input.optionalNumber("company_id"));
                    change.handle(PartnerHead.id(call), identity);
                    return Deed.done(
                            call, PartnerHead.ROOT + "/" + call.pathId("id") + "/bitrix24", "partner.bitrix24-done");
                },
                (status, form) -> page(call, status, form));
    }

    private Filled filled(Call call) {
        var identity = identities.of(PartnerHead.id(call));
        var values = new HashMap<String, String>();
        identity.contact().ifPresent(id -> values.put("contact_id", String.valueOf(id)));
        identity.company().ifPresent(id -> values.put("company_id", String.valueOf(id)));
        return Filled.of(values);
    }

    private Answer page(Call call, int status, Filled form) {
        var head = PartnerHead.of(call, partners, "bitrix24");
        return pages.show(call, status, "crm/partner.jte", Map.of("head", head, "form", form));
    }
}
