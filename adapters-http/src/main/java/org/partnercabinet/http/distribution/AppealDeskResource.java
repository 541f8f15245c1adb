package org.partnercabinet.http.distribution;

import static org.partnercabinet.http.input.Field.lines;
import static org.partnercabinet.http.input.Field.number;
import static org.partnercabinet.http.input.Field.oneOf;

import java.util.List;
import java.util.Optional;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.distribution.AppealQueries;
import org.partnercabinet.application.distribution.AppealQueries.AppealRow;
import org.partnercabinet.application.distribution.OpenAppeal;
import org.partnercabinet.application.distribution.ReassignAppeal;
import org.partnercabinet.application.distribution.ReopenAppeal;
import org.partnercabinet.application.distribution.ReturnAppeal;
import org.partnercabinet.application.distribution.TakeAppeal;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.distribution.AppealId;
import org.partnercabinet.domain.distribution.OperatorId;
import org.partnercabinet.domain.distribution.SourceId;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.http.distribution.AppealView.StayView;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.EndpointDraft;
import org.partnercabinet.http.web.Page;
import org.partnercabinet.http.web.Resource;

/** Appeals as those see and move them who handle them: operators their own and the queue, administrators all. */
public final class AppealDeskResource implements Resource {
    private static final int MOST_ALSO_OPEN = 20;
    private static final String ONE = "/api/appeals/{appeal_number}";
    private static final Field REASON = lines("reason").max(1000).about("in words, for the history");

    private final UseCases useCases;
    private final AppealQueries appeals;
    private final Acting acting;
    private final Days days;

    /** What can be done with an appeal that has come. */
    public record UseCases(
            ReassignAppeal reassign, ReturnAppeal giveBack, TakeAppeal take, OpenAppeal open, ReopenAppeal reopen) {}

    public AppealDeskResource(UseCases useCases, AppealQueries appeals, Acting acting, Days days) {
        this.useCases = useCases;
        this.appeals = appeals;
        this.acting = acting;
        this.days = days;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                draft(Endpoint.get("/api/appeals/"), Role.ADMIN, Role.OPERATOR)
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
                draft(Endpoint.get("/api/queue"), Role.ADMIN, Role.OPERATOR)
                        .scope("appeals:read")
                        .summary("What waits, in the order it is given out")
                        .query(number("source_id"))
                        .paged()
                        .answersPage(AppealView.class)
                        .handle(this::queue),
                draft(Endpoint.get(ONE), Role.ADMIN, Role.OPERATOR)
                        .scope("appeals:read")
                        .summary("One appeal with its history")
                        .answers(200, AppealView.class)
                        .problems("appeal.not-found")
                        .handle(call -> Answer.ok(view(acting.visible(call, appeals.one(id(call)))))),
                moving(Endpoint.post(ONE + "/reassign"), Role.ADMIN)
                        .scope("appeals:write")
                        .summary("Gives an appeal to an operator, or to whoever the rules choose")
                        .description("No limit is passed over: raise max_load first.")
                        .body(Body.of(number("operator_id").nullable().about("null: whoever the rules choose"), REASON))
                        .problems("appeal.closed", "appeal.nobody-free", "operator.not-found")
                        .problems("operator.full", "operator.inactive")
                        .handle(this::reassign),
                moving(Endpoint.post(ONE + "/return"), Role.ADMIN, Role.OPERATOR)
                        .scope("appeals:write")
                        .summary("Gives an appeal back to the queue")
                        .description("To its old place, and not to the same operator again for a day.")
                        .body(Body.of(REASON))
                        .problems("appeal.not-assigned")
                        .handle(this::giveBack),
                moving(Endpoint.post(ONE + "/take"), Role.ADMIN, Role.OPERATOR)
                        .noKeys()
                        .summary("Takes an appeal from the queue")
                        .description("For whoever is an operator.")
                        .problems("appeal.not-waiting", "operator.full", "operator.inactive")
                        .handle(this::take),
                moving(Endpoint.post(ONE + "/accept"), Role.ADMIN, Role.OPERATOR)
                        .scope("appeals:write")
                        .summary("Says that the operator is at it: it does not go back to the queue by time any more")
                        .handle(this::accept),
                moving(Endpoint.post(ONE + "/reopen"), Role.ADMIN, Role.OPERATOR)
                        .scope("appeals:write")
                        .summary("A closed appeal goes on")
                        .description("With the operator who had it, if they can; else it waits for whoever can.")
                        .problems("appeal.not-closed")
                        .handle(this::reopen));
    }

    private static EndpointDraft draft(EndpointDraft draft, Role first, Role... others) {
        return draft.tag("appeals").access(Access.roles(first, others)).problems("operator.not-linked");
    }

    private static EndpointDraft moving(EndpointDraft draft, Role first, Role... others) {
        return draft(draft, first, others)
                .idempotent()
                .answers(200, AppealView.class)
                .problems("appeal.not-found");
    }

    private Answer list(Call call) {
        var query = call.query();
        var wanted = query.optionalNumber("operator_id").map(OperatorId::new);
        var only = acting.limited(call);
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
        acting.limited(call);
        var source = call.query().optionalNumber("source_id").map(SourceId::new);
        var paging = call.paging();
        return page(call, appeals.queue(source, new PageRequest(paging.page(), paging.size())));
    }

    private static Answer page(Call call, org.partnercabinet.application.Page<AppealRow> rows) {
        var views = rows.items().stream().map(AppealView::of).toList();
        return Answer.ok(Page.of(views, call.paging(), rows.total()));
    }

    private Answer reassign(Call call) {
        var to = call.input().optionalNumber("operator_id").map(OperatorId::new);
        useCases.reassign().handle(id(call), to, call.input().textOrEmpty("reason"), acting.of(call));
        return after(call);
    }

    private Answer giveBack(Call call) {
        useCases.giveBack().handle(id(call), call.input().textOrEmpty("reason"), acting.of(call));
        return after(call);
    }

    private Answer take(Call call) {
        acting.visible(call, appeals.one(id(call)));
        useCases.take().handle(id(call), acting.self(call).id(), acting.of(call));
        return after(call);
    }

    private Answer accept(Call call) {
        useCases.open().handle(id(call), acting.of(call));
        return after(call);
    }

    private Answer reopen(Call call) {
        useCases.reopen().handle(id(call), acting.of(call));
        return after(call);
    }

    /** Whoever moved it may see where it went, if it is somebody else's by now too. */
    private Answer after(Call call) {
        return Answer.ok(view(appeals.one(id(call)).orElseThrow(() -> Refusal.notFound("appeal"))));
    }

    private AppealView view(AppealRow row) {
        var history = appeals.history(row.id()).stream().map(StayView::of).toList();
        return AppealView.of(row, Optional.of(history), Optional.of(alsoOpen(row)));
    }

    private List<Long> alsoOpen(AppealRow row) {
        var open = new AppealQueries.Filter(
                Optional.of("active"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(row.lead().number()),
                Optional.empty(),
                Optional.empty());
        return appeals.list(open, new PageRequest(1, MOST_ALSO_OPEN + 1)).items().stream()
                .map(other -> other.id().value())
                .filter(id -> id != row.id().value())
                .toList();
    }

    private static AppealId id(Call call) {
        return new AppealId(call.pathNumber("appeal_number"));
    }
}
