package org.partnercabinet.bitrix24.practice.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.partnercabinet.bitrix24.practice.crm.Crm;
import org.partnercabinet.bitrix24.practice.crm.Entity;
import org.partnercabinet.bitrix24.practice.crm.EntityType;
import org.partnercabinet.bitrix24.practice.setup.Language;
import org.partnercabinet.bitrix24.practice.wire.Answer;
import org.partnercabinet.bitrix24.practice.wire.PhpForm;
import org.partnercabinet.bitrix24.practice.wire.Request;

/** The one page of the portal: leads, deals, and plain forms that need no script. */
public final class PortalPage {
    private static final int SHOWN = 200;
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Crm crm;

    public PortalPage(Crm crm) {
        this.crm = crm;
    }

    public Answer show(Request request) {
        var parameters = PhpForm.parse(request.query());
        Language language = language(request, parameters);
        String notice = parameters.containsKey("failed")
                ? "<p class=\"failed\" role=\"alert\">" + PageText.FAILED.in(language) + "</p>"
                : "";
        String html = crm.atomically(() -> html(language, notice));
        return Answer.html(200, html)
                .with("Content-Security-Policy", POLICY)
                .with("Referrer-Policy", "no-referrer")
                .with("X-Content-Type-Options", "nosniff")
                .with("Cache-Control", "no-store")
                .with("Vary", "Accept-Language");
    }

    /** After a form: to the page again, in the same language, with a notice when nothing was done. */
    public Answer back(Request request, boolean done) {
        Language language = language(request, PhpForm.parse(request.text()));
        return new Answer(
                303,
                Map.of("Location", "/?lang=" + language.pick("ru", "en") + (done ? "" : "&failed=1")),
                new byte[0]);
    }

    public Answer style() {
        try (InputStream in = PortalPage.class.getResourceAsStream("/org/partnercabinet/bitrix24/practice/style.css")) {
            if (in == null) {
                throw new IllegalStateException("style.css is missing");
            }
            return Answer.of(200, "text/css; charset=utf-8", new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .with("X-Content-Type-Options", "nosniff");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String html(Language language, String notice) {
        String other = language.pick("en", "ru");
        String own = language.pick("ru", "en");
        return "<!DOCTYPE html>\n<html lang=\"" + own + "\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                + "<meta name=\"color-scheme\" content=\"light dark\">"
                + "<title>" + PageText.TITLE.in(language)
                + "</title><link rel=\"stylesheet\" href=\"/style.css\"></head>\n"
                + "<body><header><h1>" + PageText.TITLE.in(language) + "</h1><nav><a href=\"/?lang=" + own + "\">"
                + PageText.REFRESH.in(language) + "</a> <a href=\"/?lang=" + other + "\" hreflang=\"" + other
                + "\" lang=\""
                + other + "\">" + PageText.OTHER_LANGUAGE.in(language) + "</a></nav><p>"
                + PageText.SUBTITLE.in(language)
                + "</p></header>\n<main>" + notice
                + table(EntityType.LEAD, PageText.LEADS, PageText.NO_LEADS, language)
                + table(EntityType.DEAL, PageText.DEALS, PageText.NO_DEALS, language)
                + "</main></body></html>\n";
    }

    private String table(EntityType type, PageText title, PageText none, Language language) {
        List<Entity> newestFirst = new ArrayList<>(crm.all(type));
        Collections.reverse(newestFirst);
        var html = new StringBuilder("<section id=\"" + type.word() + "s\"><h2>" + title.in(language)
                + " <span class=\"count\">" + newestFirst.size() + "</span></h2>");
        if (newestFirst.isEmpty()) {
            return html + "<p class=\"none\">" + none.in(language) + "</p></section>\n";
        }
        var cards = new EntityCards(crm, language);
        html.append("<table><thead><tr><th>#</th>");
        for (PageText head : List.of(
                PageText.CLIENT,
                PageText.CONTACTS,
                PageText.UTM,
                PageText.STAGE,
                PageText.AMOUNT,
                PageText.ORIGIN,
                PageText.ACTIONS)) {
            html.append("<th>").append(head.in(language)).append("</th>");
        }
        html.append("</tr></thead><tbody>\n");
        newestFirst.stream().limit(SHOWN).map(cards::row).forEach(html::append);
        return html + "</tbody></table></section>\n";
    }

    private static Language language(Request request, Map<String, Object> parameters) {
        String asked = String.valueOf(parameters.getOrDefault("lang", ""));
        if (asked.equals("en") || asked.equals("ru")) {
            return asked.equals("en") ? Language.EN : Language.RU;
        }
        String accepted = request.header("accept-language").toLowerCase(Locale.ROOT);
        int russian = accepted.indexOf("ru");
        int english = accepted.indexOf("en");
        return english >= 0 && (russian < 0 || english < russian) ? Language.EN : Language.RU;
    }
}
