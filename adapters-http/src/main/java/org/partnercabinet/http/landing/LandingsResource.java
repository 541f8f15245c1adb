package org.partnercabinet.http.landing;

import static org.partnercabinet.http.input.Field.oneOf;
import static org.partnercabinet.http.input.Field.text;

import java.util.Arrays;
import java.util.List;
import org.partnercabinet.application.landing.ChangeLanding;
import org.partnercabinet.application.landing.CreateLanding;
import org.partnercabinet.application.landing.LandingQueries.Filter;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.landing.Landing;
import org.partnercabinet.domain.landing.LandingId;
import org.partnercabinet.domain.landing.Language;
import org.partnercabinet.domain.landing.Starter;
import org.partnercabinet.http.partner.Whose;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.EndpointDraft;
import org.partnercabinet.http.web.Page;
import org.partnercabinet.http.web.Resource;

/** Partners' landing pages and their drafts. */
public final class LandingsResource implements Resource {
    private final CreateLanding create;
    private final ChangeLanding change;
    private final LandingReads reads;
    private final Whose whose;

    public LandingsResource(CreateLanding create, ChangeLanding change, LandingReads reads, Whose whose) {
        this.create = create;
        this.change = change;
        this.reads = reads;
        this.whose = whose;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                shared(Endpoint.get("/api/landings"), "landings:read")
                        .summary("Landing pages, newest first")
                        .query(Whose.FIELD, text("q").about("part of the name"), oneOf("state", Landing.State.class))
                        .paged()
                        .sortedBy("created_at")
                        .answersPage(LandingView.class)
                        .problems("partner.not-found")
                        .handle(this::list),
                shared(Endpoint.get("/api/landing-starters"), "landings:read")
                        .summary("What a page can begin with, in both languages")
                        .answersList(StarterView.class)
                        .handle(call -> Answer.ok(StarterView.all())),
                shared(Endpoint.post("/api/landings"), "landings:write")
                        .summary("Begins a page with a starter")
                        .body(LandingInput.FRESH)
                        .idempotent()
                        .answers(201, LandingDraftView.class)
                        .problems("partner.not-found", "landing.too-many")
                        .handle(this::create),
                shared(Endpoint.get("/api/landings/{id}"), "landings:read")
                        .summary("One page with its draft and what checks find")
                        .answers(200, LandingDraftView.class)
                        .problems("landing.not-found")
                        .handle(call -> Answer.ok(reads.draft(call, whose.visible(call.visitor()), id(call)))),
                shared(Endpoint.patch("/api/landings/{id}"), "landings:write")
                        .summary("Goes on with the draft")
                        .description("What is absent stays; blocks are replaced as a whole. What is public stays as it"
                                + " is. 409 landing.stale, with the present version, when somebody changed it since.")
                        .body(LandingInput.CHANGE)
                        .answers(200, LandingDraftView.class)
                        .problems(
                                "landing.not-found",
                                "landing.stale",
                                "landing.archived",
                                "landing.block-locked",
                                "landing.slug-invalid",
                                "landing.slug-reserved",
                                "color.invalid",
                                "landing.part-unknown",
                                "landing.value-invalid",
                                "landing.too-many-items")
                        .handle(this::change));
    }

    static EndpointDraft shared(EndpointDraft draft, String scope) {
        return draft.tag("landings")
                .access(Access.roles(Role.PARTNER, Role.ADMIN))
                .scope(scope);
    }

    static LandingId id(Call call) {
        return new LandingId(call.pathId("id"));
    }

    private Answer list(Call call) {
        var filter = new Filter(call.query().optionalText("q"), call.query().optionalText("state"));
        var page = reads.queries().list(whose.listed(call), filter, call.pageRequest());
        var views = page.items().stream()
                .map(row -> LandingView.of(row, reads.addresses()))
                .toList();
        return Answer.ok(Page.of(views, call.paging(), page.total()));
    }

    private Answer create(Call call) {
        var partner = whose.inBody(call);
        var input = call.input();
        var id = create.handle(
                partner,
                input.oneOf("starter", Starter.class),
                input.optionalOneOf("language", Language.class).orElse(Language.RU),
                input.optionalText("name"));
        var scope = org.partnercabinet.application.Scope.of(partner);
        return Answer.created("/api/landings/" + id.value(), reads.draft(call, scope, id));
    }

    private Answer change(Call call) {
        var scope = whose.visible(call.visitor());
        var input = call.input();
        change.handle(scope, id(call), input.integer("version"), before -> LandingInput.changed(before, input));
        return Answer.ok(reads.draft(call, scope, id(call)));
    }

    /** @param id the starter's word */
    public record StarterView(Starter id, Language language, String name, List<String> blocks) {
        static List<StarterView> all() {
            return Arrays.stream(Starter.values())
                    .flatMap(starter -> Arrays.stream(Language.values()).map(language -> of(starter, language)))
                    .toList();
        }

        private static StarterView of(Starter starter, Language language) {
            var content = starter.content(language);
            var kinds =
                    content.blocks().stream().map(block -> block.kind().word()).toList();
            return new StarterView(starter, language, content.name(), kinds);
        }
    }
}
