package org.partnercabinet.http.distribution;

import java.util.List;
import org.partnercabinet.application.distribution.DistributionQueries;
import org.partnercabinet.application.distribution.DistributionQueries.SourceRow;
import org.partnercabinet.application.distribution.SeeTeam;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.distribution.SourceId;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.http.distribution.StatsView.SpreadView;
import org.partnercabinet.http.distribution.StatsView.TeamView;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.EndpointDraft;
import org.partnercabinet.http.web.Resource;

/** How appeals were spread, who could get one now, and whether it was fair. */
public final class StatsResource implements Resource {
    private final DistributionQueries queries;
    private final SeeTeam see;
    private final Days days;

    public StatsResource(DistributionQueries queries, SeeTeam see, Days days) {
        this.queries = queries;
        this.see = see;
        this.days = days;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                admins(Endpoint.get("/api/stats/distribution"))
                        .summary("Appeals of all times, by source and operator")
                        .description("Closed ones too. What never had an operator is in the total only.")
                        .answersList(SpreadView.class)
                        .handle(call -> Answer.ok(
                                queries.spread().stream().map(SpreadView::of).toList())),
                admins(Endpoint.get("/api/stats/sources/{source_number}/operators"))
                        .summary("Who could get an appeal of a source now, and why not")
                        .answers(200, TeamView.class)
                        .problems("source.not-found")
                        .handle(this::team),
                admins(Endpoint.get("/api/stats/fairness"))
                        .summary("Whether operators got what they were due")
                        .description("Expected is the sum of an operator's chances at each turn, 0 whenever they could "
                                + "get nothing, so that absence is not called unfair; what went to whom a lead knew "
                                + "(sticky) is no reason for a flag. The last 30 days, if not said otherwise.")
                        .query(Field.number("source_id").required(), Days.FROM, Days.TO)
                        .answers(200, FairnessView.class)
                        .problems("source.not-found", "period.reversed")
                        .handle(this::fairness));
    }

    private static EndpointDraft admins(EndpointDraft draft) {
        return draft.tag("distribution").access(Access.roles(Role.ADMIN)).scope("distribution:read");
    }

    private Answer team(Call call) {
        var source = new SourceId(call.pathNumber("source_number"));
        return Answer.ok(TeamView.of(source, see.handle(source), call.language()));
    }

    private Answer fairness(Call call) {
        var period = days.period(call.query());
        SourceRow source = source(new SourceId(call.query().number("source_id")));
        return Answer.ok(
                FairnessView.of(source, period, queries.fairness(source.source().id(), period)));
    }

    private SourceRow source(SourceId id) {
        return queries.source(id).orElseThrow(() -> Refusal.notFound("source"));
    }
}
