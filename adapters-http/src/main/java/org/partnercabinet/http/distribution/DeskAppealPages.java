package org.partnercabinet.http.distribution;

import java.util.List;
import java.util.Map;
import org.partnercabinet.application.distribution.CloseAppeal;
import org.partnercabinet.domain.distribution.AppealId;
import org.partnercabinet.domain.distribution.OperatorId;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.input.Input;
import org.partnercabinet.http.page.Deed;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Flash;
import org.partnercabinet.http.web.Language;
import org.partnercabinet.http.web.Messages;
import org.partnercabinet.http.web.Resource;

/** One appeal in a browser: who turned to us, why it is here, what became of it, and all that can be done with it. */
public final class DeskAppealPages implements Resource {
    private static final String ONE = DeskPages.ROOT + "/appeals/{appeal_number}";
    private static final Body REASON = Body.of(Field.lines("reason").max(1000));
    private static final Body CLOSING = Body.of(
            Field.oneOf("outcome", DeskAppealScreen.OUTCOMES.toArray(String[]::new)),
            Field.lines("comment").max(1800));
    private static final Body REASSIGNING =
            Body.of(Field.number("operator_id"), Field.lines("reason").max(1000));

    private final AppealDeskResource.UseCases useCases;
    private final CloseAppeal close;
    private final AppealSight sight;
    private final DeskEyes eyes;
    private final Acting acting;
    private final Pages pages;

    public DeskAppealPages(
            AppealDeskResource.UseCases useCases,
            CloseAppeal close,
            AppealSight sight,
            DeskEyes eyes,
            Acting acting,
            Pages pages) {
        this.useCases = useCases;
        this.close = close;
        this.sight = sight;
        this.eyes = eyes;
        this.acting = acting;
        this.pages = pages;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(ONE).page(DeskPages.LOOK).handle(this::show),
                work("/take", this::take),
                work("/accept", this::accept),
                work("/close", this::close),
                work("/return", this::giveBack),
                work("/reassign", this::reassign),
                work("/reopen", this::reopen),
                work("/resend", this::resend));
    }

    private static Endpoint work(String deed, org.partnercabinet.http.web.Handler.Now handler) {
        return Endpoint.post(ONE + deed).page(DeskPages.WORK).handle(handler);
    }

    private Answer show(Call call) {
        return pages.show(call, "desk/appeal.jte", Map.of("it", sight.screen(call, eyes.appeal(call))));
    }

    private Answer take(Call call) {
        eyes.appeal(call);
        var self = acting.self(call).id();
        return deed(call, "desk.taken", () -> useCases.take().handle(id(call), self, acting.of(call)));
    }

    private Answer accept(Call call) {
        return deed(call, "desk.accepted", () -> useCases.open().handle(id(call), acting.of(call)));
    }

    private Answer close(Call call) {
        var said = call.form().check(CLOSING);
        close.handle(id(call), result(said, call.viewer().language()), acting.of(call));
        var text = Messages.in(call.viewer().language()).text("desk.closed", Map.of("number", id(call)));
        return Pages.goTo(call, back(call), Flash.done(text).undoneBy(path(call) + "/reopen"));
    }

    private static String result(Input said, Language language) {
        var outcome =
                said.optionalText("outcome").map(word -> Messages.in(language).text("desk.outcome-" + word));
        var comment = said.textOrEmpty("comment");
        return outcome.map(words -> comment.isEmpty() ? words : words + ". " + comment)
                .orElse(comment);
    }

    private Answer giveBack(Call call) {
        var reason = call.form().check(REASON).textOrEmpty("reason");
        return away(call, "desk.returned", () -> useCases.giveBack().handle(id(call), reason, acting.of(call)));
    }

    private Answer reassign(Call call) {
        var said = call.form().check(REASSIGNING);
        var to = said.optionalNumber("operator_id").map(OperatorId::new);
        var reason = said.textOrEmpty("reason");
        return away(call, "desk.reassigned", () -> useCases.reassign().handle(id(call), to, reason, acting.of(call)));
    }

    private Answer reopen(Call call) {
        return deed(call, "desk.reopened", () -> useCases.reopen().handle(id(call), acting.of(call)));
    }

    private Answer resend(Call call) {
        return deed(call, "referral.resent", () -> useCases.resend().handle(id(call), acting.of(call)));
    }

    private static Answer deed(Call call, String said, Runnable work) {
        return Deed.of(call, path(call), said, work);
    }

    /** What was moved away is not theirs to look at any more; if it could not be, they stay with it. */
    private static Answer away(Call call, String said, Runnable work) {
        try {
            work.run();
        } catch (org.partnercabinet.domain.Refusal refusal) {
            return Deed.of(call, path(call), said, () -> {
                throw refusal;
            });
        }
        return Deed.done(call, back(call), said);
    }

    private static String back(Call call) {
        return call.visitor().is(Role.OPERATOR) ? DeskPages.ROOT : path(call);
    }

    private static AppealId id(Call call) {
        return new AppealId(call.pathNumber("appeal_number"));
    }

    private static String path(Call call) {
        return DeskPages.ROOT + "/appeals/" + call.pathNumber("appeal_number");
    }
}
