package org.partnercabinet.http.link;

import java.util.List;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.link.ChangeLink;
import org.partnercabinet.application.link.CreateLink;
import org.partnercabinet.application.link.DeleteLink;
import org.partnercabinet.application.link.LinkQueries;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.link.LinkId;
import org.partnercabinet.http.partner.Whose;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.EndpointDraft;
import org.partnercabinet.http.web.Page;
import org.partnercabinet.http.web.Resource;

/** Partners' links. */
public final class LinksResource implements Resource {
    private final UseCases useCases;
    private final LinkQueries links;
    private final Whose whose;
    private final PublicAddresses addresses;

    /** What can be done with links. */
    public record UseCases(CreateLink create, ChangeLink change, DeleteLink delete) {}

    public LinksResource(UseCases useCases, LinkQueries links, Whose whose, PublicAddresses addresses) {
        this.useCases = useCases;
        this.links = links;
        this.whose = whose;
        this.addresses = addresses;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                shared(Endpoint.get("/api/links"), "links:read")
                        .summary("Links with their clicks and referrals, newest first")
                        .query(Whose.FIELD)
                        .paged()
                        .sortedBy("created_at")
                        .answersPage(LinkView.class)
                        .problems("partner.not-found")
                        .handle(this::list),
                shared(Endpoint.post("/api/links"), "links:write")
                        .summary("Makes a link")
                        .body(LinkInput.FRESH)
                        .idempotent()
                        .answers(201, LinkView.class)
                        .problems("partner.not-found", "link.target-missing", "link.target-invalid")
                        .handle(this::create),
                shared(Endpoint.get("/api/links/{id}"), "links:read")
                        .summary("One link")
                        .answers(200, LinkView.class)
                        .problems("link.not-found")
                        .handle(this::show),
                shared(Endpoint.patch("/api/links/{id}"), "links:write")
                        .summary("Changes a link")
                        .description("What is absent stays; null clears the target and the UTM marks. The code stays.")
                        .body(LinkInput.CHANGE)
                        .answers(200, LinkView.class)
                        .problems("link.not-found", "link.target-missing", "link.target-invalid")
                        .handle(this::change),
                shared(Endpoint.delete("/api/links/{id}"), "links:write")
                        .summary("Takes a link away")
                        .description("It leads nowhere from now on; its clicks and referrals stay.")
                        .answersNothing(204)
                        .problems("link.not-found")
                        .handle(this::delete));
    }

    private static EndpointDraft shared(EndpointDraft draft, String scope) {
        return draft.tag("links").access(Access.roles(Role.PARTNER, Role.ADMIN)).scope(scope);
    }

    private Answer list(Call call) {
        var paging = call.paging();
        var page = links.list(whose.listed(call), call.pageRequest());
        var views =
                page.items().stream().map(row -> LinkView.of(row, addresses)).toList();
        return Answer.ok(Page.of(views, paging, page.total()));
    }

    private Answer create(Call call) {
        var partner = whose.inBody(call);
        var id = useCases.create().handle(partner, LinkInput.fresh(call.input()));
        return Answer.created("/api/links/" + id.value(), view(Scope.of(partner), id));
    }

    private Answer show(Call call) {
        return Answer.ok(view(whose.visible(call.visitor()), id(call)));
    }

    private Answer change(Call call) {
        var scope = whose.visible(call.visitor());
        useCases.change().handle(scope, id(call), before -> LinkInput.changed(before, call.input()));
        return Answer.ok(view(scope, id(call)));
    }

    private Answer delete(Call call) {
        useCases.delete().handle(whose.visible(call.visitor()), id(call));
        return Answer.nothing();
    }

    private LinkView view(Scope scope, LinkId id) {
        return links.one(scope, id).map(row -> LinkView.of(row, addresses)).orElseThrow(() -> Refusal.notFound("link"));
    }

    private static LinkId id(Call call) {
        return new LinkId(call.pathId("id"));
    }
}
