package org.partnercabinet.http.referral;

import java.util.List;
import java.util.Map;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.partner.PartnerQueries;
import org.partnercabinet.application.referral.ReferralQueries;
import org.partnercabinet.application.referral.RequestQueries;
import org.partnercabinet.application.referral.ResendReferral;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.referral.ReferralId;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.page.Deed;
import org.partnercabinet.http.page.Pager;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.partner.PartnerHead;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Resource;

/** Referrals and requests in a browser, for administrators. */
public final class ReferralDeskPages implements Resource {
    private static final Access ADMINS = Access.roles(Role.ADMIN);
    private static final String ONE = "/admin/referrals/{id}";

    private final ReferralQueries referrals;
    private final RequestQueries requests;
    private final PartnerQueries partners;
    private final ResendReferral resend;
    private final Pages pages;

    public ReferralDeskPages(
            ReferralQueries referrals,
            RequestQueries requests,
            PartnerQueries partners,
            ResendReferral resend,
            Pages pages) {
        this.referrals = referrals;
        this.requests = requests;
        this.partners = partners;
        this.resend = resend;
        this.pages = pages;
    }

    /** A partner's referrals with what they were narrowed by. */
    public record ReferralList(List<ReferralView> referrals, String state) {}

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(PartnerHead.ROOT + "/{id}/referrals")
                        .page(ADMINS)
                        .query(Field.oneOf("state", "queued", "sent", "failed"))
                        .paged()
                        .handle(this::ofPartner),
                Endpoint.get(ONE).page(ADMINS).handle(this::show),
                Endpoint.post(ONE + "/resend").page(ADMINS).handle(this::resend),
                Endpoint.get("/admin/requests").page(ADMINS).paged().handle(this::requests));
    }

    private Answer ofPartner(Call call) {
        var head = PartnerHead.of(call, partners, "referrals");
        var state = call.query().optionalText("state");
        var page =
                referrals.list(Scope.of(PartnerHead.id(call)), state, java.util.Optional.empty(), Pager.request(call));
        var list = new ReferralList(page.map(ReferralView::of).items(), state.orElse(""));
        return pages.show(
                call,
                "referral/partner.jte",
                Map.of("head", head, "list", list, "pager", Pager.of(call, page.total())));
    }

    private Answer show(Call call) {
        var one = referrals
                .one(Scope.everybody(), id(call))
                .map(ReferralView::of)
                .orElseThrow(() -> Refusal.notFound("referral"));
        return pages.show(call, "referral/record.jte", Map.of("one", one));
    }

    private Answer resend(Call call) {
        return Deed.of(call, "/admin/referrals/" + call.pathId("id"), "referral.resent", () -> resend.handle(id(call)));
    }

    private Answer requests(Call call) {
        var page = requests.list(Pager.request(call));
        return pages.show(
                call,
                "referral/requests.jte",
                Map.of("requests", page.map(RequestView::of).items(), "pager", Pager.of(call, page.total())));
    }

    private static ReferralId id(Call call) {
        return new ReferralId(call.pathId("id"));
    }
}
