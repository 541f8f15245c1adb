package org.partnercabinet.http.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.application.identity.EndSessions;
import org.partnercabinet.application.identity.IdentityQueries;
import org.partnercabinet.application.identity.IdentityQueries.SessionRow;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.SessionId;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Page;
import org.partnercabinet.http.web.Resource;
import org.partnercabinet.http.web.WebProblem;

/** People see where they are signed in and leave from afar. */
public final class SessionsResource implements Resource {
    private final EndSessions end;
    private final IdentityQueries identities;
    private final Clock clock;

    public SessionsResource(EndSessions end, IdentityQueries identities, Clock clock) {
        this.end = end;
        this.identities = identities;
        this.clock = clock;
    }

    /**
     * Where somebody is signed in.
     *
     * @param device what the browser calls itself
     * @param seenAt when it was used last, to the quarter of an hour
     * @param current whether it is the one that asks
     */
    public record SessionView(
            UUID id,
            String device,
            String address,
            Instant startedAt,
            Instant seenAt,
            Instant expiresAt,
            boolean current) {

        static SessionView of(SessionRow row, SessionId here) {
            return of(row, Optional.of(here.value()));
        }

        static SessionView of(SessionRow row, Optional<UUID> here) {
            return new SessionView(
                    row.id(),
                    row.agent(),
                    row.address(),
                    row.startedAt(),
                    row.seenAt(),
                    row.expiresAt(),
                    here.filter(row.id()::equals).isPresent());
        }
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api/auth/sessions")
                        .tag("auth")
                        .summary("Where you are signed in, newest first")
                        .access(Access.signedIn())
                        .noKeys()
                        .paged()
                        .sortedBy("started_at")
                        .answersPage(SessionView.class)
                        .handle(this::list),
                Endpoint.delete("/api/auth/sessions/{id}")
                        .tag("auth")
                        .summary("End one of your sessions")
                        .access(Access.signedIn())
                        .noKeys()
                        .answersNothing(204)
                        .problems("session.not-found")
                        .handle(this::end),
                Endpoint.post("/api/auth/sessions/end-others")
                        .tag("auth")
                        .summary("End all your sessions but this one")
                        .access(Access.signedIn())
                        .noKeys()
                        .answersNothing(204)
                        .handle(this::endOthers));
    }

    private Answer list(Call call) {
        var here = here(call);
        var found = identities.sessions(account(call), clock.instant(), call.pageRequest());
        var views = found.map(row -> SessionView.of(row, here)).items();
        return Answer.ok(Page.of(views, call.paging(), found.total()));
    }

    private Answer end(Call call) {
        end.handle(account(call), new SessionId(call.pathId("id")));
        return Answer.nothing();
    }

    private Answer endOthers(Call call) {
        end.others(account(call), here(call));
        return Answer.nothing();
    }

    private static AccountId account(Call call) {
        return new AccountId(call.visitor().account());
    }

    private static SessionId here(Call call) {
        return new SessionId(call.visitor().session().orElseThrow(WebProblem.ACCESS_KEYS_NOT_ALLOWED::thrown));
    }
}
