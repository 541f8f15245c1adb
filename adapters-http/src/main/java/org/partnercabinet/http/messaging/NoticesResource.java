package org.partnercabinet.http.messaging;

import java.util.List;
import org.partnercabinet.application.messaging.MarkNoticesRead;
import org.partnercabinet.application.messaging.NoticeQueries;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Page;
import org.partnercabinet.http.web.Resource;

/** Administrators read what they were told. */
public final class NoticesResource implements Resource {
    private static final Access ADMINS = Access.roles(Role.ADMIN);

    private final NoticeQueries notices;
    private final MarkNoticesRead read;

    public NoticesResource(NoticeQueries notices, MarkNoticesRead read) {
        this.notices = notices;
        this.read = read;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api/notices")
                        .tag("notifications")
                        .summary("What you were told as an administrator, newest first")
                        .access(ADMINS)
                        .scope("notifications:read")
                        .paged()
                        .sortedBy("at")
                        .answersPage(NoticeView.class)
                        .handle(this::list),
                Endpoint.post("/api/notices/read-all")
                        .tag("notifications")
                        .summary("Mark all notices up to a moment as read")
                        .description("What came after it was not seen yet.")
                        .body(Body.of(Field.moment("until").required().about("such as `at` of the newest one shown")))
                        .access(ADMINS)
                        .scope("notifications:write")
                        .answersNothing(204)
                        .handle(this::readAll));
    }

    private Answer list(Call call) {
        var found = notices.list(new AccountId(call.visitor().account()), call.pageRequest());
        var views = found.items().stream()
                .map(notice -> NoticeView.of(notice, call.language()))
                .toList();
        return Answer.ok(Page.of(views, call.paging(), found.total()));
    }

    private Answer readAll(Call call) {
        var until = call.input().optionalMoment("until").orElseThrow();
        read.handle(new AccountId(call.visitor().account()), until);
        return Answer.nothing();
    }
}
