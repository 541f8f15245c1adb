package org.partnercabinet.http.landing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.landing.ChangeLanding;
import org.partnercabinet.domain.landing.Block;
import org.partnercabinet.domain.landing.BlockKind;
import org.partnercabinet.domain.landing.Content;
import org.partnercabinet.domain.landing.Language;
import org.partnercabinet.domain.landing.Slug;
import org.partnercabinet.domain.landing.Theme;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.input.Input;
import org.partnercabinet.http.page.Filled;
import org.partnercabinet.http.page.Forms;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.partner.Whose;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Resource;

/** The editor of a page: its blocks in their order, the settings of one of them or of the page, and how it looks. */
public final class LandingEditor implements Resource {
    private static final Body MOVE = Body.of(
            LandingInput.VERSION,
            Field.oneOf("action", "add", "up", "down", "copy", "delete").required(),
            Field.integer("at", 0, Block.MOST),
            Field.oneOf("kind", BlockKind.class));
    private static final Body SETTINGS = Body.of(LandingInput.VERSION, Field.integer("at", 0, Block.MOST).required());
    private static final Body PAGE = Body.of(
            LandingInput.VERSION,
            Field.text("name").max(Content.LONGEST_NAME).required(),
            Field.text("slug").max(60),
            Field.oneOf("language", Language.class).required(),
            Field.text("primary").max(7).required(),
            Field.oneOf("font", Theme.Font.class).required(),
            Field.oneOf("corners", Theme.Corners.class).required(),
            Field.oneOf("mode", Theme.Mode.class).required(),
            Field.text("title"),
            Field.text("description").max(500),
            Field.text("indexed"));

    private final ChangeLanding change;
    private final LandingReads reads;
    private final LandingPage drawn;
    private final Whose whose;
    private final Pages pages;

    public LandingEditor(ChangeLanding change, LandingReads reads, LandingPage drawn, Whose whose, Pages pages) {
        this.change = change;
        this.reads = reads;
        this.drawn = drawn;
        this.whose = whose;
        this.pages = pages;
    }

    @Override
    public List<Endpoint> endpoints() {
        var one = LandingPages.ROOT + "/{id}";
        return List.of(
                LandingPages.get(one)
                        .query(Field.integer("block", 0, Block.MOST))
                        .handle(call -> show(call, 200, at(call), Optional.empty())),
                LandingPages.get(one + "/preview").handle(this::preview),
                LandingPages.post(one + "/blocks").handle(this::move),
                LandingPages.post(one + "/block").handle(this::settings),
                LandingPages.post(one + "/page").handle(this::page));
    }

    private static Optional<Integer> at(Call call) {
        var given = call.query().optionalInteger("block");
        return given.isPresent() ? Optional.of(given.getAsInt()) : Optional.empty();
    }

    private Answer show(Call call, int status, Optional<Integer> at, Optional<Filled> typed) {
        var landing = reads.own(scope(call), LandingsResource.id(call));
        var there = at.filter(index -> index < landing.draft().blocks().size());
        var form = typed.orElseGet(() -> there.map(index -> block(landing.draft(), index))
                .orElseGet(() -> page(landing.draft())));
        var screen = new EditorScreen(
                reads.draft(call, scope(call), landing.id()),
                landing.draft(),
                there,
                form,
                reads.images().of(landing.id()));
        return pages.show(call, status, "landing/editor.jte", Map.of("editor", screen));
    }

    private static Filled block(Content draft, int index) {
        var block = draft.blocks().get(index);
        return Filled.of(BlockForm.filled(block.kind().parts(), block.values()));
    }

    private static Filled page(Content draft) {
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
        if (draft.seo().indexed()) {
            values.put("indexed", "yes");
        }
        return Filled.of(values);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.ROOT);
    }

    private Answer move(Call call) {
        return Forms.answer(
                call,
                MOVE,
                input -> {
                    var action = input.text("action");
                    int at = input.optionalInteger("at").orElse(0);
                    var kind = input.optionalOneOf("kind", BlockKind.class).orElse(BlockKind.TEXT);
                    var changed = change(call, input, draft -> draft.withBlocks(Blocks.moved(draft.blocks(), action, at, kind)));
                    int next = Blocks.next(action, at, changed.blocks().size());
                    return Pages.goTo(call, path(call) + (next < 0 ? "" : "?block=" + next));
                },
                (status, form) -> Pages.goTo(call, path(call), LandingPages.wrong(call, form)));
    }

    private Answer settings(Call call) {
        return Forms.answer(
                call,
                SETTINGS,
                input -> {
                    int at = input.integer("at");
                    change(call, input, draft -> draft.withBlocks(replaced(call, draft.blocks(), at)));
                    return Pages.goTo(
                            call, path(call) + "?block=" + at, LandingPages.done(call, "landings.saved"));
                },
                (status, form) -> show(call, status, index(call), Optional.of(form)));
    }

    private static Optional<Integer> index(Call call) {
        var at = call.form().value("at");
        return at.matches("[0-9]{1,2}") ? Optional.of(Integer.valueOf(at)) : Optional.empty();
    }

    private static List<Block> replaced(Call call, List<Block> blocks, int at) {
        var changed = new ArrayList<>(blocks);
        if (at < blocks.size()) {
            var kind = blocks.get(at).kind();
            var tree = BlockForm.read(call.form(), kind.parts());
            tree.put("type", kind.word());
            changed.set(at, Block.readAll(List.of(tree)).get(0));
        }
        return changed;
    }

    private Answer page(Call call) {
        return Forms.answer(
                call,
                PAGE,
                input -> {
                    change(call, input, draft -> LandingInput.page(draft, input));
                    return Pages.goTo(call, path(call), LandingPages.done(call, "landings.saved"));
                },
                (status, form) -> show(call, status, Optional.empty(), Optional.of(form)));
    }

    private Answer preview(Call call) {
        return drawn.preview(reads.own(scope(call), LandingsResource.id(call)));
    }

    private Content change(Call call, Input input, UnaryOperator<Content> how) {
        return change.handle(scope(call), LandingsResource.id(call), input.integer("version"), how)
                .draft();
    }

    private static String path(Call call) {
        return LandingPages.ROOT + "/" + call.pathId("id");
    }

    private Scope scope(Call call) {
        return Scope.of(whose.own(call.visitor()));
    }
}
