package org.partnercabinet.application.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.PortsContract;
import org.partnercabinet.domain.referral.Entity;

/** What everybody may expect of {@link Sweeps}. */
public abstract class SweepsContract extends PortsContract {
    @Test
    void aSweepIsCountedFromItsBeginningToItsEnd() {
        Instant began = clock.instant();
        long number = tx(() -> ports.sweeps().began(Entity.LEAD, began));
        run(() -> ports.sweeps().saw(Entity.LEAD, 50, 3));
        run(() -> ports.sweeps().saw(Entity.LEAD, 7, 0));
        assertThat(of(Entity.LEAD))
                .contains(new Sweeps.Sweep(Entity.LEAD, began, Optional.empty(), 57, 3, Optional.empty()));
        run(() -> ports.sweeps().ended(Entity.LEAD, number, began.plusSeconds(9), Optional.of("away")));
        assertThat(of(Entity.LEAD))
                .contains(new Sweeps.Sweep(
                        Entity.LEAD, began, Optional.of(began.plusSeconds(9)), 57, 3, Optional.of("away")));
        run(() -> ports.sweeps().began(Entity.LEAD, began.plusSeconds(20)));
        assertThat(of(Entity.LEAD))
                .contains(
                        new Sweeps.Sweep(Entity.LEAD, began.plusSeconds(20), Optional.empty(), 0, 0, Optional.empty()));
    }

    @Test
    void leadsAndDealsAreCountedApart() {
        run(() -> {
            ports.sweeps().began(Entity.LEAD, clock.instant());
            ports.sweeps().began(Entity.DEAL, clock.instant());
            ports.sweeps().saw(Entity.DEAL, 5, 1);
        });
        assertThat(of(Entity.LEAD).orElseThrow().seen()).isZero();
        assertThat(of(Entity.DEAL).orElseThrow().seen()).isEqualTo(5);
    }

    @Test
    void whoBeganBeforeTheLatestHasLostIt() {
        Instant now = clock.instant();
        long first = tx(() -> ports.sweeps().began(Entity.DEAL, now));
        assertThat(tx(() -> ports.sweeps().isLatest(Entity.DEAL, first))).isTrue();
        long second = tx(() -> ports.sweeps().began(Entity.DEAL, now));
        assertThat(tx(() -> ports.sweeps().isLatest(Entity.DEAL, first))).isFalse();
        assertThat(tx(() -> ports.sweeps().isLatest(Entity.DEAL, second))).isTrue();
        run(() -> ports.sweeps().ended(Entity.DEAL, first, now, Optional.of("late")));
        assertThat(of(Entity.DEAL).orElseThrow().finished()).isEmpty();
        run(() -> ports.sweeps().ended(Entity.DEAL, second, now, Optional.empty()));
        assertThat(of(Entity.DEAL).orElseThrow().finished()).contains(now);
    }

    @Test
    void changesNeedATransaction() {
        needsTransaction(() -> ports.sweeps().isLatest(Entity.DEAL, 1));
        needsTransaction(() -> ports.sweeps().began(Entity.DEAL, clock.instant()));
        undone(() -> ports.sweeps().began(Entity.DEAL, clock.instant()));
    }

    private Optional<Sweeps.Sweep> of(Entity entity) {
        return ports.sweeps().all().stream().filter(it -> it.entity() == entity).findFirst();
    }
}
