package org.partnercabinet.http.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.TestClock;
import org.partnercabinet.application.event.KeepPresence;
import org.partnercabinet.domain.identity.AccountId;

final class AttendanceTest {
    private static final AccountId ANNA = new AccountId(new UUID(0, 1));
    private static final AccountId BORIS = new AccountId(new UUID(0, 2));
    private final TestClock clock = TestClock.at("2026-03-01T09:00:00Z");
    private final List<Collection<AccountId>> said = new ArrayList<>();
    private final Attendance attendance = new Attendance(said::add, clock);

    @Test
    void who_comes_is_said_at_once_and_who_stays_often_enough_to_count_as_there() {
        attendance.say(List.of(ANNA));
        attendance.say(List.of(ANNA, BORIS));
        assertThat(said).containsExactly(List.of(ANNA), List.of(BORIS));
        said.clear();
        var since = Duration.ZERO;
        while (said.isEmpty() && since.compareTo(KeepPresence.LASTS) < 0) {
            clock.passes(Duration.ofSeconds(3));
            since = since.plusSeconds(3);
            attendance.say(List.of(ANNA));
        }
        assertThat(said).containsExactly(List.of(ANNA));
        assertThat(since).isLessThan(KeepPresence.LASTS.dividedBy(2));
    }

    @Test
    void where_nobody_is_there_nothing_is_said() {
        attendance.say(List.of());
        assertThat(said).isEmpty();
    }
}
