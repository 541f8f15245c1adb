package org.partnercabinet.http.messaging;

import java.util.List;
import org.partnercabinet.application.messaging.MarkAllNotificationsRead;
import org.partnercabinet.application.messaging.MarkNotificationRead;
import org.partnercabinet.application.messaging.NotificationQueries;
import org.partnercabinet.application.messaging.PutNotificationAway;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.messaging.NotificationId;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
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
    private final Commands commands;
    private final Whose whose;

    /** What a partner can do with notifications. */
    public record Commands(MarkNotificationRead read, MarkAllNotificationsRead readAll, PutNotificationAway putAway) {}

    public NotificationsResource(NotificationQueries notifications, Commands commands, Whose whose) {
        this.notifications = notifications;
        this.commands = commands;
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
                        .handle(this::read),
                Endpoint.post("/api/notifications/read-all")
                        .tag("notifications")
                        .summary("Mark all notifications up to a moment as read")
                        .description("What came after it was not seen yet.")
                        .body(Body.of(Field.moment("until").required().about("such as `at` of the newest one shown")))
                        .access(Access.roles(Role.PARTNER))
                        .scope("notifications:write")
                        .answersNothing(204)
                        .handle(this::readAll),
                Endpoint.delete("/api/notifications/{id}")
                        .tag("notifications")
                        .summary("Put a notification away")
                        .description("The partner does not see it any more, and is not told the same again.")
                        .access(Access.roles(Role.PARTNER))
                        .scope("notifications:write")
                        .answersNothing(204)
                        .problems("notification.not-found")
                        .handle(this::putAway));
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
        commands.read().handle(whose.own(call.visitor()), new NotificationId(call.pathId("id")));
        return Answer.nothing();
    }

    private Answer readAll(Call call) {
        var until = call.input().optionalMoment("until").orElseThrow();
        commands.readAll().handle(whose.own(call.visitor()), until);
        return Answer.nothing();
    }

    private Answer putAway(Call call) {
        commands.putAway().handle(whose.own(call.visitor()), new NotificationId(call.pathId("id")));
        return Answer.nothing();
    }
}
