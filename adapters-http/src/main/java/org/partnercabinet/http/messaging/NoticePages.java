package org.partnercabinet.http.messaging;

import java.util.List;
import java.util.Map;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.messaging.MarkNoticesRead;
import org.partnercabinet.application.messaging.NoticeQueries;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.messaging.Notice;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.page.Deed;
import org.partnercabinet.http.page.Pager;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Resource;

/** An administrator reads in a browser what they were told. */
public final class NoticePages implements Resource {
    private static final String ROOT = "/admin/notices";
    private static final Access ADMINS = Access.roles(Role.ADMIN);
    private static final int LATEST = 5;
    private static final Body UNTIL = Body.of(Field.moment("until").required());

    private final NoticeQueries notices;
    private final MarkNoticesRead read;
    private final Pages pages;

    public NoticePages(NoticeQueries notices, MarkNoticesRead read, Pages pages) {
        this.notices = notices;
        this.read = read;
        this.pages = pages;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(ROOT).page(ADMINS).paged().sortedBy("at").handle(this::list),
                Endpoint.get(ROOT + "/latest").page(ADMINS).handle(this::latest),
                Endpoint.post(ROOT + "/read-all").page(ADMINS).handle(this::readAll));
    }

    private Answer list(Call call) {
        var found = notices.list(own(call), call.pageRequest());
        var shown = Map.<String, Object>of("rows", views(call, found.items()), "pager", Pager.of(call, found.total()));
        return pages.show(call, "messaging/notices.jte", shown);
    }

    /** For the bell. */
    private Answer latest(Call call) {
        var found = notices.list(own(call), new PageRequest(1, LATEST));
        return pages.show(call, "messaging/latest-notices.jte", Map.of("rows", views(call, found.items())));
    }

    private Answer readAll(Call call) {
        var until = call.form().check(UNTIL).optionalMoment("until").orElseThrow();
        return Deed.of(call, ROOT, "told.all-read", () -> read.handle(own(call), until));
    }

    private static List<NoticeView> views(Call call, List<Notice> told) {
        return told.stream()
                .map(one -> NoticeView.of(one, call.viewer().language()))
                .toList();
    }

    private static AccountId own(Call call) {
        return new AccountId(call.visitor().account());
    }
}
