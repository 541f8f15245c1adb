package org.partnercabinet.http.referral;

import static org.partnercabinet.http.input.Field.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.partnercabinet.application.link.Links;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.link.Link;
import org.partnercabinet.domain.link.LinkCode;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.input.InvalidInput;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.EndpointDraft;
import org.partnercabinet.http.web.Header;
import org.partnercabinet.http.web.Messages;
import org.partnercabinet.http.web.Resource;

/**
 * The request form behind a link. A browser's form is answered with pages, JSON with JSON. Everybody who left a proper
 * request is thanked, robots too.
 */
public final class FormResource implements Resource {
    private static final String PREVIEW = "preview";
    private static final Field LANGUAGE = text("lang").about("ru or en, instead of Accept-Language");

    private final Links links;
    private final FormVisits visits;
    private final FormRequests requests;
    private final FormPages pages;

    public FormResource(Links links, FormVisits visits, FormRequests requests, FormPages pages) {
        this.links = links;
        this.visits = visits;
        this.requests = requests;
        this.pages = pages;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                shared(Endpoint.get("/f/{code}"))
                        .summary("The request form behind a link, or on to its landing page")
                        .description("Whoever comes without a click of the last half hour is counted as one.")
                        .answersNothing(302)
                        .query(
                                text(FormInput.CLICK).about("the click that led here, at most half an hour ago"),
                                text(PREVIEW).about("anything: shown to its partner, nobody is counted"))
                        .answersOther(200, Answer.HTML)
                        .answersOther(404, Answer.HTML)
                        .problems("request.too-many")
                        .handleLater(this::show),
                shared(Endpoint.post("/f/{code}"))
                        .summary("Leaves a request")
                        .description(
                                "A form is answered with pages: 303 to the thanks, or the form again. JSON may be posted by a"
                                        + " script of the sites the link allows. An Idempotency-Key"
                                        + " counts for one form and the address of one visitor.")
                        .body(FormInput.BODY)
                        .acceptsForms()
                        .idempotent()
                        .answers(201, AcceptedView.class)
                        .answersNothing(303)
                        .problems("link.not-found", "client.no-contact", "phone.invalid", "email.invalid")
                        .problems("request.too-many", "idempotency.in-progress")
                        .handlePrepared(this::leave),
                draft(Endpoint.options("/f/{code}"))
                        .summary("Whether a site may post this form by a script")
                        .answersNothing(204)
                        .handle(this::ask),
                shared(Endpoint.get("/f/{code}/thanks"))
                        .summary("Thanks for a request")
                        .answersOther(200, Answer.HTML)
                        .answersOther(404, Answer.HTML)
                        .handle(this::thank));
    }

    private static EndpointDraft shared(EndpointDraft draft) {
        return draft(draft).query(LANGUAGE);
    }

    private static EndpointDraft draft(EndpointDraft draft) {
        return draft.tag("public").access(Access.open());
    }

    private CompletionStage<Answer> show(Call call) {
        var link = link(call);
        if (link.isEmpty()) {
            return CompletableFuture.completedFuture(pages.lost(call));
        }
        if (call.query().optionalText(PREVIEW).isPresent()) {
            return CompletableFuture.completedFuture(pages.preview(screen(call, Map.of())));
        }
        return visits.click(call, link.get()).thenApply(click -> show(call, link.get(), click));
    }

    private Answer show(Call call, Link link, Optional<String> click) {
        var values = click.map(id -> Map.of(FormInput.CLICK, id)).orElse(Map.of());
        return pages.landing(link, click).orElseGet(() -> pages.form(200, link, screen(call, values)));
    }

    private Answer thank(Call call) {
        return link(call)
                .map(link -> pages.thanks(link, FormPages.language(call)))
                .orElseGet(() -> pages.lost(call));
    }

    private Supplier<Answer> leave(Call call) {
        boolean byForm =
                call.header("Content-Type").orElse("").toLowerCase(Locale.ROOT).contains("form");
        var found = link(call);
        if (byForm) {
            return () -> found.map(link -> leaveByForm(call, link)).orElseGet(() -> pages.lost(call));
        }
        var link = found.orElseThrow(() -> Refusal.notFound("link"));
        readable(call, link);
        return () -> {
            var texts = FormInput.texts(call.input());
            texts.remove(FormInput.STAMP);
            requests.accept(call, link, texts);
            return Answer.json(201, AcceptedView.ACCEPTED);
        };
    }

    /** A site that the link allows asks whether it may. */
    private Answer ask(Call call) {
        boolean allowed = link(call).filter(link -> readable(call, link)).isPresent();
        return allowed
                ? Answer.nothing()
                        .with("Access-Control-Allow-Methods", "POST")
                        .with("Access-Control-Allow-Headers", "Content-Type, Idempotency-Key")
                        .with("Access-Control-Max-Age", "600")
                : Answer.nothing();
    }

    /** A script of a site that the link allows reads what became of its request, also a refusal. @return if it is one */
    private boolean readable(Call call, Link link) {
        call.withEveryAnswer(new Header("Vary", "Origin"));
        var site = pages.framing().allowed(call, link);
        site.ifPresent(origin -> {
            call.withEveryAnswer(new Header("Access-Control-Allow-Origin", origin));
            call.withEveryAnswer(new Header("Access-Control-Expose-Headers", "Retry-After, Idempotency-Replayed"));
        });
        return site.isPresent();
    }

    private Answer leaveByForm(Call call, Link link) {
        var texts = FormInput.withoutBrokenClick(FormInput.texts(call.input()));
        var screen = screen(call, texts);
        try {
            if (!requests.accept(call, link, texts)) {
                return pages.form(
                        422, link, screen.saying(Messages.in(screen.language()).text("landing.send-again")));
            }
        } catch (InvalidInput wrong) {
            return pages.form(422, link, screen.with(wrong.errors()));
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.TOO_MANY) {
                throw refusal;
            }
            var seconds = refusal.details().getOrDefault("retry_after", 1).toString();
            var text = Messages.in(screen.language()).text(refusal.code(), refusal.details());
            return pages.form(429, link, screen.saying(text)).with("Retry-After", seconds);
        }
        var language = FormPages.language(call).tag();
        return Answer.seeOther("/f/" + link.code().value() + "/thanks?lang=" + language);
    }

    private Optional<Link> link(Call call) {
        return LinkCode.read(call.pathText("code"))
                .flatMap(code -> links.followable(List.of(code)).stream().findFirst());
    }

    private FormScreen screen(Call call, Map<String, String> values) {
        return FormScreen.fresh(call.pathText("code"), FormPages.language(call), requests.stamped(values));
    }

    /** What a program is told, whatever became of its request. */
    public record AcceptedView(String status) {
        static final AcceptedView ACCEPTED = new AcceptedView("accepted");
    }
}
