package org.partnercabinet.http.distribution;

import static org.partnercabinet.http.input.Field.oneOf;

import java.util.List;
import org.partnercabinet.application.distribution.AddOperator;
import org.partnercabinet.application.distribution.ChangeOperator;
import org.partnercabinet.application.distribution.DistributionQueries;
import org.partnercabinet.application.distribution.Operators;
import org.partnercabinet.application.identity.Accounts;
import org.partnercabinet.domain.distribution.OperatorId;
import org.partnercabinet.domain.distribution.Presence;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.http.distribution.OperatorView.ChangedOperatorView;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.EndpointDraft;
import org.partnercabinet.http.web.Resource;

/** Those who handle appeals; and each of them, for themselves. */
public final class OperatorsResource implements Resource {
    private final AddOperator add;
    private final ChangeOperator change;
    private final Operators operators;
    private final DistributionQueries queries;
    private final Accounts accounts;
    private final Acting acting;

    public OperatorsResource(
            AddOperator add,
            ChangeOperator change,
            Operators operators,
            DistributionQueries queries,
            Accounts accounts,
            Acting acting) {
        this.add = add;
        this.change = change;
        this.operators = operators;
        this.queries = queries;
        this.accounts = accounts;
        this.acting = acting;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                admins(Endpoint.post("/api/operators/"), "operators:write")
                        .summary("Adds an operator")
                        .description("Nothing comes to them before they have a weight at a source.")
                        .body(OperatorInput.FRESH)
                        .idempotent()
                        .answers(201, OperatorView.class)
                        .problems("schedule.not-found", "account.not-found", "operator.account-taken")
                        .handle(this::create),
                admins(Endpoint.get("/api/operators/"), "operators:read")
                        .summary("All operators with their loads, by id")
                        .answersList(OperatorView.class)
                        .handle(call -> Answer.ok(queries.operators().stream()
                                .map(OperatorView::of)
                                .toList())),
                self(Endpoint.get("/api/operators/me"))
                        .summary("Who you are as an operator")
                        .handle(call -> Answer.ok(OperatorView.of(acting.self(call)))),
                self(Endpoint.patch("/api/operators/me"))
                        .summary("Says whether you are there")
                        .description("Who is away gets nothing new, and keeps what they have.")
                        .body(Body.of(oneOf("status", Presence.class).required()))
                        .handle(this::changeOwn),
                admins(Endpoint.get("/api/operators/{operator_number}"), "operators:read")
                        .summary("One operator")
                        .answers(200, OperatorView.class)
                        .problems("operator.not-found")
                        .handle(call -> Answer.ok(OperatorView.of(operators.get(id(call))))),
                admins(Endpoint.patch("/api/operators/{operator_number}"), "operators:write")
                        .summary("Changes an operator")
                        .description("What is absent stays. A limit below the load takes nothing away. Whoever becomes "
                                + "free by this gets what waits.")
                        .body(OperatorInput.CHANGE)
                        .answers(200, ChangedOperatorView.class)
                        .problems("operator.not-found", "schedule.not-found", "account.not-found")
                        .problems("operator.account-taken", "operator.stays-active")
                        .handle(this::change));
    }

    private static EndpointDraft admins(EndpointDraft draft, String scope) {
        return draft.tag("operators").access(Access.roles(Role.ADMIN)).scope(scope);
    }

    private static EndpointDraft self(EndpointDraft draft) {
        return draft.tag("operators")
                .access(Access.roles(Role.ADMIN, Role.OPERATOR))
                .noKeys()
                .answers(200, OperatorView.class)
                .problems("operator.not-linked");
    }

    private Answer create(Call call) {
        expectAccount(call);
        var operator = add.handle(OperatorInput.fresh(call.input()));
        return Answer.created("/api/operators/" + operator.id(), OperatorView.of(operator));
    }

    private Answer changeOwn(Call call) {
        var status = call.input().oneOf("status", Presence.class);
        var own = acting.self(call).id();
        var changed = change.handle(own, before -> before.presence(status), acting.of(call));
        return Answer.ok(OperatorView.of(changed.operator()));
    }

    private Answer change(Call call) {
        expectAccount(call);
        var input = call.input();
        var leaving = OperatorInput.leaving(input);
        var changed = change.handle(id(call), before -> OperatorInput.changed(before, input), leaving, acting.of(call));
        return Answer.ok(ChangedOperatorView.of(changed));
    }

    /** @throws org.partnercabinet.domain.Refusal NOT_FOUND {@code account} */
    private void expectAccount(Call call) {
        call.input().optionalUuid("user_id").map(AccountId::new).ifPresent(accounts::get);
    }

    private static OperatorId id(Call call) {
        return new OperatorId(call.pathNumber("operator_number"));
    }
}
