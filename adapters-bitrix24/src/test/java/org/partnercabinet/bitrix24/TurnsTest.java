package org.partnercabinet.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.NullNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private static final Duration LONG = Duration.ofMinutes(10);

    private static final Answer GOOD = new Answer.Good(NullNode.getInstance(), Optional.empty());

    private final VirtualPace pace = new VirtualPace();

    @Test
    void forty_five_go_at_once_and_then_two_a_second() throws InterruptedException {
        var turns = alone(pace, Limit.USUAL);
        long start = pace.nanos();
        for (int i = 0; i < 45; i++) goes(turns, Rank.MONEY, LONG);
        assertThat(pace.nanos() - start).isZero();
        for (int i = 0; i < 20; i++) goes(turns, Rank.MONEY, LONG);
        assertThat(pace.nanos() - start).isBetween(secs(10) - 100, secs(10) + 100);
    }

    @Test
    void an_enterprise_portal_takes_more() throws InterruptedException {
        var turns = alone(pace, Limit.of(5));
        long start = pace.nanos();
        for (int i = 0; i < 225; i++) goes(turns, Rank.MONEY, LONG);
        assertThat(pace.nanos() - start).isZero();
        for (int i = 0; i < 20; i++) goes(turns, Rank.MONEY, LONG);
        assertThat(pace.nanos() - start).isBetween(secs(4) - 100, secs(4) + 100);
    }

    @Test
    void processes_that_share_a_portal_stay_below_its_limit_together() throws InterruptedException {
        var turns = alone(pace, Limit.USUAL.sharedBy(2));
        long start = pace.nanos();
        for (int i = 0; i < 22; i++) goes(turns, Rank.MONEY, LONG);
        assertThat(pace.nanos() - start).isZero();
        for (int i = 0; i < 10; i++) goes(turns, Rank.MONEY, LONG);
        assertThat(pace.nanos() - start).isBetween(secs(10) - 100, secs(10) + 100);
    }

    @Test
    void pauses_after_refusals_double_up_to_half_a_minute_and_start_over_after_success() {
        var turns = alone(pace, Limit.USUAL);
        var pauses = new ArrayList<Long>();
        for (int i = 0; i < 7; i++) pauses.add(turns.refused().toSeconds());
        assertThat(pauses).containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L);
        turns.accepted();
        assertThat(turns.refused()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void nobody_goes_while_it_is_frozen() throws InterruptedException {
        var turns = alone(pace, Limit.USUAL);
        long start = pace.nanos();
        turns.refused();
        turns.refused();
        goes(turns, Rank.MONEY, LONG);
        assertThat(pace.nanos() - start).isGreaterThanOrEqualTo(secs(2));
    }

    @Test
    void the_more_urgent_goes_first_and_equals_go_in_order() throws InterruptedException {
        var hand = new HandMovedPace();
        var turns = alone(hand, Limit.USUAL);
        for (int i = 0; i < 45; i++) goes(turns, Rank.SWEEP, LONG);
        List<String> order = new CopyOnWriteArrayList<>();
        for (String who : List.of("APPEAL 1", "SWEEP 1", "SWEEP 2", "NEW_LEAD 1", "MONEY 1", "NEW_LEAD 2")) {
            int waiting = turns.room().waiting();
            new Thread(() -> {
                        await(turns, Rank.valueOf(who.split(" ")[0]));
                        order.add(who);
                    })
                    .start();
            Until.is(waiting + 1, () -> turns.room().waiting());
        }
        for (int done = 1; done <= 6; done++) {
            hand.move(Duration.ofMillis(501));
            Until.is(done, order::size);
        }
        assertThat(order).containsExactly("MONEY 1", "NEW_LEAD 1", "NEW_LEAD 2", "SWEEP 1", "SWEEP 2", "APPEAL 1");
    }

    @Test
    void one_who_gives_up_lets_the_others_pass() throws InterruptedException {
        var hand = new HandMovedPace();
        var turns = alone(hand, Limit.USUAL);
        for (int i = 0; i < 45; i++) goes(turns, Rank.MONEY, LONG);
        var impatient = new Thread(() -> await(turns, Rank.MONEY));
        impatient.start();
        Until.is(1, () -> turns.room().waiting());
        impatient.interrupt();
        impatient.join();
        assertThat(turns.room().waiting()).isZero();
        hand.move(Duration.ofSeconds(1));
        goes(turns, Rank.SWEEP, LONG);
    }

    @Test
    void one_whose_turn_would_come_too_late_is_told_so_at_once() throws InterruptedException {
        var turns = alone(pace, Limit.USUAL);
        for (int i = 0; i < 6; i++) turns.refused();
        long start = pace.nanos();
        assertThat(goes(turns, Rank.NEW_LEAD, Duration.ofSeconds(20))).isFalse();
        assertThat(pace.nanos()).as("without waiting").isEqualTo(start);
        assertThat(turns.room().waiting()).isZero();
        assertThat(goes(turns, Rank.NEW_LEAD, Duration.ofSeconds(31))).isTrue();
    }

    @Test
    void one_who_never_gets_to_the_head_of_the_line_gives_up() throws InterruptedException {
        var hand = new HandMovedPace();
        var turns = alone(hand, Limit.USUAL);
        for (int i = 0; i < 45; i++) goes(turns, Rank.MONEY, LONG);
        var first = new Thread(() -> await(turns, Rank.MONEY));
        first.start();
        Until.is(1, () -> turns.room().waiting());
        assertThat(goes(turns, Rank.NEW_LEAD, Duration.ofMillis(20))).isFalse();
        first.interrupt();
        first.join();
    }

    private static Turns alone(Pace pace, Limit limit) {
        return new Turns(pace, limit, () -> false);
    }

    private static boolean goes(Turns turns, Rank rank, Duration atMost) throws InterruptedException {
        Call call = Call.read("profile", Map.of(), rank);
        return turns.travel(call, atMost, calls -> List.of(GOOD)) == GOOD;
    }

    private static void await(Turns turns, Rank rank) {
        try {
            goes(turns, rank, LONG);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long secs(long seconds) {
        return Duration.ofSeconds(seconds).toNanos();
    }

    /** Time that only the test moves. Who looked at it sleeps from then on, also when it moved before they fell asleep. */
    private static final class HandMovedPace implements Pace {
        private final Map<Thread, Long> looked = new HashMap<>();
        private long now;

        @Override
        public synchronized long nanos() {
            looked.put(Thread.currentThread(), now);
            return now;
        }

        @Override
        public synchronized void sleep(long nanos) throws InterruptedException {
            long until = looked.getOrDefault(Thread.currentThread(), now) + nanos;
            while (now < until) wait();
        }

        synchronized void move(Duration by) {
            now += by.toNanos();
            notifyAll();
        }
    }
}
