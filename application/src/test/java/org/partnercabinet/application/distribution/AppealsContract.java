package org.partnercabinet.application.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.distribution.Algorithm;
import org.partnercabinet.domain.distribution.Appeal;
import org.partnercabinet.domain.distribution.AppealId;
import org.partnercabinet.domain.distribution.Assignment;
import org.partnercabinet.domain.distribution.Decision;
import org.partnercabinet.domain.distribution.How;
import org.partnercabinet.domain.distribution.Operator;
import org.partnercabinet.domain.distribution.OperatorId;
import org.partnercabinet.domain.distribution.Reason;
import org.partnercabinet.domain.distribution.Room;
import org.partnercabinet.domain.distribution.Source;
import org.partnercabinet.domain.distribution.SourceId;
import org.partnercabinet.domain.distribution.Verdict;
import org.partnercabinet.domain.distribution.Wish;

/** What everybody may expect of {@link Appeals}, {@link Queue} and {@link Decisions}. */
public abstract class AppealsContract extends DistributionContract {
    @Test
    void anAppealIsKeptInEachOfItsStates() {
        Source source = source();
        Operator anna = operator(5);
        var referral = given.referral(given.partner().id());
        var content =
                new Appeal.Content("Привет", true, Optional.of(referral.id()), Optional.of("request:" + given.word()));
        var id = new AppealId(number(Numbers.Kind.APPEAL));
        Appeal fresh = Appeal.arrived(id, source.id(), referral.client(), content, clock.instant())
                .wishing(new Wish(anna.id(), Optional.of(clock.instant().plusSeconds(60))));
        Appeal waiting = stored(fresh);
        assertSame(waiting, fresh);
        assertThat(tx(() -> d.appeals().causedBy(content.cause().orElseThrow())))
                .contains(id);
        clock.passes(Duration.ofSeconds(5));
        var by = given.account().id();
        var assignment = new Assignment(
                anna.id(), clock.instant(), How.MANUAL, Optional.of(by), "так надо", Optional.of(clock.instant()));
        Appeal given = waiting.assigned(assignment);
        save(new Appeals.Work(List.of(), List.of(given), List.of(), Map.of(id, assignment)));
        assertSame(read(id), given);
        Appeal returned = release(read(id), Assignment.End.RETURNED);
        assertThat(returned.declined()).isEqualTo(Map.of(anna.id(), clock.instant()));
        assertThat(returned.isWaiting()).isTrue();
        Appeal closed = read(id).closed(clock.instant(), Optional.of(by), "Готово");
        save(new Appeals.Work(List.of(), List.of(closed), List.of(), Map.of()));
        assertThat(read(id).state()).isEqualTo(closed.state());
    }

    @Test
    void anUnknownOneIsNotFound() {
        refuses(Refusal.Kind.NOT_FOUND, "appeal.not-found", () -> read(new AppealId(Long.MAX_VALUE)));
        assertThat(tx(() -> d.appeals().causedBy("request:" + given.word()))).isEmpty();
    }

    @Test
    void whoSavesAnAppealThatChangedMeanwhileFails() {
        Source source = source();
        Operator anna = operator(5);
        Appeal before = waiting(source);
        assign(before, anna, How.AUTO);
        assertThatThrownBy(() -> assign(before, operator(5), How.AUTO)).isInstanceOf(RuntimeException.class);
        assertThat(read(before.id()).assignment().map(Assignment::operator)).contains(anna.id());
    }

    @Test
    void savingNeedsTheGate() {
        Appeal fresh = arrived(source());
        var work = new Appeals.Work(List.of(fresh), List.of(), List.of(), Map.of());
        needsTransaction(() -> d.appeals().save(work));
        needsTransaction(() -> run(() -> d.appeals().save(work)));
    }

    @Test
    void whatSomebodyHasIsListedTheOldestFirst() {
        Source source = source();
        Operator anna = operator(5);
        Appeal first = waiting(source);
        clock.passes(Duration.ofSeconds(1));
        Appeal second = assigned(source, anna);
        assign(first, anna, How.QUEUE);
        close(assigned(source, anna), "");
        assertThat(tx(() -> d.appeals().heldBy(anna.id())))
                .extracting(Appeal::id)
                .containsExactly(first.id(), second.id());
    }

    @Test
    void whoHandledALeadLastIsKnownByTheSourceOrAtAll() {
        Source one = source();
        Source other = source();
        Operator anna = operator(5);
        Operator boris = operator(5);
        Appeal appeal = assign(waiting(one), anna, How.AUTO);
        Appeal again = stored(Appeal.arrived(
                new AppealId(number(Numbers.Kind.APPEAL)),
                other.id(),
                appeal.client(),
                Appeal.Content.saying(""),
                clock.instant()));
        clock.passes(Duration.ofMinutes(1));
        assign(again, boris, How.AUTO);
        Instant past = clock.instant().minus(Duration.ofDays(1));
        var atOne = new Appeals.Again(appeal.client(), Optional.of(one.id()), past);
        var anywhere = new Appeals.Again(appeal.client(), Optional.empty(), past);
        var late = new Appeals.Again(appeal.client(), Optional.of(one.id()), clock.instant());
        var stranger = new Appeals.Again(given.client().id(), Optional.empty(), past);
        assertThat(tx(() -> d.appeals().lastOperators(List.of(atOne, anywhere, late, stranger))))
                .isEqualTo(Map.of(atOne, anna.id(), anywhere, boris.id()));
    }

    @Test
    void theQueueIsUrgentFirstThenByTimeThenById() {
        Source one = source();
        Source other = source();
        Appeal second = waiting(one);
        Appeal third = waiting(other);
        clock.passes(Duration.ofSeconds(1));
        Appeal fourth = waiting(one);
        var urgent = new Appeal.Content("", true, Optional.empty(), Optional.empty());
        Appeal first = stored(Appeal.arrived(
                new AppealId(number(Numbers.Kind.APPEAL)),
                one.id(),
                given.client().id(),
                urgent,
                clock.instant()));
        assigned(one, operator(1));
        List<SourceId> both = List.of(one.id(), other.id());
        assertThat(first(both, Optional.empty(), 10)).containsExactly(first.id(), second.id(), third.id(), fourth.id());
        assertThat(first(both, Optional.of(Queue.Place.of(first)), 2)).containsExactly(second.id(), third.id());
        assertThat(first(both, Optional.of(Queue.Place.of(second)), 10)).containsExactly(third.id(), fourth.id());
        assertThat(first(List.of(one.id()), Optional.empty(), 10))
                .containsExactly(first.id(), second.id(), fourth.id());
        assertThat(tx(() -> d.queue().counts(both))).isEqualTo(Map.of(one.id(), 3L, other.id(), 1L));
        assertThat(tx(() -> d.queue().counts(List.of(source().id())))).isEmpty();
    }

    /** In all the ways that {@link Room#suits} knows. */
    @Test
    void onlyWhatSomebodyThereCouldTakeIsRead() {
        Source source = source();
        List<OperatorId> people =
                Stream.generate(() -> operator(9).id()).limit(4).toList();
        Instant now = clock.instant();
        List<Appeal> waiting = new ArrayList<>();
        for (Optional<OperatorId> gaveBack : List.of(Optional.<OperatorId>empty(), Optional.of(people.get(0)))) {
            for (OperatorId wanted : people) {
                waiting.add(kept(source, gaveBack, Optional.of(new Wish(wanted, Optional.empty()))));
                waiting.add(kept(source, gaveBack, Optional.of(new Wish(wanted, Optional.of(now.plusSeconds(9))))));
                waiting.add(kept(source, gaveBack, Optional.of(new Wish(wanted, Optional.of(now)))));
            }
            waiting.add(kept(source, gaveBack, Optional.empty()));
        }
        for (int i = 0; i < 64; i++) {
            var room = new Room(some(people, i % 4), some(people.subList(2, 4), i / 4 % 4), some(people, i / 16 * 5));
            List<AppealId> wanted = room.isEmpty()
                    ? List.of()
                    : waiting.stream()
                            .filter(appeal -> room.suits(appeal.call(now)))
                            .map(Appeal::id)
                            .toList();
            var open = room.isEmpty() ? List.<Queue.Open>of() : List.of(new Queue.Open(source.id(), room));
            assertThat(takeable(open, Optional.empty(), 100)).as("%s", room).isEqualTo(wanted);
        }
    }

    private Appeal kept(Source source, Optional<OperatorId> gaveBack, Optional<Wish> wish) {
        Appeal appeal = waiting(source);
        if (gaveBack.isPresent()) {
            appeal = release(assign(appeal, read(gaveBack.get()), How.AUTO), Assignment.End.RETURNED);
        }
        if (wish.isPresent()) {
            save(new Appeals.Work(List.of(), List.of(appeal.wishing(wish.get())), List.of(), Map.of()));
        }
        return read(appeal.id());
    }

    /** Those whose bits are set. */
    private static Set<OperatorId> some(List<OperatorId> of, int bits) {
        return IntStream.range(0, of.size())
                .filter(i -> (bits >> i & 1) == 1)
                .mapToObj(of::get)
                .collect(Collectors.toSet());
    }

    @Test
    void aroundASourceLieThoseThatFreePeopleCanServeWhoCanServeIt() {
        Source here = source();
        Source beside = source();
        Source behind = source();
        Source away = source();
        Source full = source();
        Operator anna = operator(5);
        Operator boris = operator(5);
        Operator busy = operator(0);
        weighs(here, 10, anna, busy);
        weighs(beside, 0, anna, boris);
        weighs(behind, 10, boris);
        weighs(away, 10, operator(5));
        weighs(full, 10, busy);
        List.of(beside, behind, away, full, full).forEach(this::waiting);
        assertThat(tx(() -> d.queue().around(List.of(here.id())))).isEqualTo(Map.of(beside.id(), 1L, behind.id(), 1L));
        assertThat(tx(() -> d.queue().around(List.of(full.id())))).isEqualTo(Map.of(full.id(), 2L));
        waiting(here);
        assertThat(tx(() -> d.queue().around(List.of(here.id())))).containsEntry(here.id(), 1L);
    }

    @Test
    void theUrgentAreCounted() {
        Source one = source();
        waiting(one);
        var urgent = new Appeal.Content("", true, Optional.empty(), Optional.empty());
        var id = new AppealId(number(Numbers.Kind.APPEAL));
        stored(Appeal.arrived(id, one.id(), given.client().id(), urgent, clock.instant()));
        assertThat(tx(() -> d.queue().urgent(List.of(one.id(), source().id())))).isEqualTo(Map.of(one.id(), 1L));
    }

    @Test
    void whoGaveAnAppealBackLetItLieOrLeftDidNotHandleTheLead() {
        Source source = source();
        Operator anna = operator(5);
        Operator boris = operator(5);
        Appeal appeal = close(assigned(source, anna), "");
        var asked = new Appeals.Again(appeal.client(), Optional.of(source.id()), Instant.EPOCH);
        for (var end : List.of(Assignment.End.RETURNED, Assignment.End.TIMEOUT, Assignment.End.REQUEUED)) {
            clock.passes(Duration.ofMinutes(1));
            Appeal again = stored(Appeal.arrived(
                    new AppealId(number(Numbers.Kind.APPEAL)),
                    source.id(),
                    appeal.client(),
                    Appeal.Content.saying(""),
                    clock.instant()));
            release(assign(again, boris, How.AUTO), end);
            assertThat(tx(() -> d.appeals().lastOperators(List.of(asked))))
                    .as("%s", end)
                    .isEqualTo(Map.of(asked, anna.id()));
        }
    }

    @Test
    void whereSomethingWaitsIsKnownAlsoForSomebody() {
        Source busy = source();
        Source idle = source();
        Source others = source();
        Operator anna = operator(5);
        weighs(busy, 0, anna);
        weighs(idle, 10, anna);
        weighs(others, 10, operator(5));
        waiting(busy);
        waiting(others);
        close(waiting(idle), "");
        assertThat(tx(() -> d.queue().sources()))
                .contains(busy.id(), others.id())
                .doesNotContain(idle.id());
        assertThat(tx(() -> d.queue().sources(List.of(anna.id())))).containsExactly(busy.id());
        assertThat(tx(() -> d.queue().oldest(busy.id()))).contains(clock.instant());
        assertThat(tx(() -> d.queue().oldest(idle.id()))).isEmpty();
    }

    @Test
    void whatNobodyOpenedIsFoundTheOldestFirst() {
        Source source = source();
        Operator anna = operator(5);
        Appeal first = assigned(source, anna);
        Appeal opened = assigned(source, anna);
        save(new Appeals.Work(List.of(), List.of(opened.opened(clock.instant())), List.of(), Map.of()));
        clock.passes(Duration.ofSeconds(30));
        Appeal second = assigned(source, anna);
        Instant now = clock.instant();
        assertThat(tx(() -> d.queue().unopened(source.id(), now, 10)))
                .extracting(Appeal::id)
                .containsExactly(first.id(), second.id());
        assertThat(tx(() -> d.queue().unopened(source.id(), now.minusMillis(1), 10)))
                .extracting(Appeal::id)
                .containsExactly(first.id());
        assertThat(tx(() -> d.queue().unopened(source.id(), now, 1))).hasSize(1);
        assertThat(tx(() -> d.queue().moments(source.id(), now)).assigned()).contains(now.minusSeconds(30));
    }

    @Test
    void momentsAreTheNextEndOfAWishAndTheOldestRefusalThatHolds() {
        Source source = source();
        Operator anna = operator(5);
        Instant now = clock.instant();
        stored(arrived(source).wishing(new Wish(anna.id(), Optional.of(now.plusSeconds(90)))));
        stored(arrived(source).wishing(new Wish(anna.id(), Optional.of(now.plusSeconds(60)))));
        stored(arrived(source).wishing(new Wish(anna.id(), Optional.empty())));
        release(assigned(source, anna), Assignment.End.RETURNED);
        assertThat(tx(() -> d.queue().moments(source.id(), now)))
                .isEqualTo(new Queue.Moments(Optional.empty(), Optional.of(now.plusSeconds(60)), Optional.of(now)));
        Instant later = now.plusSeconds(70);
        assertThat(tx(() -> d.queue().moments(source.id(), later)).wish()).contains(now.plusSeconds(90));
        Instant nextDay = now.plus(Appeal.DECLINED_FOR);
        assertThat(tx(() -> d.queue().moments(source.id(), nextDay)))
                .isEqualTo(new Queue.Moments(Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Test
    void decisionsAreKeptWithEveryReasonAndForgotten() {
        Source source = source();
        Appeal appeal = waiting(source);
        Decision waits = decision(appeal, Optional.empty());
        clock.passes(Duration.ofMinutes(1));
        Decision given = decision(appeal, Optional.of(new OperatorId(1)));
        run(() -> d.decisions().add(List.of(waits, given)));
        assertThat(tx(() -> d.decisions().last(appeal.id()))).contains(given);
        assertThat(newest(source, Optional.empty(), 10)).containsExactly(given, waits);
        assertThat(newest(source, Optional.empty(), 1)).containsExactly(given);
        assertThat(newest(source, Optional.of(Decisions.Place.of(given)), 10)).containsExactly(waits);
        Decision together = decision(waiting(source), Optional.empty());
        run(() -> d.decisions().add(List.of(together)));
        assertThat(newest(source, Optional.of(Decisions.Place.of(together)), 10))
                .as("of the same moment, not left out")
                .containsExactly(given, waits);
        assertThat(tx(() -> d.decisions().forget(waits.at(), 1000))).isZero();
        Decision older = decision(appeal, Optional.empty(), waits.at().minusSeconds(1));
        run(() -> d.decisions().add(List.of(older)));
        assertThat(tx(() -> d.decisions().forget(given.at(), 1))).isEqualTo(1);
        assertThat(newest(source, Optional.empty(), 10)).containsExactly(together, given, waits);
        assertThat(tx(() -> d.decisions().forget(given.at(), 1000))).isEqualTo(1);
        assertThat(newest(source, Optional.empty(), 10)).containsExactly(together, given);
    }

    private List<Decision> newest(Source source, Optional<Decisions.Place> before, int limit) {
        return tx(() -> d.decisions().newest(Optional.of(source.id()), before, limit));
    }

    private Decision decision(Appeal appeal, Optional<OperatorId> chosen) {
        return decision(appeal, chosen, clock.instant());
    }

    private Decision decision(Appeal appeal, Optional<OperatorId> chosen, Instant at) {
        var verdicts = List.of(
                new Verdict(new OperatorId(1), 10, 2, 5, Optional.empty(), 250_000_000_000L, -1_000_000_000_000L),
                new Verdict(new OperatorId(2), 1000, 7, 5, Optional.of(Reason.FULL), 0, 0));
        return new Decision(
                appeal.id(),
                appeal.source(),
                at,
                Algorithm.WEIGHTED_RANDOM,
                How.AUTO,
                chosen,
                chosen.map(o -> 7L),
                40,
                verdicts,
                1,
                Map.of(Reason.FULL, 1, Reason.OUTSIDE_HOURS, 3));
    }

    /** Where somebody is free who may be drawn. */
    private List<AppealId> first(List<SourceId> sources, Optional<Queue.Place> after, int limit) {
        var somebody = new Room(Set.of(new OperatorId(1)), Set.of(), Set.of(new OperatorId(1)));
        return takeable(sources.stream().map(id -> new Queue.Open(id, somebody)).toList(), after, limit);
    }

    private List<AppealId> takeable(List<Queue.Open> at, Optional<Queue.Place> after, int limit) {
        return tx(() -> d.queue().takeable(at, clock.instant(), after, limit)).stream()
                .map(Appeal::id)
                .toList();
    }

    /** But for the version, which is the store's. */
    private static void assertSame(Appeal kept, Appeal wanted) {
        assertThat(kept)
                .isEqualTo(new Appeal(
                        wanted.id(),
                        wanted.source(),
                        wanted.client(),
                        wanted.content(),
                        wanted.times(),
                        wanted.state(),
                        wanted.wish(),
                        wanted.declined(),
                        kept.version()));
    }
}
