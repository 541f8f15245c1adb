package org.partnercabinet.http.referral;

import java.util.Map;
import org.partnercabinet.domain.link.Link;
import org.partnercabinet.http.link.LostLink;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Csp;
import org.partnercabinet.http.web.Language;

/** The pages around a form. Those of an iframe link may stand in frames of other sites; no other page of ours may. */
public final class FormPages {
    private final Pages pages;
    private final LostLink lost;

    public FormPages(Pages pages, LostLink lost) {
        this.pages = pages;
        this.lost = lost;
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

    Answer thanks(Link link, Language language) {
        return page(200, link, language, "referral/thanks.jte", Map.of());
    }

    Answer lost(Call call) {
        return lost.page(call, language(call));
    }

    private Answer page(int status, Link link, Language language, String template, Map<String, Object> parameters) {
        boolean framed = link.content().type() == Link.Type.IFRAME;
        return pages.render(status, language, template, parameters)
                .with(framed ? Csp.FRAMED_PAGE : Csp.PAGE)
                .with("Cache-Control", "no-store")
                .with("X-Robots-Tag", "noindex");
    }
}
