package org.partnercabinet.bitrix24;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One call's place in the line, and its answer once it is there. Guarded by the lock of {@link Turns}. */
final class Ticket {
    private final Call call;
    private final long number;
    private boolean travelling;
    private @Nullable Answer answer;

    Ticket(Call call, long number) {
        this.call = call;
        this.number = number;
    }

    Call call() {
        return call;
    }

    Rank rank() {
        return call.rank();
    }

    boolean isForAppeal() {
        return call.rank().isForAppeals();
    }

    long number() {
        return number;
    }

    boolean isTravelling() {
        return travelling;
    }

    void leave() {
        travelling = true;
    }

    void arrive(Answer brought) {
        answer = brought;
    }

    Optional<Answer> answer() {
        return Optional.ofNullable(answer);
    }
}
