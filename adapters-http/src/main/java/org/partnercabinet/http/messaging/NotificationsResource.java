package org.partnercabinet.http.messaging;

import java.util.List;
import org.partnercabinet.application.messaging.MarkNotificationRead;
import org.partnercabinet.application.messaging.NotificationQueries;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.messaging.NotificationId;
import org.partnercabinet.http.partner.Whose;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Page;
import org.partnercabinet.http.web.Resource;

/** Partners read what they were told. */
public final class NotificationsResource implements Resource {
    private static final Access BOTH = Access.roles(Role.PARTNER, Role.ADMIN);

    private final NotificationQueries notifications;
    private final MarkNotificationRead markRead;
    private final Whose whose;

    public NotificationsResource(NotificationQueries notifications, MarkNotificationRead markRead, Whose whose) {
        this.notifications = notifications;
        this.markRead = markRead;
        this.whose = whose;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api/notifications")
                        .tag("notifications")
                        .summary("What a partner was told, newest first")
                        .access(BOTH)
                        .scope("notifications:read")
                        .query(Whose.FIELD)
                        .paged()
                        .sortedBy("at")
                        .answersPage(NotificationView.class)
                        .problems("partner.not-found")
                        .handle(this::list),
                Endpoint.post("/api/notifications/{id}/read")
                        .tag("notifications")
                        .summary("Mark a notification as read")
                        .description("Only the partner it was meant for can have read it.")
                        .access(Access.roles(Role.PARTNER))
                        .scope("notifications:write")
                        .answersNothing(204)
                        .problems("notification.not-found")
                        .handle(this::read));
    }

    private Answer list(Call call) {
        var paging = call.paging();
        var found = notifications.list(whose.inQuery(call), call.pageRequest());
        var items = found.items().stream()
                .map(notification -> NotificationView.of(notification, call.language()))
                .toList();
        return Answer.ok(Page.of(items, paging, found.total()));
    }

    private Answer read(Call call) {
        markRead.handle(whose.own(call.visitor()), new NotificationId(call.pathId("id")));
        return Answer.nothing();
    }
}
