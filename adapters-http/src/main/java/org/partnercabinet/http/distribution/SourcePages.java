package org.partnercabinet.http.distribution;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.application.distribution.DistributionQueries;
import org.partnercabinet.application.distribution.SeeTeam;
import org.partnercabinet.application.distribution.SetWeights;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.distribution.Seat;
import org.partnercabinet.domain.distribution.Source;
import org.partnercabinet.domain.distribution.SourceId;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.http.distribution.SourceScreens.SourceScreen;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.page.Deed;
import org.partnercabinet.http.page.Filled;
import org.partnercabinet.http.page.Forms;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Resource;

/** Sources in a browser: their rules, who handles them with which weights, and trying it out. */
public final class SourcePages implements Resource {
    static final Access ADMINS = Access.roles(Role.ADMIN);
    private static final String ROOT = DistributionTabs.ROOT + "/sources";
    private static final String ONE = ROOT + "/{source_number}";
    private static final Body SIMULATION = Body.of(Field.integer("n", 1, 10_000).required());

    private final SourcesResource.UseCases useCases;
    private final DistributionQueries queries;
    private final SeeTeam see;
    private final Clock clock;
    private final Pages pages;

    public SourcePages(
            SourcesResource.UseCases useCases, DistributionQueries queries, SeeTeam see, Clock clock, Pages pages) {
        this.useCases = useCases;
        this.queries = queries;
        this.see = see;
        this.clock = clock;
        this.pages = pages;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(DistributionTabs.ROOT).page(ADMINS).handle(this::list),
                Endpoint.get(ROOT + "/new").page(ADMINS).handle(call -> fresh(call, 200, Filled.empty())),
                Endpoint.post(ROOT).page(ADMINS).handle(this::add),
                Endpoint.get(ONE).page(ADMINS).handle(call -> show(call, 200, Filled.empty(), Optional.empty())),
                Endpoint.post(ONE).page(ADMINS).handle(this::change),
                Endpoint.post(ONE + "/weights").page(ADMINS).handle(this::weigh),
                Endpoint.post(ONE + "/simulate").page(ADMINS).handle(this::simulate));
    }

    private Answer list(Call call) {
        return pages.show(call, "distribution/sources.jte", Map.of("sources", sources()));
    }

    private List<SourceView> sources() {
        var now = clock.instant();
        return queries.sources().stream().map(row -> SourceView.of(row, now)).toList();
    }

    private Answer fresh(Call call, int status, Filled form) {
        return pages.show(call, status, "distribution/source-new.jte", Map.of("form", form));
    }

    private Answer add(Call call) {
        return Forms.answer(
                call,
                SourceInput.FRESH,
                input -> {
                    var source = useCases.add()
                            .handle(input.text("name"), SourceInput.description(input), Source.Rules.DEFAULT);
                    return Deed.done(call, ROOT + "/" + source.id(), "distribution.source-added");
                },
                (status, form) -> fresh(call, status, form));
    }

    private Answer change(Call call) {
        return Forms.answer(
                call,
                SourceInput.CHANGE,
                input -> {
                    useCases.change().handle(id(call), before -> SourceInput.changed(before, input));
                    return Deed.done(call, path(call), "admin.saved");
                },
                (status, form) -> show(call, status, form, Optional.empty()));
    }

    /** An empty weight is no seat at all; 0 is one that gets nothing but leads who come again. */
    private Answer weigh(Call call) {
        var operators = queries.operators();
        var fields = operators.stream()
                .map(operator -> Field.integer("weight_" + operator.id(), 0, Seat.HEAVIEST))
                .toArray(Field[]::new);
        return Forms.answer(
                call,
                Body.of(fields),
                input -> {
                    var weights = new ArrayList<SetWeights.Weight>();
                    for (var operator : operators) {
                        input.optionalInteger("weight_" + operator.id())
                                .ifPresent(weight -> weights.add(new SetWeights.Weight(operator.id(), weight)));
                    }
                    useCases.weigh().handle(id(call), weights);
                    return Deed.done(call, path(call), "distribution.weights-done");
                },
                (status, form) -> show(call, status, form, Optional.empty()));
    }

    private Answer simulate(Call call) {
        return Forms.answer(
                call,
                SIMULATION,
                input -> {
                    var simulation = useCases.simulate().handle(id(call), input.integer("n"));
                    var view = SimulationView.of(
                            id(call), simulation, call.viewer().language());
                    return show(call, 200, Filled.empty(), Optional.of(view));
                },
                (status, form) -> show(call, status, form, Optional.empty()));
    }

    /** @param form the one that was wrong, else empty */
    private Answer show(Call call, int status, Filled form, Optional<SimulationView> simulation) {
        var source = sources().stream()
                .filter(one -> one.id() == id(call).value())
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("source"));
        var team = StatsView.TeamView.of(
                id(call), see.handle(id(call)), call.viewer().language());
        var shown = new SourceScreen(source, SourceScreens.seats(queries.operators(), team), simulation);
        var filled = form.isWrong() ? form : filled(source);
        return pages.show(call, status, "distribution/source.jte", Map.of("one", shown, "form", filled));
    }

    private static Filled filled(SourceView source) {
        var values = new HashMap<>(Map.of(
                "name", source.name(),
                "description", source.description().orElse(""),
                "is_active", String.valueOf(source.isActive()),
                "algorithm", source.algorithm().name().toLowerCase(Locale.ROOT),
                "sticky_mode", source.stickyMode().name().toLowerCase(Locale.ROOT),
                "sticky_days", String.valueOf(source.stickyDays()),
                "respect_hours", String.valueOf(source.respectHours()),
                "queue_alert_minutes", String.valueOf(source.queueAlertMinutes()),
                "n", "1000"));
        source.acceptSeconds().ifPresent(seconds -> values.put("accept_seconds", String.valueOf(seconds)));
        return Filled.of(values);
    }

    private static String path(Call call) {
        return ROOT + "/" + call.pathNumber("source_number");
    }

    private static SourceId id(Call call) {
        return new SourceId(call.pathNumber("source_number"));
    }
}
