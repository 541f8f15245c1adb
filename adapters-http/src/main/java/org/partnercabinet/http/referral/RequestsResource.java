package org.partnercabinet.http.referral;

import java.util.List;
import org.partnercabinet.application.referral.RequestQueries;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Page;
import org.partnercabinet.http.web.Resource;

/** What people left in the forms behind links. */
public final class RequestsResource implements Resource {
    private final RequestQueries requests;

    public RequestsResource(RequestQueries requests) {
        this.requests = requests;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.get("/api/requests")
                .tag("referrals")
                .summary("Requests left in forms, newest first")
                .description("All of them, also of clients whom somebody had brought before: those made no referral, "
                        + "and referral_id is the one the client has.")
                .access(Access.roles(Role.ADMIN))
                .scope("requests:read")
                .paged()
                .sortedBy("at")
                .answersPage(RequestView.class)
                .handle(this::list));
    }

    private Answer list(Call call) {
        var paging = call.paging();
        var page = requests.list(call.pageRequest());
        return Answer.ok(Page.of(page.items().stream().map(RequestView::of).toList(), paging, page.total()));
    }
}
