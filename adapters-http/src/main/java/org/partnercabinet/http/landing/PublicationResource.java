package org.partnercabinet.http.landing;

import static org.partnercabinet.http.input.Field.text;
import static org.partnercabinet.http.landing.LandingsResource.id;
import static org.partnercabinet.http.landing.LandingsResource.shared;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.partnercabinet.application.landing.AddLandingLink;
import org.partnercabinet.application.landing.PublishLanding;
import org.partnercabinet.application.landing.RestoreRevision;
import org.partnercabinet.application.landing.UnpublishLanding;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.link.Utm;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.partner.Whose;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Resource;

/** Pages become public and stop being so; their revisions and links. */
public final class PublicationResource implements Resource {
    private static final Body LINK = Body.of(
            text("title").required().example("Telegram channel"),
            mark("utm_source"),
            mark("utm_medium"),
            mark("utm_campaign"),
            mark("utm_content"),
            mark("utm_term"));

    private final UseCases useCases;
    private final LandingReads reads;
    private final Whose whose;

    /** What can be done with a page that is ready. */
    public record UseCases(
            PublishLanding publish, UnpublishLanding unpublish, RestoreRevision restore, AddLandingLink link) {}

    public PublicationResource(UseCases useCases, LandingReads reads, Whose whose) {
        this.useCases = useCases;
        this.reads = reads;
        this.whose = whose;
    }

    private static Field mark(String name) {
        return text(name);
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                shared(Endpoint.post("/api/landings/{id}/publication"), "landings:write")
                        .summary("Publishes the draft, with a link in one step")
                        .description(
                                "The draft becomes a revision, public at /l/{slug}. The first time, or when its link"
                                        + " was deleted, a link to it is made. A former address redirects for 90 days.")
                        .body(LandingInput.SEEN)
                        .answers(200, LandingDraftView.class)
                        .problems("landing.not-found", "landing.stale", "landing.not-ready", "landing.slug-taken")
                        .handle(this::publish),
                shared(Endpoint.delete("/api/landings/{id}/publication"), "landings:write")
                        .summary("Takes the page down")
                        .description("People read that it is gone (410). The address stays this page's.")
                        .answers(200, LandingDraftView.class)
                        .problems("landing.not-found", "landing.not-published")
                        .handle(this::unpublish),
                shared(Endpoint.get("/api/landings/{id}/revisions"), "landings:read")
                        .summary("What was published, newest first; 50 are kept")
                        .answersList(RevisionView.class)
                        .problems("landing.not-found")
                        .handle(this::revisions),
                shared(Endpoint.post("/api/landings/{id}/revisions/{revision_number}/restoration"), "landings:write")
                        .summary("Makes a revision the draft again")
                        .body(LandingInput.SEEN)
                        .answers(200, LandingDraftView.class)
                        .problems("landing.not-found", "revision.not-found", "landing.stale")
                        .handle(this::restore),
                shared(Endpoint.post("/api/landings/{id}/links"), "landings:write")
                        .summary("Makes one more link to the page")
                        .body(LINK)
                        .idempotent()
                        .answers(201, LandingLinkView.class)
                        .problems("landing.not-found", "landing.too-many-links")
                        .handle(this::link));
    }

    private Answer publish(Call call) {
        var scope = whose.visible(call.visitor());
        var by = new AccountId(call.visitor().account());
        useCases.publish().handle(scope, id(call), call.input().integer("version"), by);
        return Answer.ok(reads.draft(call, scope, id(call)));
    }

    private Answer unpublish(Call call) {
        var scope = whose.visible(call.visitor());
        useCases.unpublish().handle(scope, id(call));
        return Answer.ok(reads.draft(call, scope, id(call)));
    }

    private Answer revisions(Call call) {
        var landing = reads.own(whose.visible(call.visitor()), id(call));
        var rows = reads.queries().revisions(landing.id());
        return Answer.ok(rows.stream()
                .map(row -> new RevisionView(row.number(), row.by(), row.at()))
                .toList());
    }

    private Answer restore(Call call) {
        var scope = whose.visible(call.visitor());
        long number = call.pathNumber("revision_number");
        reads.own(scope, id(call));
        if (number > Integer.MAX_VALUE) {
            throw Refusal.notFound("revision");
        }
        useCases.restore().handle(scope, id(call), (int) number, call.input().integer("version"));
        return Answer.ok(reads.draft(call, scope, id(call)));
    }

    private Answer link(Call call) {
        var input = call.input();
        var utm = new Utm(
                input.textOrEmpty("utm_source"),
                input.textOrEmpty("utm_medium"),
                input.textOrEmpty("utm_campaign"),
                input.textOrEmpty("utm_content"),
                input.textOrEmpty("utm_term"));
        var link = useCases.link().handle(whose.visible(call.visitor()), id(call), input.text("title"), utm);
        return Answer.created("/api/links/" + link.value(), new LandingLinkView(link.value()));
    }

    /** @param number from 1. @param by account that published it */
    public record RevisionView(int number, UUID by, Instant at) {}

    /** More of it is told by {@code /api/links/{id}}. */
    public record LandingLinkView(UUID id) {}
}
