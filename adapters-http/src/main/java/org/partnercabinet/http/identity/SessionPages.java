package org.partnercabinet.http.identity;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.partnercabinet.application.identity.EndSessions;
import org.partnercabinet.application.identity.IdentityQueries;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.SessionId;
import org.partnercabinet.http.identity.SessionsResource.SessionView;
import org.partnercabinet.http.page.Deed;
import org.partnercabinet.http.page.Pager;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Resource;

/** People see in a browser where they are signed in, and leave from afar. */
public final class SessionPages implements Resource {
    private static final String ROOT = "/account/sessions";

    private final EndSessions end;
    private final IdentityQueries identities;
    private final Clock clock;
    private final Pages pages;

    public SessionPages(EndSessions end, IdentityQueries identities, Clock clock, Pages pages) {
        this.end = end;
        this.identities = identities;
        this.clock = clock;
        this.pages = pages;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(ROOT)
                        .page(Access.signedIn())
                        .paged()
                        .sortedBy("started_at")
                        .handle(this::list),
                Endpoint.post(ROOT + "/end-others")
                        .page(Access.signedIn())
                        .handle(call -> Deed.of(
                                call, ROOT, "sessions.others-ended", () -> end.others(account(call), here(call)))),
                Endpoint.post(ROOT + "/{id}/end")
                        .page(Access.signedIn())
                        .handle(call -> Deed.of(
                                call,
                                ROOT,
                                "sessions.ended",
                                () -> end.handle(account(call), new SessionId(call.pathId("id"))))));
    }

    private Answer list(Call call) {
        var here = here(call);
        var found = identities.sessions(account(call), clock.instant(), call.pageRequest());
        var rows = found.map(row -> SessionView.of(row, here)).items();
        return pages.show(call, "identity/sessions.jte", Map.of("rows", rows, "pager", Pager.of(call, found.total())));
    }

    private static AccountId account(Call call) {
        return new AccountId(call.visitor().account());
    }

    private static SessionId here(Call call) {
        return new SessionId(call.visitor().session().orElseThrow(() -> Refusal.notFound("session")));
    }
}
