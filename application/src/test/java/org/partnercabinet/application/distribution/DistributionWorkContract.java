package org.partnercabinet.application.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercabinet.application.Refusals.refuses;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.Ports;
import org.partnercabinet.application.TestClock;
import org.partnercabinet.application.Together;
import org.partnercabinet.application.World;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.distribution.Algorithm;
import org.partnercabinet.domain.distribution.AppealId;
import org.partnercabinet.domain.distribution.OperatorId;
import org.partnercabinet.domain.distribution.ScheduleId;
import org.partnercabinet.domain.distribution.Shift;
import org.partnercabinet.domain.distribution.SourceId;
import org.partnercabinet.domain.distribution.Sticky;

/** What is promised of whole pieces of work, on whatever adapters. Their database may be shared, but by nobody else. */
public abstract class DistributionWorkContract {
    /** Time does not go back in a database, so each test has a Monday of its own. */
    private static final AtomicInteger WEEKS = new AtomicInteger();

    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

    private final TestClock clock = TestClock.at(
            MONDAY.plus(Duration.ofDays(7L * WEEKS.incrementAndGet())).toString());
    private Ports ports;
    private World world;
    private CallCentre centre;
    private OperatorId anna;
    private SourceId bot;

    /** @param clock what the adapters take for the present moment */
    protected abstract Ports ports(Clock clock);

    @BeforeEach
    final void open() {
        ports = ports(clock);
        world = new World(ports, clock, System.nanoTime());
        centre = new CallCentre(world);
        anna = centre.operator("Анна", 1);
        bot = centre.source(Algorithm.SMOOTH);
    }

    @Test
    void aNewcomerWaitsBehindAllWhoWaitHoweverLongTheyTakeToBeServed() {
        OperatorId many = centre.operator("Много", 5000);
        centre.cases.changeOperator.handle(many, o -> o.active(false), centre.admin);
        centre.weigh(bot, 10, many);
        IntStream.range(0, 3).forEach(i -> crowd(bot, 400));
        centre.cases.changeOperator.handle(many, o -> o.active(true), centre.admin);
        assertThat(centre.load(many)).isEqualTo(500);
        var newcomer = centre.comes(bot);
        assertThat(newcomer.operator()).isEmpty();
        assertThat(newcomer.position()).contains(1200L - centre.load(many) + 1);
        clock.passes(Duration.ofSeconds(1));
        world.deliverAll();
        assertThat(centre.load(many)).isEqualTo(1201);
        assertThat(centre.comes(bot).operator()).as("nobody waits any more").isPresent();
    }

    @Test
    void whatNobodyMayTakeHidesNothingHoweverMuchThereIs() {
        SourceId loyal = centre.source(CallCentre.sticky(Sticky.Mode.PREFER));
        centre.cases.changeOperator.handle(anna, o -> o.active(false), centre.admin);
        centre.weigh(loyal, 0, anna);
        centre.weigh(bot, 10, anna);
        IntStream.range(0, 3).forEach(i -> crowd(loyal, 400));
        AppealId waits = centre.comes(bot).appeal().id();
        centre.cases.changeOperator.handle(anna, o -> o.active(true), centre.admin);
        assertThat(centre.owner(waits)).contains(anna);
    }

    @Test
    void aNewcomerDoesNotOvertakeAtAnotherSourceOfTheSamePeopleEither() {
        SourceId other = centre.source(Algorithm.SMOOTH);
        centre.weigh(other, 10, anna);
        centre.weigh(bot, 10, anna);
        AppealId older = waitsForTheShift(bot);
        clock.passes(Duration.ofHours(1));
        var newcomer = centre.comes(other);
        assertThat(centre.owner(older)).contains(anna);
        assertThat(newcomer.operator()).isEmpty();
    }

    @Test
    void norDoNewWeightsBringSomebodyForward() {
        SourceId other = centre.source(Algorithm.SMOOTH);
        centre.weigh(bot, 10, anna);
        AppealId older = waitsForTheShift(bot);
        AppealId newer = centre.comes(other).appeal().id();
        clock.passes(Duration.ofHours(1));
        centre.weigh(other, 10, anna);
        assertThat(centre.owner(older)).contains(anna);
        assertThat(centre.owner(newer)).isEmpty();
    }

    @Test
    void whoComesLaterIsLaterAlsoByAClockThatIsSlow() {
        var late = new CallCentre(
                new World(ports, TestClock.at(clock.instant().minusSeconds(3600).toString()), System.nanoTime()));
        AppealId first = centre.comes(bot).appeal().id();
        AppealId second = late.comes(bot).appeal().id();
        assertThat(centre.queue(bot)).containsExactly(first, second);
        centre.weigh(bot, 10, anna);
        assertThat(centre.owner(first)).contains(anna);
        assertThat(late.owner(second)).isEmpty();
    }

    @Test
    void hoursThatAreNotThereAreRefusedAndNothingIsChanged() {
        var nowhere = Optional.of(new ScheduleId(987_654));
        refuses(
                Refusal.Kind.NOT_FOUND,
                "schedule.not-found",
                () -> centre.cases.changeOperator.handle(anna, o -> o.limit(9).schedule(nowhere), centre.admin));
        assertThat(centre.read(anna).limit()).isEqualTo(1);
    }

    @Test
    void hoursAreNotTakenAwayFromSomebodyWhoIsAddedMeanwhile() {
        for (int round = 0; round < 5; round++) {
            ScheduleId days = hours();
            var setup = AddOperator.Setup.of("Новый", 1);
            var wanted = new AddOperator.Setup(setup.profile(), true, 1, setup.presence(), Optional.of(days));
            List<String> codes = Together.times(2, i -> {
                try {
                    if (i == 0) centre.cases.addOperator.handle(wanted);
                    else centre.cases.removeSchedule.handle(days);
                    return "done";
                } catch (Refusal late) {
                    return late.code();
                }
            });
            assertThat(codes).containsOnlyOnce("done").containsAnyOf("schedule.not-found", "schedule.in-use");
        }
    }

    @Test
    void nothingIsKeptForWhoIsDeactivatedOrDoesNotHandleTheSourceAnyMore() {
        SourceId loyal = centre.source(CallCentre.sticky(Sticky.Mode.REQUIRE));
        OperatorId boris = centre.operator("Борис", 9);
        centre.weigh(loyal, Map.of(anna, 1000, boris, 1));
        String ivan = "ivan" + clock.instant();
        assertThat(centre.owner(centre.comes(loyal, ivan).appeal().id())).contains(anna);
        AppealId kept = centre.comes(loyal, ivan).appeal().id();
        assertThat(centre.owner(kept)).isEmpty();
        centre.cases.changeOperator.handle(anna, o -> o.active(false), centre.admin);
        assertThat(centre.owner(kept)).contains(boris);
        centre.closes(kept);
        centre.cases.changeOperator.handle(anna, o -> o.active(true), centre.admin);
        String pjotr = "pjotr" + clock.instant();
        centre.cases.changeOperator.handle(anna, o -> o.limit(2), centre.admin);
        assertThat(centre.owner(centre.comes(loyal, pjotr).appeal().id())).contains(anna);
        AppealId again = centre.comes(loyal, pjotr).appeal().id();
        assertThat(centre.owner(again)).isEmpty();
        centre.weigh(loyal, 1, boris);
        assertThat(centre.owner(again)).contains(boris);
        assertThat(centre.comes(loyal, ivan).operator())
                .as("nobody is waited for")
                .isPresent();
    }

    @Test
    void whoIsInactiveAlreadyMayStillHandOver() {
        centre.weigh(bot, 10, anna);
        AppealId held = centre.comes(bot).appeal().id();
        centre.cases.changeOperator.handle(anna, o -> o.active(false), centre.admin);
        assertThat(centre.owner(held)).contains(anna);
        var gone = centre.cases.changeOperator.handle(
                anna, o -> o.active(false), new ChangeOperator.Requeue(), centre.admin);
        assertThat(gone.requeued()).isEqualTo(1);
        assertThat(centre.queue(bot)).containsExactly(held);
    }

    @Test
    void placesInTheQueueAreThoseOfTheMomentAfterAllHaveCome() {
        centre.comes(bot);
        var answers = centre.cases.accept.handle(List.of(
                CallCentre.appeal(bot, "a" + clock.instant(), false),
                CallCentre.appeal(bot, "b" + clock.instant(), true),
                CallCentre.appeal(bot, "c" + clock.instant(), true)));
        assertThat(answers)
                .extracting(answer -> answer.orThrow().position())
                .containsExactly(Optional.of(4L), Optional.of(1L), Optional.of(2L));
        assertThat(answers.get(0).orThrow().assignment()).isEqualTo("unroutable");
        centre.cases.changeOperator.handle(anna, o -> o.active(false), centre.admin);
        centre.weigh(bot, 10, anna);
        assertThat(centre.comes(bot).assignment()).isEqualTo("queued");
        var urgent = centre.cases.accept.handle(CallCentre.appeal(bot, "d" + clock.instant(), true));
        assertThat(urgent.position()).contains(3L);
    }

    /** Anna works from ten, and it is nine. */
    private AppealId waitsForTheShift(SourceId source) {
        ScheduleId days = hours();
        centre.cases.changeOperator.handle(anna, o -> o.schedule(Optional.of(days)), centre.admin);
        AppealId older = centre.comes(source).appeal().id();
        assertThat(centre.owner(older)).isEmpty();
        clock.passes(Duration.ofMinutes(1));
        return older;
    }

    private ScheduleId hours() {
        var zone = ZoneId.of("UTC");
        var week = Map.of(DayOfWeek.MONDAY, List.of(Shift.of("10:00", "18:00")));
        return centre.cases
                .saveSchedule
                .handle(Optional.empty(), new SaveSchedule.Hours("Дни", zone, week, Map.of()))
                .id();
    }

    private void crowd(SourceId source, int size) {
        centre.cases.accept.handle(IntStream.range(0, size)
                .mapToObj(i -> CallCentre.appeal(source, source + "/" + i, false))
                .toList());
    }
}
