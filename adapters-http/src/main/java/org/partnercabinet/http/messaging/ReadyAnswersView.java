package org.partnercabinet.http.messaging;

import java.util.ArrayList;
import java.util.List;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.messaging.ReadyAnswer;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.input.Input;

/** The answers that colleagues have at hand, in their order. */
public record ReadyAnswersView(List<Ready> items) {
    static final int MOST = 50;
    private static final String ITEMS = "items";

    static final Field[] FIELDS = {
        Field.text("title").max(100).required().about("what it is found by").example("Payout dates"),
        Field.lines("ru").max(ReadyAnswer.LONGEST).example("Выплаты по пятницам."),
        Field.lines("en").max(ReadyAnswer.LONGEST).example("We pay on Fridays.")
    };

    static final Body BODY = Body.of(Field.objects(ITEMS, FIELDS)
            .max(MOST)
            .required()
            .about("all of them, in their order; each has a text in at least one of the languages"));

    /** One answer; an empty text is not there. */
    public record Ready(String title, String ru, String en) {}

    static ReadyAnswersView of(List<ReadyAnswer> answers) {
        return new ReadyAnswersView(answers.stream()
                .map(answer -> new Ready(answer.title(), answer.ru(), answer.en()))
                .toList());
    }

    static List<ReadyAnswer> read(Input input) {
        var answers = new ArrayList<ReadyAnswer>();
        for (var item : input.objects(ITEMS)) {
            answers.add(answer(item, ITEMS + "[" + answers.size() + "]."));
        }
        return answers;
    }

    /** @param path what stands before the name of a field that is wrong */
    static ReadyAnswer answer(Input item, String path) {
        try {
            return new ReadyAnswer(item.text("title"), item.textOrEmpty("ru"), item.textOrEmpty("en"));
        } catch (Refusal refusal) {
            throw refusal.field().map(field -> refusal.at(path + field)).orElse(refusal);
        }
    }
}
