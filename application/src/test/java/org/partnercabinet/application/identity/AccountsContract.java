package org.partnercabinet.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.PortsContract;
import org.partnercabinet.application.Together;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.Account;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Email;
import org.partnercabinet.domain.identity.PasswordHash;
import org.partnercabinet.domain.identity.Role;

/** What everybody may expect of {@link Accounts}. */
public abstract class AccountsContract extends PortsContract {
    @Test
    void anAccountComesBackAsItWasAdded() {
        Account plain = given.unstoredAccount();
        var account = new Account(
                        plain.id(),
                        plain.email(),
                        plain.hash(),
                        Set.of(Role.ADMIN, Role.PARTNER, Role.OPERATOR),
                        Optional.empty(),
                        plain.createdAt())
                .close("partner.rejected", "Причина «в кавычках»");
        run(() -> ports.accounts().add(account));
        assertThat(tx(() -> ports.accounts().get(account.id()))).isEqualTo(account);
        assertThat(tx(() -> ports.accounts().find(account.email()))).contains(account);
    }

    @Test
    void administratorsAreThoseWhoMaySignIn() {
        Account plain = given.unstoredAccount();
        Account admin = plain.withRoles(Set.of(Role.ADMIN));
        Account other = given.unstoredAccount().withRoles(Set.of(Role.PARTNER, Role.OPERATOR, Role.ADMIN));
        Account shut = given.unstoredAccount().withRoles(Set.of(Role.ADMIN)).close(Account.DISABLED, "");
        Account operator = given.unstoredAccount().withRoles(Set.of(Role.OPERATOR, Role.MANAGER, Role.PARTNER));
        run(() -> List.of(admin, other, shut, operator).forEach(ports.accounts()::add));
        assertThat(tx(() -> ports.accounts().lockAdmins()))
                .contains(admin, other)
                .doesNotContain(shut, operator);
        needsTransaction(() -> ports.accounts().lockAdmins());
    }

    @Test
    void anEmailIsOneAccountWhateverItsCase() {
        Account account = given.account();
        var shouted = new Email(account.email().value().toUpperCase(java.util.Locale.ROOT));
        assertThat(tx(() -> ports.accounts().find(shouted))).contains(account);
    }

    @Test
    void aTakenEmailIsRefusedAndTheTransactionStaysUsable() {
        Account first = given.account();
        Account other = given.unstoredAccount();
        var second = new Account(
                other.id(), first.email(), other.hash(), other.roles(), Optional.empty(), other.createdAt());
        run(() -> {
            refuses(
                    Refusal.Kind.CONFLICT,
                    "account.email-taken",
                    () -> ports.accounts().add(second));
            ports.accounts().add(other);
        });
        assertThat(tx(() -> ports.accounts().get(other.id()))).isEqualTo(other);
        assertThat(tx(() -> ports.accounts().find(first.email()))).contains(first);
    }

    @Test
    void ofManyWhoTakeAnEmailAtOnceOneGetsIt() {
        Account model = given.unstoredAccount();
        List<Boolean> got = Together.times(6, i -> {
            var mine = new Account(
                    new AccountId(UUID.randomUUID()),
                    model.email(),
                    model.hash(),
                    model.roles(),
                    Optional.empty(),
                    model.createdAt());
            try {
                run(() -> ports.accounts().add(mine));
                return true;
            } catch (Refusal taken) {
                assertThat(taken.code()).isEqualTo("account.email-taken");
                return false;
            }
        });
        assertThat(got).containsOnlyOnce(true);
    }

    @Test
    void aChangeIsKept() {
        Account account = given.account();
        Account changed = tx(() -> ports.accounts()
                .change(
                        account.id(),
                        a -> a.withPassword(new PasswordHash("new")).close("partner.blocked", "")));
        assertThat(changed.hash().value()).isEqualTo("new");
        assertThat(tx(() -> ports.accounts().get(account.id()))).isEqualTo(changed);
        Account opened = tx(() -> ports.accounts().change(account.id(), Account::open));
        assertThat(tx(() -> ports.accounts().get(account.id()))).isEqualTo(opened);
    }

    @Test
    void changesAtOnceLoseNothing() {
        Account account = given.account();
        Together.times(
                8,
                i -> tx(() -> ports.accounts()
                        .change(
                                account.id(),
                                a -> a.withPassword(new PasswordHash(a.hash().value() + "+")))));
        assertThat(tx(() -> ports.accounts().get(account.id())).hash().value())
                .isEqualTo(account.hash().value() + "+".repeat(8));
    }

    @Test
    void aChangeNeedsATransaction() {
        Account account = given.account();
        needsTransaction(() -> ports.accounts().change(account.id(), Account::open));
    }

    @Test
    void anUnknownOneIsNotFound() {
        var nobody = new AccountId(UUID.randomUUID());
        refuses(
                Refusal.Kind.NOT_FOUND,
                "account.not-found",
                () -> tx(() -> ports.accounts().get(nobody)));
        refuses(
                Refusal.Kind.NOT_FOUND,
                "account.not-found",
                () -> tx(() -> ports.accounts().change(nobody, a -> a)));
        assertThat(tx(() -> ports.accounts().find(given.email()))).isEmpty();
    }
}
