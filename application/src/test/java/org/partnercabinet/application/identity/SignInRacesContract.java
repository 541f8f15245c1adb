package org.partnercabinet.application.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercabinet.application.Refusals.refuses;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.Ports;
import org.partnercabinet.application.TestClock;
import org.partnercabinet.application.Together;
import org.partnercabinet.application.World;
import org.partnercabinet.application.memory.CheapHasher;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Password;
import org.partnercabinet.domain.identity.PasswordHash;
import org.partnercabinet.domain.identity.SessionId;
import org.partnercabinet.domain.partner.Partner;
import org.partnercabinet.domain.partner.PartnerId;

/** Signing in while the password changes, the partner is blocked, or another process starts. A subclass per adapter set. */
public abstract class SignInRacesContract {
    private static final Password OTHER = new Password("battery staple");
    private static final int ROUNDS = 10;

    private final TestClock clock = TestClock.at("2026-03-03T09:00:00Z");
    private World world;
    private Partner.Profile profile;
    private PartnerId partner;
    private AccountId account;

    /** @param clock what the adapters take for the present moment */
    protected abstract Ports ports(Clock clock);

    @BeforeEach
    void aPartner() {
        world = new World(ports(clock), clock, System.nanoTime());
        another();
    }

    @Test
    void aPasswordThatChangesAfterItWasCheckedLetsNobodyIn() {
        var late = signInWhile(() -> world.identity.changePassword.handle(account, World.PASSWORD.value(), OTHER));
        refuses(
                Refusal.Kind.UNAUTHENTICATED,
                "auth.wrong-credentials",
                () -> late.handle(profile.email(), World.PASSWORD.value()));
    }

    @Test
    void aPartnerBlockedAfterThePasswordWasCheckedDoesNotGetIn() {
        var late = signInWhile(() -> world.partners.block.handle(partner, world.admin));
        refuses(Refusal.Kind.FORBIDDEN, "partner.blocked", () -> late.handle(profile.email(), World.PASSWORD.value()));
    }

    @Test
    void noSessionOfTheOldPasswordOutlivesItsChange() {
        for (int round = 0; round < ROUNDS; round++) {
            another();
            var opened = Together.times(4, i -> i == 0 ? changePassword() : signIn());
            assertThat(opened.stream().flatMap(Optional::stream)).noneMatch(this::isLive);
        }
    }

    @Test
    void noSessionOutlivesABlockNeitherANewNorARefreshedOne() {
        for (int round = 0; round < ROUNDS; round++) {
            another();
            SignedIn in = signIn().orElseThrow();
            List<Optional<SessionId>> opened = Together.times(4, i -> switch (i) {
                case 0 -> block();
                case 1 -> refresh(in);
                default -> signIn().map(SignedIn::session);
            });
            assertThat(opened.stream().flatMap(Optional::stream).filter(this::isLive))
                    .isEmpty();
            assertThat(isLive(in)).isFalse();
        }
    }

    @Test
    void twoProcessesThatStartAtOnceHaveOneAdministratorAndBothGoOn() {
        var boss = world.email("boss");
        var tx = world.ports.transactions();
        var hasher = new Meanwhile(
                () -> assertThat(world.identity.ensureAdmin.handle(boss, OTHER)).isTrue());
        var late = new EnsureAdmin(tx, world.ports.accounts(), hasher, UUID::randomUUID, clock);
        assertThat(late.handle(boss, World.PASSWORD)).isFalse();
        assertThat(world.identity.signIn.handle(boss, OTHER.value()).account().email())
                .isEqualTo(boss);
    }

    @Test
    void ofManyStartsAtOnceOneMakesTheAdministrator() {
        var boss = world.email("boss");
        assertThat(Together.times(4, i -> world.identity.ensureAdmin.handle(boss, World.PASSWORD)))
                .containsOnlyOnce(true);
    }

    @Test
    void whoBecomesSomebodyElseMeanwhileIsStillNoAdministrator() {
        var boss = world.profile("boss");
        var hasher = new Meanwhile(() -> world.partners.register.handle(boss, OTHER));
        var late = new EnsureAdmin(world.ports.transactions(), world.ports.accounts(), hasher, UUID::randomUUID, clock);
        refuses(Refusal.Kind.CONFLICT, "account.not-an-admin", () -> late.handle(boss.email(), World.PASSWORD));
    }

    private void another() {
        profile = world.profile("anna");
        partner = world.partners.add.handle(profile, World.PASSWORD, world.admin);
        account = world.ports
                .transactions()
                .inTransaction(() -> world.ports.accounts().find(profile.email()))
                .orElseThrow()
                .id();
    }

    private Optional<SignedIn> signIn() {
        try {
            return Optional.of(world.identity.signIn.handle(profile.email(), World.PASSWORD.value()));
        } catch (Refusal late) {
            return Optional.empty();
        }
    }

    private Optional<SignedIn> changePassword() {
        world.identity.changePassword.handle(account, World.PASSWORD.value(), OTHER);
        return Optional.empty();
    }

    private Optional<SessionId> block() {
        world.partners.block.handle(partner, world.admin);
        return Optional.empty();
    }

    private Optional<SessionId> refresh(SignedIn in) {
        try {
            return Optional.of(world.identity.refresh.handle(in.refreshToken()).session());
        } catch (Refusal late) {
            return Optional.empty();
        }
    }

    private boolean isLive(SignedIn in) {
        return isLive(in.session());
    }

    /** By the session alone: an account that is closed now may open again. */
    private boolean isLive(SessionId id) {
        return world.ports
                .transactions()
                .inTransaction(() -> world.ports.sessions().change(id, session -> session))
                .orElseThrow()
                .isLive(clock.instant());
    }

    private SignIn signInWhile(Runnable meanwhile) {
        return new SignIn(
                world.ports.transactions(),
                world.ports.accounts(),
                world.ports.sessions(),
                new Meanwhile(meanwhile),
                new TokenSecrets(new Random(1)),
                new SignIn.Stamp(UUID::randomUUID, clock));
    }

    /** While it hashes, something happens. */
    private record Meanwhile(Runnable deed) implements PasswordHasher {
        private static final PasswordHasher CHEAP = new CheapHasher();

        @Override
        public PasswordHash hash(Password password) {
            deed.run();
            return CHEAP.hash(password);
        }

        @Override
        public boolean matches(String typed, PasswordHash hash) {
            deed.run();
            return CHEAP.matches(typed, hash);
        }

        @Override
        public void pretend(String typed) {
            deed.run();
        }
    }
}
