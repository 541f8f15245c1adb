package org.partnercabinet.http.messaging;

import java.util.List;
import java.util.Map;
import org.partnercabinet.application.messaging.ChangeReadyAnswers;
import org.partnercabinet.application.messaging.ReadyAnswers;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.messaging.ReadyAnswer;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.page.Filled;
import org.partnercabinet.http.page.Forms;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.page.PlacedList;
import org.partnercabinet.http.settings.SettingsTabs;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.EndpointDraft;
import org.partnercabinet.http.web.Resource;

/** The answers at hand in a browser: one by one, by their place in the list. */
public final class ReadyAnswersPages implements Resource {
    static final String ROOT = SettingsTabs.ROOT + "/answers";
    private static final Access ADMINS = Access.roles(Role.ADMIN);
    private static final Body BODY = Body.of(ReadyAnswersView.FIELDS);

    private final PlacedList<ReadyAnswer> answers;
    private final Pages pages;

    public ReadyAnswersPages(ReadyAnswers answers, ChangeReadyAnswers change, Pages pages) {
        this.answers = new PlacedList<>(ROOT, ReadyAnswersView.MOST, answers::all, change::handle);
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
                        .handle(call -> edit(call, 200, filled(answers.place(call)), answers.place(call))),
                post("save").handle(call -> save(call, answers.place(call))),
                post("up").handle(call -> answers.up(call, answers.place(call))),
                post("delete").handle(call -> answers.remove(call, answers.place(call), "answers.gone")));
    }

    private static EndpointDraft post(String deed) {
        return Endpoint.post(ROOT + "/{place_number}/" + deed).page(ADMINS);
    }

    private Answer list(Call call) {
        var items = ReadyAnswersView.of(answers.all()).items();
        return pages.show(
                call,
                "messaging/answers.jte",
                Map.of("answers", items, "room", answers.hasRoom(), PlacedList.SEEN, answers.seen()));
    }

    private Answer save(Call call, int place) {
        return Forms.answer(
                call,
                BODY,
                input -> answers.put(call, place, ReadyAnswersView.answer(input, "")),
                (status, form) -> edit(call, status, form, place));
    }

    private Filled filled(int place) {
        var answer = answers.at(place);
        return Filled.of(Map.of("title", answer.title(), "ru", answer.ru(), "en", answer.en()));
    }

    private Answer edit(Call call, int status, Filled form, int place) {
        return pages.show(
                call,
                status,
                "messaging/answer.jte",
                Map.of("form", form, "place", place, PlacedList.SEEN, answers.seen()));
    }
}
