package org.partnercabinet.http.distribution;

import static org.partnercabinet.http.input.Field.number;
import static org.partnercabinet.http.input.Field.uuid;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.application.distribution.DistributionQueries;
import org.partnercabinet.application.distribution.DistributionQueries.LinkRow;
import org.partnercabinet.application.distribution.LeadLink;
import org.partnercabinet.domain.distribution.SourceId;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.link.LinkId;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.EndpointDraft;
import org.partnercabinet.http.web.Resource;

/** At which source it becomes an appeal when somebody comes by a partner's link. */
public final class LinkSourcesResource implements Resource {
    private static final String PATH = "/api/settings/link-sources";

    private final LeadLink lead;
    private final DistributionQueries queries;

    public LinkSourcesResource(LeadLink lead, DistributionQueries queries) {
        this.lead = lead;
        this.queries = queries;
    }

    /** @param linkId null for all links without a source of their own */
    public record LinkSourceView(Optional<UUID> linkId, long sourceId, String sourceName) {
        static LinkSourceView of(LinkRow row) {
            return new LinkSourceView(
                    row.link().map(LinkId::value), row.source().value(), row.name());
        }
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                admins(Endpoint.get(PATH), "settings:read")
                        .summary("Which links lead to which sources")
                        .answersList(LinkSourceView.class)
                        .handle(call -> all()),
                admins(Endpoint.put(PATH), "settings:write")
                        .summary("Leads a link, or all others, to a source")
                        .description("Requests that come by the link become appeals there. Without a source of their "
                                + "own, links follow the one without a link; without that, requests become no appeals.")
                        .body(Body.of(
                                uuid("link_id").nullable().about("null: all links without a source of their own"),
                                number("source_id").nullable().about("null: none")))
                        .answersList(LinkSourceView.class)
                        .problems("link.not-found", "source.not-found")
                        .handle(this::change));
    }

    private static EndpointDraft admins(EndpointDraft draft, String scope) {
        return draft.tag("settings").access(Access.roles(Role.ADMIN)).scope(scope);
    }

    private Answer change(Call call) {
        lead.handle(
                call.input().optionalUuid("link_id").map(LinkId::new),
                call.input().optionalNumber("source_id").map(SourceId::new));
        return all();
    }

    private Answer all() {
        return Answer.ok(queries.links().stream().map(LinkSourceView::of).toList());
    }
}
