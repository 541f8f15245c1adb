package org.partnercabinet.http.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.identity.IdentityQueries;
import org.partnercabinet.application.partner.PartnerQueries;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.http.audit.AuditLog.Log;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.partner.PartnerHead;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Resource;

/** Who changed what, in a browser: all of it, and what concerns a partner. */
public final class AuditPages implements Resource {
    private static final Access ADMINS = Access.roles(Role.ADMIN);
    private static final PageRequest COLLEAGUES = new PageRequest(1, 100);

    private final AuditLog log;
    private final PartnerQueries partners;
    private final IdentityQueries identities;
    private final Pages pages;

    public AuditPages(AuditLog log, PartnerQueries partners, IdentityQueries identities, Pages pages) {
        this.log = log;
        this.partners = partners;
        this.identities = identities;
        this.pages = pages;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/admin/audit")
                        .page(ADMINS)
                        .query(AuditLog.fields())
                        .handle(this::all),
                Endpoint.get(PartnerHead.ROOT + "/{id}/audit")
                        .page(ADMINS)
                        .query(AuditLog.fields())
                        .handle(this::ofPartner));
    }

    private Answer all(Call call) {
        var shown = log.read(call, Scope.everybody(), "/admin/audit");
        return pages.show(
                call,
                "audit/log.jte",
                Map.of("log", shown, "actions", AuditResource.actions(), "people", people(shown)));
    }

    /** Colleagues' e-mails by their accounts, and whoever else it is narrowed by. */
    private Map<String, String> people(Log shown) {
        var people = new LinkedHashMap<String, String>();
        identities
                .employees(Optional.empty(), Optional.empty(), COLLEAGUES)
                .items()
                .forEach(one -> people.put(one.id().toString(), one.email()));
        var chosen = shown.by("actor");
        if (!chosen.isEmpty() && !people.containsKey(chosen)) {
            var name = shown.entries().stream()
                    .flatMap(one -> one.actor().name().stream())
                    .findFirst();
            people.put(chosen, name.orElse(chosen));
        }
        return people;
    }

    private Answer ofPartner(Call call) {
        var head = PartnerHead.of(call, partners, "audit");
        var shown = log.read(call, Scope.of(PartnerHead.id(call)), head.path() + "/audit");
        return pages.show(call, "audit/partner.jte", Map.of("log", shown, "head", head));
    }
}
