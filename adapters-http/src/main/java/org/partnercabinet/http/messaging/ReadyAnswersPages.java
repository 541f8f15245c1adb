package org.partnercabinet.http.messaging;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.partnercabinet.application.messaging.ChangeReadyAnswers;
import org.partnercabinet.application.messaging.ReadyAnswers;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.messaging.ReadyAnswer;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.page.Deed;
import org.partnercabinet.http.page.Filled;
import org.partnercabinet.http.page.Forms;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.settings.SettingsTabs;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.EndpointDraft;
import org.partnercabinet.http.web.Flash;
import org.partnercabinet.http.web.Messages;
import org.partnercabinet.http.web.Resource;
import org.partnercabinet.http.web.WebProblem;

/** The answers at hand in a browser: one by one, by their place in the list. */
public final class ReadyAnswersPages implements Resource {
    static final String ROOT = SettingsTabs.ROOT + "/answers";
    private static final Access ADMINS = Access.roles(Role.ADMIN);
    /** What the list was like when the page was shown: places mean nothing in another list. */
    private static final String SEEN = "seen";

    private static final Body BODY = Body.of(ReadyAnswersView.FIELDS);

    private final ReadyAnswers answers;
    private final ChangeReadyAnswers change;
    private final Pages pages;

    public ReadyAnswersPages(ReadyAnswers answers, ChangeReadyAnswers change, Pages pages) {
        this.answers = answers;
        this.change = change;
        this.pages = pages;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(ROOT).page(ADMINS).handle(this::list),
                Endpoint.get(ROOT + "/new").page(ADMINS).handle(call -> edit(call, 200, Filled.empty(), 0)),
                Endpoint.post(ROOT).page(ADMINS).handle(call -> save(call, 0)),
                Endpoint.get(ROOT + "/{place_number}")
                        .page(ADMINS)
                        .handle(call -> edit(call, 200, filled(place(call)), place(call))),
                post("save").handle(call -> save(call, place(call))),
                post("up").handle(call -> rearrange(call, all -> moved(all, place(call)), "admin.saved")),
                post("delete").handle(call -> rearrange(call, all -> without(all, place(call)), "answers.gone")));
    }

    private static EndpointDraft post(String deed) {
        return Endpoint.post(ROOT + "/{place_number}/" + deed).page(ADMINS);
    }

    private Answer list(Call call) {
        var items = ReadyAnswersView.of(answers.all()).items();
        var room = items.size() < ReadyAnswersView.MOST;
        return pages.show(call, "messaging/answers.jte", Map.of("answers", items, "room", room, SEEN, seen()));
    }

    private Answer save(Call call, int place) {
        return Forms.answer(
                call,
                BODY,
                input -> {
                    var answer = ReadyAnswersView.answer(input, "");
                    return rearrange(call, all -> put(all, place, answer), "admin.saved");
                },
                (status, form) -> edit(call, status, form, place));
    }

    private Answer rearrange(Call call, UnaryOperator<List<ReadyAnswer>> work, String said) {
        var wanted = work.apply(new ArrayList<>(answers.all()));
        if (!call.form().value(SEEN).equals(seen()) || wanted.size() > ReadyAnswersView.MOST) {
            var text = Messages.in(call.viewer().language()).text("settings.stale");
            return Pages.goTo(call, ROOT, Flash.wrong(text));
        }
        change.handle(wanted);
        return Deed.done(call, ROOT, said);
    }

    private static List<ReadyAnswer> put(List<ReadyAnswer> all, int place, ReadyAnswer answer) {
        if (place == 0) {
            all.add(answer);
        } else {
            all.set(place - 1, answer);
        }
        return all;
    }

    private static List<ReadyAnswer> moved(List<ReadyAnswer> all, int place) {
        if (place > 1) Collections.swap(all, place - 1, place - 2);
        return all;
    }

    private static List<ReadyAnswer> without(List<ReadyAnswer> all, int place) {
        all.remove(place - 1);
        return all;
    }

    private Filled filled(int place) {
        var answer = answers.all().get(place - 1);
        return Filled.of(Map.of("title", answer.title(), "ru", answer.ru(), "en", answer.en()));
    }

    private Answer edit(Call call, int status, Filled form, int place) {
        return pages.show(call, status, "messaging/answer.jte", Map.of("form", form, "place", place, SEEN, seen()));
    }

    private String seen() {
        return Integer.toHexString(answers.all().hashCode());
    }

    /** @throws org.partnercabinet.http.web.ProblemException 404 for a place behind the end */
    private int place(Call call) {
        long place = call.pathNumber("place_number");
        if (place > answers.all().size()) throw WebProblem.REQUEST_NOT_FOUND.thrown();
        return (int) place;
    }
}
