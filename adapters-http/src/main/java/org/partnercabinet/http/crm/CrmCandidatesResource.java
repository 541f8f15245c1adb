package org.partnercabinet.http.crm;

import java.util.List;
import java.util.Optional;
import org.partnercabinet.application.crm.CrmFailure;
import org.partnercabinet.application.crm.CrmPeople;
import org.partnercabinet.application.crm.CrmPeople.Known;
import org.partnercabinet.application.partner.PartnerQueries;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Page;
import org.partnercabinet.http.web.Resource;

/** Who in Bitrix24 may be a partner, by their phone and e-mail. */
public final class CrmCandidatesResource implements Resource {
    private final CrmSearch search;
    private final PartnerQueries partners;

    public CrmCandidatesResource(CrmSearch search, PartnerQueries partners) {
        this.search = search;
        this.partners = partners;
    }

    /** A contact or company of the portal. @param phone and {@code email} as they were typed there */
    public record CrmCandidateView(
            CrmPeople.Kind entity, long id, String name, Optional<String> phone, Optional<String> email) {
        static CrmCandidateView of(Known known) {
            return new CrmCandidateView(known.kind(), known.id(), known.name(), known.phone(), known.email());
        }
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.get("/api/partners/{id}/crm-candidates")
                .tag("partners")
                .summary("Contacts and companies of Bitrix24 that may be the partner")
                .description("Those with the partner's phone or e-mail, or with what is looked for. As they are there"
                        + " now; a few of each, the oldest first.")
                .query(Field.text("q").max(100).about("a phone, an e-mail, or words of a name"))
                .access(Access.roles(Role.ADMIN))
                .scope("partners:read")
                .answersPage(CrmCandidateView.class)
                .problems("partner.not-found", "crm.unavailable")
                .handle(this::candidates));
    }

    private Answer candidates(Call call) {
        var partner = partners.one(new PartnerId(call.pathId("id"))).orElseThrow(() -> Refusal.notFound("partner"));
        var q = call.query().optionalText("q");
        try {
            var all = q.map(search::find).orElseGet(() -> search.like(partner.phone(), partner.email())).stream()
                    .map(CrmCandidateView::of)
                    .toList();
            return Answer.ok(new Page<>(all, 1, Math.max(1, all.size()), all.size()));
        } catch (CrmFailure failure) {
            throw failure.unavailable();
        }
    }
}
