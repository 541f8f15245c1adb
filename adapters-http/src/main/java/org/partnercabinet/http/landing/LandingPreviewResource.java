package org.partnercabinet.http.landing;

import static org.partnercabinet.http.landing.LandingsResource.id;
import static org.partnercabinet.http.landing.LandingsResource.shared;

import java.time.Instant;
import java.util.List;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.http.partner.Whose;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Resource;

/** A draft shown to whoever was given its secret address: no click is counted, and its form leads nowhere. */
public final class LandingPreviewResource implements Resource {
    private final LandingReads reads;
    private final PreviewToken tokens;
    private final LandingPage drawn;
    private final Whose whose;

    public LandingPreviewResource(LandingReads reads, PreviewToken tokens, LandingPage drawn, Whose whose) {
        this.reads = reads;
        this.tokens = tokens;
        this.drawn = drawn;
        this.whose = whose;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                shared(Endpoint.post("/api/landings/{id}/preview"), "landings:write")
                        .summary("Makes a secret address of the draft, good for 24 hours")
                        .description(
                                "Whoever has it sees the draft as it is then. No partner's link is needed, no click"
                                        + " is counted, and no request can be left.")
                        .answers(200, LandingPreviewView.class)
                        .problems("landing.not-found")
                        .handle(this::address),
                Endpoint.get("/preview/{preview}")
                        .tag("public")
                        .summary("The draft of a landing page, by its secret address")
                        .access(Access.open())
                        .answersOther(200, Answer.HTML)
                        .problems("landing.not-found")
                        .handle(this::show));
    }

    private Answer address(Call call) {
        var landing = reads.own(whose.visible(call.visitor()), id(call));
        var url = reads.addresses().preview(tokens.issue(landing.id()));
        return Answer.ok(new LandingPreviewView(url, tokens.until()));
    }

    private Answer show(Call call) {
        return tokens.read(call.pathText("preview"))
                .flatMap(reads.landings()::find)
                .map(drawn::secret)
                .orElseThrow(() -> Refusal.notFound("landing"));
    }

    /** @param expiresAt from then on it leads nowhere */
    public record LandingPreviewView(String url, Instant expiresAt) {}
}
