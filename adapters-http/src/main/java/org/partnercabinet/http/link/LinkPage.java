package org.partnercabinet.http.link;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.link.AllowOrigins;
import org.partnercabinet.application.link.LinkOrigins;
import org.partnercabinet.application.link.LinkQueries;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.link.Link;
import org.partnercabinet.domain.link.LinkId;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.page.Filled;
import org.partnercabinet.http.page.Forms;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.partner.Whose;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Flash;
import org.partnercabinet.http.web.Messages;
import org.partnercabinet.http.web.Resource;
import org.partnercabinet.http.web.WebProblem;

/** One link with all there is to take from it: its address, its QR code, its form for other sites. */
public final class LinkPage implements Resource {
    private static final Field MARK = Field.oneOf("mark", LinkCharts.MARKS.toArray(String[]::new));

    private final LinkQueries links;
    private final LinkCharts charts;
    private final Whose whose;
    private final PublicAddresses addresses;
    private final Sites sites;
    private final Pages pages;

    /** The sites that may show what is behind a link. */
    public record Sites(AllowOrigins allow, LinkOrigins origins) {}

    public LinkPage(
            LinkQueries links, LinkCharts charts, Whose whose, PublicAddresses addresses, Sites sites, Pages pages) {
        this.links = links;
        this.charts = charts;
        this.whose = whose;
        this.addresses = addresses;
        this.sites = sites;
        this.pages = pages;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.post(LinkPages.ROOT + "/preview")
                        .page(LinkPages.PARTNERS)
                        .handle(this::preview),
                LinkPages.get(LinkPages.ROOT + "/{id}")
                        .query(MARK)
                        .handle(call -> show(call, 200, one(call), Optional.empty())),
                Endpoint.post(LinkPages.ROOT + "/{id}/sites")
                        .page(LinkPages.PARTNERS)
                        .query(MARK)
                        .handle(this::allow),
                LinkPages.get(LinkPages.ROOT + "/{id}/qr/{format}")
                        .query(Field.oneOf("size", "512", "1024"))
                        .handle(this::qr));
    }

    private Answer allow(Call call) {
        var link = one(call);
        return Forms.answer(
                call,
                LinkSites.BODY,
                input -> {
                    var scope = Scope.of(whose.own(call.visitor()));
                    sites.allow().handle(scope, new LinkId(link.id()), LinkSites.read(input));
                    var done = Messages.in(call.viewer().language()).text("links.sites-changed");
                    return Pages.goTo(call, LinkPages.ROOT + "/" + link.id(), Flash.done(done));
                },
                (status, form) -> show(call, status, link, Optional.of(form)));
    }

    private Answer show(Call call, int status, LinkView link, Optional<Filled> typed) {
        var leads = LinkPreview.of(LinkListScreen.filled(link), addresses, link.code());
        var numbers = charts.lastMonth(
                Scope.of(whose.own(call.visitor())),
                new LinkId(link.id()),
                call.query().optionalText("mark").orElse(LinkCharts.MARKS.get(0)),
                call.viewer().language());
        Map<String, Object> shown =
                Map.of("link", link, "sites", embedding(link, typed), "leads", leads, "numbers", numbers);
        return pages.show(call, status, "link/link.jte", shown);
    }

    /** Nothing for a link that leads to the partner's own site, unless they named sites for it that are none. */
    private Optional<LinkSites> embedding(LinkView link, Optional<Filled> typed) {
        return Optional.of(link)
                .filter(shown -> shown.type() != Link.Type.DIRECT || typed.isPresent())
                .map(shown -> LinkSites.of(
                        shown,
                        addresses,
                        typed.orElseGet(() -> LinkSites.filled(sites.origins().of(new LinkId(shown.id()))))));
    }

    private Answer preview(Call call) {
        var form = new Filled(call.form(), Map.of(), Optional.empty());
        return pages.show(
                call, "link/preview.jte", Map.of("preview", LinkPreview.of(form, addresses, LinkPreview.NO_CODE)));
    }

    private Answer qr(Call call) {
        var link = one(call);
        var size = call.query().textOrEmpty("size").equals("1024") ? 1024 : 512;
        var format = call.pathText("format");
        var name = "qr-" + link.code() + "." + format;
        return switch (format) {
            case "png" -> file(name, Answer.bytes(200, "image/png", QrCodes.png(link.url(), size)));
            case "svg" -> file(name, Answer.bytes(200, "image/svg+xml", QrCodes.svg(link.url())));
            default -> throw WebProblem.REQUEST_NOT_FOUND.thrown();
        };
    }

    private static Answer file(String name, Answer answer) {
        return answer.with("Content-Disposition", "inline; filename=\"" + name + "\"")
                .with("Cache-Control", "private, max-age=86400");
    }

    private LinkView one(Call call) {
        return links.one(Scope.of(whose.own(call.visitor())), new LinkId(call.pathId("id")))
                .map(row -> LinkView.of(row, addresses))
                .orElseThrow(() -> Refusal.notFound("link"));
    }
}
