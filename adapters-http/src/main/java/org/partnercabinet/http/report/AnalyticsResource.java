package org.partnercabinet.http.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.application.crm.Sweeps;
import org.partnercabinet.application.report.AnalyticsQueries;
import org.partnercabinet.application.report.AnalyticsQueries.Ask;
import org.partnercabinet.application.report.AnalyticsQueries.LinkName;
import org.partnercabinet.application.report.AnalyticsQueries.Slice;
import org.partnercabinet.application.report.Figures;
import org.partnercabinet.application.report.Slicing;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.link.Tally;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.report.Asking.Asked;
import org.partnercabinet.http.report.BreakdownView.LinkFiguresView;
import org.partnercabinet.http.report.BreakdownView.LinkNameView;
import org.partnercabinet.http.report.SummaryView.GrowthView;
import org.partnercabinet.http.report.SummaryView.PortalView;
import org.partnercabinet.http.report.SummaryView.PreviousView;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.EndpointDraft;
import org.partnercabinet.http.web.Page;
import org.partnercabinet.http.web.Resource;

/** What came of links: partners see their own, administrators everybody's. */
public final class AnalyticsResource implements Resource {
    private static final int USUAL = 50;
    private static final int MOST = 500;

    private final AnalyticsQueries queries;
    private final Sweeps sweeps;
    private final Asking asking;

    public AnalyticsResource(AnalyticsQueries queries, Sweeps sweeps, Asking asking) {
        this.queries = queries;
        this.sweeps = sweeps;
        this.asking = asking;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                numbers("summary")
                        .summary("Numbers of a period beside those of the one before")
                        .answers(200, SummaryView.class)
                        .handle(this::summary),
                numbers("series")
                        .summary("Numbers by day, week or month")
                        .description("In the company's time zone, without gaps. Weeks begin on Monday.")
                        .query(Field.oneOf("by", "day", "week", "month").about("day unless given"))
                        .answers(200, SeriesView.class)
                        .handle(this::series),
                numbers("breakdown")
                        .summary("Numbers by link, mark, referrer, device, browser, system or source")
                        .description(
                                "Only visits are known by referrer, device, browser and os; only referrals and their"
                                        + " deals by source: link, form, manual, sync, import, token.")
                        .query(
                                Field.oneOf("by", Slicing.class).about("link unless given"),
                                Field.integer("limit", 1, MOST)
                                        .about("how many values to list; the rest is summed up")
                                        .example(USUAL))
                        .answers(200, BreakdownView.class)
                        .handle(this::breakdown),
                numbers("funnel")
                        .summary("From clicks to referrals, deals and won deals")
                        .answers(200, FunnelView.class)
                        .handle(this::funnel),
                numbers("links")
                        .summary("Links that had anything, with their numbers, biggest first")
                        .description("Deleted ones too. What did not come through a link is in none of them.")
                        .paged()
                        .answersPage(LinkFiguresView.class)
                        .handle(this::links));
    }

    private static EndpointDraft numbers(String what) {
        return Endpoint.get("/api/analytics/" + what)
                .tag("analytics")
                .access(Access.roles(Role.PARTNER, Role.ADMIN))
                .scope("analytics:read")
                .query(Asking.fields())
                .problems("partner.not-found", "link.not-found", "period.reversed", "period.too-long");
    }

    private Answer summary(Call call) {
        Asked asked = asking.read(call);
        Figures now = total(asked.now());
        var before = asked.compared().map(this::total);
        return Answer.ok(new SummaryView(
                period(asked.now()),
                FiguresView.of(now),
                asked.compared().map(ask -> new PreviousView(period(ask), FiguresView.of(before.orElseThrow()))),
                before.map(then -> GrowthView.of(now, then)),
                PortalView.of(queries.standing(asked.now()), sweeps.all())));
    }

    private Answer series(Call call) {
        Asked asked = asking.read(call);
        var step = call.query().optionalOneOf("by", SeriesView.Step.class).orElse(SeriesView.Step.DAY);
        return Answer.ok(new SeriesView(
                period(asked.now()),
                word(step),
                points(asked.now(), step),
                asked.compared().map(ask -> new SeriesView.PreviousSeriesView(period(ask), points(ask, step)))));
    }

    private Answer breakdown(Call call) {
        Asked asked = asking.read(call);
        Slicing by = call.query().optionalOneOf("by", Slicing.class).orElse(Slicing.LINK);
        int most = call.query().optionalInteger("limit").orElse(USUAL);
        List<Slice> slices = queries.slices(asked.now(), by);
        Map<String, LinkName> names = by == Slicing.LINK
                ? LinkNames.of(
                        queries, asked.now(), slices.stream().limit(most + 1L).toList())
                : Map.of();
        return Answer.ok(BreakdownView.of(period(asked.now()), word(by), slices, most, names));
    }

    private Answer funnel(Call call) {
        Asked asked = asking.read(call);
        Figures now = total(asked.now());
        return Answer.ok(new FunnelView(
                period(asked.now()),
                FunnelView.steps(now),
                FunnelView.money(now),
                asked.compared().map(ask -> {
                    Figures before = total(ask);
                    return new FunnelView.PreviousFunnelView(
                            period(ask), FunnelView.steps(before), FunnelView.money(before));
                })));
    }

    private Answer links(Call call) {
        Ask ask = asking.read(call).now();
        var paging = call.paging();
        List<Slice> all = queries.slices(ask, Slicing.LINK).stream()
                .filter(slice -> !slice.value().isEmpty() && !slice.value().equals(Tally.OTHER))
                .toList();
        List<Slice> page =
                all.stream().skip(paging.offset()).limit(paging.size()).toList();
        Map<String, LinkName> names = LinkNames.of(queries, ask, page);
        var items = page.stream()
                .flatMap(slice -> Optional.ofNullable(names.get(slice.value())).stream()
                        .map(name -> new LinkFiguresView(LinkNameView.of(name), FiguresView.of(slice.figures()))))
                .toList();
        return Answer.ok(Page.of(items, paging, all.size()));
    }

    private Figures total(Ask ask) {
        return Figures.sum(queries.days(ask).stream().map(AnalyticsQueries.Day::figures));
    }

    private List<SeriesView.PointView> points(Ask ask, SeriesView.Step step) {
        return SeriesView.points(ask.period(), queries.days(ask), step);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static PeriodView period(Ask ask) {
        return PeriodView.of(ask.period());
    }
}
