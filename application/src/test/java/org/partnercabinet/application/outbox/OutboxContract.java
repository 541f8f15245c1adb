package org.partnercabinet.application.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.PortsContract;
import org.partnercabinet.application.Together;

/**
 * What everybody may expect of the {@link Outbox} and the {@link OutboxQueue}. Plays in 1990, when nothing of other
 * tests on a shared database is due; what earlier tests of this contract left is cleared away.
 */
public abstract class OutboxContract extends PortsContract {
    private static final Duration LEASE = Duration.ofMinutes(2);
    private Topic topic;

    @BeforeEach
    void longAgo() {
        // Rows that other tests left, due at any time and wanted again at any other, are worked off first.
        clock.passes(Duration.between(clock.instant(), Instant.parse("2200-05-05T05:05:05Z")));
        run(() -> ports.outboxQueue().releaseAll(clock.instant()));
        boolean more = true;
        while (more) more = settleOne();
        clock.passes(Duration.between(clock.instant(), Instant.parse("1990-05-05T05:05:05Z")));
        topic = new Topic(given.word(), 10);
    }

    @Test
    void whatWasAddedIsDueAtOnceAndGoneOnceItIsDone() {
        add(topic, "a");
        Lease lease = next().orElseThrow();
        assertThat(lease.topic()).isEqualTo(topic.name());
        assertThat(lease.subject()).isEqualTo("a");
        assertThat(lease.attempts()).isZero();
        done(lease);
        clock.passes(Duration.ofDays(1));
        assertThat(next()).isEmpty();
    }

    @Test
    void whatWasNotCommittedIsNotDue() {
        undone(() -> ports.outbox().add(topic, "a"));
        assertThat(next()).isEmpty();
    }

    @Test
    void theSameSubjectAddedAgainIsOneRow() {
        add(topic, "a");
        add(topic, "a");
        done(next().orElseThrow());
        assertThat(next()).isEmpty();
    }

    @Test
    void aRowDueLaterWaitsAndASoonerWishPrevails() {
        Instant now = clock.instant();
        add(topic, "later", now.plusSeconds(60));
        add(topic, "sooner", now.plusSeconds(60));
        add(topic, "sooner", now.plusSeconds(10));
        add(topic, "sooner", now.plusSeconds(90));
        assertThat(next()).isEmpty();
        clock.passes(Duration.ofSeconds(10));
        assertThat(next().orElseThrow().subject()).isEqualTo("sooner");
        assertThat(next()).isEmpty();
        clock.passes(Duration.ofSeconds(50));
        assertThat(next().orElseThrow().subject()).isEqualTo("later");
    }

    @Test
    void theFirstByRankThenByTimeGoesFirst() {
        Instant now = clock.instant();
        add(new Topic(given.word(), 30), "sweep", now.minusSeconds(100));
        add(topic, "second", now.minusSeconds(1));
        add(topic, "first", now.minusSeconds(2));
        add(new Topic(given.word(), 20), "lead", now.minusSeconds(50));
        assertThat(IntStream.range(0, 4).mapToObj(i -> next().orElseThrow().subject()))
                .containsExactly("first", "second", "lead", "sweep");
    }

    @Test
    void aLeasedRowIsNobodyElsesUntilTheLeaseRunsOut() {
        add(topic, "a");
        Lease lost = next().orElseThrow();
        clock.passes(LEASE.minusSeconds(1));
        assertThat(next()).isEmpty();
        clock.passes(Duration.ofSeconds(2));
        Lease again = next().orElseThrow();
        assertThat(again.token()).isNotEqualTo(lost.token());
        assertThat(again.attempts()).isEqualTo(1);
        done(lost);
        clock.passes(LEASE.plusSeconds(1));
        assertThat(next()).as("who lost the lease settles nothing").isPresent();
    }

    @Test
    void aRenewedLeaseLastsAndALostOneStaysLost() {
        add(topic, "a");
        Lease kept = next().orElseThrow();
        clock.passes(LEASE.minusSeconds(1));
        run(() -> ports.outboxQueue()
                .renew(Set.of(kept.token(), UUID.randomUUID()), clock.instant().plus(LEASE)));
        clock.passes(LEASE.minusSeconds(1));
        assertThat(next()).isEmpty();
        clock.passes(Duration.ofSeconds(2));
        Lease taken = next().orElseThrow();
        run(() ->
                ports.outboxQueue().renew(Set.of(kept.token()), clock.instant().plus(Duration.ofDays(9))));
        clock.passes(LEASE.plusSeconds(1));
        assertThat(next().orElseThrow().token()).isNotEqualTo(taken.token());
    }

    @Test
    void whatCouldNotBeDeliveredWaitsAndRemembersItsAttempts() {
        add(topic, "a");
        for (int attempt = 0; attempt < 3; attempt++) {
            Lease lease = next().orElseThrow();
            assertThat(lease.attempts()).isEqualTo(attempt);
            settle(lease, Duration.ofSeconds(5));
            assertThat(next()).isEmpty();
            clock.passes(Duration.ofSeconds(5));
        }
    }

    @Test
    void whatIsAddedWhileItIsBeingDeliveredIsDeliveredOnceMore() {
        add(topic, "a");
        Lease lease = next().orElseThrow();
        add(topic, "a");
        assertThat(next()).as("never twice at once").isEmpty();
        done(lease);
        Lease again = next().orElseThrow();
        assertThat(again.attempts()).isZero();
        done(again);
        assertThat(next()).isEmpty();
    }

    @Test
    void aDeliveryThatAddsItselfForLaterRecurs() {
        add(topic, "sweep");
        Lease lease = next().orElseThrow();
        add(topic, "sweep", clock.instant().plusSeconds(300));
        done(lease);
        assertThat(next()).isEmpty();
        clock.passes(Duration.ofSeconds(300));
        assertThat(next().orElseThrow().subject()).isEqualTo("sweep");
    }

    @Test
    void whatIsAddedDuringAFailingDeliveryIsDueWhicheverComesFirst() {
        add(topic, "now");
        Lease now = next().orElseThrow();
        add(topic, "now");
        settle(now, Duration.ofHours(1));
        Lease again = next().orElseThrow();
        assertThat(again.subject()).isEqualTo("now");
        add(topic, "now", clock.instant().plus(Duration.ofDays(30)));
        settle(again, Duration.ofSeconds(5));
        clock.passes(Duration.ofSeconds(5));
        assertThat(next().orElseThrow().subject()).isEqualTo("now");
    }

    @Test
    void aLaterWishDuringADeliveryThatCrashedIsNotForgotten() {
        add(topic, "a");
        next().orElseThrow();
        add(topic, "a", clock.instant().plus(Duration.ofHours(2)));
        clock.passes(LEASE.plusSeconds(1));
        done(next().orElseThrow());
        clock.passes(Duration.ofHours(2));
        assertThat(next()).isPresent();
    }

    @Test
    void aBuriedRowRestsUntilItsSubjectIsAddedAgain() {
        add(topic, "a");
        Lease lease = next().orElseThrow();
        run(() -> ports.outboxQueue().bury(lease, "no such field «x»"));
        clock.passes(Duration.ofDays(9));
        assertThat(next()).isEmpty();
        assertThat(ports.outboxQueue().depths().get(topic.name()).buried()).isEqualTo(1);
        add(topic, "a");
        Lease again = next().orElseThrow();
        assertThat(again.attempts()).isZero();
        assertThat(ports.outboxQueue().depths().get(topic.name()).buried()).isZero();
    }

    @Test
    void crashesAreCountedApartFromAttempts() {
        add(topic, "a");
        settle(next().orElseThrow(), Duration.ZERO);
        for (int crash = 0; crash < 2; crash++) {
            Lease lease = next().orElseThrow();
            assertThat(lease.crashes()).isEqualTo(crash);
            assertThat(lease.attempts()).isEqualTo(crash + 1);
            run(() -> ports.outboxQueue().crashed(lease, clock.instant(), "ours"));
        }
        settle(next().orElseThrow(), Duration.ZERO);
        assertThat(next().orElseThrow().crashes())
                .as("a busy portal is no crash")
                .isEqualTo(2);
    }

    @Test
    void buriedRowsAreListedAndCanBeRevived() {
        add(topic, "a");
        add(topic, "alive");
        Instant added = clock.instant();
        clock.passes(Duration.ofSeconds(1));
        Lease lease = next().orElseThrow();
        run(() -> ports.outboxQueue().bury(lease, "no such field"));
        assertThat(mine())
                .containsExactly(new OutboxQueries.Buried(topic.name(), lease.subject(), "no such field", 1, added));
        assertThat(revive("nobody")).isFalse();
        assertThat(revive(lease.subject())).isTrue();
        assertThat(revive(lease.subject())).isFalse();
        assertThat(mine()).isEmpty();
        assertThat(next()).isPresent();
    }

    private boolean revive(String subject) {
        return tx(() -> ports.outboxQueue().revive(topic.name(), subject, clock.instant()));
    }

    /** The database may be shared: long ago come these rows, so on the first page. */
    private List<OutboxQueries.Buried> mine() {
        return ports.outboxQueries().buried(new PageRequest(1, 100)).items().stream()
                .filter(row -> row.topic().equals(topic.name()))
                .toList();
    }

    @Test
    void whatIsAddedWhileItIsBeingBuriedLives() {
        add(topic, "a");
        Lease lease = next().orElseThrow();
        add(topic, "a");
        assertThat(tx(() -> ports.outboxQueue().bury(lease, "no"))).isFalse();
        assertThat(next()).isPresent();
    }

    @Test
    void whoLostTheLeaseBuriesNothing() {
        add(topic, "a");
        Lease lost = next().orElseThrow();
        clock.passes(LEASE.plusSeconds(1));
        Lease mine = next().orElseThrow();
        run(() -> ports.outboxQueue().bury(lost, "no"));
        settle(mine, Duration.ZERO);
        assertThat(next()).isPresent();
    }

    @Test
    void manyWorkersNeverGetTheSameRowAndGetThemAll() {
        List<String> subjects = IntStream.range(0, 40).mapToObj(i -> "s" + i).toList();
        run(() -> subjects.forEach(s -> ports.outbox().add(topic, s)));
        var taken = new ConcurrentLinkedQueue<String>();
        Together.times(6, worker -> {
            Optional<Lease> lease = next();
            while (lease.isPresent()) {
                taken.add(lease.get().subject());
                lease = next();
            }
            return worker;
        });
        // A worker that lost a race may have gone home early; what is left is still there.
        for (Optional<Lease> left = next(); left.isPresent(); left = next())
            taken.add(left.get().subject());
        assertThat(taken).containsExactlyInAnyOrderElementsOf(subjects);
    }

    @Test
    void whatIsAddedAtOnceByManyIsOneRow() {
        Together.times(6, i -> {
            add(topic, "a");
            return i;
        });
        done(next().orElseThrow());
        assertThat(next()).isEmpty();
    }

    @Test
    void allLeasesCanBeGivenBack() {
        add(topic, "a");
        next().orElseThrow();
        run(() -> ports.outboxQueue().releaseAll(clock.instant()));
        assertThat(next().orElseThrow().subject()).isEqualTo("a");
    }

    @Test
    void depthsTellWhatWaitsAndSinceWhen() {
        Instant now = clock.instant();
        add(topic, "a", now.minusSeconds(5));
        add(topic, "b", now.plusSeconds(5));
        assertThat(ports.outboxQueue().depths().get(topic.name()))
                .isEqualTo(new OutboxQueue.Depth(2, 0, Optional.of(now.minusSeconds(5))));
        assertThat(ports.outboxQueue().depths()).doesNotContainKey(given.word());
    }

    @Test
    void theOldestOfWhatWaitsIsKnownByWhenItCameUp() {
        Instant now = clock.instant();
        var idle = new Topic(given.word(), 10);
        add(topic, "a");
        clock.passes(Duration.ofSeconds(9));
        add(topic, "b");
        settle(next().orElseThrow(), Duration.ofMinutes(5));
        assertThat(ports.outboxQueries().waitingSince(List.of(topic.name(), idle.name())))
                .isEqualTo(Map.of(topic.name(), now));
    }

    @Test
    void aRowsTurnIsKnownUnlessItIsBeingDelivered() {
        Instant later = clock.instant().plusSeconds(60);
        add(topic, "a", later);
        assertThat(ports.outboxQueries().dueAt(topic.name(), "a")).contains(later);
        assertThat(ports.outboxQueries().dueAt(topic.name(), "b")).isEmpty();
        clock.passes(Duration.ofSeconds(60));
        next().orElseThrow();
        assertThat(ports.outboxQueries().dueAt(topic.name(), "a")).isEmpty();
    }

    @Test
    void whatWaitsOfATopicCanBeHurried() {
        var other = new Topic(given.word(), 10);
        Instant later = clock.instant().plusSeconds(300);
        add(topic, "a", later);
        add(other, "a", later);
        add(topic, "delivered");
        Lease lease = next().orElseThrow();
        run(() -> ports.outboxQueue().hurry(Set.of(topic.name())));
        assertThat(next().orElseThrow().subject()).isEqualTo("a");
        assertThat(next()).isEmpty();
        done(lease);
        needsTransaction(() -> ports.outboxQueue().hurry(Set.of(topic.name())));
    }

    @Test
    void whatIsHurriedGoesInTheOrderInWhichItCameUpAndNotInThatOfItsFailures() {
        var urgent = new Topic(given.word(), 5);
        for (String subject : List.of("first", "second", "third")) {
            add(topic, subject);
            clock.passes(Duration.ofSeconds(1));
        }
        add(urgent, "urgent");
        for (int longest : List.of(50, 300, 200, 100)) {
            Lease lease = next().orElseThrow();
            run(() -> ports.outboxQueue()
                    .settle(lease, Optional.of(clock.instant().plusSeconds(longest)), "away"));
        }
        assertThat(next()).isEmpty();
        run(() -> ports.outboxQueue().hurry(Set.of(topic.name(), urgent.name())));
        List<Lease> all =
                IntStream.range(0, 4).mapToObj(i -> next().orElseThrow()).toList();
        assertThat(all).extracting(Lease::subject).containsExactly("urgent", "first", "second", "third");
        assertThat(all).extracting(Lease::attempts).containsOnly(0);
    }

    @Test
    void whatIsBeingDeliveredWhenItIsHurriedWaitsNoLongerThanTheOthers() {
        add(topic, "a");
        Lease lease = next().orElseThrow();
        clock.passes(Duration.ofSeconds(5));
        run(() -> ports.outboxQueue().hurry(Set.of(topic.name())));
        assertThat(next()).isEmpty();
        run(() -> ports.outboxQueue().settle(lease, Optional.of(clock.instant().plusSeconds(300)), "away"));
        assertThat(next().orElseThrow().subject()).isEqualTo("a");
    }

    @Test
    void buriedRowsAreListedOfSomeTopicsToo() {
        var other = new Topic(given.word(), 10);
        for (Topic each : List.of(topic, other)) {
            add(each, "a");
            Lease lease = next().orElseThrow();
            run(() -> ports.outboxQueue().bury(lease, "no"));
        }
        var page = ports.outboxQueries().buried(List.of(topic.name()), new PageRequest(1, 25));
        assertThat(page.total()).isEqualTo(1);
        assertThat(page.items()).extracting(OutboxQueries.Buried::topic).containsExactly(topic.name());
    }

    @Test
    void manyAreAddedAsEachWouldBe() {
        add(topic, "leased");
        Lease lease = next().orElseThrow();
        clock.passes(Duration.ofSeconds(1));
        add(topic, "later", clock.instant().plusSeconds(300));
        run(() -> ports.outbox().addAll(topic, List.of("a", "later", "leased")));
        assertThat(List.of(next().orElseThrow().subject(), next().orElseThrow().subject()))
                .containsExactlyInAnyOrder("a", "later");
        assertThat(next()).isEmpty();
        done(lease);
        assertThat(next().orElseThrow().subject()).as("once more").isEqualTo("leased");
        needsTransaction(() -> ports.outbox().addAll(topic, List.of("b")));
    }

    @Test
    void addingNeedsATransaction() {
        needsTransaction(() -> ports.outbox().add(topic, "a"));
        needsTransaction(() -> ports.outbox().add(topic, "a", clock.instant()));
        assertThat(next()).isEmpty();
    }

    @Test
    void manyAreAddedAtOnceThoseThatAreThereTooAndTheSameTwice() {
        add(topic, "b", clock.instant().plusSeconds(60));
        run(() -> ports.outbox().addAll(topic, List.of("c", "b", "a", "c")));
        run(() -> ports.outbox().addAll(topic, List.of()));
        assertThat(many(Lane.OUTSIDE, 5)).extracting(Lease::subject).containsExactlyInAnyOrder("a", "b", "c");
        needsTransaction(() -> ports.outbox().addAll(topic, List.of("d")));
    }

    @Test
    void manyAreLeasedAtOnceInTheirOrderAndNoneTwice() {
        for (int i = 0; i < 7; i++) add(topic, "row " + i, clock.instant().minusSeconds(7 - i));
        List<Lease> some = many(Lane.OUTSIDE, 5);
        assertThat(some).extracting(Lease::subject).containsExactly("row 0", "row 1", "row 2", "row 3", "row 4");
        List<Lease> rest = many(Lane.OUTSIDE, 5);
        assertThat(rest).extracting(Lease::subject).containsExactly("row 5", "row 6");
        some.forEach(this::done);
        rest.forEach(this::done);
        assertThat(next()).isEmpty();
    }

    @Test
    void aLaneSeesItsOwnRanksOnly() {
        add(topic, "outside");
        add(new Topic(given.word(), Lane.INSIDE.lastRank()), "inside");
        add(new Topic(given.word(), Lane.BULK.firstRank()), "bulk");
        assertThat(many(Lane.INSIDE, 5)).extracting(Lease::subject).containsExactly("inside");
        assertThat(many(Lane.OUTSIDE, 5)).extracting(Lease::subject).containsExactly("outside");
        assertThat(many(Lane.BULK, 5)).extracting(Lease::subject).containsExactly("bulk");
    }

    private List<Lease> many(Lane lane, int most) {
        Instant now = clock.instant();
        return tx(() -> ports.outboxQueue().lease(lane, most, now, now.plus(LEASE), UUID.randomUUID()));
    }

    private void add(Topic to, String subject) {
        run(() -> ports.outbox().add(to, subject));
    }

    private void add(Topic to, String subject, Instant dueAt) {
        run(() -> ports.outbox().add(to, subject, dueAt));
    }

    private Optional<Lease> next() {
        Instant now = clock.instant();
        return tx(() -> ports.outboxQueue().lease(Lane.OUTSIDE, 1, now, now.plus(LEASE), UUID.randomUUID())).stream()
                .findFirst();
    }

    private void done(Lease lease) {
        run(() -> ports.outboxQueue().settle(lease, Optional.empty(), ""));
    }

    private void settle(Lease lease, Duration again) {
        run(() -> ports.outboxQueue().settle(lease, Optional.of(clock.instant().plus(again)), "busy"));
    }

    private boolean settleOne() {
        Optional<Lease> left = next();
        left.ifPresent(this::done);
        return left.isPresent();
    }
}
