package org.partnercabinet.http.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.audit.AuditQueries;
import org.partnercabinet.application.audit.AuditQueries.Filter;
import org.partnercabinet.application.partner.PartnerQueries;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.partner.PartnerHead;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Resource;

/** Who changed what, in a browser: all of it, and what concerns a partner. */
public final class AuditPages implements Resource {
    private static final int SIZE = 25;
    private static final Access ADMINS = Access.roles(Role.ADMIN);
    private static final Field BEFORE = Field.number("before");

    private final AuditQueries audit;
    private final PartnerQueries partners;
    private final Pages pages;

    public AuditPages(AuditQueries audit, PartnerQueries partners, Pages pages) {
        this.audit = audit;
        this.partners = partners;
        this.pages = pages;
    }

    /** @param action what it was narrowed by, or empty. @param older where the older ones begin; empty at the end */
    public record Log(String path, List<AuditEntryView> entries, String action, Optional<Long> older, boolean first) {
        public String olderHref() {
            return path + "?before=" + older.orElse(0L) + (action.isEmpty() ? "" : "&action=" + action);
        }
    }

    @Override
    public List<Endpoint> endpoints() {
        var action = Field.oneOf("action", AuditResource.actions().toArray(String[]::new));
        return List.of(
                Endpoint.get("/admin/audit").page(ADMINS).query(BEFORE, action).handle(this::all),
                Endpoint.get(PartnerHead.ROOT + "/{id}/audit")
                        .page(ADMINS)
                        .query(BEFORE, action)
                        .handle(this::ofPartner));
    }

    private Answer all(Call call) {
        var log = log(call, Scope.everybody(), "/admin/audit");
        return pages.show(call, "audit/log.jte", Map.of("log", log, "actions", AuditResource.actions()));
    }

    private Answer ofPartner(Call call) {
        var head = PartnerHead.of(call, partners, "audit");
        var log = log(call, Scope.of(PartnerHead.id(call)), head.path() + "/audit");
        var shown = new HashMap<String, Object>(Map.of("log", log, "head", head));
        return pages.show(call, "audit/partner.jte", shown);
    }

    private Log log(Call call, Scope scope, String path) {
        var before = call.query().optionalNumber("before");
        var action = call.query().optionalText("action");
        var filter = new Filter(Optional.empty(), Optional.empty(), action, Optional.empty(), Optional.empty());
        var rows = audit.list(scope, filter, before, SIZE + 1);
        var language = call.viewer().language();
        var shown = rows.stream()
                .limit(SIZE)
                .map(row -> AuditEntryView.of(row, call.visitor(), language))
                .toList();
        Optional<Long> older =
                rows.size() > SIZE ? Optional.of(shown.get(SIZE - 1).id()) : Optional.empty();
        return new Log(path, shown, action.orElse(""), older, before.isEmpty());
    }
}
