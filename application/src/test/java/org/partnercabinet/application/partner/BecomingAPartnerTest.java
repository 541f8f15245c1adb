package org.partnercabinet.application.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercabinet.application.Refusals.refuses;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.Together;
import org.partnercabinet.application.World;
import org.partnercabinet.application.identity.SignedIn;
import org.partnercabinet.application.link.LinkQueries.LinkRow;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.Password;
import org.partnercabinet.domain.link.DefaultLink;
import org.partnercabinet.domain.link.LinkCode;
import org.partnercabinet.domain.link.TargetUrl;
import org.partnercabinet.domain.link.Utm;
import org.partnercabinet.domain.link.Visit;
import org.partnercabinet.domain.partner.Partner;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.partner.PayoutMethod;

class BecomingAPartnerTest {
    private final World world = World.inMemory();
    private final Partner.Profile profile = world.profile("anna");

    @Test
    void approvalOpensTheAccountAndMakesTheDefaultLinksThatAreOn() {
        world.partners.changeDefaultLinks.handle(
                List.of(link("Сайт", true), link("Выключенная", false), link("Магазин", true)));
        PartnerId id = world.partners.register.handle(profile, World.PASSWORD);
        assertThat(links(id)).isEmpty();
        world.partners.approve.handle(id, world.admin);
        assertThat(signIn(World.PASSWORD).account().email()).isEqualTo(profile.email());
        String code = world.ports.partnerQueries().one(id).orElseThrow().code();
        assertThat(links(id)).extracting(LinkRow::title).containsExactlyInAnyOrder("Сайт", "Магазин");
        assertThat(links(id)).extracting(LinkRow::utmTerm).containsOnly(code);
        assertThat(links(id)).extracting(LinkRow::utmSource).containsOnly("partner");
    }

    @Test
    void ofTwoAdministratorsWhoApproveAtOnceOneIsTooLateAndTheLinksAreMadeOnce() {
        world.partners.changeDefaultLinks.handle(List.of(link("Сайт", true)));
        PartnerId id = world.partners.register.handle(profile, World.PASSWORD);
        List<String> answers = Together.times(2, i -> {
            try {
                world.partners.approve.handle(id, world.admin);
                return "ok";
            } catch (Refusal late) {
                return late.code();
            }
        });
        assertThat(answers).containsExactlyInAnyOrder("ok", "partner.already-decided");
        assertThat(links(id)).hasSize(1);
    }

    @Test
    void anEmailIsRegisteredOnceWhateverItsCase() {
        world.partners.register.handle(profile, World.PASSWORD);
        Refusal taken = refuses(
                Refusal.Kind.CONFLICT,
                "account.email-taken",
                () -> world.partners.register.handle(profile, new Password("somebody else's")));
        assertThat(taken.field()).contains("email");
        refuses(
                Refusal.Kind.CONFLICT,
                "account.email-taken",
                () -> world.partners.register.handle(profile, World.PASSWORD));
    }

    @Test
    void ofTwoWhoRegisterOneEmailAtOnceOneGetsIt() {
        List<Boolean> registered = Together.times(4, i -> {
            try {
                world.partners.register.handle(profile, new Password("password " + i));
                return true;
            } catch (Refusal taken) {
                return false;
            }
        });
        assertThat(registered).containsOnlyOnce(true);
    }

    @Test
    void whoWasRejectedReadsWhyAndMayApplyAgain() {
        PartnerId id = world.partners.register.handle(profile, World.PASSWORD);
        world.partners.reject.handle(id, "Нет сайта", world.admin);
        Refusal why = refuses(Refusal.Kind.FORBIDDEN, "partner.rejected", () -> signIn(World.PASSWORD));
        assertThat(why.details()).containsEntry("reason", "Нет сайта");
        var corrected = new Partner.Profile("Анна", profile.email(), Optional.empty(), "ООО «Сайт»");
        refuses(
                Refusal.Kind.CONFLICT,
                "account.email-taken",
                () -> world.partners.register.handle(corrected, new Password("not the password")));
        assertThat(world.partners.register.handle(corrected, World.PASSWORD)).isEqualTo(id);
        refuses(Refusal.Kind.FORBIDDEN, "partner.pending", () -> signIn(World.PASSWORD));
        assertThat(row(id).company()).isEqualTo("ООО «Сайт»");
        world.partners.approve.handle(id, world.admin);
        assertThat(row(id).status()).isEqualTo("approved");
    }

    @Test
    void aDecisionIsMadeOnceAndARejectionSaysWhy() {
        PartnerId id = world.partners.register.handle(profile, World.PASSWORD);
        refuses(Refusal.Kind.INVALID, "text.blank", () -> world.partners.reject.handle(id, " ", world.admin));
        world.partners.approve.handle(id, world.admin);
        refuses(
                Refusal.Kind.CONFLICT,
                "partner.already-decided",
                () -> world.partners.reject.handle(id, "передумали", world.admin));
    }

    @Test
    void blockingStopsSessionsAndLinksAtOnceAndUnblockingLetsThemGoOn() {
        world.partners.changeDefaultLinks.handle(List.of(link("Сайт", true)));
        PartnerId id = world.partners.add.handle(profile, World.PASSWORD, world.admin);
        SignedIn in = signIn(World.PASSWORD);
        LinkCode code = new LinkCode(links(id).get(0).code());
        assertThat(follow(code)).isPresent();
        world.partners.block.handle(id, world.admin);
        assertThat(world.ports.identityQueries().bySession(in.session(), world.clock.instant()))
                .isEmpty();
        refuses(Refusal.Kind.UNAUTHENTICATED, "session.ended", () -> world.identity.refresh.handle(in.refreshToken()));
        refuses(Refusal.Kind.FORBIDDEN, "partner.blocked", () -> signIn(World.PASSWORD));
        assertThat(follow(code)).isEmpty();
        refuses(
                Refusal.Kind.NOT_FOUND,
                "link.not-found",
                () -> world.portal.leaveRequest.handle(code, Optional.empty(), world.person("Иван"), ""));
        refuses(Refusal.Kind.CONFLICT, "partner.not-approved", () -> world.brings(id, "Иван"));
        world.partners.unblock.handle(id, world.admin);
        assertThat(follow(code)).isPresent();
        assertThat(signIn(World.PASSWORD).account().closed()).isEmpty();
    }

    @Test
    void onlyTheApprovedAreBlockedAndOnlyTheBlockedUnblocked() {
        PartnerId id = world.partners.register.handle(profile, World.PASSWORD);
        refuses(Refusal.Kind.CONFLICT, "partner.not-approved", () -> world.partners.block.handle(id, world.admin));
        refuses(Refusal.Kind.CONFLICT, "partner.not-blocked", () -> world.partners.unblock.handle(id, world.admin));
    }

    @Test
    void payoutMethodsAreTheirPartnersAndNotMoreThanTwenty() {
        PartnerId id = world.partner("anna");
        PayoutMethod card = world.partners.addPayoutMethod.handle(id, "Карта", "2200 1234 5678 9010");
        refuses(
                Refusal.Kind.NOT_FOUND,
                "payout-method.not-found",
                () -> world.partners.removePayoutMethod.handle(world.partner("boris"), card.id()));
        for (int i = 1; i < 20; i++) world.partners.addPayoutMethod.handle(id, "Карта", "2200 1234 5678 9010");
        refuses(
                Refusal.Kind.RULE,
                "payout-method.too-many",
                () -> world.partners.addPayoutMethod.handle(id, "Карта", "2200 1234 5678 9010"));
        world.partners.removePayoutMethod.handle(id, card.id());
        world.partners.addPayoutMethod.handle(id, "Карта", "2200 1234 5678 9010");
    }

    private static DefaultLink link(String title, boolean on) {
        var utm = new Utm("partner", "referral", "", "", "ignored");
        return new DefaultLink(title, new TargetUrl("https://example.org/"), utm, on);
    }

    private List<LinkRow> links(PartnerId id) {
        return world.ports
                .linkQueries()
                .list(Scope.of(id), new PageRequest(1, 25))
                .items();
    }

    private PartnerQueries.PartnerRow row(PartnerId id) {
        return world.ports.partnerQueries().one(id).orElseThrow();
    }

    private SignedIn signIn(Password password) {
        return world.identity.signIn.handle(profile.email(), password.value());
    }

    private Optional<String> follow(LinkCode code) {
        var visit = new Visit(code, "visitor", false, "", "agent", world.clock.instant());
        return world.partners.followLink.handle(List.of(visit)).get(0);
    }
}
