package org.partnercabinet.http.messaging;

import java.util.List;
import java.util.Optional;
import org.partnercabinet.application.event.EventQueries;
import org.partnercabinet.application.messaging.ConversationQueries;
import org.partnercabinet.application.messaging.NotificationQueries;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.messaging.Side;
import org.partnercabinet.domain.messaging.Speaker;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Resource;

/** The numbers on the bell and on the chat. */
public final class BadgesResource implements Resource {
    private final ConversationQueries conversations;
    private final NotificationQueries notifications;
    private final EventQueries events;

    public BadgesResource(ConversationQueries conversations, NotificationQueries notifications, EventQueries events) {
        this.conversations = conversations;
        this.notifications = notifications;
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
        var own = Talking.own(visitor);
        // The event's number first: what is counted after it may be newer, never older.
        long last = events.newest(List.of(account)).getOrDefault(account, 0L);
        long chat = Talking.isOfTeam(visitor)
                ? conversations.unread(new Speaker(account, Side.TEAM), Optional.empty())
                : own.map(partner -> conversations.unread(new Speaker(account, Side.PARTNER), own))
                        .orElse(0L);
        return Answer.ok(new BadgesView(chat, own.map(notifications::unread).orElse(0L), last));
    }
}
