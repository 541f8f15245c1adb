package org.partnercabinet.http.landing;

import java.util.List;
import java.util.Map;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.landing.LandingQueries.Filter;
import org.partnercabinet.application.landing.LandingQueries.LandingRow;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.landing.Landing;
import org.partnercabinet.domain.landing.LandingId;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.page.Pager;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Resource;

/** All partners' landing pages, for administrators to look at. */
public final class LandingDeskPages implements Resource {
    private final LandingReads reads;
    private final PreviewToken tokens;
    private final Pages pages;

    public LandingDeskPages(LandingReads reads, PreviewToken tokens, Pages pages) {
        this.reads = reads;
        this.tokens = tokens;
        this.pages = pages;
    }

    /** @param draft where the draft can be looked at. @param url empty for what was never published */
    public record DeskRow(LandingRow landing, String draft, String url) {}

    /** The list with what it was narrowed by. */
    public record LandingDesk(List<DeskRow> rows, String q, String state, long total) {
        public boolean isNarrowed() {
            return !q.isEmpty() || !state.isEmpty();
        }
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.get("/admin/landings")
                .page(Access.roles(Role.ADMIN))
                .query(Field.text("q").max(100), Field.oneOf("state", Landing.State.class))
                .paged()
                .handle(this::list));
    }

    private Answer list(Call call) {
        var q = call.query().optionalText("q");
        var state = call.query().optionalText("state");
        var page = reads.queries().list(Scope.everybody(), new Filter(q, state), Pager.request(call));
        var desk = new LandingDesk(page.map(this::row).items(), q.orElse(""), state.orElse(""), page.total());
        return pages.show(call, "landing/desk.jte", Map.of("desk", desk, "pager", Pager.of(call, page.total())));
    }

    private DeskRow row(LandingRow row) {
        var draft = "/preview/" + tokens.issue(new LandingId(row.id()));
        return new DeskRow(
                row, draft, row.slug().map(reads.addresses()::landing).orElse(""));
    }
}
