package org.partnercabinet.application.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.Ports;
import org.partnercabinet.application.TestClock;
import org.partnercabinet.application.Together;
import org.partnercabinet.application.World;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.distribution.Algorithm;
import org.partnercabinet.domain.distribution.AppealId;
import org.partnercabinet.domain.distribution.Operator;
import org.partnercabinet.domain.distribution.OperatorId;
import org.partnercabinet.domain.distribution.Presence;
import org.partnercabinet.domain.distribution.SourceId;

/**
 * 64 threads come, close, give back and hand over on limits of 5, 10 and 3, and change everything about it. A subclass per
 * adapter set.
 */
public abstract class DistributionUnderLoadContract {
    private static final int THREADS = 64;
    private static final int DEEDS = 4;
    private static final Map<Integer, Integer> WEIGHT_BY_LIMIT = Map.of(5, 10, 10, 30, 3, 20);

    private static final Instant START = Instant.parse("2026-03-03T09:00:00Z");
    private static final AtomicInteger TESTS = new AtomicInteger();

    /** Later than in the tests before, for behind the gate of one database no moment is earlier than the last. */
    private final TestClock clock = new TestClock(START.plus(Duration.ofHours(TESTS.getAndIncrement())));

    private List<CallCentre> centres;
    private List<OperatorId> operators;
    private List<SourceId> sources;

    /** @param clock what the adapters take for the present moment */
    protected abstract Ports ports(Clock clock);

    /** Another process on the same database; the same ports, if it cannot be shared. */
    protected Ports otherProcess(Clock clock, Ports first) {
        return first;
    }

    /** How often it all happens. */
    protected int rounds() {
        return 3;
    }

    @Test
    void noLoadPassesItsLimitNobodyIsForgottenAndNobodyOvertakes() {
        twoProcesses();
        for (int round = 0; round < rounds(); round++) {
            long seed = System.nanoTime();
            setUp();
            List<AppealId> known = new CopyOnWriteArrayList<>();
            Together.times(THREADS, thread -> {
                var random = new Random(seed + thread);
                CallCentre centre = centres.get(thread % 2);
                for (int i = 0; i < DEEDS; i++) {
                    clock.passes(Duration.ofMillis(1));
                    attempt(() -> deed(centre, known, random));
                }
                return thread;
            });
            assertThat(known).as("appeals that came").isNotEmpty();
            everythingIsRight();
            nobodyEverHadMoreThanTheirLimit();
            known.forEach(appeal -> centres.get(0).closes(appeal));
            assertThat(operators).allMatch(operator -> centres.get(0).load(operator) == 0);
        }
    }

    @Test
    void norWhileWeightsLimitsAndPeopleChange() {
        twoProcesses();
        for (int round = 0; round < rounds(); round++) {
            long seed = System.nanoTime();
            setUp();
            List<AppealId> known = new CopyOnWriteArrayList<>();
            Together.times(THREADS, thread -> {
                var random = new Random(seed + thread);
                CallCentre centre = centres.get(thread % 2);
                for (int i = 0; i < DEEDS; i++) {
                    if (random.nextInt(4) == 0) attempt(() -> change(centre, random));
                    else attempt(() -> deed(centre, known, random));
                }
                return thread;
            });
            everythingIsRight();
            known.forEach(appeal -> centres.get(0).closes(appeal));
            assertThat(operators).allMatch(operator -> centres.get(0).load(operator) == 0);
        }
    }

    private void twoProcesses() {
        Ports ports = ports(clock);
        centres = List.of(
                new CallCentre(new World(ports, clock, System.nanoTime())),
                new CallCentre(new World(otherProcess(clock, ports), clock, System.nanoTime())));
    }

    /** Limits may only rise, for what they are when everything is over is what no load may be above. */
    private void change(CallCentre centre, Random random) {
        OperatorId operator = operators.get(random.nextInt(3));
        switch (random.nextInt(4)) {
            case 0 -> {
                var weights = new HashMap<OperatorId, Integer>();
                operators.forEach(id -> weights.put(id, random.nextInt(3) * 10));
                centre.weigh(sources.get(random.nextInt(2)), weights);
            }
            case 1 ->
                centre.cases.changeOperator.handle(operator, o -> o.limit(o.limit() + random.nextInt(2)), centre.admin);
            case 2 -> {
                Presence presence = Presence.values()[random.nextInt(Presence.values().length)];
                centre.cases.changeOperator.handle(operator, o -> o.presence(presence), centre.admin);
            }
            default -> {
                boolean active = random.nextInt(3) > 0;
                ChangeOperator.Leaving leaving = active ? new ChangeOperator.Keep() : leaving(random);
                centre.cases.changeOperator.handle(operator, o -> o.active(active), leaving, centre.admin);
            }
        }
    }

    private ChangeOperator.Leaving leaving(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> new ChangeOperator.Keep();
            case 1 -> new ChangeOperator.Requeue();
            default -> new ChangeOperator.TransferTo(operators.get(random.nextInt(3)));
        };
    }

    @Test
    void whileAppealsOnlyComeAndGoTheFirstToComeIsTheFirstToBeServed() {
        twoProcesses();
        for (int round = 0; round < rounds(); round++) {
            setUp();
            SourceId source = sources.get(0);
            List<AppealId> known = new CopyOnWriteArrayList<>();
            Together.times(THREADS, thread -> {
                clock.passes(Duration.ofMillis(1));
                known.add(centres.get(thread % 2).comes(source).appeal().id());
                clock.passes(Duration.ofMillis(1));
                if (thread % 2 == 0) centres.get(1).closes(known.get(thread % known.size()));
                return thread;
            });
            everythingIsRight();
            nobodyEverHadMoreThanTheirLimit();
            nobodyOvertook(rows(source));
            List<AppealQueries.AppealRow> rows = rows(source);
            long lastServed = rows.stream()
                    .filter(row -> row.at().firstAssigned().isPresent())
                    .mapToLong(row -> row.id().value())
                    .max()
                    .orElse(0);
            assertThat(rows.stream().filter(row -> row.assignment().equals(Optional.of("queued"))))
                    .as("nobody who waits came before somebody who was served")
                    .allMatch(row -> row.id().value() > lastServed);
        }
    }

    @Test
    void soItIsAtTwoSourcesOfTheSamePeople() {
        twoProcesses();
        for (int round = 0; round < rounds(); round++) {
            setUp();
            List<AppealId> known = new CopyOnWriteArrayList<>();
            Together.times(THREADS, thread -> {
                for (int i = 0; i < 2; i++) {
                    clock.passes(Duration.ofMillis(1));
                    SourceId source = sources.get((thread + i) % 2);
                    known.add(centres.get(thread % 2).comes(source).appeal().id());
                    clock.passes(Duration.ofMillis(1));
                    if (thread % 3 > 0) centres.get(1 - thread % 2).closes(known.get((thread * 7 + i) % known.size()));
                }
                return thread;
            });
            everythingIsRight();
            nobodyEverHadMoreThanTheirLimit();
            nobodyOvertook(
                    sources.stream().flatMap(source -> rows(source).stream()).toList());
        }
    }

    /** Everybody handles everything here: whoever came first was served first, and whoever waits came last. */
    private static void nobodyOvertook(List<AppealQueries.AppealRow> rows) {
        var served = rows.stream()
                .filter(row -> row.status().equals("active")
                        || row.at().firstAssigned().isPresent())
                .sorted(Comparator.comparing(
                                (AppealQueries.AppealRow row) -> row.at().queued())
                        .thenComparing(row -> row.id().value()))
                .map(row -> row.at().firstAssigned().orElse(Instant.MAX))
                .toList();
        assertThat(served).as("when those who queued up were served").isSorted();
        assertThat(served.stream().distinct().count()).as("moments that differ").isGreaterThan(2);
    }

    private void setUp() {
        CallCentre centre = centres.get(0);
        operators = List.of(5, 10, 3).stream()
                .map(limit -> centre.operator("limit " + limit, limit))
                .toList();
        sources = List.of(centre.source(Algorithm.WEIGHTED_RANDOM), centre.source(Algorithm.SMOOTH));
        var weights = Map.of(
                operators.get(0), WEIGHT_BY_LIMIT.get(5),
                operators.get(1), WEIGHT_BY_LIMIT.get(10),
                operators.get(2), WEIGHT_BY_LIMIT.get(3));
        sources.forEach(source -> centre.weigh(source, weights));
    }

    private static void attempt(Runnable deed) {
        try {
            deed.run();
        } catch (Refusal late) {
            assertThat(late.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        }
    }

    private void deed(CallCentre centre, List<AppealId> known, Random random) {
        int what = known.isEmpty() ? 0 : random.nextInt(12);
        if (what < 5) come(centre, known, random);
        else if (what < 9) centre.closes(pick(known, random));
        else if (what == 9) centre.cases.giveBack.handle(pick(known, random), "", centre.admin);
        else if (what == 10) {
            Optional<OperatorId> to = Optional.of(operators.get(random.nextInt(3)));
            centre.cases.reassign.handle(pick(known, random), to, "", centre.admin);
        } else centre.cases.take.handle(pick(known, random), operators.get(random.nextInt(3)), centre.admin);
    }

    private void come(CallCentre centre, List<AppealId> known, Random random) {
        List<NewAppeal> several = IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(i -> {
                    SourceId source = sources.get(random.nextInt(2));
                    return CallCentre.appeal(source, source + "/lead" + random.nextInt(20), false);
                })
                .toList();
        centre.cases
                .accept
                .handle(several)
                .forEach(answer -> known.add(answer.orThrow().appeal().id()));
    }

    private static AppealId pick(List<AppealId> known, Random random) {
        return known.get(random.nextInt(known.size()));
    }

    private void everythingIsRight() {
        CallCentre centre = centres.get(0);
        for (OperatorId id : operators) {
            var operator = centre.read(id);
            long active = sources.stream()
                    .flatMap(source -> rows(source).stream())
                    .filter(row -> row.assignment().equals(Optional.of("assigned")))
                    .filter(row -> row.operator().orElseThrow().id().equals(id))
                    .count();
            assertThat(operator.load()).as("counter of %s", operator).isEqualTo((int) active);
            assertThat(operator.load()).isLessThanOrEqualTo(operator.limit());
        }
        for (SourceId source : sources) {
            List<OperatorId> free = free(centre, source);
            for (AppealId waiting : centre.queue(source)) {
                assertThat(free)
                        .as("who is free and may have what waits")
                        .isSubsetOf(centre.read(waiting).declined().keySet());
            }
            rows(source)
                    .forEach(
                            row -> assertThat(centre.cases.ports.appealQueries().history(row.id()))
                                    .as("operators of one appeal")
                                    .filteredOn(stay -> stay.end().isEmpty())
                                    .hasSize(row.assignment().equals(Optional.of("assigned")) ? 1 : 0));
        }
    }

    /** Not only at the end: at any moment, told by the history. Limits must not have changed. */
    private void nobodyEverHadMoreThanTheirLimit() {
        var peaks = new Peaks();
        AppealQueries queries = centres.get(0).cases.ports.appealQueries();
        sources.stream()
                .flatMap(source -> rows(source).stream())
                .flatMap(row -> queries.history(row.id()).stream())
                .forEach(stay -> {
                    peaks.began(stay.operator().id().value(), stay.from());
                    stay.end().ifPresent(end -> peaks.ended(stay.operator().id().value(), end.at()));
                });
        List<Integer> left = operators.stream()
                .map(centres.get(0)::read)
                .map(operator -> operator.limit() - peaks.of(operator.id().value()))
                .toList();
        assertThat(left).as("places that were always free").allMatch(places -> places >= 0);
        assertThat(left).as("somebody was full at some moment").contains(0);
    }

    /** Who could get something there now. */
    private static List<OperatorId> free(CallCentre centre, SourceId source) {
        return centre.cases.see.handle(source).stream()
                .filter(seen -> seen.weight() > 0)
                .map(seen -> centre.read(seen.operator().id()))
                .filter(o -> o.active() && o.presence() == Presence.AVAILABLE && !o.isFull())
                .map(Operator::id)
                .toList();
    }

    private List<AppealQueries.AppealRow> rows(SourceId source) {
        var filter = AppealQueries.Filter.ALL.at(source);
        AppealQueries queries = centres.get(0).cases.ports.appealQueries();
        int pages = 1 + (int) (queries.list(filter, new PageRequest(1, 100)).total() / 100);
        return IntStream.rangeClosed(1, pages)
                .mapToObj(page -> queries.list(filter, new PageRequest(page, 100)))
                .flatMap(page -> page.items().stream())
                .toList();
    }
}
