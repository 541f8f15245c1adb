package org.partnercabinet.http.outbox;

import static org.partnercabinet.http.input.Field.text;

import java.util.List;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.outbox.OutboxQueries;
import org.partnercabinet.application.outbox.SendAgain;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Page;
import org.partnercabinet.http.web.Resource;

/** What was laid aside on its way out, and having it tried again. */
public final class OutboxResource implements Resource {
    private final OutboxQueries outbox;
    private final SendAgain again;

    public OutboxResource(OutboxQueries outbox, SendAgain again) {
        this.outbox = outbox;
        this.again = again;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api/outbox")
                        .tag("outbox")
                        .summary("Deliveries that were laid aside and wait for a person, the oldest first")
                        .access(Access.roles(Role.ADMIN))
                        .scope("outbox:read")
                        .paged()
                        .answersPage(BuriedView.class)
                        .handle(this::list),
                Endpoint.post("/api/outbox/again")
                        .tag("outbox")
                        .summary("Tries a delivery again that was laid aside")
                        .access(Access.roles(Role.ADMIN))
                        .scope("outbox:write")
                        .body(Body.of(
                                text("topic").max(50).required(),
                                text("subject").max(100).required()))
                        .answersNothing(204)
                        .problems("buried-delivery.not-found")
                        .handle(this::again));
    }

    private Answer list(Call call) {
        var paging = call.paging();
        var page = outbox.buried(new PageRequest(paging.page(), paging.size()));
        return Answer.ok(Page.of(page.items().stream().map(BuriedView::of).toList(), paging, page.total()));
    }

    private Answer again(Call call) {
        again.handle(call.input().text("topic"), call.input().text("subject"));
        return Answer.nothing();
    }
}
