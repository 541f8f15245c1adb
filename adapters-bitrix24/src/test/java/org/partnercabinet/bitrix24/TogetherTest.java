package org.partnercabinet.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.IntNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who waits at the same time travels by one request. */
class TogetherTest {
    private static final Duration LONG = Duration.ofMinutes(10);

    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final List<List<Integer>> trips = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch gate = new CountDownLatch(1);
    private final Turns turns = new Turns(new VirtualPace(), Limit.USUAL, () -> true);

    @AfterEach
    void stop() {
        callers.shutdownNow();
    }

    @Test
    void thoseWhoComeWhileTwoAreOnTheirWayTravelTogetherAndEachGetsItsOwnAnswer() throws Exception {
        var answers = new ArrayList<Future<Answer>>();
        for (int i = 0; i < 2; i++) answers.add(setOff(i, Rank.NEW_LEAD));
        for (int i = 2; i < 42; i++) answers.add(waiting(i, Rank.NEW_LEAD));
        gate.countDown();
        for (int i = 0; i < 42; i++) assertThat(number(answers.get(i).get())).isEqualTo(i);
        assertThat(trips).hasSize(3);
        assertThat(trips.get(2)).hasSize(40);
    }

    @Test
    void aFullBatchWaitsForNobodyAndTheMoreUrgentAreInIt() throws Exception {
        var answers = new ArrayList<Future<Answer>>();
        for (int i = 0; i < 2; i++) answers.add(setOff(i, Rank.SWEEP));
        for (int i = 2; i < 51; i++) answers.add(waiting(i, Rank.SWEEP));
        answers.add(setOff(100, Rank.SWEEP));
        assertThat(trips.get(2)).hasSize(50);
        answers.add(setOff(7, Rank.MONEY));
        assertThat(trips.get(3)).containsExactly(7);
        gate.countDown();
        for (var answer : answers) assertThat(answer.get()).isInstanceOf(Answer.Good.class);
    }

    @Test
    void anUrgentCallThatWaitsForItsLikeHoldsNobodyElseUp() throws Exception {
        var answers = new ArrayList<Future<Answer>>();
        for (int i = 0; i < 2; i++) answers.add(setOff(i, Rank.MONEY));
        answers.add(waiting(2, Rank.MONEY));
        answers.add(setOff(3, Rank.DICTIONARY));
        assertThat(trips.get(2)).as("and takes the urgent one along").containsExactly(3, 2);
        gate.countDown();
        for (int i = 0; i < 4; i++) assertThat(number(answers.get(i).get())).isEqualTo(i);
    }

    @Test
    void anUrgentCallWaitsForFewAppeals() throws Exception {
        var answers = new ArrayList<Future<Answer>>();
        for (int i = 0; i < 2; i++) answers.add(setOff(i, Rank.APPEAL));
        for (int i = 2; i < 42; i++) answers.add(waiting(i, Rank.APPEAL));
        answers.add(setOff(100, Rank.NEW_LEAD));
        assertThat(trips.get(2)).containsExactly(100, 2, 3, 4, 5, 6);
        gate.countDown();
        for (var answer : answers) assertThat(answer.get()).isInstanceOf(Answer.Good.class);
        assertThat(trips).as("and the other appeals go together").hasSize(4);
    }

    @Test
    void appealsThatTakeAnUrgentCallAlongAreFewToo() throws Exception {
        var answers = new ArrayList<Future<Answer>>();
        for (int i = 0; i < 2; i++) answers.add(setOff(i, Rank.MONEY));
        for (int i = 2; i < 4; i++) answers.add(setOff(i, Rank.APPEAL));
        answers.add(waiting(100, Rank.MONEY));
        for (int i = 4; i < 53; i++) answers.add(waiting(i, Rank.APPEAL));
        gate.countDown();
        for (var answer : answers) assertThat(answer.get()).isInstanceOf(Answer.Good.class);
        assertThat(trips)
                .filteredOn(trip -> trip.contains(100))
                .singleElement()
                .satisfies(trip -> assertThat(trip).hasSizeLessThanOrEqualTo(6));
    }

    @Test
    void whoPassesLeavesTheLastRequestsToTheMoreUrgent() throws Exception {
        var few = new Turns(new VirtualPace(), new Limit(4, 0.001), () -> false);
        for (int i = 1; i <= 2; i++) {
            callers.submit(() -> few.travel(call(1, Rank.MONEY), LONG, this::send));
            Until.is(i, trips::size);
        }
        callers.submit(() -> few.travel(call(2, Rank.MONEY), LONG, this::send));
        Until.is(1, () -> few.room().waiting());
        var sweep = callers.submit(() -> few.travel(call(3, Rank.SWEEP), Duration.ofMillis(50), this::send));
        assertThat(sweep.get()).isInstanceOf(Answer.Bad.class);
        assertThat(trips).hasSize(2);
        gate.countDown();
    }

    @Test
    void whateverHappensToTheSenderNobodyWaitsForEver() throws Exception {
        var two = List.of(setOff(0, Rank.MONEY), setOff(1, Rank.MONEY));
        var broken = waiting(-1, Rank.MONEY);
        var passenger = waiting(2, Rank.MONEY);
        gate.countDown();
        for (var answer : two) assertThat(answer.get()).isInstanceOf(Answer.Good.class);
        assertThat(broken).failsWithin(Duration.ofSeconds(10));
        assertThat(passenger.get()).isEqualTo(Batch.LOST);
    }

    @Test
    void aCallThatNoQueryCanSayGoesAlone() {
        assertThat(carries(Map.of("filter", Map.of("=leadId", 7)))).isTrue();
        assertThat(carries(Map.of("comment", "50 % off & more"))).isTrue();
        assertThat(carries(Collections.singletonMap("comment", null))).isFalse();
        assertThat(carries(Map.of("fields", List.of()))).isFalse();
        assertThat(carries(Map.of("comment", "$result[c0]"))).isFalse();
        assertThat(carries(Map.of("fields", Map.of("a", Arrays.asList("x", null)))))
                .isFalse();
    }

    @Test
    void aCommandIsAQueryWhoseValuesAreEncodedOnce() {
        var parameters = Map.of("filter", Map.of("=id", List.of(1, 2)));
        assertThat(Command.of("crm.item.list", parameters))
                .isEqualTo("crm.item.list?filter%5B%3Did%5D%5B0%5D=1&filter%5B%3Did%5D%5B1%5D=2");
        assertThat(Command.of("m", Map.of("a", "ж&=%"))).isEqualTo("m?a=%D0%B6%26%3D%25");
        assertThat(Command.of("m", Map.of("a", true))).isEqualTo("m?a=Y");
    }

    private static boolean carries(Map<String, ?> parameters) {
        return Batch.carries(Call.write("crm.item.add", parameters, Rank.NEW_LEAD));
    }

    private Future<Answer> sent(int number, Rank rank) {
        return callers.submit(() -> turns.travel(call(number, rank), LONG, this::send));
    }

    private static Call call(int number, Rank rank) {
        return Call.read("m", Map.of("number", number), rank);
    }

    /** Sent, and on its way: the next one comes too late to travel with it. */
    private Future<Answer> setOff(int number, Rank rank) {
        int before = trips.size();
        var answer = sent(number, rank);
        Until.is(before + 1, trips::size);
        return answer;
    }

    private Future<Answer> waiting(int number, Rank rank) {
        int before = turns.room().waiting();
        var answer = sent(number, rank);
        Until.is(before + 1, () -> turns.room().waiting());
        return answer;
    }

    private List<Answer> send(List<Call> calls) {
        List<Integer> numbers = calls.stream()
                .map(call -> (Integer) call.parameters().get("number"))
                .toList();
        trips.add(numbers);
        try {
            gate.await();
        } catch (InterruptedException stopped) {
            return List.of();
        }
        if (numbers.contains(-1)) throw new IllegalStateException("a mistake of ours");
        return numbers.stream().map(TogetherTest::good).toList();
    }

    private static Answer good(int number) {
        return new Answer.Good(IntNode.valueOf(number), Optional.empty());
    }

    private static int number(Answer answer) {
        return ((Answer.Good) answer).result().asInt();
    }
}
