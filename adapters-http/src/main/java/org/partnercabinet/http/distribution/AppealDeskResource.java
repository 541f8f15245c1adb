package org.partnercabinet.http.distribution;

import static org.partnercabinet.http.input.Field.lines;
import static org.partnercabinet.http.input.Field.number;

import java.util.List;
import org.partnercabinet.application.distribution.AppealEntries;
import org.partnercabinet.application.distribution.AppealQueries;
import org.partnercabinet.application.distribution.OpenAppeal;
import org.partnercabinet.application.distribution.ReassignAppeal;
import org.partnercabinet.application.distribution.ReopenAppeal;
import org.partnercabinet.application.distribution.ResendAppeal;
import org.partnercabinet.application.distribution.ReturnAppeal;
import org.partnercabinet.application.distribution.TakeAppeal;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.distribution.AppealId;
import org.partnercabinet.domain.distribution.OperatorId;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.EndpointDraft;
import org.partnercabinet.http.web.Resource;

/** Appeals as those move them who handle them: operators their own, administrators all. */
public final class AppealDeskResource implements Resource {
    private static final String ONE = "/api/appeals/{appeal_number}";
    private static final Field REASON = lines("reason").max(1000).about("in words, for the history");

    private final UseCases useCases;
    private final AppealQueries appeals;
    private final SeenAppeal seen;
    private final Acting acting;

    /** What can be done with an appeal that has come. */
    public record UseCases(
            ReassignAppeal reassign,
            ReturnAppeal giveBack,
            TakeAppeal take,
            OpenAppeal open,
            ReopenAppeal reopen,
            ResendAppeal resend) {}

    public AppealDeskResource(UseCases useCases, AppealQueries appeals, AppealEntries entries, Acting acting) {
        this.useCases = useCases;
        this.appeals = appeals;
        this.seen = new SeenAppeal(appeals, entries);
        this.acting = acting;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                moving(Endpoint.post(ONE + "/reassign"), Role.ADMIN, Role.OPERATOR)
                        .scope("appeals:write")
                        .summary("Gives an appeal to an operator, or to whoever the rules choose")
                        .description(
                                "No limit is passed over: raise max_load first. Operators hand over what is theirs.")
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
                        .handle(this::reopen),
                moving(Endpoint.post(ONE + "/resend"), Role.ADMIN, Role.OPERATOR)
                        .scope("appeals:write")
                        .summary("Sends an appeal to Bitrix24: again after it failed, or one that was not to go there")
                        .description("What came by a partner is there with that partner's client.")
                        .problems("appeal.already-sent", "appeal.by-partner")
                        .handle(this::resend));
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

    private Answer resend(Call call) {
        useCases.resend().handle(id(call), acting.of(call));
        return after(call);
    }

    /** Whoever moved it may see where it went, if it is somebody else's by now too. */
    private Answer after(Call call) {
        return Answer.ok(seen.whole(appeals.one(id(call)).orElseThrow(() -> Refusal.notFound("appeal"))));
    }

    private static AppealId id(Call call) {
        return new AppealId(call.pathNumber("appeal_number"));
    }
}
