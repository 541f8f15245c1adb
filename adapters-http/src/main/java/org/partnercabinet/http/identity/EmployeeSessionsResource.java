package org.partnercabinet.http.identity;

import java.time.Clock;
import java.util.List;
import org.partnercabinet.application.identity.EndEmployeeSessions;
import org.partnercabinet.application.identity.IdentityQueries;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.http.identity.SessionsResource.SessionView;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.EndpointDraft;
import org.partnercabinet.http.web.Page;
import org.partnercabinet.http.web.Resource;

/** Administrators see where an employee is signed in, and sign them out. */
public final class EmployeeSessionsResource implements Resource {
    private static final String PATH = "/api/employees/{id}/sessions";

    private final EndEmployeeSessions end;
    private final IdentityQueries identities;
    private final Clock clock;

    public EmployeeSessionsResource(EndEmployeeSessions end, IdentityQueries identities, Clock clock) {
        this.end = end;
        this.identities = identities;
        this.clock = clock;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                draft(Endpoint.get(PATH), "Where an employee is signed in, newest first")
                        .paged()
                        .sortedBy("started_at")
                        .answersPage(SessionView.class)
                        .handle(this::list),
                draft(Endpoint.post(PATH + "/end"), "Sign an employee out everywhere")
                        .description("They may sign in again; to shut them out there is disable.")
                        .answersNothing(204)
                        .handle(this::end));
    }

    private static EndpointDraft draft(EndpointDraft draft, String summary) {
        return draft.tag("employees")
                .summary(summary)
                .access(Access.roles(Role.ADMIN))
                .noKeys()
                .problems("account.not-found");
    }

    private Answer list(Call call) {
        var id = new AccountId(call.pathId("id"));
        if (identities.employee(id).isEmpty()) throw Refusal.notFound("account");
        var found = identities.sessions(id, clock.instant(), call.pageRequest());
        var here = call.visitor().session();
        var views = found.map(row -> SessionView.of(row, here)).items();
        return Answer.ok(Page.of(views, call.paging(), found.total()));
    }

    private Answer end(Call call) {
        end.handle(new AccountId(call.pathId("id")));
        return Answer.nothing();
    }
}
