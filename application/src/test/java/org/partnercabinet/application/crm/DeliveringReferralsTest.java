package org.partnercabinet.application.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercabinet.application.Refusals.refuses;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.partnercabinet.application.World;
import org.partnercabinet.application.memory.Faults.Fault;
import org.partnercabinet.application.referral.NewReferral;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.link.Link;
import org.partnercabinet.domain.link.Utm;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.Origin;
import org.partnercabinet.domain.referral.Referral;
import org.partnercabinet.domain.referral.ReferralId;
import org.partnercabinet.domain.referral.Semantics;

class DeliveringReferralsTest {
    private final World world = World.inMemory();
    private final PartnerId anna = world.partner("anna");

    @Test
    void aReferralReachesThePortalAsAContactAndADeal() {
        ReferralId id = world.brings(anna, "Иван");
        assertThat(world.crm.contacts().values()).extracting(p -> p.name()).containsExactly("Иван");
        assertThat(world.crm.entries()).hasSize(1);
        assertThat(world.crm.entries().get(0).origin()).contains(id);
        assertThat(world.entry(id)).isEqualTo(world.crm.entries().get(0).key());
    }

    @Test
    void orAsALeadIfThatIsTheSetting() {
        world.crm.makes(Entity.LEAD);
        assertThat(world.entry(world.brings(anna, "Иван")).entity()).isEqualTo(Entity.LEAD);
    }

    @Test
    void aPersonWhomThePortalKnowsGetsNoSecondContact() {
        ReferralId first = world.brings(anna, "Иван");
        var person = world.crm.contacts().values().iterator().next();
        world.passes(Duration.ofDays(181));
        var again = new NewReferral.Person(
                "Иван", person.phone().map(org.partnercabinet.domain.client.Phone::new), Optional.empty(), "");
        ReferralId second = bring(world.partner("boris"), again);
        world.deliverAll();
        assertThat(world.crm.contacts()).hasSize(1);
        assertThat(world.entry(second)).isNotEqualTo(world.entry(first));
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"NOT_EXECUTED", "ANSWER_LOST", "LOST_ON_THE_WAY", "EXECUTED_LATE"})
    void whateverHappensToACallContactAndDealAreMadeExactlyOnce(Fault fault) {
        world.crm.indexLag(Duration.ofSeconds(20));
        world.crm.faults().nextWrites(fault, fault);
        ReferralId id = bring(anna, world.person("Иван"));
        comesThrough(id);
        assertThat(world.crm.contacts()).hasSize(1);
        assertThat(world.crm.entries()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"ANSWER_LOST", "EXECUTED_LATE"})
    void alsoWhenTheAnswerIsLostAndNoEventTellsOfIt(Fault fault) {
        world.crm.listener(key -> {});
        world.crm.indexLag(Duration.ofSeconds(20));
        world.crm.faults().nextWrites(fault, fault);
        ReferralId id = bring(anna, world.person("Иван"));
        comesThrough(id);
        assertThat(world.crm.contacts()).hasSize(1);
        assertThat(world.crm.entries()).hasSize(1);
    }

    @Test
    void whileACallIsInDoubtNothingIsMadeAgain() {
        world.crm.listener(key -> {});
        world.crm.faults().nextWrites(Fault.LOST_ON_THE_WAY);
        bring(anna, world.person("Иван"));
        for (int second = 0; second < 85; second += 5) {
            world.deliverAll();
            world.passes(Duration.ofSeconds(5));
        }
        assertThat(world.crm.contacts()).as("not before 90 seconds").isEmpty();
        world.passes(Duration.ofMinutes(5));
        world.deliverAll();
        assertThat(world.crm.contacts()).hasSize(1);
    }

    @Test
    void aPortalThatIsAwayForLongIsWaitedFor() {
        for (int i = 0; i < 20; i++) world.crm.faults().nextReads(Fault.NOT_EXECUTED);
        ReferralId id = bring(anna, world.person("Иван"));
        world.deliverAll();
        assertThat(world.referral(id).crm()).isInstanceOf(Referral.Queued.class);
        for (int i = 0; i < 20; i++) {
            world.passes(Duration.ofMinutes(5));
            world.deliverAll();
        }
        assertThat(world.referral(id).crm()).isInstanceOf(Referral.Sent.class);
        assertThat(world.crm.entries()).hasSize(1);
    }

    @Test
    void aRefusalOfThePortalWaitsForAPersonWhoSendsAgain() {
        world.crm.faults().nextWrites(Fault.REFUSED);
        ReferralId id = bring(anna, world.person("Иван"));
        world.deliverAll();
        assertThat(world.referral(id).crm()).isEqualTo(new Referral.Failed("ordered: REFUSED", world.clock.instant()));
        world.passes(Duration.ofDays(3));
        world.deliverAll();
        assertThat(world.crm.entries()).as("nobody tried again by themselves").isEmpty();
        world.portal.resend.handle(id);
        world.deliverAll();
        assertThat(world.referral(id).crm()).isInstanceOf(Referral.Sent.class);
        refuses(Refusal.Kind.CONFLICT, "referral.already-sent", () -> world.portal.resend.handle(id));
    }

    @Test
    void aReferralWhoseDeliveryIsLaidAsideByOurOwnFaultHasFailedAndCanBeSentAgain() {
        world.crm.indexLag(Duration.ofDays(1));
        world.crm.listener(key -> {
            throw new IllegalStateException("our mistake");
        });
        ReferralId id = bring(anna, world.person("Иван"));
        for (int i = 0; i < 12; i++) {
            world.portal.deliver.handle();
            world.passes(Duration.ofMinutes(5));
        }
        assertThat(world.referral(id).crm())
                .isInstanceOfSatisfying(
                        Referral.Failed.class,
                        failed -> assertThat(failed.reason()).contains("our mistake"));
        world.crm.listener(key -> {});
        world.portal.again.handle("referral.to-crm", id.value().toString());
        comesThrough(id);
    }

    @Test
    void aRequestOfARefusedReferralIsLaidAsideAndNotedOnceThatIsThere() {
        var content = new Link.Content("Форма", Link.Type.IFRAME, Optional.empty(), Utm.NONE, true);
        var form = world.partners.createLink.handle(anna, content);
        var link = world.ports
                .transactions()
                .inTransaction(() -> world.ports.links().find(form))
                .orElseThrow()
                .code();
        var person = world.person("Иван");
        world.crm.faults().nextWrites(Fault.REFUSED);
        ReferralId id = bring(anna, person);
        world.deliverAll();
        world.portal.leaveRequest.handle(link, Optional.empty(), person, "Перезвоните");
        world.deliverAll();
        assertThat(world.ports.outboxQueue().depths().get("request.to-crm").buried())
                .isEqualTo(1);
        world.portal.resend.handle(id);
        world.deliverAll();
        assertThat(world.crm.notes())
                .singleElement()
                .satisfies(note -> assertThat(note.comment()).isEqualTo("Перезвоните"));
    }

    @Test
    void theEventAboutOurOwnEntryMayComeBeforeTheAnswer() {
        world.crm.faults().nextWrites(Fault.NOT_EXECUTED);
        ReferralId id = bring(anna, world.person("Иван"));
        world.crm.listener(key -> {
            world.portal.receive.handle("ONCRMDEALADD", Optional.of(key));
            world.portal.deliver.handle();
        });
        comesThrough(id);
        assertThat(world.crm.entries()).hasSize(1);
        assertThat(world.entry(id)).isEqualTo(world.crm.entries().get(0).key());
    }

    @Test
    void aDealWonBeforeItsAnswerCameIsRewarded() {
        world.crm.faults().nextWrites(Fault.NOT_EXECUTED);
        ReferralId id = bring(anna, world.person("Иван"));
        comesThrough(id);
        world.crm.amounts(world.entry(id), org.partnercabinet.domain.money.Money.of("1000", "RUB"));
        world.crm.moves(world.entry(id), Semantics.WON);
        world.deliverAll();
        assertThat(world.roubles(anna).available().toString()).isEqualTo("100.00 RUB");
    }

    private void comesThrough(ReferralId id) {
        for (int i = 0; i < 12 && !(world.referral(id).crm() instanceof Referral.Sent); i++) {
            world.deliverAll();
            world.passes(Duration.ofSeconds(60));
        }
        world.deliverAll();
        assertThat(world.referral(id).crm()).isInstanceOf(Referral.Sent.class);
    }

    private ReferralId bring(PartnerId partner, NewReferral.Person person) {
        return world.portal
                .register
                .handle(new NewReferral(partner, person, new Origin.Manual(), ""))
                .referral()
                .id();
    }
}
