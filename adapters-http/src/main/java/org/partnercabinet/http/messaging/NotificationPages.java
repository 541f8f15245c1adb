package org.partnercabinet.http.messaging;

import java.util.List;
import java.util.Map;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.messaging.NotificationQueries;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.messaging.NotificationId;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.page.Deed;
import org.partnercabinet.http.page.Pager;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.partner.Whose;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Resource;

/** A partner reads in a browser what they were told. */
public final class NotificationPages implements Resource {
    private static final String ROOT = "/partner/notifications";
    private static final Access PARTNERS = Access.roles(Role.PARTNER);
    private static final int LATEST = 5;
    private static final Body UNTIL = Body.of(Field.moment("until").required());

    private final NotificationQueries notifications;
    private final NotificationsResource.Commands commands;
    private final Whose whose;
    private final Pages pages;

    public NotificationPages(
            NotificationQueries notifications, NotificationsResource.Commands commands, Whose whose, Pages pages) {
        this.notifications = notifications;
        this.commands = commands;
        this.whose = whose;
        this.pages = pages;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(ROOT).page(PARTNERS).paged().sortedBy("at").handle(this::list),
                Endpoint.get(ROOT + "/latest").page(PARTNERS).handle(this::latest),
                Endpoint.post(ROOT + "/read-all").page(PARTNERS).handle(this::readAll),
                Endpoint.post(ROOT + "/{id}/read").page(PARTNERS).handle(this::read),
                Endpoint.post(ROOT + "/{id}/away").page(PARTNERS).handle(this::putAway));
    }

    private Answer list(Call call) {
        var found = notifications.list(whose.own(call.visitor()), call.pageRequest());
        var shown = Map.<String, Object>of("rows", views(call, found.items()), "pager", Pager.of(call, found.total()));
        return pages.show(call, "messaging/notifications.jte", shown);
    }

    /** For the bell. */
    private Answer latest(Call call) {
        var found = notifications.list(whose.own(call.visitor()), new PageRequest(1, LATEST));
        return pages.show(call, "messaging/latest.jte", Map.of("rows", views(call, found.items())));
    }

    private static List<NotificationView> views(Call call, List<NotificationQueries.Told> told) {
        return told.stream()
                .map(one -> NotificationView.of(one, call.viewer().language()))
                .toList();
    }

    /** Then on to what it is about, where that is a page; else back to the list. */
    private Answer read(Call call) {
        commands.read().handle(whose.own(call.visitor()), new NotificationId(call.pathId("id")));
        return Pages.goTo(
                call,
                org.partnercabinet.http.web.LocalPath.of(call.form().value(Deed.NEXT))
                        .orElse(ROOT));
    }

    private Answer readAll(Call call) {
        var until = call.form().check(UNTIL).optionalMoment("until").orElseThrow();
        return Deed.of(call, ROOT, "told.all-read", () -> commands.readAll().handle(whose.own(call.visitor()), until));
    }

    private Answer putAway(Call call) {
        var id = new NotificationId(call.pathId("id"));
        return Deed.of(call, ROOT, "told.put-away", () -> commands.putAway().handle(whose.own(call.visitor()), id));
    }
}
