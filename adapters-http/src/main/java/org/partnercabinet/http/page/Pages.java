package org.partnercabinet.http.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.partnercabinet.domain.settings.CompanyCard;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.ErrorPages;
import org.partnercabinet.http.web.Flash;
import org.partnercabinet.http.web.Language;
import org.partnercabinet.http.web.Problem;
import org.partnercabinet.http.web.Viewer;

/** Renders templates that were compiled in the build. What is put in is escaped by where it stands. */
public final class Pages implements ErrorPages {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Assets assets;
    private final Surroundings around;

    /** @param zone of the company, for all times on pages */
    public record Surroundings(Clock clock, Supplier<ZoneId> zone, Supplier<CompanyCard> company, Badges badges) {}

    public Pages(Assets assets, Surroundings around) {
        this.assets = assets;
        this.around = around;
    }

    /** Times in UTC, no company and no badges. */
    public Pages(Assets assets) {
        this(assets, new Surroundings(Clock.systemUTC(), () -> ZoneOffset.UTC, () -> CompanyCard.EMPTY, Badges.NONE));
    }

    /** A page for whoever calls, not to be kept by anybody. See {@code docs/pages.md}. */
    public Answer show(Call call, String template, Map<String, Object> parameters) {
        return show(call, 200, template, parameters);
    }

    public Answer show(Call call, int status, String template, Map<String, Object> parameters) {
        return show(call.viewer(), status, template, parameters);
    }

    private Answer show(Viewer viewer, int status, String template, Map<String, Object> parameters) {
        var answer = render(status, viewer, template, parameters).with("Cache-Control", "no-store");
        return viewer.flash().isPresent() ? answer.with(Flash.shown()) : answer;
    }

    /** After something was done: on to another page, which says so first. */
    public static Answer goTo(Call call, String path, Flash flash) {
        return goTo(call, path).with(flash.cookie());
    }

    public static Answer goTo(Call call, String path) {
        return call.isPart() ? Answer.bytes(200, "", new byte[0]).with("HX-Redirect", path) : Answer.seeOther(path);
    }

    /**
     * A page for whoever asks for this language, the same for all.
     *
     * @param template its path below {@code src/main/jte}
     * @param parameters the template's own; {@code screen} is added
     */
    public Answer render(int status, Language language, String template, Map<String, Object> parameters) {
        return render(status, Viewer.anonymous(language), template, parameters);
    }

    private Answer render(int status, Viewer viewer, String template, Map<String, Object> parameters) {
        var figures = new Figures(
                viewer.language(), once(around.zone()), around.clock().instant());
        // When we have failed, nothing is asked that may fail again.
        var badges = viewer.visitor()
                .filter(somebody -> status < 500)
                .map(around.badges()::of)
                .orElse(Map.of());
        var company = status < 500 ? around.company().get() : CompanyCard.EMPTY;
        var all = new HashMap<>(parameters);
        all.put("screen", new Screen(viewer, assets, figures, company, badges));
        var page = new StringOutput();
        engine.render(template, all, page);
        return Answer.html(status, page.toString())
                .with("Content-Language", viewer.language().tag());
    }

    private static Supplier<ZoneId> once(Supplier<ZoneId> zone) {
        var known = new ArrayList<ZoneId>(1);
        return () -> {
            if (known.isEmpty()) {
                known.add(zone.get());
            }
            return known.get(0);
        };
    }

    @Override
    public Answer page(Viewer viewer, Problem problem, Text text) {
        return render(problem.status(), viewer, "problem.jte", Map.of("text", text, "status", problem.status()));
    }
}
