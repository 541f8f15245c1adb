package org.partnercabinet.http.landing;

import java.util.List;
import org.partnercabinet.application.landing.DiscardLanding;
import org.partnercabinet.application.landing.ReturnLanding;
import org.partnercabinet.http.partner.Whose;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Resource;

/** Pages that nobody needs: those that were never public go, the others are put away and can come back. */
public final class ArchiveResource implements Resource {
    private final UseCases useCases;
    private final LandingReads reads;
    private final Whose whose;

    /** What can be done with a page that nobody needs. */
    public record UseCases(DiscardLanding discard, ReturnLanding bringBack) {}

    public ArchiveResource(UseCases useCases, LandingReads reads, Whose whose) {
        this.useCases = useCases;
        this.reads = reads;
        this.whose = whose;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                LandingsResource.shared(Endpoint.delete("/api/landings/{id}"), "landings:write")
                        .summary("Removes a page that was never published; puts another one away")
                        .description("What was published once becomes archived: people read that it is gone (410), its"
                                + " address, links and requests stay, and it can come back.")
                        .answersNothing(204)
                        .problems("landing.not-found", "landing.has-links")
                        .handle(this::discard),
                LandingsResource.shared(Endpoint.post("/api/landings/{id}/return"), "landings:write")
                        .summary("Brings back a page that was put away, not public")
                        .answers(200, LandingDraftView.class)
                        .problems("landing.not-found")
                        .handle(this::bringBack));
    }

    private Answer discard(Call call) {
        useCases.discard().handle(whose.visible(call.visitor()), LandingsResource.id(call));
        return Answer.nothing();
    }

    private Answer bringBack(Call call) {
        var scope = whose.visible(call.visitor());
        useCases.bringBack().handle(scope, LandingsResource.id(call));
        return Answer.ok(reads.draft(call, scope, LandingsResource.id(call)));
    }
}
