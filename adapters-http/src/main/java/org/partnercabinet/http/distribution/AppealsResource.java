package org.partnercabinet.http.distribution;

import java.util.List;
import org.partnercabinet.application.distribution.AcceptAppeals;
import org.partnercabinet.application.distribution.CloseAppeal;
import org.partnercabinet.domain.distribution.AppealId;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.EndpointDraft;
import org.partnercabinet.http.web.Resource;

/** Appeals as the mini CRM knew them: programs that spoke to it need another address and a key. */
public final class AppealsResource implements Resource {
    private final AppealQueue queue;
    private final AcceptAppeals accept;
    private final CloseAppeal close;
    private final AppealInput reading;
    private final Acting acting;

    /**
     * @param queue for what comes in numbers
     * @param accept for what is part of a transaction already
     */
    public AppealsResource(
            AppealQueue queue, AcceptAppeals accept, CloseAppeal close, AppealInput reading, Acting acting) {
        this.queue = queue;
        this.accept = accept;
        this.close = close;
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
                        .problems("source.not-found", "source.inactive")
                        .handle(this::create),
                draft(Endpoint.patch("/api/appeals/{appeal_number}/close"), Role.ADMIN, Role.OPERATOR)
                        .scope("appeals:write")
                        .summary("An appeal is done with")
                        .description("The place it took goes to who waits. Closing again changes nothing.")
                        .body(Body.of(Field.lines("result").max(2000).about("in words"))
                                .ignoringUnknown())
                        .answers(200, ClosedView.class)
                        .problems("appeal.not-found", "operator.not-linked")
                        .handle(this::close));
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
}
