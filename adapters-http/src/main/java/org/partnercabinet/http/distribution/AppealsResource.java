package org.partnercabinet.http.distribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.distribution.AcceptAppeals;
import org.partnercabinet.application.distribution.AppealQueries;
import org.partnercabinet.application.distribution.CloseAppeal;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.distribution.AppealId;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.http.distribution.LeadView.LeadAppealView;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.EndpointDraft;
import org.partnercabinet.http.web.Resource;

/** Appeals and leads as the mini CRM knew them: programs that spoke to it need another address and a key. */
public final class AppealsResource implements Resource {
    private static final int MOST_LEADS = 10_000;
    private static final int PAGE = 100;

    private final AppealQueue queue;
    private final AcceptAppeals accept;
    private final CloseAppeal close;
    private final AppealQueries appeals;
    private final AppealInput reading;
    private final Acting acting;

    /**
     * @param queue for what comes in numbers
     * @param accept for what is part of a transaction already
     */
    public AppealsResource(
            AppealQueue queue,
            AcceptAppeals accept,
            CloseAppeal close,
            AppealQueries appeals,
            AppealInput reading,
            Acting acting) {
        this.queue = queue;
        this.accept = accept;
        this.close = close;
        this.appeals = appeals;
        this.reading = reading;
        this.acting = acting;
    }

    /** That it is closed; {@code alreadyClosed} if it was before, and nothing happened. */
    public record ClosedView(String message, boolean alreadyClosed) {}

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                admins(Endpoint.post("/api/appeals/"), "appeals:create")
                        .summary("Somebody turns to us")
                        .description("The appeal is given to a free operator by the rules of its source. If nobody can "
                                + "take it, it waits (operator is null) and is given out as soon as somebody can.")
                        .body(AppealInput.BODY)
                        .idempotent()
                        .answers(201, NewAppealView.class)
                        .problems("source.not-found", "source.inactive", "phone.invalid", "email.invalid")
                        .handle(this::create),
                draft(Endpoint.patch("/api/appeals/{appeal_number}/close"), Role.ADMIN, Role.OPERATOR)
                        .scope("appeals:write")
                        .summary("An appeal is done with")
                        .description("The place it took goes to who waits. Closing again changes nothing.")
                        .body(Body.of(Field.lines("result").max(2000).about("in words"))
                                .ignoringUnknown())
                        .answers(200, ClosedView.class)
                        .problems("appeal.not-found", "operator.not-linked")
                        .handle(this::close),
                admins(Endpoint.get("/api/appeals/leads"), "appeals:read")
                        .summary("Whoever has turned to us, by number")
                        .description("At most 10000; if there are more, Link leads to the next ones.")
                        .query(
                                Field.integer("skip", 0, Integer.MAX_VALUE).about("how many to leave out"),
                                Field.integer("limit", 1, MOST_LEADS).example(100))
                        .answersList(LeadView.class)
                        .handle(this::leads),
                admins(Endpoint.get("/api/appeals/leads/{lead_number}/appeals"), "appeals:read")
                        .summary("The appeals of a lead, the first first")
                        .answersList(LeadAppealView.class)
                        .problems("lead.not-found")
                        .handle(this::ofLead),
                admins(Endpoint.get("/api/leads/{lead_number}"), "appeals:read")
                        .summary("One lead")
                        .answers(200, LeadView.class)
                        .problems("lead.not-found")
                        .handle(call -> Answer.ok(lead(call))));
    }

    private static EndpointDraft admins(EndpointDraft draft, String scope) {
        return draft(draft, Role.ADMIN).scope(scope);
    }

    private static EndpointDraft draft(EndpointDraft draft, Role first, Role... others) {
        return draft.tag("appeals").access(Access.roles(first, others));
    }

    /** Under an idempotency key it is part of that transaction; otherwise it goes with what came at the same time. */
    private Answer create(Call call) {
        var wanted = reading.read(call.input());
        var accepted = call.header("Idempotency-Key").isPresent()
                ? accept.handle(wanted)
                : queue.submit(wanted).toCompletableFuture().join().orThrow();
        var view = NewAppealView.of(accepted, wanted.lead().external());
        return Answer.created("/api/appeals/" + view.appealId(), view);
    }

    private Answer close(Call call) {
        var id = new AppealId(call.pathNumber("appeal_number"));
        var done = close.handle(id, call.input().textOrEmpty("result"), acting.of(call));
        return Answer.ok(new ClosedView("Appeal closed successfully", done.already()));
    }

    private Answer leads(Call call) {
        int skip = call.query().optionalInteger("skip").orElse(0);
        int limit = call.query().optionalInteger("limit").orElse(MOST_LEADS);
        var rows = appeals.leads(skip, limit + 1);
        var answer = Answer.ok(rows.stream().limit(limit).map(LeadView::of).toList());
        if (rows.size() <= limit) return answer;
        var next = "</api/appeals/leads?skip=" + (skip + (long) limit) + "&limit=" + limit + ">; rel=\"next\"";
        return answer.with("Link", next);
    }

    private Answer ofLead(Call call) {
        var lead = lead(call);
        var filter = new AppealQueries.Filter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(lead.id()),
                Optional.empty(),
                Optional.empty());
        var views = new ArrayList<LeadAppealView>();
        for (int page = 1; views.size() < lead.appealsCount(); page++) {
            var rows = appeals.list(filter, new PageRequest(page, PAGE, PageRequest.Order.OLDEST_FIRST));
            if (rows.items().isEmpty()) break;
            rows.items().forEach(row -> views.add(LeadAppealView.of(row)));
        }
        return Answer.ok(views);
    }

    private LeadView lead(Call call) {
        return appeals.lead(call.pathNumber("lead_number"))
                .map(LeadView::of)
                .orElseThrow(() -> Refusal.notFound("lead"));
    }
}
