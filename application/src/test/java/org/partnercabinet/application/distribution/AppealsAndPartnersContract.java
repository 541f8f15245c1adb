package org.partnercabinet.application.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.Refusals;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.World;
import org.partnercabinet.application.crm.Note;
import org.partnercabinet.application.memory.Faults;
import org.partnercabinet.application.referral.LeaveRequest;
import org.partnercabinet.application.referral.NewReferral;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.crm.CrmSettings.Appeals;
import org.partnercabinet.domain.crm.DealSnapshot;
import org.partnercabinet.domain.distribution.Algorithm;
import org.partnercabinet.domain.distribution.Appeal;
import org.partnercabinet.domain.distribution.OperatorId;
import org.partnercabinet.domain.distribution.SourceId;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.Origin;
import org.partnercabinet.domain.referral.ReferralId;
import org.partnercabinet.domain.referral.Semantics;

/** Whoever a partner brought stays that partner's, whatever way they turn to us later. */
public abstract class AppealsAndPartnersContract extends InAWorld {
    private final World world = world();
    private final CallCentre centre = new CallCentre(world);
    private final OperatorId anna = centre.operator("Анна", 9, 17);
    private final SourceId bot = centre.source(Algorithm.SMOOTH);
    private final PartnerId partner = world.partner("pavel");
    private final NewReferral.Person ivan = world.person("Иван");

    AppealsAndPartnersContract() {
        centre.weigh(bot, 10, anna);
        centre.appealsGo(Appeals.ALWAYS);
        world.crm.makes(Entity.LEAD);
    }

    @Test
    void whatAPartnersClientSaysIsNotedInThatPartnersEntryAndTheOperatorIsResponsible() {
        ReferralId referral = brought();
        centre.settle();
        DealKey entry = world.entry(referral);
        Appeal appeal = comes("Где мой договор?");
        centre.settle();
        assertThat(appeal.content().referral()).contains(referral);
        assertThat(world.crm.entries()).as("no lead of its own").hasSize(1);
        assertThat(world.crm.notes()).singleElement().satisfies(note -> {
            assertThat(note.entry()).contains(entry);
            assertThat(note.comment()).isEqualTo("Где мой договор?");
            assertThat(note.name()).isEqualTo("Иван");
        });
        assertThat(world.crm.responsible(entry)).contains(17L);
        assertThat(world.referral(referral).partner()).isEqualTo(partner);
        assertThat(world.referral(referral).comment()).as("as it was").isEmpty();
        assertThat(referrals(partner)).isEqualTo(1);
        Refusals.refuses(
                Refusal.Kind.CONFLICT,
                "appeal.by-partner",
                () -> centre.cases.resend.handle(appeal.id(), centre.admin));
    }

    @Test
    void eachOfSeveralAtOnceIsNotedOnce() {
        brought();
        centre.settle();
        world.crm.faults().nextWrites(Faults.Fault.ANSWER_LOST);
        centre.cases.accept.handle(List.of(appeal("Раз"), CallCentre.appeal(bot, "stranger", false), appeal("Два")));
        for (int i = 0; i < 20; i++) centre.settle();
        assertThat(world.crm.notes()).extracting(Note::comment).containsExactlyInAnyOrder("Раз", "Два");
        assertThat(world.crm.entries()).as("the stranger's and the referral's").hasSize(2);
    }

    @Test
    void onceTheProtectionIsOverItIsALeadOfItsOwn() {
        ReferralId referral = brought();
        centre.settle();
        world.passes(Duration.ofDays(400));
        assertThat(comes("Снова я").content().referral()).isEmpty();
        centre.settle();
        assertThat(world.crm.notes()).isEmpty();
        assertThat(world.crm.entries()).hasSize(2);
        assertThat(world.referral(referral).partner()).isEqualTo(partner);
    }

    @Test
    void whatIsSaidBeforeTheReferralIsThereWaitsForIt() {
        world.crm.faults().nextWrites(Faults.Fault.REFUSED);
        ReferralId referral = brought();
        centre.settle();
        comes("Где мой договор?");
        centre.settle();
        assertThat(world.crm.notes()).isEmpty();
        world.portal.resend.handle(referral);
        centre.settle();
        assertThat(world.crm.notes()).extracting(Note::entry).containsExactly(Optional.of(world.entry(referral)));
    }

    @Test
    void whileAppealsAreNotToldToThePortalNothingIsNoted() {
        ReferralId referral = brought();
        centre.settle();
        centre.appealsGo(Appeals.NEVER);
        assertThat(comes("Где мой договор?").content().referral()).contains(referral);
        assertThat(world.ports.outboxQueue().depths()).doesNotContainKey(LeaveRequest.TO_CRM.name());
        centre.appealsGo(Appeals.ALWAYS);
        centre.settle();
        assertThat(world.crm.notes()).isEmpty();
        assertThat(world.crm.entries()).hasSize(1);
    }

    @Test
    void theFieldOfTheLeadDecidesAlsoForWhoLeftNothingToMakeAContactOf() {
        var accepted = centre.comes(bot, "tg_7");
        centre.settle();
        DealKey lead = world.crm.entries().get(0).key();
        assertThat(world.crm.contacts()).isEmpty();
        world.crm.signs(lead, ofPartner());
        centre.settle();
        var row = world.ports
                .referralQueries()
                .list(Scope.of(partner), Optional.empty(), Optional.empty(), new PageRequest(1, 10))
                .items()
                .get(0);
        assertThat(row.client().id()).isEqualTo(accepted.lead().client().id().value());
        assertThat(row.crm().id()).contains(lead.id());
        DealKey deal = world.crm.converts(lead);
        world.crm.amounts(deal, Money.of("1000", "RUB"));
        world.crm.moves(deal, Semantics.WON);
        centre.settle();
        assertThat(world.roubles(partner).available()).hasToString("100.00 RUB");
        centre.comes(bot, "tg_7");
        centre.settle();
        assertThat(world.crm.notes()).extracting(Note::entry).containsExactly(Optional.of(lead));
    }

    @Test
    void theFieldOfTheDealThatCameOfTheLeadDecidesToo() {
        centre.comes(bot, "tg_7");
        centre.settle();
        DealKey deal = world.crm.converts(world.crm.entries().get(0).key());
        world.crm.signs(deal, ofPartner());
        centre.settle();
        assertThat(referrals(partner)).isEqualTo(1);
    }

    private DealSnapshot.Signs ofPartner() {
        String code = world.ports
                .transactions()
                .inTransaction(() -> world.ports.partners().get(partner))
                .code()
                .value();
        return new DealSnapshot.Signs(Optional.of(code), List.of(), Optional.empty());
    }

    private ReferralId brought() {
        return world.portal
                .register
                .handle(new NewReferral(partner, ivan, new Origin.Manual(), ""))
                .referral()
                .id();
    }

    private Appeal comes(String message) {
        return centre.cases.accept.handle(appeal(message)).appeal();
    }

    private NewAppeal appeal(String message) {
        var lead = new NewAppeal.NewLead(Optional.empty(), "Ваня", ivan.phone(), Optional.empty(), Optional.empty());
        return new NewAppeal(bot, lead, message, false, Optional.empty());
    }

    private long referrals(PartnerId of) {
        return world.ports
                .referralQueries()
                .list(Scope.of(of), Optional.empty(), Optional.empty(), new PageRequest(1, 10))
                .total();
    }
}
