package org.partnercabinet.http.distribution;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.distribution.AppealQueries;
import org.partnercabinet.application.distribution.DistributionQueries;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.distribution.AppealId;
import org.partnercabinet.domain.distribution.OperatorId;
import org.partnercabinet.domain.distribution.SourceId;
import org.partnercabinet.http.distribution.AppealView.StayView;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.page.Deed;
import org.partnercabinet.http.page.Pager;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Resource;

/** Appeals in a browser, for administrators: all of them, where each is and why, and giving them to somebody else. */
public final class AppealPages implements Resource {
    private static final String ROOT = DistributionTabs.ROOT + "/appeals";
    private static final String ONE = ROOT + "/{appeal_number}";
    private static final Body REASSIGNMENT =
            Body.of(Field.number("operator_id"), Field.lines("reason").max(1000));

    private final AppealDeskResource.UseCases useCases;
    private final AppealQueries appeals;
    private final DistributionQueries queries;
    private final DecisionsResource explaining;
    private final AppealPortal portal;
    private final Acting acting;
    private final Pages pages;

    /** Where the pages read. */
    public record Reads(
            AppealQueries appeals, DistributionQueries queries, DecisionsResource explaining, AppealPortal portal) {}

    public AppealPages(AppealDeskResource.UseCases useCases, Reads reads, Acting acting, Pages pages) {
        this.useCases = useCases;
        this.appeals = reads.appeals();
        this.queries = reads.queries();
        this.explaining = reads.explaining();
        this.portal = reads.portal();
        this.acting = acting;
        this.pages = pages;
    }

    /** Something to choose. */
    public record Choice(long id, String name) {}

    /** Appeals with what they were narrowed by; 0 and empty for anything. */
    public record AppealList(
            List<AppealView> appeals,
            String state,
            long source,
            long operator,
            List<Choice> sources,
            List<Choice> operators) {
        public boolean isNarrowed() {
            return !state.isEmpty() || source > 0 || operator > 0;
        }
    }

    /** @param why in words */
    public record AppealScreen(AppealView appeal, String why, List<Choice> operators, AppealPortal.Standing portal) {
        public String path() {
            return ROOT + "/" + appeal.id();
        }
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(ROOT)
                        .page(SourcePages.ADMINS)
                        .query(
                                Field.oneOf("assignment", "queued", "assigned", "unroutable", "closed"),
                                Field.number("source_id"),
                                Field.number("operator_id"))
                        .paged()
                        .handle(this::list),
                Endpoint.get(ONE).page(SourcePages.ADMINS).handle(this::show),
                Endpoint.post(ONE + "/reassign").page(SourcePages.ADMINS).handle(this::reassign),
                Endpoint.post(ONE + "/resend")
                        .page(SourcePages.ADMINS)
                        .handle(call -> Deed.of(
                                call,
                                path(call),
                                "referral.resent",
                                () -> useCases.resend().handle(id(call), acting.of(call)))),
                Endpoint.post(ONE + "/return")
                        .page(SourcePages.ADMINS)
                        .handle(call -> Deed.of(
                                call,
                                path(call),
                                "appeal.returned-done",
                                () -> useCases.giveBack().handle(id(call), "", acting.of(call)))),
                Endpoint.post(ONE + "/reopen")
                        .page(SourcePages.ADMINS)
                        .handle(call -> Deed.of(
                                call,
                                path(call),
                                "appeal.reopened-done",
                                () -> useCases.reopen().handle(id(call), acting.of(call)))));
    }

    private Answer list(Call call) {
        var query = call.query();
        var state = query.optionalText("assignment");
        var source = query.optionalNumber("source_id");
        var operator = query.optionalNumber("operator_id");
        var filter = new AppealQueries.Filter(
                state.filter("closed"::equals),
                state.filter(word -> !word.equals("closed")),
                source.map(SourceId::new),
                operator.map(OperatorId::new),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        var paging = call.paging();
        var order = state.filter("queued"::equals).isPresent()
                ? PageRequest.Order.OLDEST_FIRST
                : PageRequest.Order.NEWEST_FIRST;
        var page = appeals.list(filter, new PageRequest(paging.page(), paging.size(), order));
        var sources = queries.sources().stream()
                .map(row -> new Choice(row.source().id().value(), row.source().name()))
                .toList();
        var shown = new AppealList(
                page.map(AppealView::of).items(),
                state.orElse(""),
                source.orElse(0L),
                operator.orElse(0L),
                sources,
                operators());
        return pages.show(
                call, "distribution/appeals.jte", Map.of("list", shown, "pager", Pager.of(call, page.total())));
    }

    private List<Choice> operators() {
        return queries.operators().stream()
                .map(one -> new Choice(one.id().value(), one.profile().name()))
                .toList();
    }

    private Answer show(Call call) {
        var row = appeals.one(id(call)).orElseThrow(() -> Refusal.notFound("appeal"));
        var history = appeals.history(row.id()).stream().map(StayView::of).toList();
        var view = AppealView.of(row, Optional.of(history), Optional.empty());
        var why = explaining.why(row, call.viewer().language()).text();
        return pages.show(
                call,
                "distribution/appeal.jte",
                Map.of("one", new AppealScreen(view, why, operators(), portal.of(row))));
    }

    private Answer reassign(Call call) {
        var input = call.form().check(REASSIGNMENT);
        var to = input.optionalNumber("operator_id").map(OperatorId::new);
        return Deed.of(
                call,
                path(call),
                "appeal.reassigned-done",
                () -> useCases.reassign().handle(id(call), to, input.textOrEmpty("reason"), acting.of(call)));
    }

    private static String path(Call call) {
        return ROOT + "/" + call.pathNumber("appeal_number");
    }

    private static AppealId id(Call call) {
        return new AppealId(call.pathNumber("appeal_number"));
    }
}
