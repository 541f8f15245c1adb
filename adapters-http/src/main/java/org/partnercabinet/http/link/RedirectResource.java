package org.partnercabinet.http.link;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnercabinet.domain.link.Bots;
import org.partnercabinet.domain.link.LinkCode;
import org.partnercabinet.domain.link.Visit;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Resource;

/**
 * The address that visitors follow. The answer goes out after the click is committed. What the visitor's own query says
 * is of no interest, and the target learns no more of where they came from than the site.
 */
public final class RedirectResource implements Resource {
    private static final int LONGEST_AGENT = 300;
    private static final int LONGEST_HOST = 253;

    private final VisitQueue visits;
    private final VisitorHash hash;
    private final LostLink lost;
    private final Clock clock;

    public RedirectResource(VisitQueue visits, VisitorHash hash, LostLink lost, Clock clock) {
        this.visits = visits;
        this.hash = hash;
        this.lost = lost;
        this.clock = clock;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.get("/r/{code}")
                .tag("public")
                .summary("Follows a link")
                .description("Records the visit and redirects to the link's target, with its UTM and pc_click, or to "
                        + "the request form. 404 is a page.")
                .access(Access.open())
                .answersNothing(302)
                .answersOther(404, Answer.HTML)
                .problems("request.too-many")
                .handleLater(this::follow));
    }

    private CompletionStage<Answer> follow(Call call) {
        return LinkCode.read(call.pathText("code"))
                .map(code -> visits.follow(visit(code, call)))
                .orElseGet(() -> CompletableFuture.completedFuture(Optional.empty()))
                .thenApply(target ->
                        target.map(RedirectResource::redirect).orElseGet(() -> lost.page(call, call.language())));
    }

    private static Answer redirect(String target) {
        return Answer.found(target)
                .with("Cache-Control", "no-store")
                .with("Referrer-Policy", "strict-origin")
                .with("X-Robots-Tag", "noindex");
    }

    private Visit visit(LinkCode code, Call call) {
        var now = clock.instant();
        var agent = call.userAgent();
        var purpose = Stream.of("Sec-Purpose", "Purpose", "X-Moz")
                .flatMap(name -> call.header(name).stream())
                .collect(Collectors.joining(" "));
        return new Visit(
                code,
                hash.of(call.remoteAddress(), agent, now),
                Bots.isBot(call.method(), purpose, agent),
                call.header("Referer").map(RedirectResource::host).orElse(""),
                agent.substring(0, Math.min(agent.length(), LONGEST_AGENT)),
                now);
    }

    /** Only the host: the rest of an address may hold secrets of the site they came from. */
    private static String host(String referrer) {
        try {
            var host = Optional.ofNullable(new URI(referrer).getHost()).orElse("");
            return host.length() > LONGEST_HOST ? "" : host.toLowerCase(Locale.ROOT);
        } catch (URISyntaxException notAnAddress) {
            return "";
        }
    }
}
