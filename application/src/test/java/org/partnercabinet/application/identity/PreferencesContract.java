package org.partnercabinet.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.PortsContract;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Preference;
import org.partnercabinet.domain.identity.Session;
import org.partnercabinet.domain.identity.SessionId;

/** What everybody may expect of {@link Preferences}. */
public abstract class PreferencesContract extends PortsContract {
    @Test
    void whoeverSaidNothingWantsNothingInParticular() {
        AccountId account = given.account().id();
        assertThat(sitting(account).preference()).isEqualTo(Preference.NONE);
        assertThat(sitting(account).until()).isEqualTo(clock.instant().plus(Session.LIFE));
    }

    @Test
    void whatIsWantedIsKnownToEverySessionOfTheAccount() {
        AccountId account = given.account().id();
        run(() -> ports.preferences().change(account, wanted -> wanted.in(Preference.Tongue.EN)));
        run(() -> ports.preferences().change(account, wanted -> wanted.looking(Preference.Look.DARK)));
        assertThat(sitting(account).preference())
                .isEqualTo(new Preference(Optional.of(Preference.Tongue.EN), Optional.of(Preference.Look.DARK)));
        assertThat(sitting(given.account().id()).preference()).isEqualTo(Preference.NONE);
    }

    @Test
    void aChangeOfTheAccountLeavesItAsItIs() {
        AccountId account = given.account().id();
        run(() -> ports.preferences().change(account, wanted -> wanted.looking(Preference.Look.LIGHT)));
        run(() -> ports.accounts().change(account, now -> now.withPassword(now.hash())));
        assertThat(sitting(account).preference().theme()).contains(Preference.Look.LIGHT);
    }

    @Test
    void itNeedsATransactionAndAnAccountAndIsUndoneWithIt() {
        AccountId account = given.account().id();
        needsTransaction(() -> ports.preferences().change(account, wanted -> wanted));
        undone(() -> ports.preferences().change(account, wanted -> wanted.in(Preference.Tongue.RU)));
        assertThat(sitting(account).preference()).isEqualTo(Preference.NONE);
        refuses(
                Refusal.Kind.NOT_FOUND,
                "account.not-found",
                () -> run(() -> ports.preferences().change(new AccountId(UUID.randomUUID()), wanted -> wanted)));
    }

    private IdentityQueries.Sitting sitting(AccountId account) {
        Session session = Session.start(
                new SessionId(UUID.randomUUID()), account, given.word(), Session.Device.UNKNOWN, clock.instant());
        run(() -> ports.sessions().add(session));
        return ports.identityQueries()
                .bySession(session.id(), clock.instant())
                .flatMap(IdentityQueries.Identity::sitting)
                .orElseThrow();
    }
}
