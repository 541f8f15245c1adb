package org.partnercabinet.application.memory;

import java.util.List;
import java.util.stream.IntStream;
import org.partnercabinet.application.messaging.ReadyAnswers;
import org.partnercabinet.domain.messaging.ReadyAnswer;

record MemoryReadyAnswers(MemoryDatabase db) implements ReadyAnswers {
    @Override
    public List<ReadyAnswer> all() {
        return db.read(() -> IntStream.range(0, db.messaging.answers.size())
                .mapToObj(i -> db.messaging.answers.find(i).orElseThrow())
                .toList());
    }

    @Override
    public void replace(List<ReadyAnswer> answers) {
        db.expectTransaction();
        db.messaging.answers.removeIf(answer -> true);
        for (int i = 0; i < answers.size(); i++) db.messaging.answers.put(i, answers.get(i));
    }
}
