package org.partnercabinet.application.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercabinet.application.Refusals.refuses;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.Together;
import org.partnercabinet.application.World;
import org.partnercabinet.application.partner.CreatePartnerApiKey;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.Account;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Email;
import org.partnercabinet.domain.identity.Password;
import org.partnercabinet.domain.identity.Session;
import org.partnercabinet.domain.identity.SessionId;
import org.partnercabinet.domain.partner.Partner;
import org.partnercabinet.domain.partner.PartnerId;

class SigningInTest {
    private final World world = World.inMemory();
    private final Partner.Profile profile = world.profile("anna");

    @Test
    void aPartnerComesInWithTheEmailInAnyCase() {
        world.partners.add.handle(profile, World.PASSWORD, world.admin);
        SignedIn in = signIn(new Email(profile.email().value().toUpperCase(java.util.Locale.ROOT)));
        assertThat(in.account().email()).isEqualTo(profile.email());
        assertThat(isLive(in)).isTrue();
    }

    @Test
    void aWrongPasswordAndAnUnknownEmailAreRefusedAlike() {
        world.partners.add.handle(profile, World.PASSWORD, world.admin);
        refuses(
                Refusal.Kind.UNAUTHENTICATED,
                "auth.wrong-credentials",
                () -> world.identity.signIn.handle(profile.email(), "wrong"));
        refuses(
                Refusal.Kind.UNAUTHENTICATED,
                "auth.wrong-credentials",
                () -> world.identity.signIn.handle(world.email("nobody"), "wrong"));
    }

    @Test
    void whyAnAccountIsClosedIsToldOnlyAfterTheRightPassword() {
        world.partners.register.handle(profile, World.PASSWORD);
        refuses(Refusal.Kind.FORBIDDEN, "partner.pending", () -> signIn(profile.email()));
        refuses(
                Refusal.Kind.UNAUTHENTICATED,
                "auth.wrong-credentials",
                () -> world.identity.signIn.handle(profile.email(), "wrong"));
    }

    @Test
    void aRefreshTokenIsGoodOnce() {
        SignedIn in = signedIn();
        SignedIn next = world.identity.refresh.handle(in.refreshToken());
        assertThat(next.session()).isEqualTo(in.session());
        assertThat(next.refreshToken()).isNotEqualTo(in.refreshToken());
        assertThat(world.identity.refresh.handle(next.refreshToken()).account().email())
                .isEqualTo(profile.email());
    }

    @Test
    void aReusedRefreshTokenEndsTheWholeFamily() {
        SignedIn in = signedIn();
        SignedIn next = world.identity.refresh.handle(in.refreshToken());
        ended(in.refreshToken());
        ended(next.refreshToken());
        assertThat(isLive(next)).isFalse();
    }

    @Test
    void ofTwoWhoRefreshAtOnceWithOneTokenOneAtMostGoesOnAndNobodyStays() {
        SignedIn in = signedIn();
        List<Boolean> went = Together.times(4, i -> {
            try {
                world.identity.refresh.handle(in.refreshToken());
                return true;
            } catch (Refusal ended) {
                return false;
            }
        });
        assertThat(went).containsOnlyOnce(true);
        assertThat(isLive(in)).isFalse();
    }

    @Test
    void nonsenseIsNoToken() {
        ended("");
        ended("x.y");
        ended(UUID.randomUUID() + ".secret");
        ended("." + signedIn().refreshToken());
    }

    @Test
    void aSessionEndsWhenNobodyComesForAMonth() {
        SignedIn in = signedIn();
        world.passes(Session.LIFE.minusSeconds(1));
        SignedIn next = world.identity.refresh.handle(in.refreshToken());
        world.passes(Session.LIFE);
        ended(next.refreshToken());
    }

    @Test
    void whoStaysInTimeStaysForAnotherMonthAndNobodyAfterwards() {
        SignedIn in = signedIn();
        var stay = new StaySignedIn(world.ports.transactions(), world.ports.sessions(), world.clock);
        world.passes(Session.LIFE.minusSeconds(1));
        assertThat(stay.handle(in.session()).expiresAt())
                .isEqualTo(world.clock.instant().plus(Session.LIFE));
        world.passes(Session.LIFE);
        refuses(Refusal.Kind.UNAUTHENTICATED, "session.ended", () -> stay.handle(in.session()));
        refuses(Refusal.Kind.UNAUTHENTICATED, "session.ended", () -> stay.handle(new SessionId(UUID.randomUUID())));
    }

    @Test
    void leavingEndsThisSessionAndNoOther() {
        SignedIn here = signedIn();
        SignedIn there = signIn(profile.email());
        world.identity.signOut.handle(here.session());
        assertThat(isLive(here)).isFalse();
        assertThat(isLive(there)).isTrue();
        ended(here.refreshToken());
    }

    @Test
    void aChangedPasswordEndsAllSessions() {
        SignedIn in = signedIn();
        AccountId id = in.account().id();
        refuses(
                Refusal.Kind.INVALID,
                "password.wrong",
                () -> world.identity.changePassword.handle(id, "wrong", new Password("another one")));
        assertThat(isLive(in)).isTrue();
        world.identity.changePassword.handle(id, World.PASSWORD.value(), new Password("another one"));
        assertThat(isLive(in)).isFalse();
        refuses(Refusal.Kind.UNAUTHENTICATED, "auth.wrong-credentials", () -> signIn(profile.email()));
        assertThat(world.identity
                        .signIn
                        .handle(profile.email(), "another one")
                        .account()
                        .id())
                .isEqualTo(id);
    }

    @Test
    void theFirstAdministratorIsMadeOnceAndNobodyBecomesOneSilently() {
        Email boss = world.email("boss");
        assertThat(world.identity.ensureAdmin.handle(boss, World.PASSWORD)).isTrue();
        assertThat(world.identity.ensureAdmin.handle(boss, new Password("quite another")))
                .isFalse();
        assertThat(signIn(boss).account().closed()).isEmpty();
        world.partners.register.handle(profile, World.PASSWORD);
        refuses(
                Refusal.Kind.CONFLICT,
                "account.not-an-admin",
                () -> world.identity.ensureAdmin.handle(profile.email(), World.PASSWORD));
    }

    @Test
    void anApiKeyWorksUntilItIsRevokedAndIsShownOnce() {
        AccountId account = signedIn().account().id();
        var created = world.identity.createApiKey.handle("CRM", account, Set.of("links:read"), world.admin);
        assertThat(created.secret()).startsWith("pck_").startsWith(created.key().hint());
        assertThat(created.toString()).doesNotContain(created.secret());
        var queries = world.ports.identityQueries();
        String hash = TokenSecrets.hash(created.secret());
        assertThat(queries.byApiKey(hash).orElseThrow().scopes()).contains(Set.of("links:read"));
        world.identity.revokeApiKey.handle(created.key().id());
        world.identity.revokeApiKey.handle(created.key().id());
        assertThat(queries.byApiKey(hash)).isEmpty();
    }

    @Test
    void aPartnersKeyActsForThePartner() {
        PartnerId anna = world.partners.add.handle(profile, World.PASSWORD, world.admin);
        var create = new CreatePartnerApiKey(
                world.ports.transactions(), world.ports.partners(), world.identity.createApiKey);
        var created = create.handle("Сайт", anna, Set.of("referrals:write"), world.admin);
        var identity = world.ports
                .identityQueries()
                .byApiKey(TokenSecrets.hash(created.secret()))
                .orElseThrow();
        assertThat(identity.partner()).contains(anna.value());
        refuses(
                Refusal.Kind.NOT_FOUND,
                "partner.not-found",
                () -> create.handle("Сайт", new PartnerId(UUID.randomUUID()), Set.of(), world.admin));
    }

    @Test
    void whoIsSignedInIsPrintedWithoutTheToken() {
        SignedIn in = signedIn();
        assertThat(in.toString()).doesNotContain(in.refreshToken());
    }

    private SignedIn signedIn() {
        Account account = world.ports
                .transactions()
                .inTransaction(() -> world.ports.accounts().find(profile.email()))
                .orElse(null);
        if (account == null) world.partners.add.handle(profile, World.PASSWORD, world.admin);
        return signIn(profile.email());
    }

    private SignedIn signIn(Email email) {
        return world.identity.signIn.handle(email, World.PASSWORD.value());
    }

    private boolean isLive(SignedIn in) {
        return world.ports
                .identityQueries()
                .bySession(in.session(), world.clock.instant())
                .isPresent();
    }

    private void ended(String token) {
        refuses(Refusal.Kind.UNAUTHENTICATED, "session.ended", () -> world.identity.refresh.handle(token));
    }
}
