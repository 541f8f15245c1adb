package org.partnercabinet.application.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.PortsContract;
import org.partnercabinet.application.crm.CrmCursors.Sweep;
import org.partnercabinet.domain.referral.Entity;

/** What everybody may expect of {@link CrmInbox} and {@link CrmCursors}. */
public abstract class CrmInboxContract extends PortsContract {
    private static final Instant LONG_AGO = Instant.parse("1990-05-05T05:05:05Z");

    @Test
    void eventsAreKeptUntilTheyAreForgotten() {
        run(() -> ports.crmInbox().forget(LONG_AGO.plusSeconds(100)));
        receive(LONG_AGO);
        receive(LONG_AGO.plusSeconds(1));
        receive(LONG_AGO.plusSeconds(50));
        assertThat(forget(LONG_AGO)).isZero();
        assertThat(forget(LONG_AGO.plusSeconds(2))).isEqualTo(2);
        assertThat(forget(LONG_AGO.plusSeconds(100))).isEqualTo(1);
        assertThat(forget(LONG_AGO.plusSeconds(100))).isZero();
    }

    @Test
    void itIsKnownWhenTheLastOneCame() {
        Instant last = clock.instant().plusSeconds(1_000_000);
        receive(last);
        receive(last.minusSeconds(5));
        assertThat(ports.crmInbox().lastAt()).contains(last);
        run(() -> ports.crmInbox().forget(last.plusSeconds(1)));
        assertThat(ports.crmInbox().lastAt()).isEmpty();
    }

    @Test
    void anEventThatWasNotCommittedWasNotKept() {
        run(() -> ports.crmInbox().forget(LONG_AGO.plusSeconds(100)));
        undone(() -> receive(LONG_AGO));
        assertThat(forget(LONG_AGO.plusSeconds(100))).isZero();
    }

    @Test
    void eachEntityHasItsCursorAndItIsKeptWithinASweep() {
        Instant now = clock.instant();
        Sweep leads = Sweep.first(now);
        Sweep deals = Sweep.first(now.minusSeconds(60)).begin(now).past(77);
        put(Entity.LEAD, leads);
        put(Entity.DEAL, deals);
        assertThat(find(Entity.LEAD)).contains(leads);
        assertThat(find(Entity.DEAL)).contains(deals);
        put(Entity.DEAL, deals.next().past(9));
        assertThat(find(Entity.DEAL)).contains(deals.next().past(9));
        put(Entity.DEAL, deals.next().next());
        assertThat(find(Entity.DEAL).orElseThrow().phase()).isEqualTo(CrmCursors.Phase.KNOWN);
        put(Entity.DEAL, deals.next().next().lookedUpTo(12_000).next());
        assertThat(find(Entity.DEAL)).contains(new Sweep(now, now, CrmCursors.Phase.OVER, 0, 12_000));
        assertThat(find(Entity.LEAD)).contains(leads);
        needsTransaction(() -> ports.crmCursors().put(Entity.LEAD, leads));
    }

    private void put(Entity entity, Sweep sweep) {
        run(() -> ports.crmCursors().put(entity, sweep));
    }

    private Optional<Sweep> find(Entity entity) {
        return tx(() -> ports.crmCursors().find(entity));
    }

    private void receive(Instant at) {
        run(() -> ports.crmInbox()
                .addAll(List.of(
                        new CrmInbox.Event(
                                UUID.randomUUID(), "ONCRMDEALUPDATE", Optional.of(given.dealKey(Entity.DEAL)), at),
                        new CrmInbox.Event(UUID.randomUUID(), "ONCRMCOMPANYADD", Optional.empty(), clock.instant()))));
    }

    private int forget(Instant before) {
        return tx(() -> ports.crmInbox().forget(before));
    }
}
