package org.partnercabinet.http.landing;

import java.util.List;
import java.util.Map;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.landing.LandingQueries.RevisionRow;
import org.partnercabinet.application.landing.RestoreRevision;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.http.page.Forms;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.partner.Whose;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Resource;

/** What of a page was published when, to look at and to go back to. */
public final class LandingHistory implements Resource {
    private static final String ONE = LandingPages.ROOT + "/{id}/revisions";

    private final RestoreRevision restore;
    private final LandingReads reads;
    private final LandingPage drawn;
    private final Whose whose;
    private final Pages pages;

    public LandingHistory(RestoreRevision restore, LandingReads reads, LandingPage drawn, Whose whose, Pages pages) {
        this.restore = restore;
        this.reads = reads;
        this.drawn = drawn;
        this.whose = whose;
        this.pages = pages;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                LandingPages.get(ONE).handle(this::list),
                LandingPages.get(ONE + "/{revision_number}").handle(this::show),
                LandingPages.post(ONE + "/{revision_number}/restoration").handle(this::restore));
    }

    private Answer list(Call call) {
        var scope = Scope.of(whose.own(call.visitor()));
        var page = reads.draft(call, scope, LandingsResource.id(call));
        List<RevisionRow> rows = reads.queries().revisions(LandingsResource.id(call));
        return pages.show(call, "landing/revisions.jte", Map.of("page", page, "revisions", rows));
    }

    private Answer show(Call call) {
        var landing = reads.own(Scope.of(whose.own(call.visitor())), LandingsResource.id(call));
        return reads.landings()
                .revision(landing.id(), number(call))
                .map(revision -> drawn.old(landing, revision.content()))
                .orElseThrow(() -> Refusal.notFound("revision"));
    }

    private Answer restore(Call call) {
        var path = LandingPages.ROOT + "/" + call.pathId("id");
        return Forms.answer(
                call,
                LandingInput.SEEN,
                input -> {
                    var scope = Scope.of(whose.own(call.visitor()));
                    restore.handle(scope, LandingsResource.id(call), number(call), input.integer("version"));
                    return Pages.goTo(call, path, LandingPages.done(call, "landings.restored"));
                },
                (status, form) -> Pages.goTo(call, path + "/revisions", LandingPages.wrong(call, form)));
    }

    private static int number(Call call) {
        return (int) Math.min(call.pathNumber("revision_number"), Integer.MAX_VALUE);
    }
}
