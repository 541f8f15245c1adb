package org.partnercabinet.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.PortsContract;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.PasswordReset;

/** What everybody may expect of {@link PasswordResets}. */
public abstract class PasswordResetsContract extends PortsContract {
    @Test
    void aResetComesBackAsItWasPutAndIsFoundByItsToken() {
        AccountId account = given.account().id();
        String hash = TokenSecrets.hash(given.word());
        var asked = PasswordReset.none(account).asked(clock.instant());
        run(() -> ports.passwordResets().put(asked));
        assertThat(ports.passwordResets().of(account)).contains(asked);
        var issued = asked.issued(hash, clock.instant().plus(Duration.ofHours(1)));
        run(() -> ports.passwordResets().put(issued));
        assertThat(ports.passwordResets().of(account)).contains(issued);
        assertThat(ports.passwordResets().whose(hash)).contains(account);
    }

    @Test
    void aRemovedOneIsGone() {
        AccountId account = given.account().id();
        String hash = TokenSecrets.hash(given.word());
        run(() -> ports.passwordResets().put(PasswordReset.none(account).issued(hash, clock.instant())));
        run(() -> ports.passwordResets().remove(account));
        assertThat(ports.passwordResets().of(account)).isEmpty();
        assertThat(ports.passwordResets().whose(hash)).isEmpty();
    }

    @Test
    void itNeedsATransactionAndIsUndoneWithIt() {
        AccountId account = given.account().id();
        var reset = PasswordReset.none(account).asked(clock.instant());
        needsTransaction(() -> ports.passwordResets().put(reset));
        undone(() -> ports.passwordResets().put(reset));
        assertThat(ports.passwordResets().of(account)).isEmpty();
    }
}
