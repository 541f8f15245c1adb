package org.partnercabinet.http.event;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.partnercabinet.domain.identity.AccountId;

/** Says whose pages are open: when somebody comes, and every fifteen seconds while they stay. */
final class Attendance {
    private static final Duration AGAIN = Duration.ofSeconds(15);
    private final Consumer<Collection<AccountId>> listener;
    private final Clock clock;
    private final Map<AccountId, Instant> said = new ConcurrentHashMap<>();

    /** @param listener is told who is there; may take its time */
    Attendance(Consumer<Collection<AccountId>> listener, Clock clock) {
        this.listener = listener;
        this.clock = clock;
    }

    /** They have a page open: those of whom it was not said just now are told. */
    void say(Collection<AccountId> open) {
        Instant now = clock.instant();
        said.values().removeIf(at -> !now.isBefore(at.plus(AGAIN)));
        List<AccountId> due = open.stream()
                .filter(account -> said.putIfAbsent(account, now) == null)
                .toList();
        if (!due.isEmpty()) {
            listener.accept(due);
        }
    }
}
