package org.partnercabinet.http.landing;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.partnercabinet.application.Scope;
import org.partnercabinet.domain.landing.Content;
import org.partnercabinet.domain.landing.Landing;
import org.partnercabinet.domain.landing.Revision;
import org.partnercabinet.domain.landing.Slug;
import org.partnercabinet.http.page.Filled;
import org.partnercabinet.http.web.Call;

/** What the editor shows, put together. */
public final class EditorReads {
    private final LandingReads reads;
    private final PreviewToken tokens;
    private final Supplier<ZoneId> zone;

    /** @param zone the company's, in which moments are typed */
    public EditorReads(LandingReads reads, PreviewToken tokens, Supplier<ZoneId> zone) {
        this.reads = reads;
        this.tokens = tokens;
        this.zone = zone;
    }

    ZoneId zone() {
        return zone.get();
    }

    Landing own(Scope scope, Call call) {
        return reads.own(scope, LandingsResource.id(call));
    }

    /** @param typed what was posted and could not be kept; else what is in the draft is shown */
    EditorScreen screen(Call call, Scope scope, Optional<Integer> at, Optional<Filled> typed) {
        var landing = own(scope, call);
        var there = at.filter(index -> index < landing.draft().blocks().size());
        return new EditorScreen(
                reads.draft(call, scope, landing.id()),
                landing.draft(),
                there,
                typed.orElseGet(() -> filled(landing.draft(), there)),
                reads.images().of(landing.id()),
                new EditorScreen.Standing(
                        landing.changedAt(), isAhead(landing), reads.addresses().preview(tokens.issue(landing.id()))));
    }

    /** Whether people see something else than is drafted. */
    private boolean isAhead(Landing landing) {
        return landing.isPublic()
                && landing.shown()
                        .flatMap(number -> reads.landings().revision(landing.id(), number))
                        .map(Revision::content)
                        .filter(landing.draft()::equals)
                        .isEmpty();
    }

    private Filled filled(Content draft, Optional<Integer> at) {
        return Filled.of(at.map(draft.blocks()::get)
                .map(block -> BlockForm.filled(block.kind().parts(), block.values(), zone()))
                .orElseGet(() -> page(draft)));
    }

    private static Map<String, String> page(Content draft) {
        var values = new LinkedHashMap<String, String>();
        values.put("name", draft.name());
        values.put("slug", draft.slug().map(Slug::value).orElse(""));
        values.put("language", draft.language().tag());
        values.put("primary", draft.theme().primary().value());
        values.put("font", word(draft.theme().font()));
        values.put("corners", word(draft.theme().corners()));
        values.put("mode", word(draft.theme().mode()));
        values.put("title", draft.seo().title());
        values.put("description", draft.seo().description());
        values.put("image", draft.seo().image().map(id -> id.value().toString()).orElse(""));
        if (draft.seo().indexed()) {
            values.put("indexed", "yes");
        }
        return values;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
