package org.partnercabinet.http.distribution;

import static org.partnercabinet.http.input.Field.number;
import static org.partnercabinet.http.input.Field.oneOf;

import java.util.List;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.distribution.AppealEntries;
import org.partnercabinet.application.distribution.AppealQueries;
import org.partnercabinet.application.distribution.AppealQueries.AppealRow;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.distribution.AppealId;
import org.partnercabinet.domain.distribution.OperatorId;
import org.partnercabinet.domain.distribution.SourceId;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.EndpointDraft;
import org.partnercabinet.http.web.Page;
import org.partnercabinet.http.web.Resource;

/** Appeals as those see them who handle them: operators their own and the queue, administrators and managers all. */
public final class AppealListsResource implements Resource {
    private final AppealQueries appeals;
    private final SeenAppeal seen;
    private final Acting acting;
    private final Days days;

    public AppealListsResource(AppealQueries appeals, AppealEntries entries, Acting acting, Days days) {
        this.appeals = appeals;
        this.seen = new SeenAppeal(appeals, entries);
        this.acting = acting;
        this.days = days;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                draft(Endpoint.get("/api/appeals/"), Role.ADMIN, Role.MANAGER, Role.OPERATOR)
                        .scope("appeals:read")
                        .summary("Appeals, newest first; an operator's own")
                        .query(
                                oneOf("status", "active", "closed"),
                                oneOf("assignment", "assigned", "queued", "unroutable"),
                                number("source_id"),
                                number("operator_id"),
                                number("lead_id"),
                                Days.FROM,
                                Days.TO)
                        .paged()
                        .sortedBy("created_at")
                        .answersPage(AppealView.class)
                        .problems("operator.not-found", "period.reversed")
                        .handle(this::list),
                draft(Endpoint.get("/api/queue"), Role.ADMIN, Role.MANAGER, Role.OPERATOR)
                        .scope("appeals:read")
                        .summary("What waits, in the order it is given out")
                        .query(number("source_id"))
                        .paged()
                        .answersPage(AppealView.class)
                        .handle(this::queue),
                draft(Endpoint.get("/api/appeals/{appeal_number}"), Role.ADMIN, Role.MANAGER, Role.OPERATOR)
                        .scope("appeals:read")
                        .summary("One appeal with its history")
                        .answers(200, AppealView.class)
                        .problems("appeal.not-found")
                        .handle(call -> Answer.ok(seen.whole(acting.visible(call, appeals.one(id(call)))))));
    }

    private static EndpointDraft draft(EndpointDraft draft, Role first, Role... others) {
        return draft.tag("appeals").access(Access.roles(first, others)).problems("operator.not-linked");
    }

    private Answer list(Call call) {
        var query = call.query();
        var wanted = query.optionalNumber("operator_id").map(OperatorId::new);
        var only = acting.sight(call);
        if (only.isPresent() && wanted.isPresent() && !only.equals(wanted)) throw Refusal.notFound("operator");
        var filter = new AppealQueries.Filter(
                query.optionalText("status"),
                query.optionalText("assignment"),
                query.optionalNumber("source_id").map(SourceId::new),
                only.or(() -> wanted),
                query.optionalNumber("lead_id"),
                days.start(query),
                days.end(query));
        return page(call, appeals.list(filter, call.pageRequest()));
    }

    private Answer queue(Call call) {
        acting.sight(call);
        var source = call.query().optionalNumber("source_id").map(SourceId::new);
        var paging = call.paging();
        return page(call, appeals.queue(source, new PageRequest(paging.page(), paging.size())));
    }

    private static Answer page(Call call, org.partnercabinet.application.Page<AppealRow> rows) {
        var views = rows.items().stream().map(AppealView::of).toList();
        return Answer.ok(Page.of(views, call.paging(), rows.total()));
    }

    private static AppealId id(Call call) {
        return new AppealId(call.pathNumber("appeal_number"));
    }
}
