package org.partnercabinet.http.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.crm.Sweeps;
import org.partnercabinet.application.link.LinkQueries;
import org.partnercabinet.application.report.AnalyticsQueries;
import org.partnercabinet.application.report.AnalyticsQueries.Ask;
import org.partnercabinet.application.report.AnalyticsQueries.Day;
import org.partnercabinet.application.report.AnalyticsQueries.LinkName;
import org.partnercabinet.application.report.Figures;
import org.partnercabinet.application.report.Slicing;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.partner.PartnerByWord;
import org.partnercabinet.http.partner.Whose;
import org.partnercabinet.http.report.AnalyticsScreen.Numbers;
import org.partnercabinet.http.report.Asking.Asked;
import org.partnercabinet.http.report.SummaryView.PortalView;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Messages;
import org.partnercabinet.http.web.Resource;

/** What came of links in a browser: partners see their own, administrators everybody's or one partner's. */
public final class AnalyticsPages implements Resource {
    private static final String OWN = "/partner/analytics";
    private static final String ALL = "/admin/analytics";
    private static final int ROWS = 50;
    private static final PageRequest CHOICE = new PageRequest(1, 100);

    private final Reads reads;
    private final Asking asking;
    private final Whose whose;
    private final PartnerByWord partners;
    private final Pages pages;

    /** What the page is made of. */
    public record Reads(AnalyticsQueries analytics, LinkQueries links, Sweeps sweeps) {}

    public AnalyticsPages(Reads reads, Asking asking, Whose whose, PartnerByWord partners, Pages pages) {
        this.reads = reads;
        this.asking = asking;
        this.whose = whose;
        this.partners = partners;
        this.pages = pages;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(OWN)
                        .page(Access.roles(Role.PARTNER))
                        .query(Asking.ofPage())
                        .query(AnalyticsQuery.STEP, AnalyticsQuery.BY)
                        .handle(call -> show(call, AnalyticsQuery.of(call, OWN, false))),
                Endpoint.get(ALL)
                        .page(Access.roles(Role.ADMIN))
                        .query(Asking.ofPage())
                        .query(AnalyticsQuery.STEP, AnalyticsQuery.BY, AnalyticsQuery.PARTNER)
                        .handle(call -> show(call, AnalyticsQuery.of(call, ALL, true))));
    }

    private Answer show(Call call, AnalyticsQuery query) {
        Scope scope = Scope.everybody();
        try {
            scope = scope(call, query);
            return show(call, query, asking.read(call, scope), Map.of());
        } catch (Refusal refusal) {
            var field = refusal.field().or(() -> missing(query, refusal)).orElseThrow(() -> refusal);
            var text = Messages.in(call.viewer().language()).text(refusal.code(), refusal.details());
            return show(call, query, asking.usual(scope), Map.of(field, text));
        }
    }

    /** An administrator who goes on to another partner may still have a link of the one before. */
    private static Optional<String> missing(AnalyticsQuery query, Refusal refusal) {
        return query.root().equals(ALL) && refusal.code().equals("link.not-found")
                ? Optional.of("link_id")
                : Optional.empty();
    }

    private Scope scope(Call call, AnalyticsQuery query) {
        if (query.root().equals(OWN)) {
            return Scope.of(whose.own(call.visitor()));
        }
        return call.query()
                .optionalText("partner")
                .map(word -> Scope.of(partners.find("partner", word)))
                .orElseGet(Scope::everybody);
    }

    private Answer show(Call call, AnalyticsQuery query, Asked asked, Map<String, String> errors) {
        var ask = asked.now();
        var screen = new AnalyticsScreen(query, links(ask), errors, numbers(call, query, asked));
        return pages.show(call, errors.isEmpty() ? 200 : 422, "report/analytics.jte", Map.of("analytics", screen));
    }

    private Numbers numbers(Call call, AnalyticsQuery query, Asked asked) {
        var ask = asked.now();
        var days = reads.analytics().days(ask);
        var before = asked.compared().map(reads.analytics()::days);
        var points = SeriesView.points(ask.period(), days, query.step());
        var then = asked.compared()
                .map(compared -> SeriesView.points(compared.period(), before.orElseThrow(), query.step()))
                .orElse(List.of());
        return new Numbers(
                ask.period(),
                asked.compared().map(Ask::period),
                total(days),
                before.map(AnalyticsPages::total),
                new SeriesChart(call.viewer().language(), query.step()).everything(points, then),
                breakdown(ask, query.by()),
                PortalView.of(reads.analytics().standing(ask), reads.sweeps().all()));
    }

    private BreakdownView breakdown(Ask ask, Slicing by) {
        var slices = reads.analytics().slices(ask, by);
        Map<String, LinkName> names = by == Slicing.LINK
                ? LinkNames.of(
                        reads.analytics(), ask, slices.stream().limit(ROWS + 1L).toList())
                : Map.of();
        return BreakdownView.of(PeriodView.of(ask.period()), by.name().toLowerCase(Locale.ROOT), slices, ROWS, names);
    }

    /** Of one partner, the newest; the one that is chosen is always there. */
    private Map<String, String> links(Ask ask) {
        var choices = new LinkedHashMap<String, String>();
        if (ask.scope().partner().isPresent()) {
            reads.links()
                    .list(ask.scope(), CHOICE)
                    .items()
                    .forEach(row -> choices.put(row.id().toString(), row.title()));
        }
        ask.link()
                .filter(id -> !choices.containsKey(id.value().toString()))
                .flatMap(id -> reads.links().one(ask.scope(), id))
                .ifPresent(row -> choices.put(row.id().toString(), row.title()));
        return choices;
    }

    private static Figures total(List<Day> days) {
        return Figures.sum(days.stream().map(Day::figures));
    }
}
