package org.partnercabinet.http.referral;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.partnercabinet.domain.landing.Slug;
import org.partnercabinet.domain.link.Link;
import org.partnercabinet.domain.link.LinkId;
import org.partnercabinet.http.link.Framing;
import org.partnercabinet.http.link.LostLink;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Csp;
import org.partnercabinet.http.web.Language;

/** The pages around a form. They may stand in frames of the sites the link allows; see {@link Framing}. */
public final class FormPages {
    private final Pages pages;
    private final LostLink lost;
    private final Function<LinkId, Optional<Slug>> landings;
    private final Framing framing;

    /** @param landings which public landing page stands in a link's form's place */
    public FormPages(Pages pages, LostLink lost, Function<LinkId, Optional<Slug>> landings, Framing framing) {
        this.pages = pages;
        this.lost = lost;
        this.landings = landings;
        this.framing = framing;
    }

    /** To the landing page that the link is for, with the click that led here; empty where the form is shown. */
    Optional<Answer> landing(Link link, Optional<String> click) {
        if (link.content().type() != Link.Type.LANDING) {
            return Optional.empty();
        }
        var query = click.map(id -> "?" + Link.CLICK_PARAMETER + "=" + id).orElse("");
        return landings.apply(link.id())
                .map(slug -> Answer.found("/l/" + slug.value() + query).with("Cache-Control", "no-store"));
    }

    /** What {@code lang} asks for, or else the browser: partners choose the language of the form they embed. */
    static Language language(Call call) {
        return switch (call.query().textOrEmpty("lang")) {
            case "ru" -> Language.RU;
            case "en" -> Language.EN;
            default -> call.language();
        };
    }

    Answer form(int status, Link link, FormScreen form) {
        return page(status, link, form.language(), "referral/form.jte", Map.of("form", form));
    }

    /** As its partner sees it: only in our own pages. */
    Answer preview(FormScreen form) {
        return page(200, "'self'", form.language(), "referral/form.jte", Map.of("form", form));
    }

    Answer thanks(Link link, Language language) {
        return page(200, link, language, "referral/thanks.jte", Map.of());
    }

    Framing framing() {
        return framing;
    }

    Answer lost(Call call) {
        return lost.page(call, language(call));
    }

    private Answer page(int status, Link link, Language language, String template, Map<String, Object> parameters) {
        return page(status, framing.ancestors(link), language, template, parameters);
    }

    private Answer page(
            int status, String ancestors, Language language, String template, Map<String, Object> parameters) {
        return pages.render(status, language, template, parameters)
                .with(Csp.framedBy(ancestors))
                .with("Cache-Control", "no-store")
                .with("X-Robots-Tag", "noindex");
    }
}
