package org.partnercabinet.http.partner;

import java.util.List;
import java.util.Map;
import org.partnercabinet.application.partner.PartnerQueries;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Resource;

/** What the programme knows of a partner, shown to them. */
public final class ProfilePages implements Resource {
    private final PartnerQueries partners;
    private final Whose whose;
    private final Pages pages;

    public ProfilePages(PartnerQueries partners, Whose whose, Pages pages) {
        this.partners = partners;
        this.whose = whose;
        this.pages = pages;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.get("/partner/profile")
                .page(Access.roles(Role.PARTNER))
                .handle(this::show));
    }

    private Answer show(Call call) {
        var row = partners.one(whose.own(call.visitor())).orElseThrow(() -> Refusal.notFound("partner"));
        return pages.show(call, "partner/profile.jte", Map.of("partner", PartnerView.of(row)));
    }
}
