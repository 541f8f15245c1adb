package org.partnercabinet.http.reward;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.partnercabinet.application.partner.PartnerQueries;
import org.partnercabinet.application.reward.PercentQueries;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.money.Percent;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Page;
import org.partnercabinet.http.web.Resource;

/** Administrators see what a partner earned by, when, and who said so. */
public final class PercentHistoryResource implements Resource {
    private final PercentQueries percents;
    private final PartnerQueries partners;

    public PercentHistoryResource(PercentQueries percents, PartnerQueries partners) {
        this.percents = percents;
        this.partners = partners;
    }

    /**
     * A decision.
     *
     * @param own whether it was the partner's own percent, rather than the programme's
     * @param percent absent: from then on the programme's
     * @param by an e-mail; absent for the configuration
     */
    public record PercentChangeView(boolean own, Optional<BigDecimal> percent, Instant since, Optional<String> by) {
        static PercentChangeView of(PercentQueries.Row row) {
            return new PercentChangeView(row.own(), row.percent().map(Percent::value), row.since(), row.by());
        }
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.get("/api/partners/{id}/reward-percent/history")
                .tag("partners")
                .summary("Every percent that counted for a partner, the latest first")
                .access(Access.roles(Role.ADMIN))
                .scope("partners:read")
                .paged()
                .answersPage(PercentChangeView.class)
                .problems("partner.not-found")
                .handle(this::history));
    }

    private Answer history(Call call) {
        var partner = new PartnerId(call.pathId("id"));
        if (partners.one(partner).isEmpty()) throw Refusal.notFound("partner");
        var all = percents.history(partner);
        var paging = call.paging();
        var page = all.stream()
                .skip(paging.offset())
                .limit(paging.size())
                .map(PercentChangeView::of)
                .toList();
        return Answer.ok(Page.of(page, paging, all.size()));
    }
}
