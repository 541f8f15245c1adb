package org.partnercabinet.http.link;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.link.LinkQueries;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.link.Link;
import org.partnercabinet.domain.link.LinkId;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.input.Input;
import org.partnercabinet.http.page.Filled;
import org.partnercabinet.http.page.Forms;
import org.partnercabinet.http.page.Pager;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.page.Seen;
import org.partnercabinet.http.partner.Whose;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.EndpointDraft;
import org.partnercabinet.http.web.Flash;
import org.partnercabinet.http.web.Messages;
import org.partnercabinet.http.web.Resource;

/** A partner's links in a browser: the list, making and changing them. */
public final class LinkPages implements Resource {
    static final String ROOT = "/partner/links";
    static final Access PARTNERS = Access.roles(Role.PARTNER);

    private final LinksResource.UseCases useCases;
    private final LinkQueries links;
    private final Whose whose;
    private final PublicAddresses addresses;
    private final Pages pages;

    public LinkPages(
            LinksResource.UseCases useCases, LinkQueries links, Whose whose, PublicAddresses addresses, Pages pages) {
        this.useCases = useCases;
        this.links = links;
        this.whose = whose;
        this.addresses = addresses;
        this.pages = pages;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                get(ROOT)
                        .query(
                                Field.text("q").max(100),
                                Field.oneOf("type", Link.Type.class),
                                Field.oneOf("state", "active", "paused"))
                        .paged()
                        .sortedBy("created_at")
                        .handle(this::list),
                get(ROOT + "/new")
                        .handle(call -> edit(call, 200, Filled.of(Map.of("type", "direct")), Optional.empty())),
                post(ROOT).handle(this::create),
                get(ROOT + "/{id}/edit").handle(this::edit),
                post(ROOT + "/{id}").handle(this::change),
                post(ROOT + "/{id}/pause").handle(call -> activate(call, false)),
                post(ROOT + "/{id}/resume").handle(call -> activate(call, true)),
                post(ROOT + "/{id}/delete").handle(this::delete));
    }

    static EndpointDraft get(String path) {
        return Endpoint.get(path).page(PARTNERS);
    }

    private static EndpointDraft post(String path) {
        return Endpoint.post(path).page(PARTNERS);
    }

    private Answer list(Call call) {
        var state = call.query().optionalText("state");
        var filter = new LinkQueries.Filter(
                call.query().optionalText("q"), call.query().optionalText("type"), state.map("active"::equals));
        var page = links.list(scope(call), filter, call.pageRequest());
        var rows = page.items().stream().map(row -> LinkView.of(row, addresses)).toList();
        var shown = new LinkListScreen(
                rows, filter.q().orElse(""), filter.type().orElse(""), state.orElse(""), page.total());
        return pages.show(call, "link/list.jte", Map.of("list", shown, "pager", Pager.of(call, page.total())));
    }

    private Answer create(Call call) {
        return Forms.answer(
                call,
                LinkInput.FRESH,
                input -> {
                    var id = useCases.create().handle(whose.own(call.visitor()), LinkInput.fresh(input));
                    return Pages.goTo(call, ROOT + "/" + id.value(), done(call, "links.created"));
                },
                (status, form) -> edit(call, status, form, Optional.empty()));
    }

    private Answer edit(Call call) {
        var link = one(call);
        return edit(call, 200, LinkListScreen.filled(link), Optional.of(link));
    }

    private Answer change(Call call) {
        var link = one(call);
        return Forms.answer(
                call,
                LinkInput.FRESH,
                input -> {
                    useCases.change().handle(scope(call), id(call), before -> {
                        Seen.expect(call.form(), LinkInput.mark(before));
                        return changed(before, input);
                    });
                    return Pages.goTo(call, ROOT + "/" + link.id(), done(call, "links.changed"));
                },
                (status, form) -> edit(call, status, form, Optional.of(one(call))));
    }

    private static Link.Content changed(Link.Content before, Input input) {
        var said = LinkInput.fresh(input);
        return new Link.Content(said.title(), said.type(), said.target(), said.utm(), before.active());
    }

    private Answer activate(Call call, boolean active) {
        useCases.change()
                .handle(
                        scope(call),
                        id(call),
                        now -> new Link.Content(now.title(), now.type(), now.target(), now.utm(), active));
        var path = ROOT + "/" + call.pathId("id");
        var back = path + (active ? "/pause" : "/resume");
        return Pages.goTo(
                call,
                path,
                done(call, active ? "links.resumed" : "links.paused").undoneBy(back));
    }

    private Answer delete(Call call) {
        useCases.delete().handle(scope(call), id(call));
        return Pages.goTo(call, ROOT, done(call, "links.deleted"));
    }

    private Answer edit(Call call, int status, Filled form, Optional<LinkView> link) {
        var shown = new LinkFormScreen(
                link, LinkPreview.of(form, addresses, link.map(LinkView::code).orElse(LinkPreview.NO_CODE)));
        var stored = link.filter(now -> Seen.isStale(form.form(), LinkInput.mark(now)));
        var filled = stored.map(now -> form.beside(LinkListScreen.filled(now).form()))
                .orElse(form);
        return pages.show(call, status, "link/edit.jte", Map.of("form", filled, "link", shown));
    }

    private LinkView one(Call call) {
        return links.one(scope(call), id(call))
                .map(row -> LinkView.of(row, addresses))
                .orElseThrow(() -> Refusal.notFound("link"));
    }

    private Scope scope(Call call) {
        return Scope.of(whose.own(call.visitor()));
    }

    private static LinkId id(Call call) {
        return new LinkId(call.pathId("id"));
    }

    private static Flash done(Call call, String key) {
        return Flash.done(Messages.in(call.viewer().language()).text(key));
    }
}
