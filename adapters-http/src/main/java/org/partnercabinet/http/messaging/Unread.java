package org.partnercabinet.http.messaging;

import java.util.Map;
import java.util.Optional;
import org.partnercabinet.application.messaging.ConversationQueries;
import org.partnercabinet.application.messaging.NoticeQueries;
import org.partnercabinet.application.messaging.NotificationQueries;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.messaging.Side;
import org.partnercabinet.domain.messaging.Speaker;
import org.partnercabinet.http.page.Badges;
import org.partnercabinet.http.web.Visitor;

/** How much somebody has not seen. Pages call it {@link Badges#BELL} and {@link #CHAT}. */
public final class Unread implements Badges {
    /** Messages. */
    public static final String CHAT = "chat";

    private final ConversationQueries conversations;
    private final NotificationQueries notifications;
    private final NoticeQueries notices;

    public Unread(ConversationQueries conversations, NotificationQueries notifications, NoticeQueries notices) {
        this.conversations = conversations;
        this.notifications = notifications;
        this.notices = notices;
    }

    @Override
    public Map<String, Integer> of(Visitor visitor) {
        return Map.of(BELL, Math.toIntExact(told(visitor)), CHAT, Math.toIntExact(said(visitor)));
    }

    /** Messages of the other side: for the team of all partners, for partners of the team. */
    long said(Visitor visitor) {
        var account = new AccountId(visitor.account());
        if (Talking.isOfTeam(visitor)) {
            return conversations.unread(new Speaker(account, Side.TEAM), Optional.empty());
        }
        var own = Talking.own(visitor);
        return own.isEmpty() ? 0 : conversations.unread(new Speaker(account, Side.PARTNER), own);
    }

    /** Notifications of partners, notices of administrators; of whoever is both, both. */
    long told(Visitor visitor) {
        long own = Talking.own(visitor).map(notifications::unread).orElse(0L);
        return visitor.is(Role.ADMIN) ? own + notices.unread(new AccountId(visitor.account())) : own;
    }
}
