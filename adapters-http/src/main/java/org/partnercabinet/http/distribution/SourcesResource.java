package org.partnercabinet.http.distribution;

import java.time.Clock;
import java.util.List;
import org.partnercabinet.application.distribution.AddSource;
import org.partnercabinet.application.distribution.ChangeSource;
import org.partnercabinet.application.distribution.DistributionQueries;
import org.partnercabinet.application.distribution.SetWeights;
import org.partnercabinet.application.distribution.SimulateSource;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.distribution.Source;
import org.partnercabinet.domain.distribution.SourceId;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.http.distribution.SourceView.DoneView;
import org.partnercabinet.http.distribution.SourceView.WeightView;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.EndpointDraft;
import org.partnercabinet.http.web.Resource;

/** Channels by which appeals come, and who handles them. */
public final class SourcesResource implements Resource {
    private static final DoneView WEIGHED = new DoneView("Weights configured successfully");

    private final UseCases useCases;
    private final DistributionQueries queries;
    private final Clock clock;

    /** What can be done with sources. */
    public record UseCases(AddSource add, ChangeSource change, SetWeights weigh, SimulateSource simulate) {}

    public SourcesResource(UseCases useCases, DistributionQueries queries, Clock clock) {
        this.useCases = useCases;
        this.queries = queries;
        this.clock = clock;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                admins(Endpoint.post("/api/sources/"), "sources:write")
                        .summary("Adds a source")
                        .body(SourceInput.FRESH)
                        .idempotent()
                        .answers(201, SourceView.class)
                        .problems("source.name-taken")
                        .handle(this::create),
                admins(Endpoint.get("/api/sources/"), "sources:read")
                        .summary("All sources, by id")
                        .answersList(SourceView.class)
                        .handle(this::list),
                one(Endpoint.get("/api/sources/{source_number}"), "sources:read")
                        .summary("One source")
                        .answers(200, SourceView.class)
                        .handle(call -> Answer.ok(view(id(call)))),
                one(Endpoint.patch("/api/sources/{source_number}"), "sources:write")
                        .summary("Changes a source and how its appeals are given out")
                        .description("What is absent stays. What waits is looked at under the new rules.")
                        .body(SourceInput.CHANGE)
                        .answers(200, SourceView.class)
                        .problems("source.name-taken")
                        .handle(this::change),
                one(Endpoint.post("/api/sources/{source_number}/weights"), "sources:write")
                        .summary("Says who handles a source, with which weights")
                        .description("The whole set at once: who is not in the list gets nothing from this source any "
                                + "more. If one of them is unknown, everything stays as it was.")
                        .body(SourceInput.WEIGHTS)
                        .answers(200, DoneView.class)
                        .problems("operator.not-found", "weights.duplicate")
                        .handle(this::weigh),
                one(Endpoint.get("/api/sources/{source_number}/weights"), "sources:read")
                        .summary("Who handles a source, by operator")
                        .answersList(WeightView.class)
                        .handle(this::weights),
                one(Endpoint.post("/api/sources/{source_number}/simulate"), "sources:read")
                        .summary("How so many appeals would be spread now")
                        .description("Nothing is written. Each appeal is closed before the next one comes; under "
                                + "least_loaded loads grow, and appeals may be left over.")
                        .body(Body.of(Field.integer("n", 1, SimulateSource.MOST)
                                .required()
                                .example(1000)))
                        .answers(200, SimulationView.class)
                        .handle(this::simulate));
    }

    private static EndpointDraft admins(EndpointDraft draft, String scope) {
        return draft.tag("sources").access(Access.roles(Role.ADMIN)).scope(scope);
    }

    private static EndpointDraft one(EndpointDraft draft, String scope) {
        return admins(draft, scope).problems("source.not-found");
    }

    private Answer create(Call call) {
        var input = call.input();
        var rules = SourceInput.rules(Source.Rules.DEFAULT, input);
        var active = input.bool("is_active", true);
        var source = useCases.add().handle(input.text("name"), SourceInput.description(input), rules, active);
        return Answer.created("/api/sources/" + source.id(), view(source.id()));
    }

    private Answer list(Call call) {
        var now = clock.instant();
        return Answer.ok(
                queries.sources().stream().map(row -> SourceView.of(row, now)).toList());
    }

    private Answer change(Call call) {
        useCases.change().handle(id(call), before -> SourceInput.changed(before, call.input()));
        return Answer.ok(view(id(call)));
    }

    private Answer weigh(Call call) {
        useCases.weigh().handle(id(call), SourceInput.weights(call.input()));
        return Answer.ok(WEIGHED);
    }

    private Answer weights(Call call) {
        view(id(call));
        return Answer.ok(queries.weights(id(call)).stream().map(WeightView::of).toList());
    }

    private Answer simulate(Call call) {
        var simulation = useCases.simulate().handle(id(call), call.input().integer("n"));
        return Answer.ok(SimulationView.of(id(call), simulation, call.language()));
    }

    /** @throws Refusal NOT_FOUND {@code source} */
    private SourceView view(SourceId id) {
        return queries.source(id)
                .map(row -> SourceView.of(row, clock.instant()))
                .orElseThrow(() -> Refusal.notFound("source"));
    }

    private static SourceId id(Call call) {
        return new SourceId(call.pathNumber("source_number"));
    }
}
