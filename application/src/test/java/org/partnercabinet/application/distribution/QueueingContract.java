package org.partnercabinet.application.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercabinet.application.Refusals.refuses;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.World;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.distribution.Algorithm;
import org.partnercabinet.domain.distribution.AppealId;
import org.partnercabinet.domain.distribution.Assignment;
import org.partnercabinet.domain.distribution.How;
import org.partnercabinet.domain.distribution.OperatorId;
import org.partnercabinet.domain.distribution.Presence;
import org.partnercabinet.domain.distribution.Schedule;
import org.partnercabinet.domain.distribution.Shift;
import org.partnercabinet.domain.distribution.Source;
import org.partnercabinet.domain.distribution.SourceId;
import org.partnercabinet.domain.distribution.Sticky;
import org.partnercabinet.domain.messaging.Notice;

/** What waits comes to whoever can, the moment they can, in its order. */
public abstract class QueueingContract extends InAWorld {
    private final World world = world();
    private final CallCentre centre = new CallCentre(world);
    private final OperatorId anna = centre.operator("Анна", 1);
    private final SourceId bot = centre.source(Algorithm.SMOOTH);

    @Test
    void aPlaceThatBecomesFreeGoesToWhoWaitsLongest() {
        centre.weigh(bot, 10, anna);
        List<AppealId> appeals = arrive(4);
        assertThat(centre.queue(bot)).isEqualTo(appeals.subList(1, 4));
        for (int i = 0; i < 4; i++) {
            assertThat(centre.owner(appeals.get(i))).contains(anna);
            assertThat(centre.load(anna)).isEqualTo(1);
            centre.closes(appeals.get(i));
        }
        assertThat(centre.load(anna)).isZero();
        assertThat(centre.read(appeals.get(3)).times().firstAssignedAt()).contains(world.clock.instant());
    }

    @Test
    void theUrgentGoFirst() {
        centre.weigh(bot, 10, anna);
        List<AppealId> usual = arrive(2);
        AppealId urgent = centre.cases
                .accept
                .handle(CallCentre.appeal(bot, "fire", true))
                .appeal()
                .id();
        centre.closes(usual.get(0));
        assertThat(centre.owner(urgent)).contains(anna);
    }

    @Test
    void closingTwiceFreesOnePlace() {
        centre.weigh(bot, 10, anna);
        List<AppealId> appeals = arrive(3);
        assertThat(centre.cases.close.handle(appeals.get(0), "", centre.admin).already())
                .isFalse();
        assertThat(centre.cases.close.handle(appeals.get(0), "", centre.admin).already())
                .isTrue();
        assertThat(centre.load(anna)).isEqualTo(1);
        assertThat(centre.queue(bot)).containsExactly(appeals.get(2));
    }

    @Test
    void whatWaitsComesWhenWeightsAreSet() {
        List<AppealId> appeals = arrive(2);
        centre.weigh(bot, 10, anna);
        assertThat(centre.owner(appeals.get(0))).contains(anna);
        assertThat(centre.queue(bot)).containsExactly(appeals.get(1));
    }

    @Test
    void whenALimitIsRaised() {
        centre.weigh(bot, 10, anna);
        arrive(4);
        centre.cases.changeOperator.handle(anna, o -> o.limit(3), centre.admin);
        assertThat(centre.load(anna)).isEqualTo(3);
        assertThat(centre.queue(bot)).hasSize(1);
        centre.cases.changeOperator.handle(anna, o -> o.limit(1), centre.admin);
        assertThat(centre.load(anna)).as("nothing is taken away").isEqualTo(3);
    }

    @Test
    void whenSomebodyComesBackOrIsActivated() {
        centre.cases.changeOperator.handle(anna, o -> o.presence(Presence.AWAY), centre.admin);
        OperatorId boris = centre.operator("Борис", 1);
        centre.cases.changeOperator.handle(boris, o -> o.active(false), centre.admin);
        centre.weigh(bot, 10, anna, boris);
        List<AppealId> appeals = arrive(2);
        centre.cases.changeOperator.handle(anna, o -> o.presence(Presence.AVAILABLE), centre.admin);
        assertThat(centre.owner(appeals.get(0))).contains(anna);
        centre.cases.changeOperator.handle(boris, o -> o.active(true), centre.admin);
        assertThat(centre.owner(appeals.get(1))).contains(boris);
    }

    @Test
    void whenAShiftStarts() {
        world.ports.transactions().run(centre.cases.sweep::start);
        Schedule days = centre.cases.saveSchedule.handle(Optional.empty(), hours("10:00", "18:00"));
        centre.cases.changeOperator.handle(anna, o -> o.schedule(Optional.of(days.id())), centre.admin);
        centre.weigh(bot, 10, anna);
        // 09:00 UTC is noon in Moscow, and the schedule is of London.
        List<AppealId> appeals = arrive(1);
        world.deliverAll();
        assertThat(centre.owner(appeals.get(0))).isEmpty();
        for (int i = 0; i < 119; i++) {
            world.passes(Duration.ofSeconds(30));
            world.deliverAll();
        }
        assertThat(centre.owner(appeals.get(0))).isEmpty();
        world.passes(Duration.ofSeconds(30));
        world.deliverAll();
        assertThat(centre.owner(appeals.get(0))).contains(anna);
    }

    @Test
    void alsoWhenItIsOneOfHoursThatWereSetAMomentAgo() {
        world.ports.transactions().run(centre.cases.sweep::start);
        world.deliverAll();
        world.passes(Duration.ofMinutes(59).plusSeconds(35));
        world.deliverAll();
        Schedule days = centre.cases.saveSchedule.handle(Optional.empty(), hours("10:00", "18:00"));
        centre.cases.changeOperator.handle(anna, o -> o.schedule(Optional.of(days.id())), centre.admin);
        centre.weigh(bot, 10, anna);
        AppealId appeal = arrive(1).get(0);
        world.passes(Duration.ofSeconds(25).minusMillis(1));
        world.deliverAll();
        assertThat(centre.owner(appeal)).isEmpty();
        world.passes(Duration.ofMillis(1));
        world.deliverAll();
        assertThat(centre.owner(appeal)).contains(anna);
    }

    @Test
    void orWhenHoursAreChanged() {
        Schedule days = centre.cases.saveSchedule.handle(Optional.empty(), hours("10:00", "18:00"));
        centre.cases.changeOperator.handle(anna, o -> o.schedule(Optional.of(days.id())), centre.admin);
        centre.weigh(bot, 10, anna);
        List<AppealId> appeals = arrive(1);
        centre.cases.saveSchedule.handle(Optional.of(days.id()), hours("08:00", "18:00"));
        assertThat(centre.owner(appeals.get(0))).contains(anna);
    }

    @Test
    void aNewcomerNeverOvertakesWhoWaits() {
        centre.weigh(bot, 10, anna);
        List<AppealId> appeals = arrive(2);
        Schedule days = centre.cases.saveSchedule.handle(Optional.empty(), hours("10:00", "18:00"));
        centre.cases.changeOperator.handle(anna, o -> o.schedule(Optional.of(days.id())), centre.admin);
        centre.closes(appeals.get(0));
        assertThat(centre.queue(bot)).containsExactly(appeals.get(1));
        world.passes(Duration.ofHours(1));
        var newcomer = centre.comes(bot);
        assertThat(centre.owner(appeals.get(1))).contains(anna);
        assertThat(newcomer.position()).contains(1L);
    }

    @Test
    void aSourceNobodyCanServeDoesNotHoldUpTheOthers() {
        SourceId other = centre.source(Algorithm.SMOOTH);
        AppealId stuck = centre.comes(other).appeal().id();
        centre.weigh(bot, 10, anna);
        List<AppealId> appeals = arrive(2);
        centre.closes(appeals.get(0));
        assertThat(centre.owner(appeals.get(1))).contains(anna);
        assertThat(centre.owner(stuck)).isEmpty();
    }

    @Test
    void longQueuesAreGivenOutInSeveralTransactions() {
        IntStream.range(0, 6)
                .forEach(i -> centre.cases.accept.handle(IntStream.range(0, 100)
                        .mapToObj(k -> CallCentre.appeal(bot, "lead" + i + "/" + k, false))
                        .toList()));
        OperatorId many = centre.operator("Много", 1000);
        centre.weigh(bot, 10, many);
        assertThat(centre.load(many)).isEqualTo(500);
        world.deliverAll();
        assertThat(centre.load(many)).isEqualTo(600);
    }

    @Test
    void whatIsKeptForSomebodyComesToOthersInTheEnd() {
        SourceId loyal = centre.source(CallCentre.sticky(Sticky.Mode.REQUIRE));
        OperatorId boris = centre.operator("Борис", 9);
        centre.weigh(loyal, Map.of(anna, 1000, boris, 1));
        assertThat(centre.owner(centre.comes(loyal, "ivan").appeal().id())).contains(anna);
        AppealId again = centre.comes(loyal, "ivan").appeal().id();
        assertThat(centre.owner(again)).isEmpty();
        assertThat(centre.comes(loyal, "pjotr").operator()).as("others go on").isPresent();
        world.passes(Duration.ofSeconds(299));
        world.deliverAll();
        assertThat(centre.owner(again)).isEmpty();
        world.passes(Duration.ofSeconds(1));
        world.deliverAll();
        assertThat(centre.owner(again)).contains(boris);
    }

    @Test
    void soDoesWhatIsKeptUntilLater() {
        SourceId loyal = centre.source(CallCentre.sticky(Sticky.Mode.REQUIRE));
        OperatorId boris = centre.operator("Борис", 9);
        centre.weigh(loyal, Map.of(anna, 1000, boris, 1));
        assertThat(centre.owner(centre.comes(loyal, "ivan").appeal().id())).contains(anna);
        AppealId first = centre.comes(loyal, "ivan").appeal().id();
        world.passes(Duration.ofSeconds(100));
        AppealId second = centre.comes(loyal, "ivan").appeal().id();
        world.passes(Duration.ofSeconds(200));
        world.deliverAll();
        assertThat(centre.owner(first)).contains(boris);
        assertThat(centre.owner(second)).isEmpty();
        world.passes(Duration.ofSeconds(100));
        world.deliverAll();
        assertThat(centre.owner(second)).contains(boris);
    }

    @Test
    void whatIsNotOpenedInTimeGoesBackAndToSomebodyElse() {
        SourceId quick = centre.source(new Source.Rules(Algorithm.SMOOTH, Sticky.OFF, true, 5, Optional.of(60)));
        OperatorId boris = centre.operator("Борис", 9);
        centre.weigh(quick, Map.of(anna, 1000, boris, 1));
        AppealId appeal = centre.comes(quick).appeal().id();
        world.passes(Duration.ofSeconds(60));
        world.deliverAll();
        assertThat(centre.owner(appeal)).contains(boris);
        assertThat(centre.load(anna)).isZero();
        assertThat(centre.cases.ports.appealQueries().history(appeal))
                .first()
                .satisfies(stay -> assertThat(stay.end().orElseThrow().how()).isEqualTo(Assignment.End.TIMEOUT));
        centre.cases.open.handle(appeal, Actor.operator(world.admin, boris));
        world.passes(Duration.ofHours(3));
        world.deliverAll();
        assertThat(centre.owner(appeal)).contains(boris);
    }

    @Test
    void whatIsGivenBackWaitsForSomebodyElseForADay() {
        centre.weigh(bot, 10, anna);
        List<AppealId> appeals = arrive(2);
        centre.cases.giveBack.handle(appeals.get(0), "не моё", centre.admin);
        assertThat(centre.owner(appeals.get(1))).contains(anna);
        assertThat(centre.queue(bot)).containsExactly(appeals.get(0));
        centre.closes(appeals.get(1));
        assertThat(centre.owner(appeals.get(0))).isEmpty();
        world.passes(Duration.ofHours(24));
        world.deliverAll();
        assertThat(centre.owner(appeals.get(0))).contains(anna);
        refuses(
                Refusal.Kind.CONFLICT,
                "appeal.not-assigned",
                () -> centre.cases.giveBack.handle(centre.comes(bot).appeal().id(), "", centre.admin));
    }

    @Test
    void whatWaitsTooLongIsToldToAdministratorsOnceEachTimeItBegins() {
        world.ports.transactions().run(centre.cases.sweep::start);
        arrive(1);
        world.passes(Duration.ofMinutes(1));
        arrive(1);
        world.passes(Duration.ofMinutes(4).minusMillis(1));
        world.deliverAll();
        assertThat(told()).isEmpty();
        world.passes(Duration.ofMillis(1));
        world.deliverAll();
        assertThat(told()).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(Notice.QUEUE_LATE);
            assertThat(notice.subject()).startsWith("source:" + bot + "/");
            assertThat(notice.fact()).isEqualTo(centre.source(bot).name());
        });
        halfAnHour();
        centre.weigh(bot, 10, anna);
        halfAnHour();
        assertThat(told()).as("the second waits on").hasSize(1);
        centre.cases.changeOperator.handle(anna, o -> o.limit(2), centre.admin);
        world.passes(Duration.ofSeconds(30));
        world.deliverAll();
        arrive(1);
        halfAnHour();
        assertThat(told()).as("it was over, and began again").hasSize(2);
    }

    @Test
    void andNotWhatIsServedInTime() {
        arrive(1);
        world.passes(Duration.ofMinutes(4));
        centre.weigh(bot, 10, anna);
        world.passes(Duration.ofHours(1));
        world.deliverAll();
        assertThat(told()).isEmpty();
    }

    @Test
    void whatIsGivenBackAfterLongIsLateAtOnce() {
        centre.weigh(bot, 10, anna);
        AppealId appeal = arrive(1).get(0);
        world.passes(Duration.ofHours(1));
        centre.cases.giveBack.handle(appeal, "", centre.admin);
        world.deliverAll();
        assertThat(told()).hasSize(1);
    }

    private void halfAnHour() {
        for (int i = 0; i < 60; i++) {
            world.passes(Duration.ofSeconds(30));
            world.deliverAll();
        }
    }

    private List<Notice> told() {
        return world.ports
                .messaging()
                .noticeQueries()
                .list(world.admin, new PageRequest(1, 100))
                .items();
    }

    @Test
    void anOperatorTakesFromTheQueueAsFarAsThereIsRoom() {
        OperatorId boris = centre.operator("Борис", 1);
        List<AppealId> appeals = arrive(2);
        centre.cases.take.handle(appeals.get(1), boris, Actor.operator(world.admin, boris));
        assertThat(centre.read(appeals.get(1)).assignment().orElseThrow().how()).isEqualTo(How.TAKEN);
        refuses(
                Refusal.Kind.CONFLICT,
                "operator.full",
                () -> centre.cases.take.handle(appeals.get(0), boris, centre.admin));
        refuses(
                Refusal.Kind.CONFLICT,
                "appeal.not-waiting",
                () -> centre.cases.take.handle(appeals.get(1), anna, centre.admin));
    }

    private List<AppealId> arrive(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> centre.comes(bot).appeal().id())
                .toList();
    }

    private static SaveSchedule.Hours hours(String from, String to) {
        return new SaveSchedule.Hours(
                "Дни", ZoneId.of("Europe/London"), Map.of(DayOfWeek.MONDAY, List.of(Shift.of(from, to))), Map.of());
    }
}
