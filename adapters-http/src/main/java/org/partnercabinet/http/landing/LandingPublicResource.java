package org.partnercabinet.http.landing;

import static org.partnercabinet.http.input.Field.text;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.partnercabinet.application.landing.LandingQueries;
import org.partnercabinet.application.landing.LandingQueries.Shown;
import org.partnercabinet.domain.landing.Slug;
import org.partnercabinet.domain.link.ClickId;
import org.partnercabinet.domain.link.Link;
import org.partnercabinet.domain.link.LinkCode;
import org.partnercabinet.http.link.LostLink;
import org.partnercabinet.http.link.VisitQueue;
import org.partnercabinet.http.link.VisitReader;
import org.partnercabinet.http.link.VisitorHash;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.EndpointDraft;
import org.partnercabinet.http.web.Resource;

/**
 * Landing pages as the public sees them. Who comes through a link has a click already, for half an hour; for anybody else one of
 * the page's own link is recorded, and the page is answered once that is committed.
 */
public final class LandingPublicResource implements Resource {
    /** So long may a page be opened again, and be the same visit. */
    private static final Duration CLICK_COUNTS = Duration.ofMinutes(30);

    private final LandingQueries landings;
    private final Visits visits;
    private final LandingPage pages;
    private final LandingRequests requests;
    private final LostLink lost;
    private final Clock clock;

    /** How visits are recorded. */
    public record Visits(VisitQueue queue, VisitorHash hash) {}

    public LandingPublicResource(
            LandingQueries landings,
            Visits visits,
            LandingPage pages,
            LandingRequests requests,
            LostLink lost,
            Clock clock) {
        this.landings = landings;
        this.visits = visits;
        this.pages = pages;
        this.requests = requests;
        this.lost = lost;
        this.clock = clock;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                shared(Endpoint.get("/l/{slug}"))
                        .summary("A landing page")
                        .description(
                                "A former address leads to the present one for 90 days. 410 is a page: it was taken down.")
                        .query(text(LandingForm.CLICK).about("the click that led here, at most half an hour ago"))
                        .answersNothing(302)
                        .answersOther(410, Answer.HTML)
                        .problems("request.too-many")
                        .handleLater(this::show),
                shared(Endpoint.post("/l/{slug}"))
                        .summary("Leaves a request on a landing page")
                        .description(
                                "303 to the thanks or where the page's partner sends people; or the page again, with what"
                                        + " is wrong.")
                        .body(LandingForm.BODY)
                        .answersNothing(303)
                        .answersOther(410, Answer.HTML)
                        .handle(this::leave),
                shared(Endpoint.get("/l/{slug}/thanks"))
                        .summary("Thanks for a request")
                        .answersOther(410, Answer.HTML)
                        .handle(this::thank));
    }

    private static EndpointDraft shared(EndpointDraft draft) {
        return draft.tag("public")
                .access(Access.open())
                .answersOther(200, Answer.HTML)
                .answersOther(404, Answer.HTML);
    }

    private CompletionStage<Answer> show(Call call) {
        var shown = at(call);
        if (shown.isEmpty() || !shown.get().open() || moved(call, shown.get())) {
            return CompletableFuture.completedFuture(instead(call, shown));
        }
        var click = click(call.query().optionalText(LandingForm.CLICK)).filter(id -> isTheirs(id, shown.get()));
        if (click.isPresent()) {
            return CompletableFuture.completedFuture(page(shown.get(), click));
        }
        var visit = new VisitReader(visits.hash(), clock)
                .visit(new LinkCode(shown.get().link()), call);
        return visits.queue().follow(visit).thenApply(target -> page(shown.get(), target.flatMap(this::clickIn)));
    }

    /** Whoever got the address from somebody else later on is a visitor of their own. */
    private boolean isTheirs(String click, Shown shown) {
        var since = clock.instant().minus(CLICK_COUNTS);
        return landings.isLedBy(shown.landing(), new ClickId(UUID.fromString(click)), since);
    }

    private Answer page(Shown shown, Optional<String> click) {
        var form = LandingForm.fresh(Map.of())
                .with(LandingForm.STAMP, requests.stamp())
                .with(LandingForm.REVISION, String.valueOf(shown.revision()));
        return pages.page(
                200, shown, click.map(id -> form.with(LandingForm.CLICK, id)).orElse(form));
    }

    private Answer leave(Call call) {
        var shown = at(call);
        if (shown.isEmpty() || !shown.get().open()) {
            return instead(call, shown);
        }
        return requests.leave(call, shown.get());
    }

    private Answer thank(Call call) {
        var shown = at(call);
        return shown.filter(Shown::open).map(pages::thanks).orElseGet(() -> instead(call, shown));
    }

    /** Where there is no page to show. */
    private Answer instead(Call call, Optional<Shown> shown) {
        if (shown.isEmpty()) {
            return lost.page(call, call.language());
        }
        if (!shown.get().open()) {
            return pages.gone(shown.get());
        }
        var click = click(call.query().optionalText(LandingForm.CLICK));
        var query = click.map(id -> "?" + LandingForm.CLICK + "=" + id).orElse("");
        return Answer.found("/l/" + shown.get().slug().value() + query).with("Cache-Control", "no-store");
    }

    private Optional<Shown> at(Call call) {
        return Slug.read(call.pathText("slug")).flatMap(slug -> landings.at(slug, clock.instant()));
    }

    private static boolean moved(Call call, Shown shown) {
        return !shown.slug().value().equals(call.pathText("slug"));
    }

    private Optional<String> clickIn(String target) {
        int at = target.indexOf(Link.CLICK_PARAMETER + "=");
        return at < 0 ? Optional.empty() : click(Optional.of(target.substring(at + Link.CLICK_PARAMETER.length() + 1)));
    }

    /** The click, if it can be one. */
    static Optional<String> click(Optional<String> given) {
        return given.filter(text -> text.matches("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(text -> UUID.fromString(text).toString());
    }
}
