package org.partnercabinet.http.link;

import java.util.List;
import java.util.Map;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.link.LinkQueries;
import org.partnercabinet.application.partner.PartnerQueries;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.http.page.Pager;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.partner.PartnerHead;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Resource;

/** A partner's links, for administrators. */
public final class PartnerLinksPages implements Resource {
    private final LinkQueries links;
    private final PartnerQueries partners;
    private final PublicAddresses addresses;
    private final Pages pages;

    public PartnerLinksPages(LinkQueries links, PartnerQueries partners, PublicAddresses addresses, Pages pages) {
        this.links = links;
        this.partners = partners;
        this.addresses = addresses;
        this.pages = pages;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.get(PartnerHead.ROOT + "/{id}/links")
                .page(Access.roles(Role.ADMIN))
                .paged()
                .handle(this::list));
    }

    private Answer list(Call call) {
        var head = PartnerHead.of(call, partners, "links");
        var page = links.list(Scope.of(PartnerHead.id(call)), Pager.request(call));
        var rows = page.map(row -> LinkView.of(row, addresses)).items();
        return pages.show(
                call, "link/partner.jte", Map.of("head", head, "links", rows, "pager", Pager.of(call, page.total())));
    }
}
