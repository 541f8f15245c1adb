package org.partnercabinet.http.distribution;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.application.distribution.Decisions;
import org.partnercabinet.application.distribution.DistributionQueries;
import org.partnercabinet.application.distribution.DistributionQueries.SourceRow;
import org.partnercabinet.domain.distribution.SourceId;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.page.Chart;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.page.Tone;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Messages;
import org.partnercabinet.http.web.Resource;

/** Why appeals went where they went, and whether it was fair, in a browser. */
public final class ExplainingPages implements Resource {
    private static final int SHOWN = 50;

    private final DistributionQueries queries;
    private final Decisions decisions;
    private final DecisionsResource names;
    private final Days days;
    private final Pages pages;

    /** @param names knows who somebody in a decision is */
    public ExplainingPages(
            DistributionQueries queries, Decisions decisions, DecisionsResource names, Days days, Pages pages) {
        this.queries = queries;
        this.decisions = decisions;
        this.names = names;
        this.days = days;
        this.pages = pages;
    }

    /** A source to choose. */
    public record Choice(long id, String name) {}

    /** @param wanted the source's number; 0 for all */
    public record DecisionList(List<Choice> sources, long wanted, List<DecisionView> decisions) {}

    /** @param fairness empty while there is no source. @param chart what they got beside what they were due */
    public record FairnessScreen(List<Choice> sources, Optional<FairnessView> fairness, Optional<Chart> chart) {}

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(DistributionTabs.ROOT + "/decisions")
                        .page(SourcePages.ADMINS)
                        .query(Field.number("source_id"))
                        .handle(this::decisions),
                Endpoint.get(DistributionTabs.ROOT + "/fairness")
                        .page(SourcePages.ADMINS)
                        .query(Field.number("source_id"), Days.FROM, Days.TO)
                        .handle(this::fairness));
    }

    private Answer decisions(Call call) {
        var source = call.query().optionalNumber("source_id");
        var newest = decisions.newest(source.map(SourceId::new), Optional.empty(), SHOWN);
        var rows = names.views(newest, call.viewer().language());
        var shown = new DecisionList(choices(queries.sources()), source.orElse(0L), rows);
        return pages.show(call, "distribution/decisions.jte", Map.of("list", shown));
    }

    private static List<Choice> choices(List<SourceRow> sources) {
        return sources.stream()
                .map(row -> new Choice(row.source().id().value(), row.source().name()))
                .toList();
    }

    private Answer fairness(Call call) {
        var sources = queries.sources();
        var wanted = call.query().optionalNumber("source_id");
        var period = days.period(call.query());
        var fairness = sources.stream()
                .filter(row -> wanted.isEmpty() || row.source().id().value() == wanted.get())
                .findFirst()
                .map(row -> FairnessView.of(
                        row, period, queries.fairness(row.source().id(), period)));
        var messages = Messages.in(call.viewer().language());
        var shown = new FairnessScreen(choices(sources), fairness, fairness.map(view -> chart(view, messages)));
        return pages.show(call, "distribution/fairness.jte", Map.of("view", shown));
    }

    private static Chart chart(FairnessView view, Messages messages) {
        var operators = view.operators();
        return new Chart(
                Chart.Kind.BAR,
                messages.text("fairness.title"),
                messages.text("fairness.summary", Map.of("appeals", view.appeals(), "queued", view.queued())),
                messages.text("distribution.operator"),
                operators.stream()
                        .map(FairnessView.FairOperatorView::operatorName)
                        .toList(),
                List.of(
                        new Chart.Series(
                                messages.text("fairness.assigned"),
                                Tone.INFO,
                                operators.stream()
                                        .map(FairnessView.FairOperatorView::assigned)
                                        .toList()),
                        new Chart.Series(
                                messages.text("fairness.expected"),
                                Tone.QUIET,
                                operators.stream()
                                        .map(one -> Math.round(one.expected().doubleValue()))
                                        .toList())));
    }
}
