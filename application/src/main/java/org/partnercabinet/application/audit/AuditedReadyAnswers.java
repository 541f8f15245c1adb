package org.partnercabinet.application.audit;

import static org.partnercabinet.application.audit.Journal.internal;

import java.util.List;
import java.util.Map;
import org.partnercabinet.application.messaging.ReadyAnswers;
import org.partnercabinet.domain.messaging.ReadyAnswer;

/** The answers that colleagues have at hand, and who changed them. */
public record AuditedReadyAnswers(ReadyAnswers inner, Journal journal) implements ReadyAnswers {
    @Override
    public List<ReadyAnswer> all() {
        return inner.all();
    }

    @Override
    public void replace(List<ReadyAnswer> answers) {
        var before = facts(inner.all());
        inner.replace(answers);
        var after = facts(answers);
        if (!before.equals(after))
            journal.write("settings.answers.changed", internal("settings", "answers"), before, after);
    }

    private static Map<String, String> facts(List<ReadyAnswer> answers) {
        var facts = Facts.nothing();
        int number = 0;
        for (ReadyAnswer answer : answers) {
            String name = "answer_" + ++number;
            facts.and(name, answer.title()).and(name + ".ru", answer.ru()).and(name + ".en", answer.en());
        }
        return facts.map();
    }
}
