package org.partnercabinet.application.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.PortsContract;
import org.partnercabinet.application.Together;
import org.partnercabinet.domain.identity.AccountId;

/** What everybody may expect of {@link Connections}. */
public abstract class ConnectionsContract extends PortsContract {
    private static final PortalSecrets WITH_TOKEN =
            new PortalSecrets("https://portal.example/rest/1/code/", Optional.of("token"));
    private static final PortalSecrets WITHOUT =
            new PortalSecrets("https://other.example/rest/2/code/", Optional.empty());

    @Test
    void whatIsPutComesBackAndEveryChangeHasANewVersion() {
        AccountId admin = given.account().id();
        long before = ports.connections().version();
        run(() -> put(WITH_TOKEN, admin, clock.instant()));
        assertThat(ports.connections().stored())
                .isEqualTo(new Connections.Stored(before + 1, Optional.of(WITH_TOKEN), Optional.of(clock.instant())));
        run(() -> put(WITHOUT, admin, clock.instant().plusSeconds(1)));
        assertThat(ports.connections().stored().secrets()).contains(WITHOUT);
        assertThat(ports.connections().version()).isEqualTo(before + 2);
    }

    @Test
    void whatIsRemovedIsGoneAndTheVersionGoesOn() {
        AccountId admin = given.account().id();
        run(() -> put(WITH_TOKEN, admin, clock.instant()));
        long before = ports.connections().version();
        assertThat(tx(() -> remove(admin))).isTrue();
        assertThat(ports.connections().stored().secrets()).isEmpty();
        assertThat(ports.connections().version()).isEqualTo(before + 1);
        assertThat(tx(() -> remove(admin))).isFalse();
        assertThat(ports.connections().version()).isEqualTo(before + 1);
    }

    @Test
    void ofManyChangesAtOnceEachIsAVersion() {
        AccountId admin = given.account().id();
        run(() -> put(WITHOUT, admin, clock.instant()));
        long before = ports.connections().version();
        Together.times(8, i -> {
            while (!tx(() -> put(i % 2 == 0 ? WITH_TOKEN : WITHOUT, admin, clock.instant()))) Thread.onSpinWait();
            return i;
        });
        assertThat(ports.connections().version()).isEqualTo(before + 8);
    }

    @Test
    void ofManyWhoSawTheSameVersionOneChangesIt() {
        AccountId admin = given.account().id();
        run(() -> put(WITHOUT, admin, clock.instant()));
        long before = ports.connections().version();
        List<Boolean> changed =
                Together.times(6, i -> tx(() -> ports.connections().put(before, WITH_TOKEN, admin, clock.instant())));
        assertThat(changed).containsOnlyOnce(true);
        assertThat(tx(() -> ports.connections().remove(before, admin, clock.instant())))
                .isFalse();
        assertThat(ports.connections().stored().secrets()).contains(WITH_TOKEN);
        assertThat(ports.connections().version()).isEqualTo(before + 1);
    }

    private boolean put(PortalSecrets secrets, AccountId by, Instant at) {
        return ports.connections().put(ports.connections().version(), secrets, by, at);
    }

    private boolean remove(AccountId by) {
        return ports.connections().remove(ports.connections().version(), by, clock.instant());
    }

    @Test
    void aChangeThatFailsChangesNothingAndNeedsATransaction() {
        AccountId admin = given.account().id();
        run(() -> put(WITHOUT, admin, clock.instant()));
        Connections.Stored before = ports.connections().stored();
        undone(() -> put(WITH_TOKEN, admin, clock.instant()));
        undone(() -> remove(admin));
        assertThat(ports.connections().stored()).isEqualTo(before);
        needsTransaction(() -> put(WITH_TOKEN, admin, clock.instant()));
        needsTransaction(() -> remove(admin));
    }
}
