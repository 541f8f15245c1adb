package org.partnercabinet.application.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercabinet.application.Refusals.refuses;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.Together;
import org.partnercabinet.application.World;
import org.partnercabinet.application.memory.SimplePhoneNumbers;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.Email;
import org.partnercabinet.domain.partner.Partner;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.referral.Origin;
import org.partnercabinet.domain.referral.ReferralId;

class BringingClientsTest {
    private final World world = World.inMemory();
    private final Partner.Profile profile = world.profile("anna");
    private final PartnerId anna = world.partners.add.handle(profile, World.PASSWORD, world.admin);
    private final PartnerId boris = world.partner("boris");

    @Test
    void whoBroughtAClientFirstOwnsThemForTheProtectionPeriod() {
        NewReferral.Person ivan = world.person("Иван");
        ReferralId first = bring(anna, ivan);
        world.passes(Duration.ofDays(180).minusSeconds(1));
        Refusal taken = refuses(Refusal.Kind.CONFLICT, "client.already-registered", () -> bring(boris, ivan));
        assertThat(taken.details()).as("whose the client is stays unsaid").isEmpty();
        assertThat(bring(anna, ivan))
                .as("the same partner gets the same referral")
                .isEqualTo(first);
        world.passes(Duration.ofSeconds(1));
        ReferralId second = bring(boris, ivan);
        assertThat(second).isNotEqualTo(first);
        assertThat(world.referral(second).client())
                .isEqualTo(world.referral(first).client());
    }

    @Test
    void theSamePhoneOrTheSameEmailIsTheSameClient() {
        NewReferral.Person ivan = world.person("Иван");
        bring(anna, ivan);
        var byPhone = new NewReferral.Person("Ваня", ivan.phone(), Optional.of(world.email("x")), "");
        var byEmail = new NewReferral.Person("Ваня", Optional.of(world.phone()), ivan.email(), "");
        refuses(Refusal.Kind.CONFLICT, "client.already-registered", () -> bring(boris, byPhone));
        refuses(Refusal.Kind.CONFLICT, "client.already-registered", () -> bring(boris, byEmail));
    }

    @Test
    void phonesAreOnePersonHoweverTheyAreTyped() {
        var phones = new SimplePhoneNumbers();
        assertThat(phones.read("8 (912) 345-67-89")).isEqualTo(phones.read("+79123456789"));
    }

    @Test
    void partnersDoNotBringThemselves() {
        var byPhone = new NewReferral.Person("Я", profile.phone(), Optional.empty(), "");
        var byEmail = new NewReferral.Person("Я", Optional.of(world.phone()), Optional.of(profile.email()), "");
        refuses(Refusal.Kind.RULE, "referral.self", () -> bring(anna, byPhone));
        refuses(Refusal.Kind.RULE, "referral.self", () -> bring(anna, byEmail));
        bring(boris, byPhone);
    }

    @Test
    void partnersDoNotBringThemselvesByAnotherAddressOfTheirsEither() {
        Email other = new Email("somebody.else@example.org");
        bring(boris, new NewReferral.Person("Я", profile.phone(), Optional.of(other), ""));
        var again = new NewReferral.Person("Я", Optional.empty(), Optional.of(other), "");
        refuses(Refusal.Kind.RULE, "referral.self", () -> bring(anna, again));
    }

    @Test
    void partnersDoNotBringThemselvesByWhatTheClientIsAlsoKnownBy() {
        var first = new NewReferral.Person("Я", Optional.of(world.phone()), Optional.empty(), "");
        bring(boris, first);
        bring(boris, new NewReferral.Person("Я", first.phone(), Optional.of(new Email("first@example.org")), ""));
        bring(boris, new NewReferral.Person("Я", first.phone(), Optional.of(profile.email()), ""));
        refuses(Refusal.Kind.RULE, "referral.self", () -> bring(anna, first));
    }

    @Test
    void aClientNeedsAPhoneOrAnEmail() {
        var nobody = new NewReferral.Person("Никто", Optional.empty(), Optional.empty(), "");
        refuses(Refusal.Kind.INVALID, "client.no-contact", () -> bring(anna, nobody));
    }

    @Test
    void aPartnerWhoIsNotApprovedBringsNobody() {
        PartnerId pending = world.partners.register.handle(world.profile("petr"), World.PASSWORD);
        refuses(Refusal.Kind.CONFLICT, "partner.not-approved", () -> bring(pending, world.person("Иван")));
    }

    @Test
    void ofManyWhoBringOnePersonAtOnceOneOwnsThem() {
        NewReferral.Person ivan = world.person("Иван");
        List<Boolean> own = Together.times(6, i -> {
            try {
                bring(i % 2 == 0 ? anna : boris, ivan);
                return true;
            } catch (Refusal taken) {
                return false;
            }
        });
        assertThat(own.stream().filter(o -> o)).hasSize(3);
        assertThat(referrals(anna) + referrals(boris)).isEqualTo(1);
    }

    @Test
    void aReferralThatWasRefusedIsNeverSent() {
        NewReferral.Person ivan = world.person("Иван");
        bring(anna, ivan);
        refuses(Refusal.Kind.CONFLICT, "client.already-registered", () -> bring(boris, ivan));
        world.deliverAll();
        assertThat(world.crm.entries()).hasSize(1);
    }

    private ReferralId bring(PartnerId partner, NewReferral.Person person) {
        return world.portal
                .register
                .handle(new NewReferral(partner, person, new Origin.Manual(), ""))
                .referral()
                .id();
    }

    private long referrals(PartnerId partner) {
        return world.ports
                .referralQueries()
                .list(Scope.of(partner), Optional.empty(), Optional.empty(), new PageRequest(1, 25))
                .total();
    }
}
