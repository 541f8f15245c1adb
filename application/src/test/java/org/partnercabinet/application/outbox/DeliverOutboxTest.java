package org.partnercabinet.application.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.CountingIds;
import org.partnercabinet.application.Refusals;
import org.partnercabinet.application.TestClock;
import org.partnercabinet.application.memory.MemoryPorts;
import org.partnercabinet.domain.Refusal;

class DeliverOutboxTest {
    private final TestClock clock = TestClock.at("2026-03-02T09:00:00Z");
    private final MemoryPorts ports = new MemoryPorts(clock);
    private final List<String> heard = new ArrayList<>();
    private Topic topic = new Topic("test", 10);
    private final List<String> delivered = new ArrayList<>();
    private Function<String, Outcome> answer = subject -> Outcome.DONE;
    private final DeliverOutbox deliver = new DeliverOutbox(
            ports.transactions(), ports.outboxQueue(), List.of(new Recording()), new CountingIds(1), clock);

    private final class Recording implements Delivery {
        @Override
        public Topic topic() {
            return topic;
        }

        @Override
        public void buried(String subject, String why) {
            heard.add("buried " + subject + ": " + why);
        }

        @Override
        public void revived(String subject) {
            heard.add("revived " + subject);
        }

        @Override
        public Outcome deliver(String subject) {
            delivered.add(subject);
            return answer.apply(subject);
        }
    }

    @Test
    void whatIsDueIsDeliveredOnce() {
        add("a");
        assertThat(deliver.handle()).isPresent();
        assertThat(deliver.handle()).isEmpty();
        assertThat(delivered).containsExactly("a");
    }

    @Test
    void theWaitGrowsWithEachAttemptAndStaysWithinFiveMinutes() {
        answer = subject -> new Outcome.NotNow(Duration.ZERO, "busy");
        add("a");
        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            assertThat(deliver.handle()).isPresent();
            long waited = 0;
            while (!isDue()) {
                clock.passes(Duration.ofSeconds(1));
                waited++;
            }
            waits.add(waited);
        }
        assertThat(waits).startsWith(1L, 2L, 4L, 8L).isSorted();
        assertThat(waits.get(10)).isLessThanOrEqualTo(300);
    }

    @Test
    void whoAsksForMoreTimeGetsIt() {
        answer = subject -> new Outcome.NotNow(Duration.ofHours(1), "later");
        add("a");
        deliver.handle();
        clock.passes(Duration.ofMinutes(59));
        assertThat(deliver.handle()).isEmpty();
        clock.passes(Duration.ofMinutes(1));
        assertThat(deliver.handle()).isPresent();
    }

    @Test
    void whatIsRejectedIsLaidAside() {
        answer = subject -> new Outcome.Rejected("never");
        add("a");
        deliver.handle();
        clock.passes(Duration.ofDays(9));
        assertThat(deliver.handle()).isEmpty();
        assertThat(ports.outboxQueue().depths().get("test").buried()).isEqualTo(1);
    }

    @Test
    void ourOwnFaultIsReportedAndTriedAgainAndLaidAsideInTheEnd() {
        answer = subject -> {
            throw new IllegalStateException("our mistake");
        };
        add("a");
        assertThat(deliver.handle().orElseThrow().fault()).isPresent();
        for (int i = 0; i < 30; i++) {
            clock.passes(Duration.ofMinutes(10));
            deliver.handle();
        }
        assertThat(delivered).hasSize(11);
        assertThat(ports.outboxQueue().depths().get("test").buried()).isEqualTo(1);
    }

    @Test
    void beingAwayForLongIsNoCrashAndAFirstFaultBuriesNothing() {
        answer = subject -> new Outcome.NotNow(Duration.ZERO, "away");
        add("a");
        for (int i = 0; i < 30; i++) {
            clock.passes(Duration.ofMinutes(10));
            deliver.handle();
        }
        answer = subject -> {
            throw new IllegalStateException("a hiccup");
        };
        clock.passes(Duration.ofMinutes(10));
        deliver.handle();
        answer = subject -> Outcome.DONE;
        clock.passes(Duration.ofMinutes(10));
        assertThat(deliver.handle().orElseThrow().outcome()).isEqualTo(Outcome.DONE);
    }

    @Test
    void whatRecursIsNeverLaidAside() {
        topic = Topic.recurring("test", 10);
        answer = subject -> {
            throw new IllegalStateException("our mistake");
        };
        add("a");
        for (int i = 0; i < 30; i++) {
            clock.passes(Duration.ofMinutes(10));
            assertThat(deliver.handle()).isPresent();
        }
        answer = subject -> new Outcome.Rejected("never");
        clock.passes(Duration.ofMinutes(10));
        deliver.handle();
        clock.passes(Duration.ofMinutes(5));
        assertThat(deliver.handle()).isPresent();
    }

    @Test
    void aDeliveryHearsThatItsSubjectIsLaidAsideAndThatAPersonHasItTriedAgain() {
        answer = subject -> new Outcome.Rejected("never");
        add("a");
        deliver.handle();
        assertThat(heard).containsExactly("buried a: never");
        var again = new SendAgain(ports.transactions(), ports.outboxQueue(), List.of(new Recording()), clock);
        again.handle("test", "a");
        assertThat(heard).containsExactly("buried a: never", "revived a");
        answer = subject -> Outcome.DONE;
        deliver.handle();
        assertThat(delivered).containsExactly("a", "a");
        Refusals.refuses(Refusal.Kind.NOT_FOUND, "buried-delivery.not-found", () -> again.handle("test", "a"));
    }

    @Test
    void whatNobodyDeliversIsLaidAside() {
        ports.transactions().run(() -> ports.outbox().add(new Topic("unknown", 1), "a"));
        assertThat(deliver.handle().orElseThrow().outcome()).isInstanceOf(Outcome.Rejected.class);
    }

    @Test
    void aDeliveryIsNeverInsideATransactionAndMayOpenItsOwn() {
        answer = subject -> {
            add("b");
            return Outcome.DONE;
        };
        add("a");
        deliver.handle();
        answer = subject -> Outcome.DONE;
        deliver.handle();
        assertThat(delivered).containsExactly("a", "b");
    }

    @Test
    void aLongDeliveryKeepsItsLeaseByRenewing() {
        answer = subject -> {
            for (int i = 0; i < 5; i++) {
                clock.passes(DeliverOutbox.LEASE.minusSeconds(10));
                deliver.renewRunning();
                assertThat(ports.transactions()
                                .inTransaction(() -> ports.outboxQueue()
                                        .lease(Lane.OUTSIDE, 1, clock.instant(), clock.instant(), UUID.randomUUID())))
                        .isEmpty();
            }
            return Outcome.DONE;
        };
        add("a");
        deliver.handle();
        assertThat(delivered).containsExactly("a");
        assertThat(deliver.handle()).isEmpty();
    }

    private void add(String subject) {
        ports.transactions().run(() -> ports.outbox().add(topic, subject));
    }

    private boolean isDue() {
        return ports.outboxQueue()
                .depths()
                .get("test")
                .oldestDueAt()
                .filter(due -> !due.isAfter(clock.instant()))
                .isPresent();
    }
}
