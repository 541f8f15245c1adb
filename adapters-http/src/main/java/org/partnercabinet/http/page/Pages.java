package org.partnercabinet.http.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.Map;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.ErrorPages;
import org.partnercabinet.http.web.Language;
import org.partnercabinet.http.web.Problem;

/** Renders templates that were compiled in the build. What is put in is escaped by where it stands. */
public final class Pages implements ErrorPages {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Assets assets;

    public Pages(Assets assets) {
        this.assets = assets;
    }

    /**
     * @param template its path below {@code src/main/jte}
     * @param parameters the template's own; {@code screen} is added
     */
    public Answer render(int status, Language language, String template, Map<String, Object> parameters) {
        var all = new HashMap<>(parameters);
        all.put("screen", new Screen(language, assets));
        var page = new StringOutput();
        engine.render(template, all, page);
        return Answer.html(status, page.toString()).with("Content-Language", language.tag());
    }

    @Override
    public Answer page(Language language, Problem problem, Text text) {
        return problem.status() == 404
                ? render(404, language, "not-found.jte", Map.of("text", text))
                : render(problem.status(), language, "problem.jte", Map.of("text", text));
    }
}
