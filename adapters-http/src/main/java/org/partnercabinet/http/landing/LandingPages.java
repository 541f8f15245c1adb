package org.partnercabinet.http.landing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.landing.CreateLanding;
import org.partnercabinet.application.landing.LandingQueries.Filter;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.landing.Landing;
import org.partnercabinet.domain.landing.Language;
import org.partnercabinet.domain.landing.Starter;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.page.Filled;
import org.partnercabinet.http.page.Forms;
import org.partnercabinet.http.page.Pager;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.partner.Whose;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.EndpointDraft;
import org.partnercabinet.http.web.Flash;
import org.partnercabinet.http.web.Messages;
import org.partnercabinet.http.web.Resource;

/** A partner's landing pages in a browser: the list, beginning one, publishing it. */
public final class LandingPages implements Resource {
    static final String ROOT = "/partner/landings";
    private static final Body FRESH = Body.of(
            Field.oneOf("starter", Starter.class).required(),
            Field.oneOf("language", Language.class).required());

    private final CreateLanding create;
    private final PublicationResource.UseCases publishing;
    private final LandingReads reads;
    private final Supplier<List<TemplateView>> templates;
    private final Whose whose;
    private final Pages pages;

    /** @param templates those that the company offers */
    public LandingPages(
            CreateLanding create,
            PublicationResource.UseCases publishing,
            LandingReads reads,
            Supplier<List<TemplateView>> templates,
            Whose whose,
            Pages pages) {
        this.create = create;
        this.publishing = publishing;
        this.reads = reads;
        this.templates = templates;
        this.whose = whose;
        this.pages = pages;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                get(ROOT)
                        .query(Field.oneOf("state", Landing.State.class))
                        .paged()
                        .sortedBy("created_at")
                        .handle(call -> list(call, 200, Filled.empty())),
                post(ROOT).paged().sortedBy("created_at").handle(this::create),
                post(ROOT + "/{id}/publication").handle(this::publish),
                post(ROOT + "/{id}/unpublication").handle(this::unpublish));
    }

    static EndpointDraft get(String path) {
        return Endpoint.get(path).page(Access.roles(Role.PARTNER));
    }

    static EndpointDraft post(String path) {
        return Endpoint.post(path).page(Access.roles(Role.PARTNER));
    }

    private Answer list(Call call, int status, Filled form) {
        var state = call.query().optionalText("state");
        var filter = new Filter(Optional.empty(), state);
        var page = reads.queries().list(scope(call), filter, call.pageRequest());
        var rows = page.items().stream()
                .map(row -> LandingView.of(row, reads.addresses()))
                .toList();
        return pages.show(
                call,
                status,
                "landing/list.jte",
                Map.of(
                        "landings", rows,
                        "templates", templates.get(),
                        "state", state.orElse(""),
                        "form", form,
                        "pager", Pager.of(call, page.total())));
    }

    private Answer create(Call call) {
        return Forms.answer(
                call,
                FRESH,
                input -> {
                    var starter = input.oneOf("starter", Starter.class);
                    var language = input.oneOf("language", Language.class);
                    var id = create.handle(whose.own(call.visitor()), starter, language, Optional.empty());
                    return Pages.goTo(call, ROOT + "/" + id.value(), done(call, "landings.created"));
                },
                (status, form) -> list(call, status, form));
    }

    private Answer publish(Call call) {
        var path = ROOT + "/" + call.pathId("id");
        return Forms.answer(
                call,
                LandingInput.SEEN,
                input -> {
                    var by = new AccountId(call.visitor().account());
                    publishing.publish().handle(scope(call), LandingsResource.id(call), input.integer("version"), by);
                    return Pages.goTo(call, path, done(call, "landings.published"));
                },
                (status, form) -> Pages.goTo(call, path, wrong(call, form)));
    }

    private Answer unpublish(Call call) {
        publishing.unpublish().handle(scope(call), LandingsResource.id(call));
        return Pages.goTo(call, ROOT + "/" + call.pathId("id"), done(call, "landings.unpublished"));
    }

    private Scope scope(Call call) {
        return Scope.of(whose.own(call.visitor()));
    }

    static Flash wrong(Call call, Filled form) {
        var text = form.notice().or(() -> form.errors().values().stream().findFirst());
        return Flash.wrong(text.orElse(Messages.in(call.viewer().language()).text("input.invalid")));
    }

    static Flash done(Call call, String key) {
        return Flash.done(Messages.in(call.viewer().language()).text(key));
    }
}
