package org.partnercabinet.application.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.Together;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.distribution.Algorithm;
import org.partnercabinet.domain.distribution.Operator;
import org.partnercabinet.domain.distribution.OperatorId;
import org.partnercabinet.domain.distribution.Pace;
import org.partnercabinet.domain.distribution.Presence;
import org.partnercabinet.domain.distribution.Schedule;
import org.partnercabinet.domain.distribution.ScheduleId;
import org.partnercabinet.domain.distribution.Seat;
import org.partnercabinet.domain.distribution.Shift;
import org.partnercabinet.domain.distribution.Source;
import org.partnercabinet.domain.distribution.SourceId;
import org.partnercabinet.domain.distribution.Sticky;

/** What everybody may expect of {@link Teams}, {@link Operators}, {@link Sources}, {@link Schedules}, {@link Numbers}. */
public abstract class TeamsContract extends DistributionContract {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Test
    void numbersGrowAndAreNobodyElses() {
        List<Long> first = tx(() -> d.numbers().next(Numbers.Kind.APPEAL, 50));
        List<Long> second = tx(() -> d.numbers().next(Numbers.Kind.APPEAL, 1));
        assertThat(first).isSorted().doesNotHaveDuplicates().hasSize(50).allMatch(n -> n > 0);
        assertThat(second.get(0)).isGreaterThan(first.get(49));
    }

    @Test
    void anOperatorIsKeptAsTheyAre() {
        Schedule schedule = schedule();
        run(() -> d.schedules().put(schedule));
        var profile = new Operator.Profile(
                "Анна", "ночная", Optional.of(given.account().id()), Optional.of(17L));
        Operator anna = Operator.hired(number(Numbers.Kind.OPERATOR), "x", 5)
                .is(profile)
                .presence(Presence.AWAY)
                .active(false)
                .schedule(Optional.of(schedule.id()));
        run(() -> d.operators().add(anna));
        assertThat(read(anna.id())).isEqualTo(anna);
        assertThat(tx(() -> d.operators().of(profile.account().orElseThrow()))).contains(anna);
        refuses(Refusal.Kind.NOT_FOUND, "operator.not-found", () -> read(new OperatorId(Long.MAX_VALUE)));
        refuses(
                Refusal.Kind.CONFLICT,
                "schedule.in-use",
                () -> gated(() -> d.schedules().remove(schedule.id())));
    }

    @Test
    void anAccountIsOneOperators() {
        var account = given.account().id();
        Operator anna = operator(5);
        Operator boris = operator(5);
        gated(() -> d.operators().change(anna.id(), o -> o.is(signingIn(account))));
        refuses(
                Refusal.Kind.CONFLICT,
                "operator.account-taken",
                () -> gated(() -> d.operators().change(boris.id(), o -> o.is(signingIn(account)))));
        gated(() ->
                d.operators().change(anna.id(), o -> o.is(signingIn(account)).limit(6)));
        assertThat(read(anna.id()).limit()).isEqualTo(6);
    }

    @Test
    void thatAQueueIsLateIsKeptUntilItIsNot() {
        SourceId source = source().id();
        assertThat(tx(() -> d.sources().lateSince(source))).isEmpty();
        gated(() -> {
            d.sources().late(source, Optional.of(clock.instant()));
            return true;
        });
        assertThat(tx(() -> d.sources().lateSince(source))).contains(clock.instant());
        assertThat(tx(() -> d.sources().late())).contains(source);
        gated(() -> {
            d.sources().late(source, Optional.empty());
            return true;
        });
        assertThat(tx(() -> d.sources().late())).doesNotContain(source);
    }

    @Test
    void changingAnOperatorLeavesTheLoadAlone() {
        Operator anna = operator(5);
        move(anna.id(), 2);
        Operator changed =
                gated(() -> d.operators().change(anna.id(), o -> o.carrying(0).limit(1)));
        assertThat(changed.load()).isEqualTo(2);
        assertThat(read(anna.id()).load()).isEqualTo(2);
        assertThat(read(anna.id()).limit()).isEqualTo(1);
    }

    @Test
    void aSourceIsKeptAsItIsAndItsNameIsItsOwn() {
        Source plain = source();
        var sticky = new Sticky(Sticky.Mode.REQUIRE, Sticky.Scope.LEAD, 7, 120);
        var rules = new Source.Rules(Algorithm.SMOOTH, sticky, false, 15, Optional.of(90));
        var changed = new Source(plain.id(), "Бот " + given.word(), Optional.of("основной"), rules, false);
        assertThat(gated(() -> d.sources().change(plain.id(), s -> changed))).isEqualTo(changed);
        assertThat(tx(() -> d.sources().find(List.of(plain.id(), new SourceId(Long.MAX_VALUE)))))
                .isEqualTo(Map.of(plain.id(), changed));
        Source other = source();
        var same = new Source(other.id(), changed.name(), Optional.empty(), rules, true);
        refuses(
                Refusal.Kind.CONFLICT,
                "source.name-taken",
                () -> gated(() -> d.sources().change(other.id(), s -> same)));
        var fresh = Source.of(number(Numbers.Kind.SOURCE), changed.name(), rules);
        refuses(
                Refusal.Kind.CONFLICT,
                "source.name-taken",
                () -> run(() -> d.sources().add(fresh)));
    }

    @Test
    void ofManyWhoAddTheSameSourceOneDoes() {
        String name = given.word();
        List<Boolean> added = Together.times(6, i -> {
            var source = Source.of(number(Numbers.Kind.SOURCE), name, Source.Rules.DEFAULT);
            try {
                run(() -> d.sources().add(source));
                return true;
            } catch (Refusal late) {
                return false;
            }
        });
        assertThat(added).containsOnlyOnce(true);
    }

    @Test
    void aLinkLeadsToItsSourceOrElseToTheDefault() {
        var link = Optional.of(given.link(given.partner().id()).id());
        Source own = source();
        Source usual = source();
        run(() -> d.sources().lead(Optional.empty(), Optional.of(usual.id())));
        assertThat(tx(() -> d.sources().of(link))).containsExactly(usual);
        run(() -> d.sources().lead(link, Optional.of(usual.id())));
        run(() -> d.sources().lead(link, Optional.of(own.id())));
        assertThat(tx(() -> d.sources().of(link))).containsExactly(own, usual);
        assertThat(tx(() -> d.sources().of(Optional.empty()))).containsExactly(usual);
        run(() -> d.sources().lead(link, Optional.empty()));
        assertThat(tx(() -> d.sources().of(link))).containsExactly(usual);
        run(() -> d.sources().lead(Optional.empty(), Optional.empty()));
        assertThat(tx(() -> d.sources().of(link))).isEmpty();
    }

    @Test
    void aScheduleIsKeptReplacedAndRemoved() {
        Schedule schedule = schedule();
        run(() -> d.schedules().put(schedule));
        assertThat(tx(() -> d.schedules().find(schedule.id()))).contains(schedule);
        var other = new Schedule(schedule.id(), "Другое", ZoneId.of("UTC"), Map.of(), Map.of());
        run(() -> d.schedules().put(other));
        assertThat(tx(() -> d.schedules().all())).contains(other).doesNotContain(schedule);
        run(() -> d.schedules().remove(schedule.id()));
        assertThat(tx(() -> d.schedules().find(schedule.id()))).isEmpty();
        refuses(
                Refusal.Kind.NOT_FOUND,
                "schedule.not-found",
                () -> run(() -> d.schedules().remove(schedule.id())));
    }

    @Test
    void aTeamIsReadWithEverybodyAndTheirHours() {
        Source source = source();
        Schedule schedule = schedule();
        run(() -> d.schedules().put(schedule));
        Operator anna = operator(5);
        Operator boris =
                gated(() -> d.operators().change(operator(3).id(), o -> o.schedule(Optional.of(schedule.id()))));
        weighs(source, 10, anna, boris);
        Teams.Roster roster = roster(source.id());
        assertThat(roster.source()).isEqualTo(source);
        assertThat(roster.pace()).isEqualTo(Pace.START);
        assertThat(roster.day()).isEmpty();
        assertThat(roster.places())
                .containsExactlyInAnyOrder(
                        new Teams.Place(anna, Seat.of(10), Optional.empty()),
                        new Teams.Place(boris, Seat.of(10), Optional.of(schedule)));
        assertThat(tx(() -> d.teams().of(List.of(new SourceId(Long.MAX_VALUE)))))
                .isEmpty();
    }

    @Test
    void whatATurnChangedIsKept() {
        Source source = source();
        Operator anna = operator(5);
        weighs(source, 10, anna);
        var seat = new Seat(10, -123_456_789_012L, true, new Pace(0, 77, 88), 5, 6, 9);
        var pace = new Pace(9, Long.MAX_VALUE, Long.MIN_VALUE);
        gated(() -> d.teams()
                .save(new Teams.Moves(
                        Map.of(anna.id(), new Teams.Load(1, Optional.of(clock.instant()))),
                        Map.of(source.id(), new Teams.Course(pace, DAY)),
                        Map.of(new Teams.Chair(source.id(), anna.id()), seat))));
        Teams.Roster roster = roster(source.id());
        assertThat(roster.pace()).isEqualTo(pace);
        assertThat(roster.day()).contains(DAY);
        Seat kept = roster.places().get(0).seat();
        assertThat(kept.mark().sum()).isEqualTo(77);
        assertThat(kept.mark().squares()).isEqualTo(88);
        assertThat(new Seat(10, kept.deficit(), true, seat.mark(), kept.expected(), kept.variance(), kept.lastTurn()))
                .isEqualTo(seat);
        assertThat(roster.places().get(0).operator().load()).isEqualTo(1);
        assertThat(roster.places().get(0).operator().lastAssignedAt()).contains(clock.instant());
    }

    @Test
    void replacingATeamKeepsNobodyElse() {
        Source source = source();
        Operator anna = operator(5);
        Operator boris = operator(5);
        weighs(source, 10, anna);
        weighs(source, 0, boris);
        assertThat(roster(source.id()).places())
                .extracting(p -> p.operator().id())
                .containsExactly(boris.id());
        weighs(source, 7, boris, anna);
        assertThat(roster(source.id()).places())
                .extracting(p -> p.seat().weight())
                .containsOnly(7);
        gated(() -> d.teams().replace(source.id(), Map.of()));
        assertThat(roster(source.id()).places()).isEmpty();
    }

    @Test
    void noLoadPassesItsLimitOrFallsBelowZeroWhateverWasReadBefore() {
        Operator anna = operator(2);
        move(anna.id(), 2);
        assertThatThrownBy(() -> move(anna.id(), 1)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> move(anna.id(), -3)).isInstanceOf(RuntimeException.class);
        assertThat(read(anna.id()).load()).isEqualTo(2);
        gated(() -> d.operators().change(anna.id(), o -> o.limit(0)));
        move(anna.id(), -1);
        assertThat(read(anna.id()).load()).isEqualTo(1);
    }

    @Test
    void aWrongLoadIsFoundAndPutRight() {
        Source source = source();
        Operator anna = operator(9);
        assigned(source, anna);
        move(anna.id(), 3);
        assertThat(gated(() -> d.operators().recount()))
                .extracting(Operator::id)
                .contains(anna.id());
        assertThat(read(anna.id()).load()).isEqualTo(1);
        assertThat(gated(() -> d.operators().recount()))
                .extracting(Operator::id)
                .doesNotContain(anna.id());
    }

    @Test
    void oneAfterAnotherPassesTheGate() {
        var inside = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var first = Together.start(() -> gated(() -> {
            inside.countDown();
            Together.reach(goOn);
            return true;
        }));
        Together.reach(inside);
        var second = Together.start(() -> gated(() -> true));
        assertThat(Together.stillWaits(second)).isTrue();
        goOn.countDown();
        assertThat(Together.result(first)).isTrue();
        assertThat(Together.result(second)).isTrue();
    }

    @Test
    void theGateNeedsATransaction() {
        needsTransaction(() -> d.teams().gate());
    }

    @Test
    void timeDoesNotGoBackBehindTheGate() {
        Instant late = gated(() -> d.teams().moment(clock.instant().plusSeconds(60)));
        assertThat(late).isAfterOrEqualTo(clock.instant().plusSeconds(60));
        assertThat(gated(() -> d.teams().moment(clock.instant()))).isEqualTo(late);
        assertThat(gated(() -> d.teams().moment(late.plusMillis(1)))).isEqualTo(late.plusMillis(1));
        undone(() -> {
            d.teams().gate();
            d.teams().moment(late.plusSeconds(9));
        });
        assertThat(gated(() -> d.teams().moment(late))).isEqualTo(late.plusMillis(1));
        needsTransaction(() -> run(() -> d.teams().moment(late)));
    }

    private void move(OperatorId id, int by) {
        gated(() ->
                d.teams().save(new Teams.Moves(Map.of(id, new Teams.Load(by, Optional.empty())), Map.of(), Map.of())));
    }

    private static Operator.Profile signingIn(org.partnercabinet.domain.identity.AccountId account) {
        return new Operator.Profile("Анна", "", Optional.of(account), Optional.empty());
    }

    private Schedule schedule() {
        return new Schedule(
                new ScheduleId(number(Numbers.Kind.SCHEDULE)),
                "Дни " + given.word(),
                ZoneId.of("Europe/Moscow"),
                Map.of(DayOfWeek.MONDAY, List.of(Shift.of("09:00", "13:00"), Shift.of("14:00", "02:30"))),
                Map.of(DAY, List.of(), DAY.plusDays(1), List.of(Shift.of("00:00", "00:00"))));
    }
}
