package org.partnercabinet.http.distribution;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.distribution.DistributionQueries;
import org.partnercabinet.application.distribution.DistributionQueries.LinkRow;
import org.partnercabinet.application.distribution.LeadLink;
import org.partnercabinet.application.link.LinkQueries;
import org.partnercabinet.domain.distribution.SourceId;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.link.LinkId;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.page.Deed;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.settings.SettingsTabs;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Resource;

/** At which sources requests become appeals, in a browser: by default, and for links with a source of their own. */
public final class LinkSourcePages implements Resource {
    private static final Access ADMINS = Access.roles(Role.ADMIN);
    private static final String PATH = SettingsTabs.ROOT + "/link-sources";
    private static final Body BODY = Body.of(Field.uuid("link_id"), Field.number("source_id"));

    private final LeadLink lead;
    private final DistributionQueries queries;
    private final LinkQueries links;
    private final Pages pages;

    public LinkSourcePages(LeadLink lead, DistributionQueries queries, LinkQueries links, Pages pages) {
        this.lead = lead;
        this.queries = queries;
        this.links = links;
        this.pages = pages;
    }

    /** A source that appeals may come to. */
    public record Choice(long id, String name) {}

    /** A link with a source of its own. @param title of the link */
    public record Led(String id, String title, String partner, long source) {}

    /** @param all where links without a source of their own lead; empty for nowhere. @param chosen the link to be led */
    public record LinkSources(List<Choice> sources, Optional<Long> all, List<Led> led, Optional<Led> chosen) {}

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(PATH).page(ADMINS).query(Field.uuid("link_id")).handle(this::show),
                Endpoint.post(PATH).page(ADMINS).handle(this::change));
    }

    private Answer show(Call call) {
        var rows = queries.links();
        var sources = queries.sources().stream()
                .map(row -> new Choice(row.source().id().value(), row.source().name()))
                .toList();
        var all = rows.stream()
                .filter(row -> row.link().isEmpty())
                .map(row -> row.source().value())
                .findFirst();
        var led = rows.stream()
                .flatMap(row -> row.link().map(id -> led(id, row)).stream())
                .toList();
        var chosen = call.query().optionalUuid("link_id").map(LinkId::new).map(id -> led(id, 0));
        return pages.show(
                call, "distribution/link-sources.jte", Map.of("view", new LinkSources(sources, all, led, chosen)));
    }

    private Led led(LinkId id, LinkRow row) {
        return led(id, row.source().value());
    }

    private Led led(LinkId id, long source) {
        return links.one(Scope.everybody(), id)
                .map(link -> new Led(
                        id.value().toString(), link.title(), link.partnerId().toString(), source))
                .orElseGet(() -> new Led(id.value().toString(), "—", "", source));
    }

    private Answer change(Call call) {
        var input = call.form().check(BODY);
        return Deed.of(
                call,
                PATH,
                "admin.saved",
                () -> lead.handle(
                        input.optionalUuid("link_id").map(LinkId::new),
                        input.optionalNumber("source_id").map(SourceId::new)));
    }
}
