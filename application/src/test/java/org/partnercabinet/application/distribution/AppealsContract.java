package org.partnercabinet.application.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        assertThat(newest(source, Optional.of(given.at()), 10)).containsExactly(waits);
        run(() -> d.decisions().forget(given.at()));
        assertThat(newest(source, Optional.empty(), 10)).containsExactly(given);
    }

    private List<Decision> newest(Source source, Optional<Instant> before, int limit) {
        return tx(() -> d.decisions().newest(Optional.of(source.id()), before, limit));
    }

    private Decision decision(Appeal appeal, Optional<OperatorId> chosen) {
        var verdicts = List.of(
                new Verdict(new OperatorId(1), 10, 2, 5, Optional.empty(), 250_000_000_000L, -1_000_000_000_000L),
                new Verdict(new OperatorId(2), 1000, 7, 5, Optional.of(Reason.FULL), 0, 0));
        return new Decision(
                appeal.id(),
                appeal.source(),
                clock.instant(),
                Algorithm.WEIGHTED_RANDOM,
                How.AUTO,
                chosen,
                chosen.map(o -> 7L),
                40,
                verdicts,
                1,
                Map.of(Reason.FULL, 1, Reason.OUTSIDE_HOURS, 3));
    }

    private List<AppealId> first(List<SourceId> sources, Optional<Queue.Place> after, int limit) {
        return tx(() -> d.queue().first(sources, after, limit)).stream()
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
