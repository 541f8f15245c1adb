package org.partnercabinet.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.Page;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.PortsContract;
import org.partnercabinet.domain.identity.Account;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.ApiKey;
import org.partnercabinet.domain.identity.ApiKeyId;
import org.partnercabinet.domain.identity.PasswordReset;
import org.partnercabinet.domain.identity.Preference;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.identity.Session;
import org.partnercabinet.domain.identity.SessionId;
import org.partnercabinet.domain.partner.Partner;

/** What everybody may expect of {@link IdentityQueries}. */
public abstract class IdentityQueriesContract extends PortsContract {
    @Test
    void aSessionIsItsAccountAndItsPartner() {
        Partner partner = given.partner();
        SessionId session = session(partner.account());
        assertThat(bySession(session))
                .contains(new IdentityQueries.Identity(
                        partner.account().value(),
                        partner.profile().email().value(),
                        Set.of(Role.PARTNER),
                        Optional.of(partner.id().value()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new IdentityQueries.Sitting(
                                clock.instant().plus(Session.LIFE), clock.instant(), Preference.NONE))));
    }

    @Test
    void anAccountWithoutAPartnerHasNone() {
        Account account = given.account();
        assertThat(bySession(session(account.id())).orElseThrow().partner()).isEmpty();
    }

    @Test
    void fromWhereSomebodySignedInLatelyIsKnownByTheirEmail() {
        Account anna = given.account();
        given.account();
        assertThat(ports.identityQueries().addresses(anna.email())).isEmpty();
        for (String address : List.of("10.0.0.1", "2001:db8::7")) {
            clock.passes(Duration.ofMinutes(1));
            var device = new Session.Device("", address);
            var id = new SessionId(UUID.randomUUID());
            run(() -> ports.sessions().add(Session.start(id, anna.id(), "hash", device, clock.instant())));
        }
        assertThat(ports.identityQueries().addresses(anna.email())).containsExactly("2001:db8::7", "10.0.0.1");
    }

    @Test
    void anEndedSessionIsNobodyAtOnce() {
        SessionId session = session(given.account().id());
        run(() -> ports.sessions().change(session, s -> s.end(clock.instant())));
        assertThat(bySession(session)).isEmpty();
    }

    @Test
    void anExpiredSessionIsNobody() {
        SessionId session = session(given.account().id());
        clock.passes(Session.LIFE);
        assertThat(bySession(session)).isEmpty();
    }

    @Test
    void aClosedAccountIsNobodyBySessionAndByKey() {
        Account account = given.account();
        SessionId session = session(account.id());
        ApiKey key = key(account.id());
        assertThat(ports.identityQueries().byApiKey(key.hash())).isPresent();
        run(() -> ports.accounts().change(account.id(), a -> a.close("partner.blocked", "")));
        assertThat(bySession(session)).isEmpty();
        assertThat(ports.identityQueries().byApiKey(key.hash())).isEmpty();
    }

    @Test
    void aKeyIsItsAccountWithinItsScopesUntilItIsRevoked() {
        Partner partner = given.partner();
        ApiKey key = key(partner.account());
        var identity = ports.identityQueries().byApiKey(key.hash()).orElseThrow();
        assertThat(identity.scopes()).contains(Set.of("links:read", "links:write"));
        assertThat(identity.partner()).contains(partner.id().value());
        assertThat(identity.roles()).containsExactly(Role.PARTNER);
        run(() -> ports.apiKeys().change(key.id(), k -> k.revoke(clock.instant())));
        assertThat(ports.identityQueries().byApiKey(key.hash())).isEmpty();
    }

    @Test
    void unknownSessionsAndKeysAreNobody() {
        assertThat(bySession(new SessionId(UUID.randomUUID()))).isEmpty();
        assertThat(ports.identityQueries().byApiKey(TokenSecrets.hash(given.word())))
                .isEmpty();
    }

    @Test
    void keysAreListedWithWhomTheyActForAndWhetherTheyStillWork() {
        Partner partner = given.partner();
        ApiKey theirs = key(partner.account());
        ApiKey admins = key(given.account().id());
        run(() -> ports.apiKeys().change(admins.id(), k -> k.revoke(clock.instant())));
        assertThat(listed(PageRequest.Order.NEWEST_FIRST))
                .contains(
                        new IdentityQueries.ApiKeyRow(
                                theirs.id().value(),
                                "CRM",
                                "pck_abcdef",
                                theirs.scopes(),
                                Optional.of(partner.id().value()),
                                clock.instant(),
                                Optional.empty()),
                        new IdentityQueries.ApiKeyRow(
                                admins.id().value(),
                                "CRM",
                                "pck_abcdef",
                                admins.scopes(),
                                Optional.empty(),
                                clock.instant(),
                                Optional.of(clock.instant())));
    }

    @Test
    void keysComeInPagesInEitherOrder() {
        for (int i = 0; i < 5; i++) {
            clock.passes(Duration.ofSeconds(1));
            key(given.account().id());
        }
        var newest = listed(PageRequest.Order.NEWEST_FIRST);
        assertThat(newest).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(5);
        assertThat(newest)
                .extracting(IdentityQueries.ApiKeyRow::createdAt)
                .isSortedAccordingTo(Comparator.reverseOrder());
        var oldest = new ArrayList<>(listed(PageRequest.Order.OLDEST_FIRST));
        Collections.reverse(oldest);
        assertThat(newest).isEqualTo(oldest);
    }

    private List<IdentityQueries.ApiKeyRow> listed(PageRequest.Order order) {
        var all = new ArrayList<IdentityQueries.ApiKeyRow>();
        for (int page = 1; ; page++) {
            var keys = ports.identityQueries().apiKeys(new PageRequest(page, 2, order));
            all.addAll(keys.items());
            if (keys.items().size() < 2) {
                assertThat(keys.total()).isEqualTo(all.size());
                return all;
            }
        }
    }

    @Test
    void somebodySeesWhereTheyAreSignedInTheNewestFirst() {
        AccountId account = given.account().id();
        SessionId first = session(account);
        clock.passes(Duration.ofMinutes(1));
        SessionId second = session(account);
        SessionId ended = session(account);
        run(() -> ports.sessions().change(ended, s -> s.end(clock.instant())));
        session(given.account().id());
        Page<IdentityQueries.SessionRow> rows =
                ports.identityQueries().sessions(account, clock.instant(), new PageRequest(1, 25));
        assertThat(rows.items())
                .extracting(IdentityQueries.SessionRow::id)
                .containsExactly(second.value(), first.value());
        assertThat(rows.items().get(0).seenAt()).isEqualTo(clock.instant());
        clock.passes(Session.LIFE);
        assertThat(ports.identityQueries()
                        .sessions(account, clock.instant(), new PageRequest(1, 25))
                        .total())
                .isZero();
    }

    @Test
    void employeesAreAllWhoWorkForTheCompany() {
        clock.passes(Duration.ofDays(4000));
        Account open = given.unstoredAccount().withRoles(Set.of(Role.OPERATOR, Role.ADMIN));
        Account shut = given.unstoredAccount().withRoles(Set.of(Role.MANAGER)).close(Account.DISABLED, "");
        Account partner = given.account();
        run(() -> List.of(open, shut).forEach(ports.accounts()::add));
        assertThat(employees(Optional.empty(), Optional.empty(), 2))
                .extracting(IdentityQueries.EmployeeRow::id)
                .containsExactlyInAnyOrder(open.id().value(), shut.id().value());
        assertThat(ports.identityQueries().employee(shut.id()))
                .contains(new IdentityQueries.EmployeeRow(
                        shut.id().value(),
                        shut.email().value(),
                        Set.of(Role.MANAGER),
                        Optional.of(Account.DISABLED),
                        shut.createdAt()));
        assertThat(ports.identityQueries().employee(partner.id())).isEmpty();
    }

    @Test
    void employeesAreFoundByAPartOfTheirEmailAndByARole() {
        Account operator = given.unstoredAccount().withRoles(Set.of(Role.OPERATOR));
        Account manager = given.unstoredAccount().withRoles(Set.of(Role.MANAGER, Role.ADMIN));
        run(() -> List.of(operator, manager).forEach(ports.accounts()::add));
        String email = operator.email().value();
        var part = Optional.of(email.substring(1, email.length() - 1).toUpperCase(Locale.ROOT));
        assertThat(employees(part, Optional.empty(), 100))
                .extracting(IdentityQueries.EmployeeRow::id)
                .containsExactly(operator.id().value());
        assertThat(employees(part, Optional.of(Role.ADMIN), 100)).isEmpty();
        assertThat(employees(Optional.of("%"), Optional.empty(), 100)).isEmpty();
        assertThat(employees(Optional.empty(), Optional.of(Role.ADMIN), 100))
                .extracting(IdentityQueries.EmployeeRow::id)
                .contains(manager.id().value())
                .doesNotContain(operator.id().value());
    }

    private List<IdentityQueries.EmployeeRow> employees(Optional<String> q, Optional<Role> role, int size) {
        return ports.identityQueries()
                .employees(q, role, new PageRequest(1, size))
                .items();
    }

    @Test
    void whoAskedForAPasswordWaitsUntilThereIsALink() {
        clock.passes(Duration.ofDays(4000));
        Account account = given.account();
        var asked = PasswordReset.none(account.id()).asked(clock.instant());
        run(() -> ports.passwordResets().put(asked));
        assertThat(ports.identityQueries().resets(new PageRequest(1, 1)).items())
                .containsExactly(new IdentityQueries.ResetRow(
                        account.id().value(), account.email().value(), account.roles(), clock.instant()));
        run(() -> ports.passwordResets().put(asked.issued(given.word(), clock.instant())));
        assertThat(ports.identityQueries().resets(new PageRequest(1, 100)).items())
                .extracting(IdentityQueries.ResetRow::account)
                .doesNotContain(account.id().value());
    }

    private Optional<IdentityQueries.Identity> bySession(SessionId session) {
        return ports.identityQueries().bySession(session, clock.instant());
    }

    private SessionId session(AccountId account) {
        Session session = Session.start(
                new SessionId(UUID.randomUUID()), account, given.word(), Session.Device.UNKNOWN, clock.instant());
        run(() -> ports.sessions().add(session));
        return session.id();
    }

    private ApiKey key(AccountId actsFor) {
        var key = new ApiKey(
                new ApiKeyId(UUID.randomUUID()),
                "CRM",
                actsFor,
                Set.of("links:read", "links:write"),
                TokenSecrets.hash(given.word()),
                "pck_abcdef",
                actsFor,
                clock.instant(),
                Optional.empty());
        run(() -> ports.apiKeys().add(key));
        return key;
    }
}
