package org.partnercabinet.http.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.partnercabinet.domain.messaging.ReadyAnswer;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.input.Input;
import org.partnercabinet.http.web.Language;

/**
 * An answer to choose beside the composer, in one language.
 *
 * @param query of the conversation's page, which then has the text in its composer: for who has no scripts
 */
public record AnswerAtHand(String title, Language language, String text, String query) {
    private static final String ANSWER = "answer";
    private static final String IN = "in";
    static final Field[] CHOICE = {Field.integer(ANSWER, 1, ReadyAnswersView.MOST), Field.oneOf(IN, "ru", "en")};

    /** Each answer in each language that it has a text in, those of the reader's language first. */
    static List<AnswerAtHand> of(List<ReadyAnswer> answers, Language reader) {
        var all = new ArrayList<AnswerAtHand>();
        for (var language :
                reader == Language.RU ? List.of(Language.RU, Language.EN) : List.of(Language.EN, Language.RU)) {
            for (int place = 1; place <= answers.size(); place++) {
                var answer = answers.get(place - 1);
                var text = text(answer, language);
                var query = "?" + ANSWER + "=" + place + "&" + IN + "=" + language.tag() + "#composer";
                if (!text.isEmpty()) all.add(new AnswerAtHand(answer.title(), language, text, query));
            }
        }
        return List.copyOf(all);
    }

    /** What was chosen by a link; empty when nothing was, or it is not there any more. */
    static Optional<String> chosen(List<ReadyAnswer> answers, Input query) {
        var language = Language.tagged(query.textOrEmpty(IN)).orElse(Language.RU);
        return query.optionalNumber(ANSWER)
                .filter(place -> place <= answers.size())
                .map(place -> text(answers.get(place.intValue() - 1), language))
                .filter(text -> !text.isEmpty());
    }

    private static String text(ReadyAnswer answer, Language language) {
        return language == Language.RU ? answer.ru() : answer.en();
    }

    /** For the eye: {@code RU}, {@code EN}. */
    public String mark() {
        return language.tag().toUpperCase(Locale.ROOT);
    }
}
