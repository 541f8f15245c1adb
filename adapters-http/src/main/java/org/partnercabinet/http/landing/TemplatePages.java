package org.partnercabinet.http.landing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.landing.PageTemplates;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.landing.Block;
import org.partnercabinet.domain.landing.Content;
import org.partnercabinet.domain.landing.TemplateId;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.page.Deed;
import org.partnercabinet.http.page.Filled;
import org.partnercabinet.http.page.Forms;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.partner.Whose;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Resource;

/** Templates of the company in a browser: made and withdrawn by administrators, begun with by partners. */
public final class TemplatePages implements Resource {
    private static final String ROOT = "/admin/landings/templates";
    private static final Access ADMINS = Access.roles(Role.ADMIN);
    private static final Body OFFER = Body.of(
            Field.text("name").max(Content.LONGEST_NAME).required(),
            Field.manyOf("locked", numbers()).about("blocks that stay as they are"));
    private static final Body BEGIN = Body.of(Field.uuid("template").required());

    private final TemplatesResource.UseCases useCases;
    private final PageTemplates templates;
    private final LandingReads reads;
    private final Whose whose;
    private final Pages pages;

    public TemplatePages(
            TemplatesResource.UseCases useCases,
            PageTemplates templates,
            LandingReads reads,
            Whose whose,
            Pages pages) {
        this.useCases = useCases;
        this.templates = templates;
        this.reads = reads;
        this.whose = whose;
        this.pages = pages;
    }

    private static String[] numbers() {
        return java.util.stream.IntStream.range(0, Block.MOST)
                .mapToObj(String::valueOf)
                .toArray(String[]::new);
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(ROOT).page(ADMINS).handle(this::list),
                Endpoint.post(ROOT + "/{id}/withdrawal")
                        .page(ADMINS)
                        .handle(call -> Deed.of(
                                call,
                                ROOT,
                                "templates.withdrawn",
                                () -> useCases.withdraw().handle(TemplatesResource.id(call)))),
                Endpoint.get("/admin/landings/{id}/template").page(ADMINS).handle(call -> form(call, 200, usual(call))),
                Endpoint.post("/admin/landings/{id}/template").page(ADMINS).handle(this::offer),
                LandingPages.post(LandingPages.ROOT + "/from-template").handle(this::begin));
    }

    private Answer list(Call call) {
        var rows = templates.offered().stream().map(TemplateView::of).toList();
        return pages.show(call, "landing/templates.jte", Map.of("rows", rows));
    }

    private Filled usual(Call call) {
        var page = reads.own(Scope.everybody(), LandingsResource.id(call));
        return Filled.of(Map.of("name", page.draft().name()));
    }

    private Answer form(Call call, int status, Filled form) {
        var page = reads.own(Scope.everybody(), LandingsResource.id(call));
        return pages.show(call, status, "landing/template.jte", Map.of("page", page, "form", form));
    }

    private Answer offer(Call call) {
        return Forms.answer(
                call,
                OFFER,
                input -> {
                    var locked =
                            input.texts("locked").stream().map(Integer::valueOf).toList();
                    var by = new AccountId(call.visitor().account());
                    var name = java.util.Optional.of(input.text("name"));
                    useCases.offer().handle(LandingsResource.id(call), name, locked, by);
                    return Deed.done(call, ROOT, "templates.offered");
                },
                (status, form) -> form(call, status, form));
    }

    private Answer begin(Call call) {
        UUID template = call.form().check(BEGIN).uuid("template");
        var page = useCases.begin()
                .handle(whose.own(call.visitor()), new TemplateId(template), java.util.Optional.empty());
        return Pages.goTo(call, LandingPages.ROOT + "/" + page.value(), LandingPages.done(call, "landings.created"));
    }
}
