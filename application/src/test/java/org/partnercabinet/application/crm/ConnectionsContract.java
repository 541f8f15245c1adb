package org.partnercabinet.application.crm;

import static org.assertj.core.api.Assertions.assertThat;

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
        run(() -> ports.connections().put(WITH_TOKEN, admin, clock.instant()));
        assertThat(ports.connections().stored())
                .isEqualTo(new Connections.Stored(before + 1, Optional.of(WITH_TOKEN), Optional.of(clock.instant())));
        run(() -> ports.connections().put(WITHOUT, admin, clock.instant().plusSeconds(1)));
        assertThat(ports.connections().stored().secrets()).contains(WITHOUT);
        assertThat(ports.connections().version()).isEqualTo(before + 2);
    }

    @Test
    void whatIsRemovedIsGoneAndTheVersionGoesOn() {
        AccountId admin = given.account().id();
        run(() -> ports.connections().put(WITH_TOKEN, admin, clock.instant()));
        long before = ports.connections().version();
        assertThat(tx(() -> ports.connections().remove(admin, clock.instant()))).isTrue();
        assertThat(ports.connections().stored().secrets()).isEmpty();
        assertThat(ports.connections().version()).isEqualTo(before + 1);
        assertThat(tx(() -> ports.connections().remove(admin, clock.instant()))).isFalse();
        assertThat(ports.connections().version()).isEqualTo(before + 1);
    }

    @Test
    void ofManyChangesAtOnceEachIsAVersion() {
        AccountId admin = given.account().id();
        run(() -> ports.connections().put(WITHOUT, admin, clock.instant()));
        long before = ports.connections().version();
        Together.times(
                8,
                i -> tx(() -> {
                    ports.connections().put(i % 2 == 0 ? WITH_TOKEN : WITHOUT, admin, clock.instant());
                    return i;
                }));
        assertThat(ports.connections().version()).isEqualTo(before + 8);
    }

    @Test
    void aChangeThatFailsChangesNothingAndNeedsATransaction() {
        AccountId admin = given.account().id();
        run(() -> ports.connections().put(WITHOUT, admin, clock.instant()));
        Connections.Stored before = ports.connections().stored();
        undone(() -> ports.connections().put(WITH_TOKEN, admin, clock.instant()));
        undone(() -> ports.connections().remove(admin, clock.instant()));
        assertThat(ports.connections().stored()).isEqualTo(before);
        needsTransaction(() -> ports.connections().put(WITH_TOKEN, admin, clock.instant()));
        needsTransaction(() -> ports.connections().remove(admin, clock.instant()));
    }
}
