package org.partnercabinet.application.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercabinet.application.Refusals.refuses;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.Together;
import org.partnercabinet.application.World;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.Account;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Email;
import org.partnercabinet.domain.identity.Password;
import org.partnercabinet.domain.identity.Role;

class PeopleOfTheCompanyTest {
    private static final Password OTHER = new Password("another password");
    private final World world = World.inMemory();
    private final IdentityCases cases = new IdentityCases();

    /** Shorter names for what is done here. */
    private final class IdentityCases {
        IssuePasswordLink.Issued invited(String email, Role... roles) {
            return world.identity.invite.handle(world.identity.invite.check(new Email(email), Set.of(roles)));
        }

        SignedIn in(String email, Password password) {
            return world.identity.signIn.handle(new Email(email), password.value());
        }
    }

    @Test
    void whoIsInvitedSetsAPasswordOnceAndIsIn() {
        var invited = cases.invited("olga@example.org", Role.OPERATOR);
        refuses(Refusal.Kind.UNAUTHENTICATED, "auth.wrong-credentials", () -> cases.in("olga@example.org", OTHER));
        world.passes(Duration.ofDays(6));
        world.identity.resetPassword.handle(invited.token(), OTHER);
        assertThat(cases.in("olga@example.org", OTHER).account().roles()).containsExactly(Role.OPERATOR);
        expired(invited.token());
    }

    @Test
    void aLinkForWhoHadAPasswordLastsAnHourAndEndsAllSessions() {
        var partner = world.profile("anna");
        world.partners.add.handle(partner, World.PASSWORD, world.admin);
        SignedIn before = cases.in(partner.email().value(), World.PASSWORD);
        world.identity.requestReset.handle(partner.email());
        var waiting =
                world.ports.identityQueries().resets(new PageRequest(1, 25)).items();
        assertThat(waiting).hasSize(1);
        var late = world.identity.issueLink.handle(AccountId.of(waiting.get(0).account()));
        assertThat(world.ports.identityQueries().resets(new PageRequest(1, 25)).items())
                .isEmpty();
        world.passes(Duration.ofHours(1));
        expired(late.token());
        var link = world.identity.issueLink.handle(late.account().id());
        assertThat(world.identity.resetPassword.works(link.token())).isTrue();
        world.identity.resetPassword.handle(link.token(), OTHER);
        refuses(
                Refusal.Kind.UNAUTHENTICATED,
                "session.ended",
                () -> world.identity.refresh.handle(before.refreshToken()));
        cases.in(partner.email().value(), OTHER);
    }

    @Test
    void aNewerLinkEndsTheOneBeforeAndOfTwoAtOnceOneWorks() {
        var first = cases.invited("olga@example.org", Role.OPERATOR);
        var second = world.identity.issueLink.handle(first.account().id());
        expired(first.token());
        List<Boolean> done = Together.times(2, i -> {
            try {
                world.identity.resetPassword.handle(second.token(), OTHER);
                return true;
            } catch (Refusal refused) {
                return false;
            }
        });
        assertThat(done).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void aPasswordDoesNotOpenWhatIsClosedForAnotherReason() {
        var partner = world.profile("anna");
        world.partners.register.handle(partner, World.PASSWORD);
        AccountId id =
                world.ports.accounts().find(partner.email()).orElseThrow().id();
        world.identity.resetPassword.handle(world.identity.issueLink.handle(id).token(), OTHER);
        refuses(
                Refusal.Kind.FORBIDDEN,
                "partner.pending",
                () -> cases.in(partner.email().value(), OTHER));
    }

    @Test
    void askingForSomebodyUnknownChangesNothing() {
        world.identity.requestReset.handle(new Email("nobody@example.org"));
        assertThat(world.ports.identityQueries().resets(new PageRequest(1, 25)).total())
                .isZero();
    }

    @Test
    void theLastAdministratorStays() {
        refuses(Refusal.Kind.RULE, "account.last-admin", () -> world.identity.disable.handle(world.admin));
        refuses(
                Refusal.Kind.RULE,
                "account.last-admin",
                () -> world.identity.changeRoles.handle(world.admin, Set.of(Role.MANAGER)));
        var other = cases.invited("boss@example.org", Role.ADMIN);
        refuses(Refusal.Kind.RULE, "account.last-admin", () -> world.identity.disable.handle(world.admin));
        world.identity.resetPassword.handle(other.token(), OTHER);
        List<AccountId> both = List.of(world.admin, other.account().id());
        List<Boolean> left = Together.times(2, i -> {
            try {
                world.identity.disable.handle(both.get(i));
                return true;
            } catch (Refusal refused) {
                return false;
            }
        });
        assertThat(left).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void whoIsShutOutIsOutAtOnceUntilLetInAgain() {
        var invited = cases.invited("olga@example.org", Role.OPERATOR);
        world.identity.resetPassword.handle(invited.token(), OTHER);
        SignedIn in = cases.in("olga@example.org", OTHER);
        world.identity.disable.handle(invited.account().id());
        assertThat(world.ports.identityQueries().bySession(in.session(), world.clock.instant()))
                .isEmpty();
        refuses(Refusal.Kind.FORBIDDEN, Account.DISABLED, () -> cases.in("olga@example.org", OTHER));
        world.identity.enable.handle(invited.account().id());
        cases.in("olga@example.org", OTHER);
    }

    @Test
    void aLinkThatWaitsIsWorthNothingOnceThePasswordWasChanged() {
        var partner = world.profile("anna");
        world.partners.add.handle(partner, World.PASSWORD, world.admin);
        AccountId id =
                world.ports.accounts().find(partner.email()).orElseThrow().id();
        var link = world.identity.issueLink.handle(id);
        world.identity.changePassword.handle(id, World.PASSWORD.value(), OTHER);
        expired(link.token());
        cases.in(partner.email().value(), OTHER);
    }

    @Test
    void aLinkThatWaitsIsWorthNothingOnceItsOwnerWasShutOut() {
        var invited = cases.invited("olga@example.org", Role.OPERATOR);
        world.identity.disable.handle(invited.account().id());
        expired(invited.token());
        var after = world.identity.issueLink.handle(invited.account().id());
        expired(after.token());
        world.identity.enable.handle(invited.account().id());
        world.identity.resetPassword.handle(after.token(), OTHER);
        cases.in("olga@example.org", OTHER);
    }

    @Test
    void partnersAreNoEmployees() {
        var partner = world.profile("anna");
        world.partners.add.handle(partner, World.PASSWORD, world.admin);
        AccountId id =
                world.ports.accounts().find(partner.email()).orElseThrow().id();
        refuses(Refusal.Kind.NOT_FOUND, "account.not-found", () -> world.identity.disable.handle(id));
        refuses(Refusal.Kind.NOT_FOUND, "account.not-found", () -> world.identity.enable.handle(id));
        refuses(
                Refusal.Kind.NOT_FOUND,
                "account.not-found",
                () -> world.identity.changeRoles.handle(id, Set.of(Role.ADMIN)));
    }

    @Test
    void somebodyEndsTheirOwnSessionsElsewhereAndNobodyElses() {
        cases.invited("olga@example.org", Role.OPERATOR);
        var mine = world.profile("anna");
        world.partners.add.handle(mine, World.PASSWORD, world.admin);
        SignedIn here = cases.in(mine.email().value(), World.PASSWORD);
        SignedIn there = cases.in(mine.email().value(), World.PASSWORD);
        SignedIn third = cases.in(mine.email().value(), World.PASSWORD);
        refuses(
                Refusal.Kind.NOT_FOUND,
                "session.not-found",
                () -> world.identity.endSessions.handle(world.admin, there.session()));
        world.identity.endSessions.handle(here.account().id(), there.session());
        world.identity.endSessions.handle(here.account().id(), there.session());
        assertThat(lives(there)).isFalse();
        assertThat(lives(third)).isTrue();
        world.identity.endSessions.others(here.account().id(), here.session());
        assertThat(lives(third)).isFalse();
        assertThat(lives(here)).isTrue();
    }

    private boolean lives(SignedIn in) {
        return world.ports
                .identityQueries()
                .bySession(in.session(), world.clock.instant())
                .isPresent();
    }

    private void expired(String token) {
        assertThat(world.identity.resetPassword.works(token)).isFalse();
        refuses(Refusal.Kind.RULE, "password.link-expired", () -> world.identity.resetPassword.handle(token, OTHER));
    }
}
