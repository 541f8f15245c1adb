package org.partnercabinet.application.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.Refusals;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.World;
import org.partnercabinet.application.crm.NewDeal;
import org.partnercabinet.application.memory.Faults;
import org.partnercabinet.application.referral.NewReferral;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.client.ExternalId;
import org.partnercabinet.domain.crm.CrmSettings.Appeals;
import org.partnercabinet.domain.crm.DealSnapshot;
import org.partnercabinet.domain.crm.EntryOrigin;
import org.partnercabinet.domain.distribution.Algorithm;
import org.partnercabinet.domain.distribution.AppealId;
import org.partnercabinet.domain.distribution.OperatorId;
import org.partnercabinet.domain.distribution.SourceId;
import org.partnercabinet.domain.partner.CrmIdentity;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.Origin;
import org.partnercabinet.domain.referral.Referral;
import org.partnercabinet.domain.referral.ReferralId;
import org.partnercabinet.domain.referral.Semantics;

/** Appeals that came by no partner are in the portal once, with whoever has them, and earn nobody anything. */
public abstract class AppealsInThePortalContract extends InAWorld {
    private final World world = world();
    private final CallCentre centre = new CallCentre(world);
    private final OperatorId anna = centre.operator("Анна", 9, 17);
    private final SourceId bot = centre.source(Algorithm.SMOOTH);

    AppealsInThePortalContract() {
        centre.weigh(bot, 10, anna);
        centre.appealsGo(Appeals.ALWAYS);
        world.crm.makes(Entity.LEAD);
    }

    @Test
    void anAppealIsALeadOnceAndItsOperatorIsResponsible() {
        AppealId id = comes(world.person("Иван"));
        centre.settle();
        assertThat(world.crm.entries()).hasSize(1);
        NewDeal told = world.crm.wanted().get(0);
        assertThat(told.origin())
                .isEqualTo(
                        EntryOrigin.ofAppeal(entryOf(id).orElseThrow().origin().orElseThrow()));
        assertThat(told.comment()).isEqualTo("Здравствуйте");
        assertThat(told.source()).isEqualTo(centre.source(bot).name());
        assertThat(told.responsible()).contains(17L);
        assertThat(world.crm.contacts()).hasSize(1);
        assertThat(crm(id)).isInstanceOf(Referral.Sent.class);
        assertThat(world.crm.responsible(entry(id)))
                .as("told as it was made, not afterwards")
                .isEmpty();
        again(id);
        assertThat(world.crm.entries()).hasSize(1);
    }

    @Test
    void whoeverHasItLaterBecomesResponsible() {
        AppealId id = comes(world.person("Иван"));
        centre.settle();
        OperatorId boris = centre.operator("Борис", 9, 18);
        centre.cases.reassign.handle(id, Optional.of(boris), "", centre.admin);
        centre.settle();
        assertThat(world.crm.responsible(entry(id))).contains(18L);
        centre.cases.changeOperator.handle(boris, o -> o.is(CallCentre.profile("Борис", 20)), centre.admin);
        centre.settle();
        assertThat(world.crm.responsible(entry(id))).contains(20L);
    }

    @Test
    void whoGetsItFromTheQueueBecomesResponsible() {
        centre.cases.changeOperator.handle(anna, o -> o.active(false), centre.admin);
        AppealId id = comes(world.person("Иван"));
        centre.settle();
        assertThat(world.crm.wanted().get(0).responsible()).as("nobody has it").isEmpty();
        centre.cases.changeOperator.handle(anna, o -> o.active(true), centre.admin);
        centre.settle();
        assertThat(centre.owner(id)).contains(anna);
        assertThat(world.crm.responsible(entry(id))).contains(17L);
    }

    @Test
    void itsContactIsTheReferralsOfTheSamePerson() {
        NewReferral.Person ivan = world.person("Иван");
        PartnerId partner = world.partner("pavel");
        comes(ivan);
        world.portal.register.handle(new NewReferral(partner, ivan, new Origin.Manual(), ""));
        centre.settle();
        assertThat(world.crm.entries()).hasSize(2);
        assertThat(world.crm.contacts()).hasSize(1);
    }

    @Test
    void whoLeftNothingButANameIsALeadWithThatName() {
        var lead = new NewAppeal.NewLead(
                Optional.of(new ExternalId("tg_7")), "Иван", Optional.empty(), Optional.empty(), Optional.empty());
        centre.cases.accept.handle(new NewAppeal(bot, lead, "Здравствуйте", false, Optional.empty()));
        centre.settle();
        assertThat(world.crm.entries()).hasSize(1);
        assertThat(world.crm.contacts()).isEmpty();
        assertThat(world.crm.wanted().get(0).person().name()).isEqualTo("Иван");
    }

    @Test
    void withoutAnAnswerItIsSearchedForBeforeItIsMadeAgain() {
        world.crm.indexLag(Duration.ofSeconds(80));
        // The contact is made, the answer about the lead is lost.
        world.crm.faults().nextWrites(Faults.Fault.ANSWER_LOST, Faults.Fault.ANSWER_LOST);
        AppealId id = comes(world.person("Иван"));
        for (int i = 0; i < 20; i++) centre.settle();
        assertThat(world.crm.entries()).hasSize(1);
        assertThat(world.crm.contacts()).hasSize(1);
        assertThat(crm(id)).isInstanceOf(Referral.Sent.class);
    }

    @Test
    void whatIsRefusedWaitsForAPersonWhoSendsItAgain() {
        world.crm.faults().nextWrites(Faults.Fault.REFUSED);
        AppealId id = comes(world.person("Иван"));
        OperatorId boris = centre.operator("Борис", 9, 18);
        centre.cases.reassign.handle(id, Optional.of(boris), "", centre.admin);
        centre.settle();
        assertThat(crm(id)).isInstanceOf(Referral.Failed.class);
        assertThat(world.crm.entries()).isEmpty();
        again(id);
        assertThat(crm(id)).isInstanceOf(Referral.Sent.class);
        assertThat(world.crm.entries()).hasSize(1);
        assertThat(world.crm.responsible(entry(id))).contains(18L);
        Refusals.refuses(
                Refusal.Kind.CONFLICT, "appeal.already-sent", () -> centre.cases.resend.handle(id, centre.admin));
    }

    @Test
    void whileTheSettingSaysNoNothingIsQueuedNorSentLater() {
        centre.appealsGo(Appeals.NEVER);
        AppealId id = comes(world.person("Иван"));
        assertThat(world.ports.outboxQueue().depths()).doesNotContainKey(Topics.TO_CRM.name());
        centre.appealsGo(Appeals.ALWAYS);
        centre.settle();
        assertThat(entryOf(id)).isEmpty();
        assertThat(world.crm.entries()).isEmpty();
        again(id);
        assertThat(world.crm.entries()).as("unless somebody sends it").hasSize(1);
        centre.cases.close.handle(id, "", centre.admin);
        AppealId closed = comes(world.person("Пётр"));
        assertThat(entryOf(closed)).isPresent();
    }

    @Test
    void whatCameByAPartnerIsThereWithThatPartnersClientOnly() {
        centre.cases.leadLink.handle(Optional.empty(), Optional.of(bot));
        world.brings(world.partner("pavel"), "Иван");
        centre.settle();
        AppealId id = centre.cases
                .ports
                .appealQueries()
                .list(AppealQueries.Filter.ALL, new PageRequest(1, 10))
                .items()
                .get(0)
                .id();
        assertThat(world.crm.entries()).hasSize(1);
        assertThat(entryOf(id)).isEmpty();
        Refusals.refuses(
                Refusal.Kind.CONFLICT, "appeal.by-partner", () -> centre.cases.resend.handle(id, centre.admin));
    }

    @Test
    void itsStageIsShownAndNobodyEarnsByItUnlessItsFieldSaysSo() {
        PartnerId partner = world.partner("pavel");
        long company = 77;
        world.portal.changeIdentity.handle(partner, new CrmIdentity(Optional.empty(), Optional.of(company)));
        AppealId id = comes(world.person("Иван"));
        centre.settle();
        DealKey lead = entry(id);
        world.crm.signs(lead, new DealSnapshot.Signs(Optional.empty(), List.of(), Optional.of(company)));
        world.crm.moves(lead, Semantics.LOST);
        centre.settle();
        assertThat(entryOf(id).orElseThrow().stage().orElseThrow().semantics()).isEqualTo(Semantics.LOST);
        DealKey deal = world.crm.converts(lead);
        world.crm.signs(deal, new DealSnapshot.Signs(Optional.empty(), List.of(), Optional.of(company)));
        centre.settle();
        assertThat(referrals(partner)).isZero();
        var proof = world.portal.prove.handle(false);
        centre.settle();
        assertThat(world.ports.proofQueries().one(proof).orElseThrow().differences())
                .isEmpty();
        String code = world.ports
                .transactions()
                .inTransaction(() -> world.ports.partners().get(partner))
                .code()
                .value();
        long contact = world.crm.contacts().keySet().iterator().next();
        world.crm.signs(deal, new DealSnapshot.Signs(Optional.of(code), List.of(contact), Optional.of(company)));
        centre.settle();
        assertThat(referrals(partner)).isEqualTo(1);
    }

    @Test
    void whatIsDeletedThereTroublesNobody() {
        AppealId id = comes(world.person("Иван"));
        centre.settle();
        world.crm.listener(nobodyHears -> {});
        world.crm.deletes(entry(id));
        centre.cases.reassign.handle(id, Optional.of(centre.operator("Борис", 9, 18)), "", centre.admin);
        centre.settle();
        assertThat(entryOf(id).orElseThrow().isDeleted())
                .as("whoever was to be told it looked for it")
                .isTrue();
        centre.cases.reassign.handle(id, Optional.of(centre.operator("Вера", 9, 19)), "", centre.admin);
        centre.settle();
        centre.cases.close.handle(id, "", centre.admin);
        centre.settle();
        assertThat(world.ports.outboxQueue().depths().values())
                .allSatisfy(depth -> assertThat(depth.buried()).isZero());
    }

    @Test
    void whatIsDeletedThereIsMadeAnewIfSomebodySendsItAgain() {
        AppealId id = comes(world.person("Иван"));
        centre.settle();
        DealKey first = entry(id);
        assertThat(world.ports.crmQueries().hasEntries()).isTrue();
        DealSnapshot gone = world.crm.deletes(first);
        world.deliverAll();
        assertThat(entryOf(id).orElseThrow().isDeleted()).as("looked for once").isFalse();
        centre.settle();
        assertThat(entryOf(id).orElseThrow().isDeleted()).isTrue();
        world.crm.restores(gone);
        centre.settle();
        assertThat(entryOf(id).orElseThrow().isDeleted()).isFalse();
        Refusals.refuses(
                Refusal.Kind.CONFLICT, "appeal.already-sent", () -> centre.cases.resend.handle(id, centre.admin));
        world.crm.deletes(first);
        centre.settle();
        centre.cases.resend.handle(id, centre.admin);
        centre.settle();
        assertThat(entry(id)).isNotEqualTo(first);
        assertThat(world.crm.entries()).hasSize(1);
        assertThat(entryOf(id).orElseThrow().isDeleted()).isFalse();
        assertThat(world.crm.contacts()).hasSize(1);
    }

    @Test
    void manyDeletedLeadsOfAppealsKeepNoRewardFromBeingTakenBack() {
        ReferralId referral = world.brings(world.partner("pavel"), "Пётр");
        centre.settle();
        DealKey partners = world.entry(referral);
        List<AppealId> many = IntStream.range(0, 8)
                .mapToObj(i -> comes(world.person("Иван" + i)))
                .toList();
        centre.settle();
        many.forEach(id -> world.crm.deletes(entry(id)));
        world.crm.deletes(partners);
        centre.settle();
        assertThat(many)
                .allSatisfy(
                        id -> assertThat(entryOf(id).orElseThrow().isDeleted()).isTrue());
        assertThat(world.ports
                        .transactions()
                        .inTransaction(() -> world.ports.deals().find(partners)))
                .hasValueSatisfying(deal -> assertThat(deal.isDeleted()).isTrue());
    }

    private long referrals(PartnerId partner) {
        return world.ports
                .referralQueries()
                .list(Scope.of(partner), Optional.empty(), Optional.empty(), new PageRequest(1, 10))
                .total();
    }

    private AppealId comes(NewReferral.Person person) {
        var lead = new NewAppeal.NewLead(
                Optional.empty(), person.name(), person.phone(), person.email(), Optional.empty());
        return centre.cases
                .accept
                .handle(new NewAppeal(bot, lead, "Здравствуйте", false, Optional.empty()))
                .appeal()
                .id();
    }

    private void again(AppealId id) {
        if (crm(id) instanceof Referral.Sent) {
            world.ports.transactions().run(() -> world.ports.outbox().add(Topics.TO_CRM, id.toString()));
        } else {
            centre.cases.resend.handle(id, centre.admin);
        }
        centre.settle();
    }

    private Optional<org.partnercabinet.domain.distribution.AppealEntry> entryOf(AppealId id) {
        return world.ports
                .transactions()
                .inTransaction(() -> centre.cases.ports.entries().find(id));
    }

    private Referral.CrmState crm(AppealId id) {
        return entryOf(id)
                .map(org.partnercabinet.domain.distribution.AppealEntry::crm)
                .orElseGet(Referral.Queued::new);
    }

    private DealKey entry(AppealId id) {
        return ((Referral.Sent) crm(id)).entry();
    }
}
