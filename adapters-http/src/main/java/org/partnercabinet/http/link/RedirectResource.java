package org.partnercabinet.http.link;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.partnercabinet.domain.link.LinkCode;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Header;
import org.partnercabinet.http.web.Resource;

/**
 * The address that visitors follow. The answer goes out after the click is committed. What the visitor's own query says
 * is of no interest, and the target learns no more of where they came from than the site.
 */
public final class RedirectResource implements Resource {
    private static final Header[] ALWAYS = {
        new Header("Cache-Control", "no-store"),
        new Header("Referrer-Policy", "strict-origin"),
        new Header("X-Robots-Tag", "noindex")
    };

    private final VisitQueue visits;
    private final VisitReader reader;
    private final LostLink lost;

    public RedirectResource(VisitQueue visits, VisitorHash hash, LostLink lost, Clock clock) {
        this.visits = visits;
        this.reader = new VisitReader(hash, clock);
        this.lost = lost;
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
                .map(code -> visits.follow(reader.visit(code, call)))
                .orElseGet(() -> CompletableFuture.completedFuture(Optional.empty()))
                .thenApply(target ->
                        target.map(RedirectResource::redirect).orElseGet(() -> lost.page(call, call.language())));
    }

    private static Answer redirect(String target) {
        return Answer.found(target).with(ALWAYS);
    }
}
