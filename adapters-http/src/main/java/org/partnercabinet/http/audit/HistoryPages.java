package org.partnercabinet.http.audit;

import java.util.List;
import java.util.Map;
import org.partnercabinet.application.Scope;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.partner.Whose;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Resource;

/** What was changed that concerns a partner, for that partner, in a browser. */
public final class HistoryPages implements Resource {
    private static final String PATH = "/partner/audit";

    private final AuditLog log;
    private final Whose whose;
    private final Pages pages;

    public HistoryPages(AuditLog log, Whose whose, Pages pages) {
        this.log = log;
        this.whose = whose;
        this.pages = pages;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.get(PATH)
                .page(Access.roles(Role.PARTNER))
                .query(AuditLog.fields())
                .handle(this::show));
    }

    private Answer show(Call call) {
        var shown = log.read(call, Scope.of(whose.own(call.visitor())), PATH);
        return pages.show(call, "audit/history.jte", Map.of("log", shown));
    }
}
