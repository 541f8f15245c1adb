package org.partnercabinet.http.distribution;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.partnercabinet.application.distribution.AppealQueries;
import org.partnercabinet.application.distribution.AppealQueries.StayRow;
import org.partnercabinet.application.distribution.Decisions;
import org.partnercabinet.application.distribution.Operators;
import org.partnercabinet.domain.distribution.AppealId;
import org.partnercabinet.domain.distribution.Decision;
import org.partnercabinet.domain.distribution.How;
import org.partnercabinet.domain.distribution.SourceId;
import org.partnercabinet.domain.distribution.Verdict;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Language;
import org.partnercabinet.http.web.Messages;
import org.partnercabinet.http.web.Resource;

/** Why appeals went where they went. Kept for 90 days. */
public final class DecisionsResource implements Resource {
    private static final int MOST = 100;
    private static final int USUAL = 50;

    private final Decisions decisions;
    private final AppealQueries appeals;
    private final Operators operators;
    private final Acting acting;

    public DecisionsResource(Decisions decisions, AppealQueries appeals, Operators operators, Acting acting) {
        this.decisions = decisions;
        this.appeals = appeals;
        this.operators = operators;
        this.acting = acting;
    }

    /**
     * Why an appeal is where it is.
     *
     * @param text in the reader's language
     * @param decision what the rules last decided about it; null if they never did, or it is forgotten
     */
    public record WhyView(long appealId, String text, Optional<DecisionView> decision) {}

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api/decisions")
                        .tag("distribution")
                        .summary("The newest decisions, with reasons")
                        .access(Access.roles(Role.ADMIN))
                        .scope("distribution:read")
                        .query(
                                Field.number("source_id"),
                                Field.integer("limit", 1, MOST).example(USUAL))
                        .answersList(DecisionView.class)
                        .handle(this::list),
                Endpoint.get("/api/appeals/{appeal_number}/why")
                        .tag("appeals")
                        .summary("Why an appeal is where it is, in words")
                        .access(Access.roles(Role.ADMIN, Role.OPERATOR))
                        .scope("appeals:read")
                        .answers(200, WhyView.class)
                        .problems("appeal.not-found", "operator.not-linked")
                        .handle(this::why));
    }

    private Answer list(Call call) {
        var source = call.query().optionalNumber("source_id").map(SourceId::new);
        int limit = call.query().optionalInteger("limit").orElse(USUAL);
        List<Decision> newest = decisions.newest(source, Optional.empty(), limit);
        var names = names(newest);
        return Answer.ok(newest.stream()
                .map(decision -> DecisionView.of(decision, names, call.language()))
                .toList());
    }

    private Answer why(Call call) {
        var row = acting.visible(call, appeals.one(new AppealId(call.pathNumber("appeal_number"))));
        Optional<DecisionView> decision =
                decisions.last(row.id()).map(last -> DecisionView.of(last, names(List.of(last)), call.language()));
        Optional<StayRow> latest = appeals.history(row.id()).stream().reduce((earlier, later) -> later);
        boolean waits = row.status().equals("active") && row.operator().isEmpty();
        Optional<String> hand =
                latest.filter(stay -> !waits && isByHand(stay)).map(stay -> Why.byHand(stay, call.language()));
        var text = hand.or(() ->
                        decision.filter(d -> waits == d.operatorId().isEmpty()).map(DecisionView::text))
                .orElseGet(() -> plain(waits, row.operator().isPresent(), call.language()));
        return Answer.ok(new WhyView(row.id().value(), text, decision));
    }

    private static boolean isByHand(StayRow stay) {
        return stay.how() == How.MANUAL || stay.how() == How.TAKEN;
    }

    /** What can be said when no decision tells it: it came back to the queue, was closed while it waited, or is old. */
    private static String plain(boolean waits, boolean somebodys, Language language) {
        var messages = Messages.in(language);
        if (waits) return messages.text("why.waits");
        return messages.text(somebodys ? "why.forgotten" : "why.never-given");
    }

    /** By number, in one statement. */
    private Map<Long, String> names(Collection<Decision> of) {
        var ids = of.stream()
                .flatMap(decision -> decision.verdicts().stream())
                .map(Verdict::operator)
                .distinct()
                .toList();
        return operators.find(ids).values().stream()
                .collect(Collectors.toMap(o -> o.id().value(), o -> o.profile().name()));
    }
}
