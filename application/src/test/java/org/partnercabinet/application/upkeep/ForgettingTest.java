package org.partnercabinet.application.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.CountingIds;
import org.partnercabinet.application.World;
import org.partnercabinet.application.idempotency.IdempotencyKeys;
import org.partnercabinet.application.idempotency.KeptAnswer;
import org.partnercabinet.application.outbox.DeliverOutbox;

class ForgettingTest {
    private final World world = World.inMemory();
    private final ForgetOldRecords forget = new ForgetOldRecords(
            world.ports.transactions(),
            new ForgetOldRecords.Old(
                    world.ports.sessions(),
                    world.ports.crmInbox(),
                    world.ports.idempotencyKeys(),
                    world.ports.clicks(),
                    world.ports.reporting().jobs(),
                    new ForgetOldRecords.Told(
                            world.ports.proofs(),
                            world.ports.imports(),
                            world.ports.messaging().notices())),
            world.ports.outbox(),
            world.clock);
    private final DeliverOutbox deliver = new DeliverOutbox(
            world.ports.transactions(), world.ports.outboxQueue(), List.of(forget), new CountingIds(2), world.clock);

    @Test
    void anAnswerIsReplayedForADayAndForgottenByTheDailyRound() {
        world.ports.transactions().run(forget::start);
        deliver.handle();
        assertThat(replayed()).isFalse();
        world.passes(Duration.ofHours(23));
        assertThat(deliver.handle()).as("once a day").isEmpty();
        assertThat(replayed()).isTrue();
        world.passes(Duration.ofHours(1).plusSeconds(1));
        assertThat(deliver.handle()).isPresent();
        assertThat(replayed()).isFalse();
        world.passes(Duration.ofDays(1));
        assertThat(deliver.handle()).as("and again the next day").isPresent();
    }

    private boolean replayed() {
        var key = new IdempotencyKeys.Key("account:1", "k");
        var answer = new KeptAnswer(201, "application/json", "", new byte[0]);
        return world.money.answerOnce.handle(key, "print", () -> answer).replayed();
    }
}
