package org.partnercabinet.http.link;

import static org.partnercabinet.http.input.Field.texts;

import java.util.ArrayList;
import java.util.List;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.link.AllowOrigins;
import org.partnercabinet.application.link.LinkOrigins;
import org.partnercabinet.application.link.LinkQueries;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.link.LinkId;
import org.partnercabinet.domain.link.WebOrigin;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.partner.Whose;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.EndpointDraft;
import org.partnercabinet.http.web.Resource;

/** Putting a link's form or page on other sites: code to copy, and the sites that may. */
public final class EmbeddingResource implements Resource {
    private static final Body ORIGINS = Body.of(texts("origins", 250)
            .max(WebOrigin.MOST_OF_A_LINK)
            .about(
                    "sites such as https://example.com; none: a form made to be embedded may stand anywhere, and no site may"
                            + " post by a script")
            .example(List.of("https://example.com")));

    private final AllowOrigins allow;
    private final LinkOrigins origins;
    private final LinkQueries links;
    private final Whose whose;
    private final PublicAddresses addresses;

    public EmbeddingResource(
            AllowOrigins allow, LinkOrigins origins, LinkQueries links, Whose whose, PublicAddresses addresses) {
        this.allow = allow;
        this.origins = origins;
        this.links = links;
        this.whose = whose;
        this.addresses = addresses;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                shared(Endpoint.get("/api/links/{id}/embedding"), "links:read")
                        .summary("Code that puts a link's form or page on another site")
                        .handle(call -> Answer.ok(view(whose.visible(call.visitor()), id(call)))),
                shared(Endpoint.put("/api/links/{id}/embedding"), "links:write")
                        .summary("Says which sites may frame it, and post its form")
                        .body(ORIGINS)
                        .problems("link.origin-invalid")
                        .handle(this::allow));
    }

    private static EndpointDraft shared(EndpointDraft draft, String scope) {
        return draft.tag("links")
                .access(Access.roles(Role.PARTNER, Role.ADMIN))
                .scope(scope)
                .answers(200, EmbeddingView.class)
                .problems("link.not-found");
    }

    private Answer allow(Call call) {
        var scope = whose.visible(call.visitor());
        var named = new ArrayList<WebOrigin>();
        call.input().texts("origins").forEach(text -> named.add(new WebOrigin(text)));
        allow.handle(scope, id(call), named);
        return Answer.ok(view(scope, id(call)));
    }

    private EmbeddingView view(Scope scope, LinkId id) {
        var row = links.one(scope, id).orElseThrow(() -> Refusal.notFound("link"));
        var sites = origins.of(id).stream().map(WebOrigin::value).toList();
        return new EmbeddingView(addresses.frame(row.code()), addresses.script(row.code()), sites);
    }

    private static LinkId id(Call call) {
        return new LinkId(call.pathId("id"));
    }

    /** @param script makes a frame that is as high as what is in it; the iframe is for where scripts are not wanted */
    public record EmbeddingView(String iframe, String script, List<String> origins) {}
}
