package org.partnercabinet.http.landing;

import static org.partnercabinet.http.input.Field.objects;
import static org.partnercabinet.http.input.Field.text;

import java.util.List;
import java.util.Optional;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.landing.CreateLanding;
import org.partnercabinet.application.landing.OfferTemplate;
import org.partnercabinet.application.landing.PageTemplates;
import org.partnercabinet.application.landing.WithdrawTemplate;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.landing.Block;
import org.partnercabinet.domain.landing.Content;
import org.partnercabinet.domain.landing.TemplateId;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.partner.Whose;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Resource;

/** Templates of the company for pages: administrators make them of pages, partners begin with them. */
public final class TemplatesResource implements Resource {
    private static final String ROOT = "/api/landing-templates";
    private static final Field NAME = text("name").max(Content.LONGEST_NAME);
    private static final Body OFFER = Body.of(
            NAME.about("instead of the page's"),
            objects("locked", Field.integer("block", 0, Block.MOST).required())
                    .about("blocks of the draft, numbered from 0, that stay on each page as they are"));
    private static final Body BEGIN = Body.of(Whose.FIELD, NAME.about("instead of the template's"));

    private final UseCases useCases;
    private final PageTemplates templates;
    private final LandingReads reads;
    private final Whose whose;

    public record UseCases(OfferTemplate offer, WithdrawTemplate withdraw, CreateLanding begin) {}

    public TemplatesResource(UseCases useCases, PageTemplates templates, LandingReads reads, Whose whose) {
        this.useCases = useCases;
        this.templates = templates;
        this.reads = reads;
        this.whose = whose;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                LandingsResource.shared(Endpoint.get(ROOT), "landings:read")
                        .summary("What the company offers to begin a page with")
                        .answersList(TemplateView.class)
                        .handle(call -> Answer.ok(templates.offered().stream()
                                .map(TemplateView::of)
                                .toList())),
                LandingsResource.shared(Endpoint.post(ROOT + "/{id}/landings"), "landings:write")
                        .summary("Begins a page with a template")
                        .body(BEGIN)
                        .idempotent()
                        .answers(201, LandingDraftView.class)
                        .problems("partner.not-found", "template.not-found", "landing.too-many")
                        .handle(this::begin),
                Endpoint.post("/api/landings/{id}/templates")
                        .tag("landings")
                        .access(Access.roles(Role.ADMIN))
                        .scope("landings:write")
                        .summary("Makes the draft a template for all partners")
                        .body(OFFER)
                        .idempotent()
                        .answers(201, TemplateView.class)
                        .problems(
                                "landing.not-found",
                                "template.no-such-block",
                                "template.has-images",
                                "template.too-many")
                        .handle(this::offer),
                Endpoint.delete(ROOT + "/{id}")
                        .tag("landings")
                        .access(Access.roles(Role.ADMIN))
                        .scope("landings:write")
                        .summary("Offers a template no more; pages that began with it stay")
                        .answersNothing(204)
                        .problems("template.not-found")
                        .handle(this::withdraw));
    }

    static TemplateId id(Call call) {
        return new TemplateId(call.pathId("id"));
    }

    private Answer begin(Call call) {
        var partner = whose.inBody(call);
        var page = useCases.begin().handle(partner, id(call), call.input().optionalText("name"));
        return Answer.created("/api/landings/" + page.value(), reads.draft(call, Scope.of(partner), page));
    }

    private Answer offer(Call call) {
        var locked = call.input().objects("locked").stream()
                .map(block -> block.integer("block"))
                .toList();
        var by = new AccountId(call.visitor().account());
        Optional<String> name = call.input().optionalText("name");
        var id = useCases.offer().handle(LandingsResource.id(call), name, locked, by);
        var made = templates.find(id).orElseThrow(() -> Refusal.notFound("template"));
        return Answer.created(ROOT, TemplateView.of(made));
    }

    private Answer withdraw(Call call) {
        useCases.withdraw().handle(id(call));
        return Answer.nothing();
    }
}
