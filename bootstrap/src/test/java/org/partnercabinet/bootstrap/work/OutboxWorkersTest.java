package org.partnercabinet.bootstrap.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.CountingIds;
import org.partnercabinet.application.TestClock;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.memory.MemoryPorts;
import org.partnercabinet.application.outbox.DeliverOutbox;
import org.partnercabinet.application.outbox.Delivery;
import org.partnercabinet.application.outbox.Outcome;
import org.partnercabinet.application.outbox.Topic;

class OutboxWorkersTest {
    private static final Topic TOPIC = new Topic("test", 10);
    private final TestClock clock = TestClock.at("2026-03-02T09:00:00Z");
    private final MemoryPorts ports = new MemoryPorts(clock);
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);

    private final class Slow implements Delivery {
        @Override
        public Topic topic() {
            return TOPIC;
        }

        @Override
        public Outcome deliver(String subject) {
            begun.countDown();
            await(end);
            return Outcome.DONE;
        }
    }

    @Test
    void they_move_from_the_start_until_they_are_closed() {
        var workers = new OutboxWorkers(outbox(ports.transactions()), 1, clock);
        assertThat(workers.areMoving()).isFalse();
        workers.start();
        assertThat(workers.areMoving()).isTrue();
        workers.close();
        assertThat(workers.areMoving()).isFalse();
    }

    @Test
    void a_long_delivery_is_movement_though_nobody_looks_meanwhile() {
        ports.transactions().run(() -> ports.outbox().add(TOPIC, "a"));
        try (var workers = new OutboxWorkers(outbox(ports.transactions()), 1, clock)) {
            workers.start();
            await(begun);
            clock.passes(Duration.ofMinutes(1));
            assertThat(workers.areMoving()).isTrue();
            end.countDown();
        }
    }

    @Test
    void who_cannot_look_for_half_a_minute_does_not_move() {
        var broken = new Transactions() {
            @Override
            public <T> T inTransaction(java.util.function.Supplier<T> work) {
                begun.countDown();
                throw new IllegalStateException("no database");
            }

            @Override
            public <T> T partly(java.util.function.Supplier<T> part) {
                throw new IllegalStateException("no database");
            }
        };
        try (var workers = new OutboxWorkers(outbox(broken), 1, clock)) {
            workers.start();
            await(begun);
            clock.passes(Duration.ofSeconds(29));
            assertThat(workers.areMoving()).isTrue();
            clock.passes(Duration.ofSeconds(1));
            assertThat(workers.areMoving()).isFalse();
        }
    }

    /** A place is free a moment before the thread that held it: who looks then must not perish of it. */
    @Test
    void many_short_deliveries_are_all_made() {
        int many = 3000;
        var made = new CountDownLatch(many);
        ports.transactions().run(() -> {
            for (int i = 0; i < many; i++) ports.outbox().add(TOPIC, "subject " + i);
        });
        try (var workers = new OutboxWorkers(outbox(ports.transactions(), new Quick(made)), 4, clock)) {
            workers.start();
            await(made);
            assertThat(workers.areMoving()).isTrue();
        }
    }

    private record Quick(CountDownLatch made) implements Delivery {
        @Override
        public Topic topic() {
            return TOPIC;
        }

        @Override
        public Outcome deliver(String subject) {
            made.countDown();
            return Outcome.DONE;
        }
    }

    private DeliverOutbox outbox(Transactions transactions) {
        return outbox(transactions, new Slow());
    }

    private DeliverOutbox outbox(Transactions transactions, Delivery delivery) {
        return new DeliverOutbox(transactions, ports.outboxQueue(), List.of(delivery), new CountingIds(1), clock);
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(10, TimeUnit.SECONDS)) throw new AssertionError("nobody came");
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
