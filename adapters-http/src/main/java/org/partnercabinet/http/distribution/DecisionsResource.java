package org.partnercabinet.http.distribution;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.partnercabinet.application.distribution.AppealQueries;
import org.partnercabinet.application.distribution.AppealQueries.AppealRow;
import org.partnercabinet.application.distribution.AppealQueries.StayRow;
import org.partnercabinet.application.distribution.Decisions;
import org.partnercabinet.application.distribution.Operators;
import org.partnercabinet.application.distribution.TryAppeal;
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
    private final TryAppeal trying;
    private final Acting acting;

    public DecisionsResource(
            Decisions decisions, AppealQueries appeals, Operators operators, TryAppeal trying, Acting acting) {
        this.decisions = decisions;
        this.appeals = appeals;
        this.operators = operators;
        this.trying = trying;
        this.acting = acting;
    }

    /**
     * Why an appeal is where it is.
     *
     * @param text in the reader's language
     * @param decision what the rules last decided about it; null if they never did, or it is forgotten
     * @param now what they would decide now; null if it does not wait
     */
    public record WhyView(long appealId, String text, Optional<DecisionView> decision, Optional<DecisionView> now) {}

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api/decisions")
                        .tag("distribution")
                        .summary("The newest decisions, with reasons")
                        .description("If there are more, Link leads to the next ones.")
                        .access(Access.roles(Role.ADMIN))
                        .scope("distribution:read")
                        .query(
                                Field.number("source_id"),
                                Field.integer("limit", 1, MOST).example(USUAL),
                                Field.number("before")
                                        .about("with before_appeal, as Link says: what comes after those"),
                                Field.number("before_appeal"))
                        .answersList(DecisionView.class)
                        .handle(this::list),
                Endpoint.get("/api/appeals/{appeal_number}/why")
                        .tag("appeals")
                        .summary("Why an appeal is where it is, in words")
                        .access(Access.roles(Role.ADMIN, Role.MANAGER, Role.OPERATOR))
                        .scope("appeals:read")
                        .answers(200, WhyView.class)
                        .problems("appeal.not-found", "operator.not-linked")
                        .handle(this::why));
    }

    private Answer list(Call call) {
        var source = call.query().optionalNumber("source_id").map(SourceId::new);
        int limit = call.query().optionalInteger("limit").orElse(USUAL);
        List<Decision> newest = decisions.newest(source, before(call), limit);
        var answer = Answer.ok(views(newest, call.language()));
        return newest.size() < limit ? answer : answer.with("Link", next(source, limit, newest.get(limit - 1)));
    }

    /** With everybody's name, in one statement more. */
    List<DecisionView> views(List<Decision> all, Language language) {
        var names = names(all);
        return all.stream()
                .map(decision -> DecisionView.of(decision, names, language))
                .toList();
    }

    private static Optional<Decisions.Place> before(Call call) {
        Optional<Long> micros = call.query().optionalNumber("before");
        long appeal = call.query().optionalNumber("before_appeal").orElse(Long.MAX_VALUE);
        return micros.map(at -> new Decisions.Place(Instant.EPOCH.plus(at, ChronoUnit.MICROS), new AppealId(appeal)));
    }

    private static String next(Optional<SourceId> source, int limit, Decision last) {
        String of = source.map(id -> "source_id=" + id + "&").orElse("");
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, last.at());
        return "</api/decisions?" + of + "limit=" + limit + "&before=" + micros + "&before_appeal=" + last.appeal()
                + ">; rel=\"next\"";
    }

    private Answer why(Call call) {
        var row = acting.visible(call, appeals.one(new AppealId(call.pathNumber("appeal_number"))));
        return Answer.ok(why(row, call.language()));
    }

    /** Why an appeal is where it is. */
    public String words(AppealRow row, Language language) {
        return why(row, language).text();
    }

    WhyView why(AppealRow row, Language language) {
        Optional<DecisionView> last = decisions.last(row.id()).map(made -> view(made, language));
        Optional<StayRow> latest = appeals.history(row.id()).stream().reduce((earlier, later) -> later);
        Optional<Decision> now = row.status().equals("active") ? trying.handle(row.id()) : Optional.empty();
        var text = now.map(trial -> Why.waits(trial, latest, language))
                .or(() -> latest.filter(DecisionsResource::isByHand).map(stay -> Why.byHand(stay, language)))
                .or(() -> last.filter(made -> made.operatorId().isPresent()).map(DecisionView::text))
                .orElseGet(() -> plain(row.operator().isPresent(), language));
        return new WhyView(row.id().value(), text, last, now.map(trial -> view(trial, language)));
    }

    private DecisionView view(Decision decision, Language language) {
        return DecisionView.of(decision, names(List.of(decision)), language);
    }

    private static boolean isByHand(StayRow stay) {
        return stay.how() == How.MANUAL || stay.how() == How.TAKEN;
    }

    /** What can be said when no decision tells it: it was closed while it waited, or is old. */
    private static String plain(boolean somebodys, Language language) {
        return Messages.in(language).text(somebodys ? "why.forgotten" : "why.never-given");
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
