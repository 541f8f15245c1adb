package org.partnercabinet.http.landing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.landing.ChangeLanding;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.landing.Block;
import org.partnercabinet.domain.landing.BlockKind;
import org.partnercabinet.domain.landing.Content;
import org.partnercabinet.domain.landing.Landing;
import org.partnercabinet.domain.landing.Language;
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

/**
 * The editor of a page: its blocks in their order, the settings of one of them or of the page, and how it looks. All of it is
 * forms; {@code editor.js} posts the same ones while people type, and takes what it needs from the page that comes back.
 */
public final class LandingEditor implements Resource {
    /** A block at its limits in letters of four bytes, percent-encoded. */
    static final int LARGEST = 1024 * 1024;

    private static final Body MOVE = Body.of(
            LandingInput.VERSION,
            Field.oneOf("action", "add", "up", "down", "move", "copy", "delete").required(),
            Field.integer("at", 0, Block.MOST),
            Field.integer("to", 0, Block.MOST),
            Field.oneOf("kind", BlockKind.class));
    private static final Body SETTINGS = Body.of(
                    LandingInput.VERSION,
                    Field.integer("at", 0, Block.MOST).required(),
                    Field.oneOf("kind", BlockKind.class))
            .atMost(LARGEST);
    private static final Body DRAFT = Body.of(
                    LandingInput.VERSION, Field.lines("draft").max(LARGEST).required())
            .atMost(LARGEST);
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
            Field.text("image").max(36),
            Field.text("indexed"));

    private final ChangeLanding change;
    private final EditorReads reads;
    private final LandingPage drawn;
    private final Whose whose;
    private final Pages pages;

    public LandingEditor(ChangeLanding change, EditorReads reads, LandingPage drawn, Whose whose, Pages pages) {
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
                        .query(Field.integer("block", 0, Block.MOST), Field.uuid("picture"))
                        .handle(call -> show(call, 200, at(call), Optional.empty())),
                LandingPages.get(one + "/preview").handle(this::preview),
                LandingPages.post(one + "/blocks").handle(this::move),
                LandingPages.post(one + "/block").body(SETTINGS).handle(this::settings),
                LandingPages.post(one + "/page").handle(this::page),
                LandingPages.post(one + "/draft").body(DRAFT).handle(this::draft));
    }

    private static Optional<Integer> at(Call call) {
        var given = call.query().optionalInteger("block");
        return given.isPresent() ? Optional.of(given.getAsInt()) : Optional.empty();
    }

    private Answer show(Call call, int status, Optional<Integer> at, Optional<Filled> typed) {
        var screen = reads.screen(call, scope(call), at, typed);
        return pages.show(call, status, "landing/editor.jte", Map.of("editor", screen));
    }

    private Answer move(Call call) {
        return Forms.answer(
                call,
                MOVE,
                input -> {
                    var action = input.text("action");
                    int at = input.optionalInteger("at").orElse(0);
                    int to = input.optionalInteger("to").orElse(at);
                    var kind = input.optionalOneOf("kind", BlockKind.class).orElse(BlockKind.TEXT);
                    var changed = change(
                            call, input, draft -> draft.withBlocks(Blocks.moved(draft.blocks(), action, at, to, kind)));
                    int next =
                            Blocks.next(action, at, to, changed.draft().blocks().size());
                    return Pages.goTo(call, path(call) + (next < 0 ? "" : "?block=" + next));
                },
                (status, form) -> refused(call, status, form));
    }

    /** What stands nowhere on the page is said in passing; that it was changed elsewhere, by its own page. */
    private Answer refused(Call call, int status, Filled form) {
        return status == 409
                ? show(call, 409, Optional.empty(), Optional.empty())
                : Pages.goTo(call, path(call), LandingPages.wrong(call, form));
    }

    private Answer settings(Call call) {
        return Forms.answer(
                call,
                SETTINGS,
                input -> {
                    int at = input.integer("at");
                    change(call, input, draft -> replaced(call, input, draft, at));
                    return Pages.goTo(call, path(call) + "?block=" + at, LandingPages.done(call, "landings.saved"));
                },
                (status, form) -> show(call, status, index(call), Optional.of(BlockForm.atFields(form))));
    }

    private static Optional<Integer> index(Call call) {
        var at = call.form().value("at");
        return at.matches("[0-9]{1,2}") ? Optional.of(Integer.valueOf(at)) : Optional.empty();
    }

    private Content replaced(Call call, Input input, Content draft, int at) {
        if (at >= draft.blocks().size()) {
            return draft;
        }
        var kind = draft.blocks().get(at).kind();
        if (input.optionalOneOf("kind", BlockKind.class).orElse(kind) != kind) {
            throw Refusal.conflict("landing.stale", "another block is there now")
                    .with("version", input.integer("version"));
        }
        var tree = BlockForm.read(call.form(), kind.parts(), reads.zone());
        tree.put("type", kind.word());
        return draft.withBlocks(Blocks.replaced(draft.blocks(), at, tree));
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

    /** The whole of it at once: what was there some steps ago, or what somebody holds on to. */
    private Answer draft(Call call) {
        return Forms.answer(
                call,
                DRAFT,
                input -> {
                    var given = Drafts.read(input.text("draft"));
                    change(call, input, before -> given);
                    return Pages.goTo(call, path(call));
                },
                (status, form) -> refused(call, status, form));
    }

    private Answer preview(Call call) {
        return drawn.preview(reads.own(scope(call), call));
    }

    private Landing change(Call call, Input input, UnaryOperator<Content> how) {
        return change.handle(scope(call), LandingsResource.id(call), input.integer("version"), how);
    }

    private static String path(Call call) {
        return LandingPages.ROOT + "/" + call.pathId("id");
    }

    private Scope scope(Call call) {
        return Scope.of(whose.own(call.visitor()));
    }
}
