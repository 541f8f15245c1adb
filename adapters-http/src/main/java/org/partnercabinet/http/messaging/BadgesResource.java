package org.partnercabinet.http.messaging;

import java.util.List;
import org.partnercabinet.application.event.EventQueries;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Resource;

/** The numbers on the bell and on the chat. */
public final class BadgesResource implements Resource {
    private final Unread unread;
    private final EventQueries events;

    public BadgesResource(Unread unread, EventQueries events) {
        this.unread = unread;
        this.events = events;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.get("/api/badges")
                .tag("events")
                .summary("How much is unread")
                .access(Talking.BOTH)
                .scope("chat:read")
                .answers(200, BadgesView.class)
                .handle(this::show));
    }

    private Answer show(Call call) {
        var visitor = call.visitor();
        var account = new AccountId(visitor.account());
        // The event's number first: what is counted after it may be newer, never older.
        long last = events.newest(List.of(account)).getOrDefault(account, 0L);
        return Answer.ok(new BadgesView(unread.said(visitor), unread.told(visitor), last));
    }
}
