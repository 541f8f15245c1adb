package org.partnercabinet.http.crm;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.application.crm.ChangeCrmIdentity;
import org.partnercabinet.application.crm.CrmIdentities;
import org.partnercabinet.application.partner.PartnerQueries;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.partner.CrmIdentity;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
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

    private static final String WHO = "who";
    private static final String Q = "q";
    private static final String FIND = "find";
    private static final Body FOUND = Body.of(Field.text(WHO).max(40).required());

    private final ChangeCrmIdentity change;
    private final CrmIdentities identities;
    private final CrmSearch search;
    private final PartnerQueries partners;
    private final Pages pages;

    public PartnerCrmPages(
            ChangeCrmIdentity change,
            CrmIdentities identities,
            CrmSearch search,
            PartnerQueries partners,
            Pages pages) {
        this.search = search;
        this.change = change;
        this.identities = identities;
        this.partners = partners;
        this.pages = pages;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(PATH)
                        .page(ADMINS)
                        .query(Field.text(Q).max(100), Field.bool(FIND))
                        .handle(call -> page(call, 200, filled(call), asked(call))),
                Endpoint.post(PATH).page(ADMINS).handle(this::change),
                Endpoint.post(PATH + "/found").page(ADMINS).handle(this::choose));
    }

    private Answer change(Call call) {
        return Forms.answer(
                call,
                CrmIdentityResource.BODY,
                input -> {
                    var identity =
                            new CrmIdentity(input.optionalNumber("contact_id"), input.optionalNumber("company_id"));
                    return changed(call, identity);
                },
                (status, form) -> page(call, status, form, Optional.empty()));
    }

    /** Somebody who was found becomes the contact or the company; the other stays as it was. */
    private Answer choose(Call call) {
        return Forms.answer(
                call,
                FOUND,
                input -> {
                    var before = identities.of(PartnerHead.id(call));
                    return changed(call, Chosen.in(input.text(WHO), WHO).over(before));
                },
                (status, form) -> page(call, status, beside(filled(call), form), Optional.of(form.value(Q))));
    }

    /** What is stored, with the mistakes of the other form on the page. */
    private static Filled beside(Filled stored, Filled form) {
        return new Filled(stored.form(), form.errors(), form.notice());
    }

    private Answer changed(Call call, CrmIdentity identity) {
        change.handle(PartnerHead.id(call), identity);
        return Deed.done(call, PartnerHead.ROOT + "/" + call.pathId("id") + "/bitrix24", "partner.bitrix24-done");
    }

    /** What to look for in Bitrix24: nothing is asked there until somebody wants it. */
    private static Optional<String> asked(Call call) {
        return Optional.of(call.query().textOrEmpty(Q))
                .filter(q -> !q.isEmpty() || call.query().bool(FIND, false));
    }

    private Filled filled(Call call) {
        var identity = identities.of(PartnerHead.id(call));
        var values = new HashMap<String, String>();
        identity.contact().ifPresent(id -> values.put("contact_id", String.valueOf(id)));
        identity.company().ifPresent(id -> values.put("company_id", String.valueOf(id)));
        return Filled.of(values);
    }

    private Answer page(Call call, int status, Filled form, Optional<String> q) {
        var head = PartnerHead.of(call, partners, "bitrix24");
        var candidates = q.map(typed -> Candidates.of(search, head.partner(), typed));
        var shown = Map.<String, Object>of("head", head, "form", form, "candidates", candidates);
        return pages.show(call, status, "crm/partner.jte", shown);
    }
}
