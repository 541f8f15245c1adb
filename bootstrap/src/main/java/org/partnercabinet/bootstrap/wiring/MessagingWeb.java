package org.partnercabinet.bootstrap.wiring;

import java.util.List;
import org.partnercabinet.http.messaging.BadgesResource;
import org.partnercabinet.http.messaging.BroadcastsResource;
import org.partnercabinet.http.messaging.ConversationsResource;
import org.partnercabinet.http.messaging.FilesResource;
import org.partnercabinet.http.messaging.MessagesResource;
import org.partnercabinet.http.messaging.NoticesResource;
import org.partnercabinet.http.messaging.NotificationsResource;
import org.partnercabinet.http.messaging.ReadyAnswersResource;
import org.partnercabinet.http.messaging.Unread;
import org.partnercabinet.http.partner.Whose;
import org.partnercabinet.http.web.RateLimits;
import org.partnercabinet.http.web.Resource;

/** Resources of chat, notifications and broadcasts. */
final class MessagingWeb {
    private final Stores s;
    private final Messaging core;
    private final Whose whose;
    private final RateLimits limits;

    MessagingWeb(Stores stores, Messaging core, Whose whose, RateLimits limits) {
        this.s = stores;
        this.core = core;
        this.whose = whose;
        this.limits = limits;
    }

    List<Resource> resources() {
        var m = s.messaging;
        return List.of(
                new ConversationsResource(m.conversationQueries, core.seeMessages, core.assignConversation),
                new MessagesResource(m.conversationQueries, core.sendMessage, limits),
                new FilesResource(core.keepFile, m.files, m.fileQueries, limits),
                new BroadcastsResource(
                        m.broadcastQueries,
                        new BroadcastsResource.Commands(
                                core.createBroadcast, core.cancelBroadcast, core.deleteBroadcast)),
                new ReadyAnswersResource(m.readyAnswers, core.changeReadyAnswers),
                new NotificationsResource(
                        s.notificationQueries,
                        new NotificationsResource.Commands(
                                core.markNotificationRead, core.markAllNotificationsRead, core.putNotificationAway),
                        whose),
                new NoticesResource(m.noticeQueries, core.markNoticesRead),
                new BadgesResource(
                        new Unread(m.conversationQueries, s.notificationQueries, m.noticeQueries), m.eventQueries));
    }
}
